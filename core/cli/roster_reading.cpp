#include "cli/roster_reading.h"

#include "base/text.h"

#include <algorithm>

namespace eligibility::cli {

RosterReading::RosterReading(const RosterPlan& plan, const Roster& roster, RosterCounts& counts)
    : plan_(plan), roster_(roster), recoder_(plan.table.encoding), reader_(plan.table.format, width_), columns_(plan),
      groups_(plan, columns_.place, counts), places_(kBatch * (width_ + 1)) {}

void RosterReading::clear() {
    rows_.clear();
    row_faults_.clear();
    people_ = 0;
}

void RosterReading::refuse(RosterPiece& piece, std::string why) {
    clear();
    rows_.push_back({});
    add_fault(0, std::move(why));
    list_faults(piece);
}

void RosterReading::read(RosterPiece& piece) {
    clear();
    // The last cells can be looked up like the others.
    const std::size_t size = piece.text.size();
    piece.text.add(table::kReadable, '\0');
    const std::string_view text = std::string_view(piece.text).substr(0, size);
    text_ = text.data();
    reader_.begin(text, true, piece.has_quotes);
    has_nul_ = text.find('\0') != text.npos;
    while (reader_.next(row_)) {
        rows_.push_back({row_.text, row_.end, row_.fields.size(), Row::kNone, Row::kNone});
        if (row_.text.empty()) continue; // nobody's
        const Said fault = row_fault(row_);
        if (fault.message != Message::nothing) {
            add_fault(rows_.size() - 1, text_of(fault, plan_.words));
            continue;
        }
        std::uint32_t* const places = places_.data() + batch_ * (width_ + 1);
        std::copy_n(row_.fields.places().data(), width_ + 1, places);
        places[width_] = static_cast<std::uint32_t>(row_.end.data() - text_);
        batch_rows_[batch_++] = rows_.size() - 1;
        if (batch_ == kBatch) read_batch();
    }
    read_batch();
    list_faults(piece);
}

Said RosterReading::row_fault(const TableRow& row) const {
    if (row.fault == RowFault::open_quote) return Message::row_open_quote;
    if (row.fault == RowFault::text_after_quote) return Message::row_text_after_quote;
    if (row.fields.size() != width_)
        return {Message::row_fields, {number_text(row.fields.size()), number_text(width_)}};
    if (has_nul_ && row.text.find('\0') != row.text.npos) return Message::cell_has_nul;
    return {};
}

void RosterReading::add_fault(std::size_t row, std::string why) {
    rows_[row].fault = row_faults_.size();
    row_faults_.push_back(std::move(why));
}

void RosterReading::list_faults(RosterPiece& piece) const {
    piece.rows = rows_.size();
    if (row_faults_.empty()) return;
    for (std::size_t row = 0; row < rows_.size() && piece.faults.size() < RosterPiece::kMostFaults; ++row)
        if (rows_[row].fault != Row::kNone) piece.faults.push_back({row, row_faults_[rows_[row].fault]});
}

void RosterReading::read_batch() {
    if (people_ + batch_ > capacity_) grow();
    std::fill_n(sound_, batch_, true);
    all_sound_ = true;
    for (const auto& column : columns_.all) read_column(*column);
    if (!all_sound_) leave_out_unsound();
    for (std::size_t at = 0; at < batch_; ++at) {
        if (!sound_[at]) continue;
        const auto unit = plan_.table.unit;
        if (plan_.groups)
            groups_.add(people_, unit ? std::optional(CellDictionary::text_in(cells_of(*unit), at)) : std::nullopt);
        rows_[batch_rows_[at]].person = people_++;
    }
    batch_ = 0;
}

void RosterReading::read_column(AnswerColumn& column) {
    const std::size_t count = batch_;
    const table::Cells cells = cells_of(column.field);
    for (std::size_t row = 0; (row = column.cells.find_each(cells, row, known_)) < count; ++row)
        known_[row] = read_new(column, CellDictionary::text_in(cells, row));
    std::uint8_t* const codes = column.codes.data() + people_;
    std::uint8_t sound = 1; // a byte, as the compiler takes many at once
    for (std::size_t row = 0; row < count; ++row) sound &= static_cast<std::uint8_t>(known_[row].sound);
    for (std::size_t row = 0; row < count; ++row) codes[row] = known_[row].code;
    if (needs_values_)
        for (std::size_t row = 0; row < count; ++row) column.set_value(people_ + row, column.cells.cell(known_[row]));
    if (sound != 0) return;
    for (std::size_t row = 0; row < count; ++row) sound_[row] &= known_[row].sound;
    all_sound_ = false;
}

CellDictionary::Known RosterReading::read_new(AnswerColumn& column, std::string_view text) {
    const auto said = recoder_.to_utf8(unquoted(text, plan_.table.format));
    CellAnswer answer;
    if (said) answer = column.words.read(*said);
    else answer.fault = {Message::cell_encoding, {name_of(plan_.table.encoding)}};
    Cell cell;
    cell.value = answer.value;
    if (answer.begin) cell.begin = static_cast<std::int32_t>(answer.begin->time_since_epoch().count());
    cell.code = roster_.code(column.fact, answer.value);
    cell.sound = answer.sound();
    const auto fault = [&] {
        return text_of({Message::labelled, {plan_.table.names[column.field], text_of(answer.fault, plan_.words)}},
                       plan_.words);
    };
    return column.cells.add(text, cell, cell.sound ? std::string() : fault());
}

// Says why, and closes the gaps in the columns.
void RosterReading::leave_out_unsound() {
    for (std::size_t at = 0; at < batch_; ++at)
        if (!sound_[at]) add_fault(batch_rows_[at], cell_faults(at));
    const auto close = [&](auto& list) {
        if (list.empty()) return;
        auto to = list.begin() + static_cast<std::ptrdiff_t>(people_), from = to;
        for (std::size_t at = 0; at < batch_; ++at, ++from)
            if (sound_[at]) *to++ = *from;
    };
    for (const auto& column : columns_.all) {
        close(column->codes);
        close(column->values);
        close(column->begins);
    }
}

std::string RosterReading::cell_faults(std::size_t at) {
    std::string faults;
    for (const auto& column : columns_.all) {
        const std::string_view text = CellDictionary::text_in(cells_of(column->field), at);
        const CellDictionary::Known* const kept = column->cells.find(text);
        const CellDictionary::Known known = kept != nullptr ? *kept : read_new(*column, text);
        if (known.sound) continue;
        if (!faults.empty()) faults += plan_.words == Language::zh ? "；" : "; ";
        faults += column->cells.fault(known);
    }
    return faults;
}

void RosterReading::grow() {
    capacity_ = std::max<std::size_t>(capacity_ * 2, 8 * kBatch);
    for (const auto& column : columns_.all) {
        column->codes.resize(capacity_);
        if (!needs_values_) continue;
        column->values.resize(capacity_);
        column->begins.resize(capacity_);
    }
}

} // namespace eligibility::cli
