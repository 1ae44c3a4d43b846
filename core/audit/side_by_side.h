#pragma once
// One policy under two registers, brought to the same variables and cells, so that equal functions of either are the
// same node. Internal to the audit.

#include "audit/search.h"
#include "diagram/compile.h"

namespace eligibility {

struct SideBySide {
    std::vector<diagram::Domain> domains; ///< cells in which neither side tells values apart
    diagram::Diagrams diagrams;
    std::vector<diagram::Node> before, after; ///< one a provision that was asked for
};

/// Nothing where the two are too large.
std::optional<SideBySide> side_by_side(const Policy& policy, const Settings& before, const Settings& after,
                                       std::span<const ProvisionIndex> provisions);

} // namespace eligibility
