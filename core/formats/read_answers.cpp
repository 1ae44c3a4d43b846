#include "formats/read_answers.h"

#include "base/suggest.h"
#include "base/text.h"
#include "eligibility/json.h"
#include "formats/cursor.h"
#include "formats/read_condition.h"

#include <algorithm>

namespace eligibility {
namespace {

// The position of the entry whose `name` is this text; kAbsent when there is none.
template <class Entry>
Value position_of(std::string_view text, const std::vector<Entry>& list, std::string Entry::*name) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].*name == text) return static_cast<Value>(i);
    return kAbsent;
}

// Reads one value; on a fault returns kAbsent and says which code fits.
Value read_value(Json given, const Fact& fact, const Policy& policy, IssueCode& code) {
    code = IssueCode::wrong_type;
    const bool is_text = given.is(JsonKind::string);
    if (is_text && given.text() == "unsure") return kUnsure;
    switch (fact.type) {
    case FactType::boolean: return given.is(JsonKind::boolean) ? static_cast<Value>(given.boolean()) : kAbsent;
    case FactType::option:
        if (!is_text) return kAbsent;
        code = IssueCode::unknown_option;
        return position_of(given.text(), fact.options, &Option::value);
    case FactType::county:
        if (!is_text) return kAbsent;
        code = IssueCode::unknown_region;
        return position_of(given.text(), policy.regions, &Region::adcode);
    case FactType::years:
    case FactType::percent:
    case FactType::grade:
        if (!given.is(JsonKind::integer)) return kAbsent;
        code = IssueCode::out_of_range;
        return given.integer() >= fact.min && given.integer() <= fact.max ? static_cast<Value>(given.integer())
                                                                          : kAbsent;
    }
    return kAbsent;
}

// What can be answered: for a county that was named the code of that name.
Said allowed_answers(Json given, const Fact& fact, const Policy& policy) {
    switch (fact.type) {
    case FactType::boolean: return Message::answer_flag;
    case FactType::option: {
        auto allowed = option_values(fact);
        allowed.push_back("unsure");
        return did_you_mean(given.is(JsonKind::string) ? given.text() : std::string_view{}, allowed);
    }
    case FactType::county: {
        const Value county = position_of(given.text(), policy.regions, &Region::name);
        if (county == kAbsent || !given.is(JsonKind::string)) return Message::answer_county;
        return {Message::use_code, {policy.regions[static_cast<std::size_t>(county)].adcode}};
    }
    case FactType::years:
    case FactType::percent:
    case FactType::grade: return {Message::answer_number, {number_text(fact.min), number_text(fact.max)}};
    }
    return {};
}

} // namespace

Answers read_answers(Json facts, std::string_view pointer, const Policy& policy, Issues& issues) {
    Answers answers(policy);
    if (!facts.is(JsonKind::object)) {
        report(issues, IssueCode::wrong_type, pointer, {Message::expected_object, {excerpt(facts)}});
        return answers;
    }
    const auto ids = ids_of(policy.facts);
    for (const Json given : facts) {
        const std::string_view id = given.key();
        const auto fact = find_id(policy.facts, id);
        if (!fact) {
            report(issues, IssueCode::unknown_fact, child_pointer(pointer, id),
                   {Message::unknown_fact, {shortened(id, kLongestName)}}, did_you_mean(id, ids));
            continue;
        }
        const Fact& known = policy[*fact];
        IssueCode code{};
        answers[*fact] = read_value(given, known, policy, code);
        if (answers[*fact] != kAbsent) continue;
        report(issues, code, child_pointer(pointer, id), {Message::unfit_answer, {id, excerpt(given)}},
               allowed_answers(given, known, policy));
    }
    return answers;
}

Answers read_answers(std::string_view json, const Policy& policy, Issues& issues) {
    const JsonDocument document(json, issues);
    return document.root() ? read_answers(document.root(), "", policy, issues) : Answers(policy);
}

Answers read_answers(std::span<const NamedValue> values, const Policy& policy, Issues& issues) {
    return read_answers(named_json({values.begin(), values.end()}), policy, issues);
}

} // namespace eligibility
