#pragma once
// From the conditions of a policy to one diagram a provision, whose terminals are the decided verdicts.

#include "base/issue.h"
#include "diagram/domain.h"

namespace eligibility::diagram {

/// The terminals of a provision's diagram, in the order of best and worst.
enum class Outcome : std::uint8_t { not_satisfied, not_applicable, needs_decision, satisfied };

struct Compiled {
    std::vector<Domain> domains; ///< one a fact
    Diagrams diagrams;           ///< variable = position of the fact
    std::vector<Node> roots;     ///< one a provision that was asked for; equal functions have equal roots
};

/// Reports `too_large` and returns nothing when a domain or the diagrams outgrow their bounds.
std::optional<Compiled> compile(const Policy& policy, const Settings& settings, Issues& issues);

/// As above, for these provisions only, in this order.
std::optional<Compiled> compile(const Policy& policy, const Settings& settings,
                                std::span<const ProvisionIndex> provisions, Issues& issues);

} // namespace eligibility::diagram
