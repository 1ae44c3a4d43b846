#pragma once
// The difference of two registers of one policy. Internal to the audit.

#include "diagram/holes.h"
#include "eligibility/diff.h"

namespace eligibility {

/// Compares one pair of registers after another.
class RegisterComparer {
public:
    explicit RegisterComparer(const Policy& policy);

    /// As `diff`; what it takes is taken off the bounds.
    RegisterDiff compare(const Documents& before, const Documents& after, std::span<const std::string> changed,
                         std::optional<Date> day, ComparisonBounds& bounds) const;

    /// Of it, only what proofs need.
    const Policy& policy() const { return policy_; }

private:
    Policy policy_;
    std::vector<diagram::Holes> holes_; // one a provision: those of its own conditions
};

} // namespace eligibility
