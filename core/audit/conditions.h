#pragma once
// Going through conditions and rewriting them. Internal to the audit.

#include "policy/model.h"

namespace eligibility {

/// Calls visit(condition) for the condition and all that it is made of; definitions are followed.
template <class Visit> void walk(const Policy& policy, const Condition& condition, const Visit& visit) {
    visit(condition);
    const auto inside = [&](const std::vector<Condition>& parts) {
        for (const Condition& part : parts) walk(policy, part, visit);
    };
    if (const auto* all = std::get_if<All>(&condition.node)) inside(all->of);
    else if (const auto* any = std::get_if<Any>(&condition.node)) inside(any->of);
    else if (const auto* negated = std::get_if<Not>(&condition.node)) inside(negated->of);
    else if (const auto* used = std::get_if<ByDefinition>(&condition.node))
        walk(policy, policy[used->definition].when, visit);
}

/// As above, for both conditions of a provision.
template <class Visit> void walk(const Policy& policy, const Provision& provision, const Visit& visit) {
    if (provision.applies_when) walk(policy, *provision.applies_when, visit);
    walk(policy, provision.when, visit);
}

/// The condition with replace(part) in the place of every part that is no group and no negation.
template <class Replace> Condition rewritten(const Condition& condition, const Replace& replace) {
    const auto inside = [&](const std::vector<Condition>& parts) {
        std::vector<Condition> results;
        for (const Condition& part : parts) results.push_back(rewritten(part, replace));
        return results;
    };
    if (const auto* all = std::get_if<All>(&condition.node)) return {All{inside(all->of)}};
    if (const auto* any = std::get_if<Any>(&condition.node)) return {Any{inside(any->of)}};
    if (const auto* negated = std::get_if<Not>(&condition.node)) return {Not{inside(negated->of)}};
    return replace(condition);
}

/// Rewrites every condition of the policy.
template <class Replace> void rewrite_all(Policy& policy, const Replace& replace) {
    for (Definition& definition : policy.definitions) definition.when = rewritten(definition.when, replace);
    for (Provision& provision : policy.provisions) {
        if (provision.applies_when) provision.applies_when = rewritten(*provision.applies_when, replace);
        provision.when = rewritten(provision.when, replace);
    }
}

} // namespace eligibility
