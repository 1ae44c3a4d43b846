#pragma once
// The conditions of a provision as the text has them, each part with its standing for one applicant.

#include "assess/assessment.h"
#include "assess/checker.h"

namespace eligibility {

struct ExplanationNode {
    const Condition* condition;
    Range standing;                     ///< for a leaf: open (no to yes) while its facts are unanswered
    std::vector<ExplanationNode> parts; ///< of a group, a negation or a definition
};

struct Explanation {
    ProvisionIndex provision;
    std::optional<ExplanationNode> applies_when;
    ExplanationNode when;
};

Explanation explain(const Checker& checker, ProvisionIndex provision, const Answers& answers);

} // namespace eligibility
