#include "assess/explain.h"

namespace eligibility {
namespace {

ExplanationNode explain_condition(const Policy& policy, const Condition& condition, const Evaluation& evaluation) {
    ExplanationNode node{&condition, evaluation.of(condition), {}};
    const auto inside = [&](const std::vector<Condition>& parts) {
        for (const Condition& part : parts) node.parts.push_back(explain_condition(policy, part, evaluation));
    };
    if (const auto* all = std::get_if<All>(&condition.node)) inside(all->of);
    if (const auto* any = std::get_if<Any>(&condition.node)) inside(any->of);
    if (const auto* negated = std::get_if<Not>(&condition.node)) inside(negated->of);
    if (const auto* used = std::get_if<ByDefinition>(&condition.node))
        node.parts.push_back(explain_condition(policy, policy[used->definition].when, evaluation));
    return node;
}

} // namespace

Explanation explain(const Checker& checker, ProvisionIndex index, const Answers& answers) {
    const Policy& policy = checker.policy();
    const Provision& provision = policy[index];
    const Evaluation evaluation(policy, checker.settings(), answers);
    Explanation result{index, std::nullopt, explain_condition(policy, provision.when, evaluation)};
    if (provision.applies_when) result.applies_when = explain_condition(policy, *provision.applies_when, evaluation);
    return result;
}

} // namespace eligibility
