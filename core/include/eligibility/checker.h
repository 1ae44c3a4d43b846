#pragma once
// A policy made ready for deciding: everything that is the same for all applicants.

#include "eligibility/issue.h"
#include "eligibility/settings.h"

#include <memory>

namespace eligibility {

namespace diagram {
struct Compiled; // core/diagram/compile.h
}

/// Immutable. A copy is cheap and shares what it is made of, which lives as long as any copy does.
class Checker {
public:
    /// Compiles `policy` as `settings` leave it. Nothing, with issues, when it is too large.
    static std::optional<Checker> build(std::shared_ptr<const Policy> policy, Settings settings, Issues& issues);

    /// As above, as the policy is by itself.
    static std::optional<Checker> build(Policy policy, Issues& issues);

    const Policy& policy() const { return *policy_; }
    const std::shared_ptr<const Policy>& shared_policy() const { return policy_; }
    const Settings& settings() const { return *settings_; }
    /// The diagrams; for the core itself.
    const diagram::Compiled& compiled() const { return *compiled_; }

private:
    Checker(std::shared_ptr<const Policy> policy, Settings settings, diagram::Compiled compiled);

    std::shared_ptr<const Policy> policy_;
    std::shared_ptr<const Settings> settings_;
    std::shared_ptr<const diagram::Compiled> compiled_;
};

} // namespace eligibility
