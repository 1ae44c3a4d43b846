#pragma once
// Whether a receipt can be worked out again.

#include "cli/command.h"

namespace eligibility::cli {

/// Replays the receipt in the file that is the operand, as of its own date and under its own local document.
/// kDone when the same policy gives the same verdicts and the local document, if there is one, is that of --overlay;
/// kDiffers when not; kFailed when the receipt cannot be read.
Status verify(const Options& options, Output& out);

} // namespace eligibility::cli
