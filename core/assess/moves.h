#pragma once
// Which other answers a person could come to give to a fact, and what that takes.

#include "eligibility/routes.h"

namespace eligibility {

struct Move {
    std::uint8_t cell; ///< of the fact's domain
    RouteStep step;
    RouteCost cost;
};

/// The moves from the answer `from` to other cells, by the kind of change the pack declares: waiting
/// only goes forward, effort only upward, choice anywhere, fixed nowhere. Never to unsure.
std::vector<Move> moves_from(const Checker& checker, FactIndex fact, Value from);

} // namespace eligibility
