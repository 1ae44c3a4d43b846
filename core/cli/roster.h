#pragma once
// Whom of a roster a change concerns.

#include "cli/options.h"
#include "eligibility/diff.h"

namespace eligibility::cli {

/// A roster, and whether every line of it could be read.
struct ComparedRoster {
    RosterResult result;
    bool readable = true;
};

/// The people of the roster that the options name. Prints why and returns nothing when it cannot be read to its end;
/// nothing either where there is nothing to compare.
std::optional<ComparedRoster> compare_roster(const Options& options, const std::optional<Checker>& before,
                                             const std::optional<Checker>& after);

} // namespace eligibility::cli
