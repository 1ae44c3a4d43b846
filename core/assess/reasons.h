#pragma once
// Why a provision needs a decision, and who decides.

#include "eligibility/assessment.h"
#include "eligibility/checker.h"
#include "policy/standing.h"

namespace eligibility {

class ReasonCollector {
public:
    /// `checker` must outlive the collector.
    explicit ReasonCollector(const Checker& checker) : checker_(checker) {}

    /// From now on for these answers, which must stay what they are while reasons are collected.
    void begin(const Answers& answers);

    /// Appends the reasons of a provision whose verdict is needsDecision, in the order of its
    /// conditions, the authority last.
    void collect(ProvisionIndex provision, std::vector<Reason>& into);

private:
    void visit_both(const Provision& provision, bool any_open);
    void visit(const Condition& condition, bool any_open);
    std::optional<std::uint16_t> own_cue(FactIndex fact) const;
    void add_leaf(const Leaf& leaf);
    void add(const Reason& reason);

    const Checker& checker_;
    const Answers* answers_ = nullptr;
    std::optional<Evaluation> evaluation_;
    std::vector<std::uint8_t> visited_; // one a definition, of the visit that is under way
    std::vector<Reason>* into_ = nullptr;
    std::size_t begin_ = 0;
    ProvisionIndex provision_;
};

} // namespace eligibility
