#pragma once
// Verdicts for a table of people.

#include "cli/command.h"

namespace eligibility::cli {

/// Reads the table that is the first operand and writes it, with columns added, to the second; "-" is a standard
/// stream. kDiffers when a row has a fault, or a document; the others are answered. kFailed when the header cannot be
/// understood, and when reading or writing fails.
Status judge_roster(const Options& options, Output& out);

} // namespace eligibility::cli
