#pragma once
// The commands of a policy officer: proofs about a pack, and what a new version of it changes.

#include "cli/load.h"

#include <iosfwd>

namespace eligibility::cli {

/// Writes the report; 1 when a property is violated, 2 when the pack is too large.
int audit(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out);

/// Compares the packs in the folders that are the operands; 1 when anything changed, 2 on errors.
int diff(const Options& options, std::ostream& out);

} // namespace eligibility::cli
