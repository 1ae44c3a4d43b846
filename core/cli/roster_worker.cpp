#include "cli/roster_worker.h"

#include "base/text.h"
#include "cli/answer_column.h"
#include "cli/roster_told.h"
#include "cli/written_row.h"

#include <algorithm>
#include <cstring>

namespace eligibility::cli {
namespace {

constexpr bool is_open(std::uint8_t verdict) {
    return verdict == static_cast<std::uint8_t>(Verdict::satisfied) ||
           verdict == static_cast<std::uint8_t>(Verdict::needs_decision);
}

} // namespace

class RosterWorker::Work {
public:
    explicit Work(const RosterPlan& plan)
        : plan_(plan), policy_(*plan.policy), provisions_(policy_.provisions.size()), recoder_(plan.table.encoding),
          reader_(plan.table.format, plan.table.names.size()), roster_(plan.checker), assessor_(plan.checker),
          told_(plan), answers_(policy_), pointers_(policy_.facts.size(), nullptr) {
        for (std::size_t i = 0; i < plan.table.facts.size(); ++i) {
            if (!plan.table.facts[i]) continue;
            columns_.push_back(std::make_unique<AnswerColumn>(plan, *plan.table.facts[i], i));
            if (policy_.place_fact == plan.table.facts[i]) place_ = columns_.back().get();
        }
        for (std::size_t verdict = 0; verdict < std::size(words_); ++verdict)
            words_[verdict] = word(plan.verdict_name(static_cast<Verdict>(verdict)));
        for (const LaterDay& later : plan.later) later_.push_back(std::make_unique<OtherJudge>(later.checker));
        for (const WhatIf& one : plan.what_if) what_if_.push_back(std::make_unique<OtherJudge>(one.checker));
        counts_.all.resize(provisions_);
        counts_.what_if.resize(plan.what_if.size(), CountsOfProvisions(provisions_));
        if (!plan.later.empty()) counts_.reached.resize(provisions_);
    }

    void work(RosterPiece& piece) {
        piece_ = &piece;
        piece.written.clear();
        piece.faults.clear();
        piece.rows = 0;
        if (piece.kind != RosterPiece::Kind::rows) return work_part();
        read();
        judge();
        write();
    }
    const RosterCounts& counts() const { return counts_; }

private:
    Word word(const std::string& text) {
        const std::string field =
            std::string(1, plan_.table.format.separator) + recoder_.from_utf8(field_of(text, plan_.table.format));
        Word word;
        word.size = std::min(field.size(), Word::kMost);
        std::memcpy(word.bytes, field.data(), word.size);
        return word;
    }

    // Of a row that is too long to be read everything is written as it stands, and then why.
    void work_part() {
        piece_->written = piece_->text;
        if (piece_->kind == RosterPiece::Kind::part) return;
        std::string_view end = piece_->text.ends_with("\r\n") ? "\r\n" : "\n";
        while (piece_->written.ends_with('\n') || piece_->written.ends_with('\r')) piece_->written.pop_back();
        Row row;
        add_fault(row, text_of({Message::row_too_long, {number_text(plan_.longest_row)}}, plan_.words));
        write_nothing(row);
        piece_->written += end;
        piece_->rows = 1;
    }

    void add_fault(Row& row, std::string why) {
        row.fault = row_faults_.size();
        if (piece_->faults.size() < RosterPiece::kMostFaults) piece_->faults.push_back({piece_->rows, why});
        row_faults_.push_back(std::move(why));
        ++counts_.faulty;
        ++counts_.people;
    }

    void read() {
        rows_.clear();
        row_faults_.clear();
        people_ = 0;
        reader_.begin(piece_->text, true);
        has_nul_ = piece_->text.find('\0') != std::string::npos;
        for (TableRow& row = row_; reader_.next(row);) {
            rows_.push_back({row.text, row.end, row.fields.size(), Row::kNone, Row::kNone});
            // A blank line is nobody's.
            if (!row.text.empty()) read_row(row, rows_.back());
            ++piece_->rows;
        }
    }

    void read_row(const TableRow& row, Row& into) {
        const std::size_t expected = plan_.table.names.size();
        Said fault;
        if (row.fault == RowFault::open_quote) fault = Message::row_open_quote;
        else if (row.fault == RowFault::text_after_quote) fault = Message::row_text_after_quote;
        else if (row.fields.size() != expected)
            fault = {Message::row_fields, {number_text(row.fields.size()), number_text(expected)}};
        else if (has_nul_ && row.text.find('\0') != row.text.npos) fault = Message::cell_has_nul;
        if (fault.message != Message::nothing) return add_fault(into, text_of(fault, plan_.words));
        if (people_ == capacity_) grow();
        std::string faults;
        for (const auto& column : columns_) read_cell(*column, row.fields[column->field], faults);
        if (!faults.empty()) return add_fault(into, std::move(faults));
        if (plan_.groups) group(row);
        into.person = people_++;
    }

    void read_cell(AnswerColumn& column, std::string_view text, std::string& faults) {
        const Cell* cell = column.cells.find(text);
        if (cell == nullptr) cell = &read_new(column, text);
        column.codes[people_] = cell->code;
        if (needs_values_) {
            column.values[people_] = cell->value;
            column.begins[people_] = cell->begin;
        }
        if (cell->sound) return;
        if (!faults.empty()) faults += plan_.words == Language::zh ? "；" : "; ";
        faults += column.cells.fault(*cell);
    }

    const Cell& read_new(AnswerColumn& column, std::string_view text) {
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

    void grow() {
        capacity_ = std::max<std::size_t>(capacity_ * 2, 256);
        for (const auto& column : columns_) {
            column->codes.resize(capacity_);
            if (!needs_values_) continue;
            column->values.resize(capacity_);
            column->begins.resize(capacity_);
        }
    }

    // The groups that the person at people_ belongs to; null for none.
    void group(const TableRow& row) {
        unit_of_.resize(capacity_);
        county_of_.resize(capacity_);
        unit_of_[people_] = county_of_[people_] = nullptr;
        if (plan_.table.unit) {
            const std::string_view field = row.fields[*plan_.table.unit];
            auto known = units_.find(field);
            if (known == units_.end()) {
                std::string name = plain_cell(recoder_.to_utf8(unquoted(field, plan_.table.format)).value_or(""));
                if (!counts_.units.contains(name) && counts_.units.size() >= RosterCounts::kMostUnits) name.clear();
                CountsOfProvisions& own = counts_.units[name];
                own.resize(provisions_);
                if (units_.size() < 2 * RosterCounts::kMostUnits) units_.emplace(field, &own);
                unit_of_[people_] = &own;
            } else {
                unit_of_[people_] = known->second;
            }
        }
        if (place_ != nullptr && place_->values[people_] >= 0) {
            const Region& region = policy_.regions[static_cast<std::size_t>(place_->values[people_])];
            CountsOfProvisions& own =
                counts_.counties[plan_.ids ? region.adcode : join({region.prefecture, region.name})];
            own.resize(provisions_);
            county_of_[people_] = &own;
        }
    }

    void judge() {
        counts_.people += people_;
        verdicts_.resize(provisions_ * people_);
        for (const auto& column : columns_) pointers_[column->fact.at] = column->codes.data();
        roster_.judge(pointers_, people_, {verdicts_.data(), nullptr, nullptr, people_, counts_.all});
        for (std::size_t i = 0; i < what_if_.size(); ++i) {
            other_pointers(*what_if_[i], [](const AnswerColumn& column, std::size_t at) { return column.values[at]; });
            what_if_[i]->roster().judge(other_pointers_, people_, {nullptr, nullptr, nullptr, 0, counts_.what_if[i]});
        }
        look_ahead();
        if (!plan_.groups) return;
        for (std::size_t person = 0; person < people_; ++person)
            for (CountsOfProvisions* const group : {unit_of_[person], county_of_[person]})
                for (std::size_t i = 0; group != nullptr && i < provisions_; ++i)
                    ++(*group)[i][verdicts_[i * people_ + person]];
    }

    // The columns under another checker, with value(column, person).
    template <class ValueOf> void other_pointers(OtherJudge& judge, const ValueOf& value) {
        other_pointers_.assign(pointers_.size(), nullptr);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            std::vector<std::uint8_t>& codes = judge.codes(i);
            codes.resize(std::max<std::size_t>(people_, 1));
            for (std::size_t at = 0; at < people_; ++at)
                codes[at] = judge.roster().code(columns_[i]->fact, value(*columns_[i], at));
            other_pointers_[columns_[i]->fact.at] = codes.data();
        }
    }

    // The first month in which each verdict that is not open now is.
    void look_ahead() {
        reached_.assign(plan_.later.empty() ? 0 : provisions_ * people_, 0);
        later_verdicts_.resize(reached_.size());
        for (std::size_t month = 0; month < later_.size(); ++month) {
            const LaterDay& later = plan_.later[month];
            other_pointers(*later_[month],
                           [&](const AnswerColumn& column, std::size_t at) { return value_at(column, at, later); });
            later_[month]->roster().judge(other_pointers_, people_,
                                          {later_verdicts_.data(), nullptr, nullptr, people_, {}});
            for (std::size_t at = 0; at < reached_.size(); ++at)
                if (reached_[at] == 0 && is_open(later_verdicts_[at]) && !is_open(verdicts_[at]))
                    reached_[at] = static_cast<std::uint8_t>(month + 1);
        }
        for (std::size_t at = 0; at < reached_.size(); ++at)
            if (reached_[at] != 0) ++counts_.reached[at / people_];
    }

    // A length with a begin goes on by the calendar; of another one only whole units are sure to have gone by.
    Value value_at(const AnswerColumn& column, std::size_t at, const LaterDay& later) const {
        const Value value = column.values[at];
        if (!column.advances || !is_value(value)) return value;
        if (column.begins[at] != Cell::kNoBegin)
            return column.words.length_since(Date(std::chrono::days(column.begins[at])), later.day);
        const Fact& fact = policy_[column.fact];
        std::int64_t more = (later.day - plan_.day).count();
        if (fact.unit.kind == Unit::Kind::year) more = later.months / 12;
        if (fact.unit.kind == Unit::Kind::month) more = later.months;
        return static_cast<Value>(std::min<std::int64_t>(value + more, fact.max));
    }

    void write() {
        std::string& out = piece_->written;
        out.reserve(piece_->text.size() * 3);
        for (Row& row : rows_) {
            out += row.text;
            if (row.person != Row::kNone) write_person(row.person);
            else if (row.fault != Row::kNone) write_nothing(row);
            if (row.end.empty()) out += '\n';
            else out += row.end;
        }
    }

    void write_person(std::size_t person) {
        std::string& out = piece_->written;
        const std::size_t before = out.size();
        out.resize(before + provisions_ * Word::kMost);
        char* to = out.data() + before;
        for (std::size_t i = 0; i < provisions_; ++i) {
            const Word& word = words_[verdicts_[i * people_ + person]];
            std::memcpy(to, word.bytes, Word::kMost);
            to += word.size;
        }
        out.resize(static_cast<std::size_t>(to - out.data()));
        if (!plan_.verdicts_only) write_told(person);
        if (!plan_.later.empty()) write_reached(person);
        out += plan_.table.format.separator; // no fault
    }

    void write_told(std::size_t person) {
        for (const auto& column : columns_) answers_[column->fact] = column->values[person];
        const Assessment& assessment = assessor_.assess(answers_);
        add_field(told_.missing(assessment));
        add_field(told_.deciders(assessment));
        add_field(told_.documents(assessment));
    }

    void write_reached(std::size_t person) {
        std::string text;
        for (std::size_t i = 0; i < provisions_; ++i) {
            const std::uint8_t month = reached_[i * people_ + person];
            if (month == 0) continue;
            const std::string day = to_text(plan_.later[month - 1u].day);
            if (!text.empty()) text += plan_.ids ? " " : plan_.words == Language::zh ? "；" : "; ";
            text += plan_.ids ? join({plan_.provision_name(i), "@", day})
                              : text_of({Message::reached_by, {plan_.provision_name(i), day}}, plan_.words);
        }
        add_field(text);
    }

    void add_field(const std::string& text) {
        piece_->written += plan_.table.format.separator;
        piece_->written += recoder_.from_utf8(field_of(text, plan_.table.format));
    }

    // Empty cells where there is no result, so that the reason stands under its header.
    void write_nothing(const Row& row) {
        const std::size_t shorter =
            row.fields < plan_.table.names.size() && row.fields != 0 ? plan_.table.names.size() - row.fields : 0;
        const std::size_t told = plan_.verdicts_only ? 0 : 3, later = plan_.later.empty() ? 0 : 1;
        piece_->written.append(shorter + provisions_ + told + later, plan_.table.format.separator);
        add_field(row_faults_[row.fault]);
    }

    const RosterPlan& plan_;
    const Policy& policy_;
    const std::size_t provisions_;
    const bool needs_values_ = plan_.needs_values() || plan_.groups;
    Recoder recoder_;
    TableReader reader_;
    Roster roster_;
    Assessor assessor_;
    RosterTold told_;
    Answers answers_;
    std::vector<std::unique_ptr<AnswerColumn>> columns_;
    const AnswerColumn* place_ = nullptr;
    Word words_[5];
    std::vector<std::unique_ptr<OtherJudge>> later_, what_if_;
    RosterCounts counts_;
    std::map<std::string, CountsOfProvisions*, std::less<>> units_; // by the field as it stands

    // Of the piece.
    RosterPiece* piece_ = nullptr;
    TableRow row_;
    std::vector<Row> rows_;
    std::vector<std::string> row_faults_;
    bool has_nul_ = false;
    std::size_t people_ = 0, capacity_ = 0;
    std::vector<CountsOfProvisions*> unit_of_, county_of_;
    std::vector<const std::uint8_t*> pointers_, other_pointers_; // one a fact
    std::vector<std::uint8_t> verdicts_, later_verdicts_, reached_;
};

RosterWorker::RosterWorker(const RosterPlan& plan) : work_(std::make_unique<Work>(plan)) {}
RosterWorker::~RosterWorker() = default;
void RosterWorker::work(RosterPiece& piece) { work_->work(piece); }
const RosterCounts& RosterWorker::counts() const { return work_->counts(); }

} // namespace eligibility::cli
