#pragma once
// What is told of a person beside the verdicts: what is missing, who decides, by which documents.

#include "cli/roster_plan.h"
#include "eligibility/assessor.h"

namespace eligibility::cli {

class RosterTold {
public:
    /// The plan must outlive it.
    explicit RosterTold(const RosterPlan& plan) : plan_(plan) {}

    /// Unanswered facts on which verdicts depend, the one that most depend on first.
    std::string missing(const Assessment& assessment);
    /// Who decides, each with the provisions that wait for him.
    std::string deciders(const Assessment& assessment);
    /// The documents that bear on a verdict.
    std::string documents(const Assessment& assessment);

private:
    std::string decider(const Reason& reason, const Assessment& assessment) const;

    const RosterPlan& plan_;
    std::vector<std::size_t> counts_; // one a fact
};

} // namespace eligibility::cli
