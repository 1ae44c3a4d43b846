#pragma once
// Going through conditions and rewriting them. Whatever follows definitions here goes into each of them once a
// walk, so that definitions which use each other often cost no more than what they are.

#include "eligibility/policy.h"

namespace eligibility {

/// Levels of a condition with all definitions in it written out; readers refuse what is deeper, so that going
/// down a condition needs little of the stack.
inline constexpr std::size_t kDeepestCondition = 256;

/// For whoever goes through the members of a condition (eligibility/conditions/kind.h) and only cares for some.
struct IgnoreMembers {
    static void parts(auto&&...) {}
    static void part(auto&&...) {}
    static void definition(auto&&...) {}
    static void fact(auto&&...) {}
    static void other_fact(auto&&...) {}
    static void value(auto&&...) {}
    static void values(auto&&...) {}
    static void parameter(auto&&...) {}
    static void tag(auto&&...) {}
    static void reading(auto&&...) {}
    static void flag(auto&&...) {}
    static void constant(auto&&...) {}
};

/// What a group or a negation is made of; nothing for any other condition.
std::span<const Condition> parts_of(const Condition& condition);

/// As above; also what a definition stands for.
std::span<const Condition> parts_of(const Condition& condition, const Policy& policy);

/// Goes through conditions and the definitions in them, each definition once.
class Walk {
public:
    explicit Walk(const Policy& policy) : policy_(policy), seen_(policy.definitions.size(), false) {}

    /// Calls visit(condition) for the condition and all that it is made of.
    template <class Visit> void operator()(const Condition& condition, const Visit& visit) {
        if (const auto* used = std::get_if<ByDefinition>(&condition.node)) {
            if (seen_[used->definition.at]) return;
            seen_[used->definition.at] = true;
        }
        visit(condition);
        for (const Condition& part : parts_of(condition, policy_)) (*this)(part, visit);
    }

    /// Of both conditions of a provision.
    template <class Visit> void operator()(const Provision& provision, const Visit& visit) {
        if (provision.applies_when) (*this)(*provision.applies_when, visit);
        (*this)(provision.when, visit);
    }

private:
    const Policy& policy_;
    std::vector<std::uint8_t> seen_;
};

/// Calls visit(condition) for every condition of the policy, those of definitions once.
template <class Visit> void each_condition(const Policy& policy, const Visit& visit) {
    Walk walk(policy);
    for (const Provision& provision : policy.provisions) walk(provision, visit);
    for (const Definition& definition : policy.definitions) walk(definition.when, visit);
}

/// As above, of what follows from answers.
template <class Visit> void each_condition_of_follows(const Policy& policy, const Visit& visit) {
    Walk walk(policy);
    for (const FollowRule& rule : policy.follows) walk(rule.when, visit);
}

/// As above, of what is implausible about answers.
template <class Visit> void each_condition_of_slips(const Policy& policy, const Visit& visit) {
    Walk walk(policy);
    for (const Implausible& slip : policy.implausible) walk(slip.when, visit);
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
    for (FollowRule& rule : policy.follows) rule.when = rewritten(rule.when, replace);
    for (Implausible& slip : policy.implausible) slip.when = rewritten(slip.when, replace);
}

/// The levels of each definition, with all definitions written out; kDeepestCondition + 1 for more, and for one
/// that uses itself.
std::vector<std::size_t> definition_depths(const Policy& policy);

/// The same of a condition.
std::size_t depth_of(const Condition& condition, const std::vector<std::size_t>& definition_depths);

} // namespace eligibility
