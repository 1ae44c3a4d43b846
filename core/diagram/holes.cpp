#include "diagram/holes.h"

#include "policy/conditions.h"
#include "policy/standing.h"

#include <algorithm>
#include <utility>

namespace eligibility::diagram {

void add_direct_holes(const Condition& condition, const Policy& policy, Holes& holes) {
    const auto add_fact = [&](std::optional<FactIndex> fact) {
        if (fact && policy[*fact].recognised_by) holes.recognised[fact->at] = true;
    };
    Walk walk(policy);
    walk(condition, [&](const Condition& part) {
        const auto leaf = leaf_of(part);
        if (!leaf) return;
        add_fact(leaf->fact);
        add_fact(leaf->other);
        if (leaf->reading) holes.readings[leaf->reading->at] = true;
        if (leaf->parameter) holes.parameters[leaf->parameter->at] = true;
        if (leaf->tag) holes.tags[leaf->tag->at] = true;
    });
}

void add_holes(const Condition& condition, const Policy& policy, const Settings& settings, Holes& holes) {
    Holes direct(policy);
    add_direct_holes(condition, policy, direct);
    const auto add_rows = [&](const std::vector<HoleRow>& rows) {
        for (const HoleRow& row : rows)
            if (row.when) add_holes(*row.when, policy, settings, holes);
    };
    const auto join = [](const std::vector<std::uint8_t>& from, std::vector<std::uint8_t>& to, auto visit_new) {
        for (std::size_t i = 0; i < from.size(); ++i)
            if (from[i] && !std::exchange(to[i], std::uint8_t{true})) visit_new(i);
    };
    join(direct.readings, holes.readings, [](std::size_t) {});
    join(direct.tags, holes.tags, [](std::size_t) {});
    join(direct.parameters, holes.parameters, [&](std::size_t at) {
        for (const std::uint16_t position : settings.speaking)
            for (const Document::Parameters& hole : settings.document(position).parameters)
                if (hole.parameter.at == at) add_rows(hole.rows);
    });
    join(direct.recognised, holes.recognised, [&](std::size_t at) {
        for (const std::uint16_t position : settings.speaking)
            for (const Document::Recognition& hole : settings.document(position).recognises)
                if (hole.fact.at == at) add_rows(hole.rows);
    });
}

Holes holes_of(const Provision& provision, ProvisionIndex index, const Policy& policy, const Settings& settings) {
    Holes holes(policy);
    const auto add = [&](const Condition& condition) { add_holes(condition, policy, settings, holes); };
    if (provision.applies_when) add(*provision.applies_when);
    add(provision.when);
    for (const std::uint16_t position : settings.speaking)
        for (const DocumentRule& rule : settings.document(position).rules)
            if (rule.provision == index) each_condition_of(rule, add);
    return holes;
}

bool fills(const Document& document, const Holes& holes) {
    const auto any = [](const auto& list, auto is) { return std::any_of(list.begin(), list.end(), is); };
    return any(document.parameters, [&](const auto& hole) { return holes.parameters[hole.parameter.at] != 0; }) ||
           any(document.readings, [&](const auto& hole) { return holes.readings[hole.reading.at] != 0; }) ||
           any(document.recognises, [&](const auto& hole) { return holes.recognised[hole.fact.at] != 0; });
}

} // namespace eligibility::diagram
