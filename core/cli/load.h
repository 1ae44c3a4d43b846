#pragma once
// Files and streams for the commands: the only input and output of the project's C++ besides standard streams.

#include "cli/options.h"
#include "eligibility/checker.h"

#include <memory>

namespace eligibility::cli {

/// A policy and its checker, as the options ask for them.
struct Loaded {
    Policy policy;
    std::optional<Overlay> overlay; ///< in force or not
    std::optional<Checker> checker;
};

/// Loads and compiles; prints every fault to standard error and returns nothing when there was one.
std::unique_ptr<Loaded> load(const Options& options);

/// The content of a file; prints that it cannot be read and returns nothing.
std::optional<std::string> read_file(const std::string& path);

/// The policy pack that is built into the program.
std::vector<PackFile> built_in_pack();

} // namespace eligibility::cli
