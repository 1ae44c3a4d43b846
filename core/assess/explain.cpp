#include "assess/explain.h"

#include <algorithm>

namespace eligibility {
namespace {

class TreeBuilder {
public:
    TreeBuilder(const Policy& policy, const Evaluation& evaluation, std::span<const std::uint32_t> decisive)
        : policy_(policy), evaluation_(evaluation), decisive_(decisive) {}

    ExplanationNode build(const Condition& condition) const {
        ExplanationNode node{&condition, evaluation_.of(condition), false, {}};
        if (const auto leaf = leaf_of(condition)) node.decisive = counts(leaf->fact) || counts(leaf->base);
        const auto inside = [&](const std::vector<Condition>& parts) {
            for (const Condition& part : parts) node.parts.push_back(build(part));
        };
        if (const auto* all = std::get_if<All>(&condition.node)) inside(all->of);
        if (const auto* any = std::get_if<Any>(&condition.node)) inside(any->of);
        if (const auto* negated = std::get_if<Not>(&condition.node)) inside(negated->of);
        if (const auto* used = std::get_if<ByDefinition>(&condition.node))
            node.parts.push_back(build(policy_[used->definition].when));
        return node;
    }

private:
    bool counts(std::optional<FactIndex> fact) const {
        return fact && std::find(decisive_.begin(), decisive_.end(), fact->at) != decisive_.end();
    }

    const Policy& policy_;
    const Evaluation& evaluation_;
    std::span<const std::uint32_t> decisive_;
};

} // namespace

void Explainer::build_variants() {
    const Policy& policy = checker_.policy();
    for (std::uint16_t i = 0; i < policy.readings.size(); ++i) {
        Settings settings = checker_.settings();
        const bool is = settings.zones.front().readings[i] == 0;
        for (Setting& zone : settings.zones) zone.readings[i] = is ? 1 : 0;
        Issues none; // another reading of a policy that compiled may be too large; then it is left out
        auto checker = Checker::build(policy, std::move(settings), none);
        if (checker) variants_.push_back({{i}, is, std::move(*checker)});
    }
}

Explanation Explainer::explain(ProvisionIndex index, const Answers& answers) {
    const Policy& policy = checker_.policy();
    const Provision& provision = policy[index];
    const Assessment& assessment = assessor_.assess(answers, std::span(&index, 1));
    const ProvisionResult result = assessment.provisions.front();
    const auto decisive = assessment.decisive(result);
    const Evaluation evaluation(policy, checker_.settings(), answers);
    const TreeBuilder tree(policy, evaluation, decisive);
    Explanation explanation{index, result.verdict, {decisive.begin(), decisive.end()},
                            {},    std::nullopt,   tree.build(provision.when)};
    if (provision.applies_when) explanation.applies_when = tree.build(*provision.applies_when);

    if (variants_.empty()) build_variants();
    for (const Variant& variant : variants_) {
        const Verdict verdict = Assessor(variant.checker).assess(answers, std::span(&index, 1)).provisions[0].verdict;
        if (verdict != result.verdict) explanation.readings.push_back({variant.reading, variant.is, verdict});
    }
    return explanation;
}

} // namespace eligibility
