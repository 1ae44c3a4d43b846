#include "cli/roster_writing.h"

#include "base/text.h"

namespace eligibility::cli {

RosterWriting::RosterWriting(const RosterPlan& plan)
    : plan_(plan), provisions_(plan.policy->provisions.size()), recoder_(plan.table.encoding), told_(plan),
      assessor_(plan.checker), answers_(*plan.policy) {
    for (std::size_t verdict = 0; verdict < std::size(words_); ++verdict) {
        words_[verdict] = word(plan.verdict_name(static_cast<Verdict>(verdict)));
        short_words_ &= words_[verdict].size <= Word::kShort;
    }
}

RosterWriting::Word RosterWriting::word(const std::string& text) {
    const std::string field =
        std::string(1, plan_.table.format.separator) + recoder_.from_utf8(field_of(text, plan_.table.format));
    Word word;
    word.size = field.copy(word.bytes, Word::kMost);
    return word;
}

void RosterWriting::write(const RosterReading& read, const RosterFound& found, WrittenText& out) {
    for (const Row& row : read.rows()) {
        out += row.text;
        if (row.person != Row::kNone) write_person(read, found, row.person, out);
        else if (row.fault != Row::kNone) write_nothing(read, row, out);
        if (row.end.empty()) out += '\n';
        else out += row.end;
    }
}

void RosterWriting::write_person(const RosterReading& read, const RosterFound& found, std::size_t person,
                                 WrittenText& out) {
    if (short_words_) write_verdicts<Word::kShort>(read, found, person, out);
    else write_verdicts<Word::kMost>(read, found, person, out);
    if (!plan_.verdicts_only) write_told(read, found, person, out);
    if (!plan_.later.empty()) add_field(reached_text(read, found, person), out);
    out += plan_.table.format.separator; // no fault
}

// Copies of a length that is known when compiling, over each other.
template <std::size_t kSize>
void RosterWriting::write_verdicts(const RosterReading& read, const RosterFound& found, std::size_t person,
                                   WrittenText& out) const {
    char* to = out.room(provisions_ * kSize);
    const std::size_t people = read.people(), provisions = provisions_; // not read again after each byte written
    const std::uint8_t* verdict = found.verdicts.data() + person;
    for (std::size_t i = 0; i < provisions; ++i, verdict += people) {
        const Word& word = words_[*verdict];
        std::memcpy(to, word.bytes, kSize);
        to += word.size;
    }
    out.end_at(to);
}

void RosterWriting::write_told(const RosterReading& read, const RosterFound& found, std::size_t person,
                               WrittenText& out) {
    asked_.clear();
    for (std::uint16_t i = 0; i < provisions_; ++i)
        if (told_.tells(static_cast<Verdict>(found.verdicts[i * read.people() + person]))) asked_.push_back({i});
    for (const auto& column : read.columns().all) answers_[column->fact] = column->values[person];
    const Assessment& assessment = assessor_.assess(answers_, asked_);
    add_field(told_.missing(assessment), out);
    add_field(told_.deciders(assessment), out);
    add_field(told_.documents(assessment), out);
}

std::string RosterWriting::reached_text(const RosterReading& read, const RosterFound& found, std::size_t person) const {
    std::string text;
    for (std::size_t i = 0; i < provisions_; ++i) {
        const std::uint8_t month = found.reached[i * read.people() + person];
        if (month == 0) continue;
        const std::string day = to_text(plan_.later[month - 1u].day);
        if (!text.empty()) text += plan_.ids ? " " : plan_.words == Language::zh ? "；" : "; ";
        text += plan_.ids ? join({plan_.provision_name(i), "@", day})
                          : text_of({Message::reached_by, {plan_.provision_name(i), day}}, plan_.words);
    }
    return text;
}

void RosterWriting::add_field(const std::string& text, WrittenText& out) {
    out += plan_.table.format.separator;
    if (plan_.table.encoding == Encoding::utf8 && is_field(text, plan_.table.format)) out += text;
    else out += recoder_.from_utf8(field_of(text, plan_.table.format));
}

void RosterWriting::write_nothing(const RosterReading& read, const Row& row, WrittenText& out) {
    const std::size_t shorter =
        row.fields < plan_.table.names.size() && row.fields != 0 ? plan_.table.names.size() - row.fields : 0;
    const std::size_t told = plan_.verdicts_only ? 0 : 3, later = plan_.later.empty() ? 0 : 1;
    out.add(shorter + provisions_ + told + later, plan_.table.format.separator);
    add_field(read.fault(row.fault), out);
}

} // namespace eligibility::cli
