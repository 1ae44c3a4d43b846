#pragma once
// Going through conditions and rewriting them. Internal to the audit.

#include "policy/model.h"

namespace eligibility {

/// Calls visit(condition) for the condition and all that it is made of; definitions are followed.
template <class Visit> void walk(const Policy& policy, const Condition& condition, const Visit& visit) {
    visit(condition);
    for (const Condition& part : parts_of(condition, policy)) walk(policy, part, visit);
}

/// As above, for both conditions of a provision.
template <class Visit> void walk(const Policy& policy, const Provision& provision, const Visit& visit) {
    if (provision.applies_when) walk(policy, *provision.applies_when, visit);
    walk(policy, provision.when, visit);
}

/// The condition with replace(part) in the place of every part that is no group and no negation.
template <class Replace> Condition rewritten(const Condition& condition, const Replace& replace) {
    std::vector<Condition> parts;
    for (const Condition& part : parts_of(condition)) parts.push_back(rewritten(part, replace));
    if (std::holds_alternative<All>(condition.node)) return {All{std::move(parts)}};
    if (std::holds_alternative<Any>(condition.node)) return {Any{std::move(parts)}};
    if (std::holds_alternative<Not>(condition.node)) return {Not{std::move(parts)}};
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
