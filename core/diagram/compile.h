#pragma once
// From the conditions of a policy to one diagram a provision, whose terminals are the decided verdicts.

#include "diagram/domain.h"
#include "policy/issue.h"

namespace eligibility::diagram {

/// The terminals of a provision's diagram, in the order of best and worst.
enum class Outcome : std::uint8_t { not_satisfied, not_applicable, needs_decision, satisfied };

struct Compiled {
    std::vector<Domain> domains; ///< one a fact
    Diagrams diagrams;           ///< variable = position of the fact
    std::vector<Node> roots;     ///< one a provision; equal functions have equal roots
};

/// Reports `too_large` and returns nothing when a domain or the diagrams outgrow their bounds.
std::optional<Compiled> compile(const Policy& policy, const Settings& settings, Issues& issues);

} // namespace eligibility::diagram
