#pragma once
// Whether a receipt can be worked out again.

#include "cli/load.h"

#include <iosfwd>

namespace eligibility::cli {

/// Replays the receipt in the file that is the operand, as of its own date and under its own local document.
/// 0 when the same policy gives the same verdicts; 1 when the policy is another version or a verdict is
/// another; 2 when the receipt cannot be read.
int verify(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out);

} // namespace eligibility::cli
