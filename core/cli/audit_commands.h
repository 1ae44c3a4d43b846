#pragma once
// The commands of a policy officer: proofs about a pack and documents, and what a new version of either changes.

#include "cli/command.h"

namespace eligibility::cli {

/// Writes the report; kDiffers when a property is violated, kFailed when the pack is too large.
Status audit(const Options& options, Output& out);

/// Compares the packs in the folders that are the operands, or else two registers; kDiffers when anything changed.
Status diff(const Options& options, Output& out);

/// Compares two registers of one policy.
Status diff_registers(const Options& options, Output& out);

} // namespace eligibility::cli
