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
        for (const Condition& part : parts_of(condition, policy_)) node.parts.push_back(build(part));
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
        if (checker) variants_.push_back(std::make_unique<Variant>(ReadingIndex{i}, is, std::move(*checker)));
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
    for (const auto& variant : variants_) {
        const Verdict verdict = variant->assessor.assess(answers, std::span(&index, 1)).provisions[0].verdict;
        if (verdict != result.verdict) explanation.readings.push_back({variant->reading, variant->is, verdict});
    }
    return explanation;
}

} // namespace eligibility
