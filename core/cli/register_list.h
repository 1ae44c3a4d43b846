#pragma once
// What a folder of implementing documents has.

#include "cli/command.h"

namespace eligibility::cli {

/// Writes what is in force where; kDiffers when a document is faulty.
Status list_register(const Options& options, Output& out);

} // namespace eligibility::cli
