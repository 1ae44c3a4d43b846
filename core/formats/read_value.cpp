#include "formats/read_value.h"

#include "base/suggest.h"
#include "base/text.h"
#include "eligibility/date.h"
#include "formats/read_condition.h"

namespace eligibility {
namespace {

/// A value, or kAbsent and the code of what is wrong.
struct Read {
    Value value = kAbsent;
    IssueCode code = IssueCode::wrong_type;
};

// The position of the entry whose `name` is this text; kAbsent when there is none.
template <class Entry>
Value position_of(std::string_view text, const std::vector<Entry>& list, std::string Entry::*name) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].*name == text) return static_cast<Value>(i);
    return kAbsent;
}

Read within(std::int64_t value, const Fact& fact) {
    const bool fits = value >= fact.min && value <= fact.max;
    return {fits ? static_cast<Value>(value) : kAbsent, IssueCode::out_of_range};
}

Read read(Json given, const Fact& fact, const Policy& policy) {
    const bool is_text = given.is(JsonKind::string);
    switch (fact.type) {
    case FactType::boolean:
        if (given.is(JsonKind::boolean)) return {given.boolean() ? 1 : 0};
        break;
    case FactType::option:
        if (is_text) return {position_of(given.text(), fact.options, &Option::value), IssueCode::unknown_option};
        break;
    case FactType::place:
        if (is_text) return {position_of(given.text(), policy.regions, &Region::adcode), IssueCode::unknown_region};
        break;
    case FactType::number:
        if (given.is(JsonKind::integer)) return within(given.integer(), fact);
        break;
    case FactType::date:
        if (!is_text) break;
        const auto date = parse_date(given.text());
        return date ? within(date->time_since_epoch().count(), fact) : Read{kAbsent, IssueCode::invalid_date};
    }
    return {};
}

std::string day_text(Value value) { return to_text(Date(std::chrono::days(value))); }

// What can stand here instead: where a county was named, the code of that name. An answer can also be "unsure".
Said allowed_instead(Json given, const Fact& fact, const Policy& policy, bool answer) {
    const bool is_text = given.is(JsonKind::string);
    switch (fact.type) {
    case FactType::boolean: return answer ? Message::answer_flag : Message::write_flag;
    case FactType::option: {
        auto allowed = option_values(fact);
        if (answer) allowed.push_back("unsure");
        return did_you_mean(is_text ? given.text() : std::string_view{}, allowed);
    }
    case FactType::place: {
        const Value place = is_text ? position_of(given.text(), policy.regions, &Region::name) : kAbsent;
        if (place == kAbsent) return Message::write_county;
        return {Message::use_code, {policy.regions[static_cast<std::size_t>(place)].adcode}};
    }
    case FactType::number:
        return {answer ? Message::answer_number : Message::write_number,
                {number_text(fact.min), number_text(fact.max)}};
    case FactType::date:
        return {answer ? Message::answer_date : Message::write_date, {day_text(fact.min), day_text(fact.max)}};
    }
    return {};
}

Value checked(Json given, std::string_view pointer, const Fact& fact, const Policy& policy, Issues& issues,
              bool answer) {
    const auto [value, code] = read(given, fact, policy);
    if (value == kAbsent)
        report(issues, code, pointer, {Message::unfit_value, {fact.id, excerpt(given)}},
               allowed_instead(given, fact, policy, answer));
    return value;
}

} // namespace

Value read_value(const Cursor& given, const Fact& fact, const Policy& policy) {
    return checked(given.value(), given.pointer(), fact, policy, given.issues(), false);
}

Value read_answer(Json given, std::string_view pointer, const Fact& fact, const Policy& policy, Issues& issues) {
    if (given.is(JsonKind::string) && given.text() == "unsure") return kUnsure;
    return checked(given, pointer, fact, policy, issues, true);
}

} // namespace eligibility
