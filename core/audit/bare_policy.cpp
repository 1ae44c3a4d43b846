#include "audit/bare_policy.h"

#include "diagram/holes.h"
#include "policy/conditions.h"

namespace eligibility {

Policy bare(const Policy& policy) {
    Policy result;
    result.id = policy.id;
    result.parameters = policy.parameters;
    result.readings = policy.readings;
    result.regions = policy.regions;
    result.region_tags = policy.region_tags;
    result.place_fact = policy.place_fact;
    for (const Fact& fact : policy.facts) {
        Fact& own = result.facts.emplace_back();
        own.id = fact.id;
        own.type = fact.type;
        own.ordered = fact.ordered;
        own.options = fact.options;
        own.unit = fact.unit;
        own.min = fact.min;
        own.max = fact.max;
        own.recognised_by = fact.recognised_by;
    }
    for (const Definition& definition : policy.definitions) {
        Definition& own = result.definitions.emplace_back();
        own.id = definition.id;
        own.when = definition.when;
    }
    for (const Provision& provision : policy.provisions) {
        Provision& own = result.provisions.emplace_back();
        own.id = provision.id;
        own.applies_when = provision.applies_when;
        own.when = provision.when;
        own.decided_by = provision.decided_by;
    }
    return result;
}

void leave_out_unused_definitions(Policy& policy, const Documents& documents) {
    std::vector<std::uint8_t> used(policy.definitions.size(), false);
    const auto note = [&](const Condition& condition) {
        if (const auto* by = std::get_if<ByDefinition>(&condition.node)) used[by->definition.at] = true;
    };
    Walk walk(policy);
    for (const Provision& provision : policy.provisions) walk(provision, note);
    for (const Document& document : documents)
        diagram::each_condition_of(document, [&](const Condition& condition) { walk(condition, note); });
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i]) policy.definitions[i].when = {All{}};
}

} // namespace eligibility
