#pragma once
// Whether a receipt can be worked out again.

#include "cli/command.h"

namespace eligibility::cli {

/// Replays the receipt in the file that is the operand, as of its own date, under the documents that are given, or else
/// under its own. kDone when the same policy gives the same verdicts and each document of the receipt is among those
/// given; kDiffers when not; kFailed when the receipt cannot be read.
Status verify(const Options& options, Output& out);

} // namespace eligibility::cli
