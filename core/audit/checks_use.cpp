#include "audit/auditor.h"
#include "base/text.h"
#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::Node;
using diagram::Variable;

std::string option_id(const Fact& fact, std::size_t option) { return join({fact.id, "=", fact.options[option].value}); }

// All nodes that decide anything and test the variable.
std::vector<Node> nodes_that_test(const diagram::Compiled& compiled, Variable variable) {
    std::vector<bool> seen(compiled.diagrams.size(), false);
    std::vector<Node> open = compiled.roots, found;
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        if (seen[node] || compiled.diagrams.is_terminal(node)) continue;
        seen[node] = true;
        if (compiled.diagrams.variable(node) == variable) found.push_back(node);
        const auto children = compiled.diagrams.children(node);
        open.insert(open.end(), children.begin(), children.end());
    }
    return found;
}

// Options that lead to the same node wherever the fact is tested cannot be told apart by any provision.
std::vector<std::vector<std::size_t>> groups_of_options(const Auditor& auditor, FactIndex fact) {
    const auto nodes = nodes_that_test(auditor.compiled, auditor.variable(fact));
    const diagram::Domain& domain = auditor.domain(fact);
    const auto alike = [&](std::size_t a, std::size_t b) {
        const std::uint8_t of_a = domain.cell(static_cast<Value>(a)), of_b = domain.cell(static_cast<Value>(b));
        return std::all_of(nodes.begin(), nodes.end(), [&](Node node) {
            const auto children = auditor.compiled.diagrams.children(node);
            return children[of_a] == children[of_b];
        });
    };
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t option = 0; option < auditor.policy[fact].options.size(); ++option) {
        const auto same = [&](const std::vector<std::size_t>& group) { return alike(group.front(), option); };
        const auto group = std::find_if(groups.begin(), groups.end(), same);
        if (group == groups.end()) groups.push_back({option});
        else group->push_back(option);
    }
    return groups;
}

void check_options(Auditor& auditor, FactIndex index) {
    const Fact& fact = auditor.policy[index];
    if (!auditor.matters(index)) {
        std::vector<std::string> dead;
        for (std::size_t i = 0; i < fact.options.size(); ++i) dead.push_back(option_id(fact, i));
        return auditor.violate(AuditProperty::no_dead_option, std::move(dead), Message::fact_of_no_use);
    }
    if (fact.type != FactType::option) return;
    for (const std::vector<std::size_t>& group : groups_of_options(auditor, index)) {
        if (group.size() < 2) continue;
        std::vector<std::string> alike;
        for (const std::size_t option : group) alike.push_back(option_id(fact, option));
        auditor.note(AuditProperty::no_dead_option, std::move(alike), Message::options_alike);
    }
}

// That some verdict depends on each entry, which became a fact of the open policy.
template <class Entry>
void check_all_matter(Auditor& auditor, AuditProperty property, const std::vector<Entry>& entries,
                      const std::vector<FactIndex>& facts, Message counted) {
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!auditor.matters_opened(facts[i]))
            auditor.violate(property, {entries[i].id}, Message::verdict_depends_on_nothing);
    auditor.conclude(property, entries.size(), counted);
}

} // namespace

void check_facts(Auditor& auditor) {
    std::size_t options = 0;
    for (std::uint16_t i = 0; i < auditor.policy.facts.size(); ++i) {
        const Fact& fact = auditor.policy.facts[i];
        if (fact.for_documents) continue;
        if (!auditor.matters(FactIndex{i}))
            auditor.violate(AuditProperty::no_dead_fact, {fact.id}, Message::verdict_depends_on_nothing);
        options += fact.options.size();
        if (!fact.options.empty()) check_options(auditor, {i});
    }
    auditor.conclude(AuditProperty::no_dead_fact, auditor.policy.facts.size(), Message::counted_facts);
    auditor.conclude(AuditProperty::no_dead_option, options, Message::counted_options);
}

void check_parameters(Auditor& auditor) {
    check_all_matter(auditor, AuditProperty::no_dead_parameter, auditor.policy.parameters, auditor.open.parameters,
                     Message::counted_parameters);
}

void check_readings(Auditor& auditor) {
    check_all_matter(auditor, AuditProperty::no_dead_reading, auditor.policy.readings, auditor.open.readings,
                     Message::counted_readings);
}

void check_definitions(Auditor& auditor) {
    constexpr AuditProperty kProperty = AuditProperty::no_dead_definition;
    const Policy& policy = auditor.policy;
    std::vector<bool> used(policy.definitions.size(), false);
    Walk walk(policy);
    for (const Provision& provision : policy.provisions)
        walk(provision, [&](const Condition& part) {
            if (const auto* by = std::get_if<ByDefinition>(&part.node)) used[by->definition.at] = true;
        });
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i]) auditor.violate(kProperty, {policy.definitions[i].id}, Message::definition_unused);
    auditor.conclude(kProperty, used.size(), Message::counted_definitions);
}

} // namespace eligibility
