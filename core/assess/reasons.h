#pragma once
// Why a provision needs a decision, and who decides.

#include "assess/assessment.h"
#include "assess/checker.h"

namespace eligibility {

class ReasonCollector {
public:
    explicit ReasonCollector(const Checker& checker) : checker_(checker) {}

    /// Appends the reasons of a provision whose verdict is needsDecision, in the order of its
    /// conditions, the authority last.
    void collect(ProvisionIndex provision, const Answers& answers, std::vector<Reason>& into);

private:
    void visit(const Condition& condition, const Evaluation& evaluation, bool any_open);
    void add_leaf(const Leaf& leaf);
    void add(const Reason& reason);

    const Checker& checker_;
    const Answers* answers_ = nullptr;
    std::vector<Reason>* into_ = nullptr;
    std::size_t begin_ = 0;
};

} // namespace eligibility
