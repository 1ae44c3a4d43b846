#pragma once
// The conditions of a provision and the rules of documents on it as one tree, with how each part stands.

#include "base/function_ref.h"
#include "eligibility/explanation.h"
#include "policy/standing.h"

namespace eligibility {

/// Of one provision for one applicant. Where places differ in which he may be, the tree is that of the text, and what
/// it comes to is open where they do not agree.
class ExplanationTree {
public:
    /// All must outlive this and its nodes.
    ExplanationTree(const Checker& checker, ProvisionIndex provision, const Answers& answers,
                    std::span<const FactIndex> decisive);

    /// Places differ in which the applicant may be.
    bool place_is_open() const { return zones_.size() > 1; }

    /// Whom the provision addresses; nothing where it addresses everybody.
    std::optional<ExplanationNode> applies();
    /// All that it takes.
    ExplanationNode needed();

private:
    Range in_all_zones(FunctionRef<void(std::size_t zone, Evaluation& evaluation, Range& range)> range_in);
    ExplanationNode build(const Condition& condition);
    void add_leaf(const Leaf& leaf, ExplanationNode& node);
    void fill(const Leaf& leaf, std::size_t zone, Evaluation& evaluation, ExplanationNode& node) const;
    /// What a rule says, where that is no condition of its own, and what holds without it.
    ExplanationNode of_rule(RuleEffect effect, const DocumentRule& rule, const DocumentPlace& place,
                            const std::optional<Condition>& own, Range says, Range elsewhere,
                            ExplanationNode* before = nullptr);
    bool counts(std::optional<FactIndex> fact) const;

    const Policy& policy_;
    const Settings& settings_;
    const ProvisionIndex index_;
    const Answers& answers_;
    std::span<const FactIndex> decisive_;
    std::vector<std::uint16_t> zones_; // in which the applicant may be, one of those that are the same
    std::vector<std::unique_ptr<Evaluation>> evaluations_; // one a zone
    std::size_t count_ = 2;                                // of the two trees of a provision
};

} // namespace eligibility
