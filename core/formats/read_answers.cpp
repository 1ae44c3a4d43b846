#include "formats/read_answers.h"

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

// The county whose name was given instead of its code, or the option that was meant.
std::string value_hint(Json given, const Fact& fact, const Policy& policy) {
    if (!given.is(JsonKind::string)) return {};
    if (fact.type != FactType::county) return did_you_mean(given.text(), option_values(fact));
    const Value county = position_of(given.text(), policy.regions, &Region::name);
    return county == kAbsent ? std::string{}
                             : join({"use the code '", policy.regions[static_cast<std::size_t>(county)].adcode, "'"});
}

} // namespace

std::string allowed_values(const Fact& fact) {
    switch (fact.type) {
    case FactType::boolean: return "true or false";
    case FactType::option: return listing(option_values(fact));
    case FactType::county: return "the six-digit code of a county as text";
    case FactType::years:
    case FactType::percent:
    case FactType::grade: return join({"whole numbers ", number_text(fact.min), " to ", number_text(fact.max)});
    }
    return {};
}

Answers read_answers(Json facts, std::string_view pointer, const Policy& policy, Issues& issues) {
    Answers answers(policy);
    if (!facts.is(JsonKind::object)) {
        report(issues, IssueCode::wrong_type, std::string(pointer),
               join({"expected an object of facts and answers, found ", excerpt(facts)}));
        return answers;
    }
    const auto ids = ids_of(policy.facts);
    for (const Json given : facts) {
        const std::string_view id = given.key();
        const auto fact = find_id(policy.facts, id);
        if (!fact) {
            report(issues, IssueCode::unknown_fact, child_pointer(pointer, id),
                   join({"unknown fact '", shortened(id, 60), "'"}), did_you_mean(id, ids));
            continue;
        }
        const Fact& known = policy[*fact];
        IssueCode code{};
        answers[*fact] = read_value(given, known, policy, code);
        if (answers[*fact] != kAbsent) continue;
        report(issues, code, child_pointer(pointer, id),
               join({"'", id, "' cannot be ", excerpt(given), "; allowed: ", allowed_values(known), ", or 'unsure'"}),
               value_hint(given, known, policy));
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
