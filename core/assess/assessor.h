#pragma once
// Assesses one applicant after another. Holds the working memory, so that assessing allocates nothing
// once it is warm; use one assessor a thread.

#include "assess/assessment.h"
#include "assess/checker.h"
#include "assess/decisive.h"
#include "assess/reasons.h"
#include "diagram/restriction.h"

namespace eligibility {

class Assessor {
public:
    /// `checker` must outlive the assessor.
    explicit Assessor(const Checker& checker);

    /// Everything about every provision; valid until the next call.
    const Assessment& assess(const Answers& answers);

    /// As above, for these provisions only, in this order.
    const Assessment& assess(const Answers& answers, std::span<const ProvisionIndex> provisions);

    /// The verdicts alone, as numbers of Verdict, in the order of the policy; valid until the next call.
    std::span<const std::uint8_t> verdicts(const Answers& answers);

private:
    void assign(const Answers& answers);
    void begin(const Answers& answers);
    void add_provision(ProvisionIndex provision, ProvisionResult result);
    ProvisionResult solve(diagram::Node root, const Answers& answers);

    const Checker& checker_;
    diagram::Restriction restriction_;
    DecisiveSearch decisive_;
    ReasonCollector reasons_;
    std::vector<std::uint8_t> cells_;
    std::vector<std::uint8_t> verdicts_;
    Assessment result_;
};

} // namespace eligibility
