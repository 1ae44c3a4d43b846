#include "eligibility/answers.h"

#include "base/text.h"
#include "eligibility/date.h"

namespace eligibility {

ValueRange value_range(const Policy& policy, FactIndex fact) {
    const Fact& known = policy[fact];
    const auto last = [](std::size_t size) { return static_cast<Value>(static_cast<int>(size) - 1); };
    switch (known.type) {
    case FactType::boolean: return {Value{0}, Value{1}};
    case FactType::option: return {Value{0}, last(known.options.size())};
    case FactType::place: return {Value{0}, last(policy.regions.size())};
    case FactType::number:
    case FactType::date: return {known.min, known.max};
    }
    return {Value{0}, Value{0}};
}

FreeValue free_value(const Policy& policy, FactIndex fact, Value value) {
    if (value == kUnsure) return std::string("unsure");
    const Fact& known = policy[fact];
    switch (known.type) {
    case FactType::boolean: return value != 0;
    case FactType::option: return known.options[static_cast<std::size_t>(value)].value;
    case FactType::place: return policy.regions[static_cast<std::size_t>(value)].adcode;
    case FactType::date: return to_text(Date(std::chrono::days(value)));
    case FactType::number: break;
    }
    return std::int64_t{value};
}

std::string plain_text(const FreeValue& value) {
    if (const auto* word = std::get_if<std::string>(&value)) return *word;
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    return number_text(std::get<std::int64_t>(value));
}

std::vector<NamedValue> named_answers(const Policy& policy, const Answers& answers) {
    std::vector<NamedValue> named;
    for (std::uint16_t i = 0; i < answers.values.size(); ++i)
        if (answers.values[i] != kAbsent)
            named.push_back({policy.facts[i].id, free_value(policy, {i}, answers.values[i])});
    return named;
}

} // namespace eligibility
