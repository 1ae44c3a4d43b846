#include "formats/read_value.h"

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

std::string allowed_values(const Fact& fact) {
    const auto day = [](Value value) { return to_text(Date(std::chrono::days(value))); };
    switch (fact.type) {
    case FactType::boolean: return "true or false";
    case FactType::option: return listing(option_values(fact));
    case FactType::place: return "the six-digit code of a county as text";
    case FactType::number: return join({"whole numbers ", number_text(fact.min), " to ", number_text(fact.max)});
    case FactType::date: return join({"days from ", day(fact.min), " to ", day(fact.max)});
    }
    return {};
}

// The county whose name was given instead of its code, or the option that was meant.
std::string value_hint(Json given, const Fact& fact, const Policy& policy) {
    if (!given.is(JsonKind::string)) return {};
    if (fact.type == FactType::option) return did_you_mean(given.text(), option_values(fact));
    if (fact.type != FactType::place) return {};
    const Value place = position_of(given.text(), policy.regions, &Region::name);
    return place == kAbsent ? std::string{}
                            : join({"use the code '", policy.regions[static_cast<std::size_t>(place)].adcode, "'"});
}

Value checked(Json given, std::string_view pointer, const Fact& fact, const Policy& policy, Issues& issues,
              std::string_view also) {
    const auto [value, code] = read(given, fact, policy);
    if (value == kAbsent)
        report(issues, code, pointer,
               join({"'", fact.id, "' cannot be ", excerpt(given), "; allowed: ", allowed_values(fact), also}),
               value_hint(given, fact, policy));
    return value;
}

} // namespace

Value read_value(const Cursor& given, const Fact& fact, const Policy& policy) {
    return checked(given.value(), given.pointer(), fact, policy, given.issues(), "");
}

Value read_answer(Json given, std::string_view pointer, const Fact& fact, const Policy& policy, Issues& issues) {
    if (given.is(JsonKind::string) && given.text() == "unsure") return kUnsure;
    return checked(given, pointer, fact, policy, issues, ", or 'unsure'");
}

} // namespace eligibility
