#pragma once
// The commands that answer lines: each reads applicants or records, one a line, and writes one line each; and those
// about the pack itself.

#include "cli/command.h"

namespace eligibility::cli {

Status assess(const Options& options, Output& out);
Status routes(const Options& options, Output& out);
Status explain(const Options& options, Output& out);
Status interview(const Options& options, Output& out);
Status complete(const Options& options, Output& out);
Status years(const Options& options, Output& out);

/// The pack that the operand names, as one file.
Status join_pack(const Options& options, Output& out);

/// The documents in the folder that the operand names, as one file. Faulty ones are left out, which is a failure.
Status bundle(const Options& options, Output& out);

/// The version of the program, and the policy.
Status version(const Options& options, Output& out);

} // namespace eligibility::cli
