#include "policy/answers.h"

#include "policy/cursor.h"
#include "policy/read_answers.h"
#include "policy/read_condition.h"

#include <algorithm>

namespace eligibility {
namespace {

// Reads one value; on a fault returns kAbsent and says which code fits.
std::int16_t read_value(const Json& given, const Fact& fact, const Policy& policy, IssueCode& code) {
    code = IssueCode::wrong_type;
    if (given.is_string() && given.get_ref<const std::string&>() == "unsure") return kUnsure;
    switch (fact.type) {
    case FactType::boolean: return given.is_boolean() ? static_cast<std::int16_t>(given.get<bool>()) : kAbsent;
    case FactType::option: {
        if (!given.is_string()) return kAbsent;
        code = IssueCode::unknown_option;
        const auto& text = given.get_ref<const std::string&>();
        for (std::size_t i = 0; i < fact.options.size(); ++i)
            if (fact.options[i].value == text) return static_cast<std::int16_t>(i);
        return kAbsent;
    }
    case FactType::county: {
        if (!given.is_string()) return kAbsent;
        code = IssueCode::unknown_region;
        const auto& text = given.get_ref<const std::string&>();
        for (std::size_t i = 0; i < policy.regions.size(); ++i)
            if (policy.regions[i].adcode == text) return static_cast<std::int16_t>(i);
        return kAbsent;
    }
    case FactType::years:
    case FactType::percent:
    case FactType::grade: {
        if (!given.is_number_integer()) return kAbsent;
        code = IssueCode::out_of_range;
        if (given.is_number_unsigned() && given.get<std::uint64_t>() > INT16_MAX) return kAbsent;
        const auto number = given.get<std::int64_t>();
        return number >= fact.min && number <= fact.max ? static_cast<std::int16_t>(number) : kAbsent;
    }
    }
    return kAbsent;
}

// The county whose name was given instead of its code.
std::string county_hint(const Json& given, const Policy& policy) {
    if (!given.is_string()) return {};
    const auto& text = given.get_ref<const std::string&>();
    for (const Region& region : policy.regions)
        if (region.name == text) return join({"use the code '", region.adcode, "'"});
    return {};
}

std::string option_hint(const Json& given, const Fact& fact) {
    return given.is_string() ? did_you_mean(given.get<std::string>(), option_values(fact)) : std::string{};
}

} // namespace

std::string allowed_values(const Fact& fact) {
    switch (fact.type) {
    case FactType::boolean: return "true or false";
    case FactType::option: return listing(option_values(fact));
    case FactType::county: return "the six-digit code of a county as text";
    case FactType::years:
    case FactType::percent:
    case FactType::grade: return join({"whole numbers ", std::to_string(fact.min), " to ", std::to_string(fact.max)});
    }
    return {};
}

Answers read_answers(const Json& facts, std::string_view pointer, const Policy& policy, Issues& issues) {
    Answers answers(policy);
    if (!facts.is_object()) {
        report(issues, IssueCode::wrong_type, std::string(pointer),
               join({"expected an object of facts and answers, found ", excerpt(facts)}));
        return answers;
    }
    for (const auto& [id, given] : facts.items()) {
        const auto fact = find_id(policy.facts, id);
        if (!fact) {
            report(issues, IssueCode::unknown_fact, child_pointer(pointer, id), join({"unknown fact '", id, "'"}),
                   did_you_mean(id, ids_of(policy.facts)));
            continue;
        }
        const Fact& known = policy[*fact];
        IssueCode code{};
        answers[*fact] = read_value(given, known, policy, code);
        if (answers[*fact] != kAbsent) continue;
        report(issues, code, child_pointer(pointer, id),
               join({"'", id, "' cannot be ", excerpt(given), "; allowed: ", allowed_values(known), ", or 'unsure'"}),
               known.type == FactType::county ? county_hint(given, policy) : option_hint(given, known));
    }
    return answers;
}

Answers read_answers(std::string_view json, const Policy& policy, Issues& issues) {
    const Json facts = parse_json(json, issues);
    return facts.is_discarded() ? Answers(policy) : read_answers(facts, "", policy, issues);
}

} // namespace eligibility
