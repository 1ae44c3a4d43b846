#pragma once
// The commands of a policy officer: proofs about a pack, and what a new version of it changes.

#include "cli/command.h"

namespace eligibility::cli {

/// Writes the report; kDiffers when a property is violated, kFailed when the pack is too large.
Status audit(const Options& options, Output& out);

/// Compares the packs in the folders that are the operands; kDiffers when anything changed.
Status diff(const Options& options, Output& out);

} // namespace eligibility::cli
