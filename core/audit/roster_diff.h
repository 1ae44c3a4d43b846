#pragma once
// Whose verdicts change from one version of a policy to the next.

#include "assess/assessor.h"

namespace eligibility {

struct PersonChange {
    std::string provision;
    std::optional<Verdict> before, after; ///< nothing where the version has no such provision

    bool operator==(const PersonChange&) const = default;
};

class RosterDiff {
public:
    /// Both must outlive this.
    RosterDiff(const Checker& before, const Checker& after);

    /// The provisions whose verdict is another for this person, in the order of the later version. Of
    /// those that only one version has, the ones that are satisfied, need a decision or are unknown.
    std::vector<PersonChange> of(const Answers& before, const Answers& after);

private:
    const Checker& before_;
    const Checker& after_;
    Assessor assessor_before_, assessor_after_;
    std::vector<std::optional<ProvisionIndex>> earlier_; ///< one a provision of the later version
    std::vector<ProvisionIndex> removed_;
};

} // namespace eligibility
