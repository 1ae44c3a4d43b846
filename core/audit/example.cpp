#include "audit/example.h"

#include "policy/json.h"

namespace eligibility {
namespace {

void append_member(std::string& object, std::string_view name, std::string_view value) {
    if (!object.empty()) object += ',';
    object += join({quoted(name), ":", value});
}

std::string braced(std::string_view members) { return join({"{", members, "}"}); }

} // namespace

std::string facts_json(const Policy& policy, const Answers& answers) {
    std::string members;
    for (std::uint16_t i = 0; i < answers.values.size(); ++i)
        if (answers.values[i] != kAbsent)
            append_member(members, policy.facts[i].id, value_json(policy, {i}, answers.values[i]));
    return braced(members);
}

std::string settings_json(const OpenPolicy& open, const std::vector<diagram::Domain>& domains, const Cells& cells) {
    std::string parameters, readings;
    for (std::uint16_t i = 0; i < open.added; ++i) {
        if (cells[i] == diagram::kFree) continue;
        const std::int16_t value = domains[i].sample[cells[i]];
        if (value == open.default_value[i]) continue;
        std::string& group = open.policy.facts[i].recognised_by ? parameters : readings;
        append_member(group, open.policy.facts[i].id, value_json(open.policy, {i}, value));
    }
    std::string groups;
    if (!parameters.empty()) append_member(groups, "parameters", braced(parameters));
    if (!readings.empty()) append_member(groups, "readings", braced(readings));
    return groups.empty() ? groups : braced(groups);
}

std::string fact_json(const Policy& policy, FactIndex fact, std::int16_t value) {
    std::string member;
    append_member(member, policy[fact].id, value_json(policy, fact, value));
    return braced(member);
}

} // namespace eligibility
