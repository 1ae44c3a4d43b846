#pragma once
// Policies and local documents from files, for the commands.

#include "cli/options.h"
#include "eligibility/checker.h"
#include "formats/pack_files.h"

#include <memory>

namespace eligibility::cli {

/// A policy and its checker, as the options ask for them.
struct Loaded {
    std::shared_ptr<const Policy> policy;
    std::optional<Overlay> overlay; ///< in force or not
    Checker checker;
};

/// A policy and the files that it was read from.
struct LoadedPack {
    std::vector<PackFile> files;
    std::shared_ptr<const Policy> policy;
};

// Each prints every fault to standard error, and returns nothing when there was one.

/// The pack in a folder or in one file; without a path the pack that is built into the program.
std::optional<LoadedPack> load_pack(const std::optional<std::string>& path, Language language);
std::shared_ptr<const Policy> load_policy(const std::optional<std::string>& path, Language language);

/// The local document in a file.
std::optional<Overlay> load_overlay(const std::string& file, const Policy& policy, Language language);

/// The policy and the local document of the options, compiled for their day.
std::optional<Loaded> load(const Options& options);

/// Compiles a policy under a local document where one is given and in force on the day.
std::optional<Checker> compile(const std::shared_ptr<const Policy>& policy, const std::optional<Overlay>& overlay,
                               Date day, Language language);

/// The policy pack that is built into the program.
std::vector<PackFile> built_in_pack();

} // namespace eligibility::cli
