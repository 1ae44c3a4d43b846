#pragma once
// The commands for people. Each reads applicants or records, one a line, and writes one line each.

#include "cli/command.h"

namespace eligibility::cli {

Status assess(const Options& options, Output& out);
Status routes(const Options& options, Output& out);
Status explain(const Options& options, Output& out);
Status interview(const Options& options, Output& out);
Status complete(const Options& options, Output& out);
Status years(const Options& options, Output& out);

/// The version of the program, and the policy.
Status version(const Options& options, Output& out);

} // namespace eligibility::cli
