#pragma once
// The verdicts as a query.

#include "cli/command.h"

namespace eligibility::cli {

/// Writes the query in the dialect that the options name.
Status write_sql(const Options& options, Output& out);

} // namespace eligibility::cli
