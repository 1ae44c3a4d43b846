#pragma once
// Standings as terminals of diagrams, and the functions of two of them.

#include "diagram/diagram.h"
#include "policy/standing.h"

#include <algorithm>

namespace eligibility::diagram {

inline constexpr Node kNo = 0, kNeeds = 1, kYes = 2;
static_assert(static_cast<Node>(Standing::yes) == kYes);

/// Stands for what another diagram says there.
inline constexpr unsigned kElsewhere = 3;

inline constexpr Table kMinimum = tabulate([](unsigned a, unsigned b) { return a < b ? a : b; });
inline constexpr Table kMaximum = tabulate([](unsigned a, unsigned b) { return a > b ? a : b; });
inline constexpr Table kMirror = tabulate([](unsigned a, unsigned) { return a > kYes ? a : kYes - a; });
inline constexpr Table kInsideOnly =
    tabulate([](unsigned inside, unsigned b) { return inside == kYes ? b : kElsewhere; });
inline constexpr Table kElseOther = tabulate([](unsigned a, unsigned other) { return a == kElsewhere ? other : a; });
inline constexpr Table kAgreed = tabulate([](unsigned a, unsigned b) {
    return a > kYes || b > kYes ? kElsewhere
                                : static_cast<unsigned>(agreed(static_cast<Standing>(a), static_cast<Standing>(b)));
});

} // namespace eligibility::diagram
