#pragma once
// The commands. Each reads applicants or records from `in`, one a line, writes one line each to `out`, and
// returns the exit status.

#include "cli/load.h"

#include <iosfwd>

namespace eligibility::cli {

int assess(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out);
int routes(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out);
int explain(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out);
int interview(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out);
int years(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out);

} // namespace eligibility::cli
