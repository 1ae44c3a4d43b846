#pragma once
// A policy with its diagrams: everything that is the same for all applicants. Immutable.

#include "diagram/compile.h"

#include <memory>

namespace eligibility {

class Checker {
public:
    /// Compiles `policy` as `settings` leave it, and keeps it. Nothing, with issues, when it is too large.
    static std::optional<Checker> build(std::shared_ptr<const Policy> policy, Settings settings, Issues& issues);

    const Policy& policy() const { return *policy_; }
    const Settings& settings() const { return settings_; }
    const std::vector<diagram::Domain>& domains() const { return compiled_.domains; }
    const diagram::Diagrams& diagrams() const { return compiled_.diagrams; }
    diagram::Node root(ProvisionIndex provision) const { return compiled_.roots[provision.at]; }
    std::span<const diagram::Node> roots() const { return compiled_.roots; }
    /// The first provision that is the same function; the provision itself when it is the first.
    ProvisionIndex first_twin(ProvisionIndex provision) const { return first_twins_[provision.at]; }

private:
    Checker(std::shared_ptr<const Policy> policy, Settings settings, diagram::Compiled compiled);

    std::shared_ptr<const Policy> policy_;
    Settings settings_;
    diagram::Compiled compiled_;
    std::vector<ProvisionIndex> first_twins_;
};

/// The cells of the answers, one a fact; kFree where nothing is given.
void cells_of(const std::vector<diagram::Domain>& domains, const Answers& answers, std::vector<std::uint8_t>& cells);

} // namespace eligibility
