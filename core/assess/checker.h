#pragma once
// A policy with its diagrams: everything that is the same for all applicants. Immutable.

#include "diagram/compile.h"

namespace eligibility {

class Checker {
public:
    /// Compiles `policy` as `settings` leave it. Nothing, with issues, when it is too large.
    static std::optional<Checker> build(const Policy& policy, Settings settings, Issues& issues);

    const Policy& policy() const { return *policy_; }
    const Settings& settings() const { return settings_; }
    const std::vector<diagram::Domain>& domains() const { return compiled_.domains; }
    const diagram::Diagrams& diagrams() const { return compiled_.diagrams; }
    diagram::Node root(ProvisionIndex provision) const { return compiled_.roots[provision.at]; }
    std::span<const diagram::Node> roots() const { return compiled_.roots; }
    /// The first provision that is the same function; the provision itself when it is the first.
    ProvisionIndex first_twin(ProvisionIndex provision) const { return first_twins_[provision.at]; }

private:
    Checker(const Policy& policy, Settings settings, diagram::Compiled compiled);

    const Policy* policy_; // outlives the checker
    Settings settings_;
    diagram::Compiled compiled_;
    std::vector<ProvisionIndex> first_twins_;
};

} // namespace eligibility
