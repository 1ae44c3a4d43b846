#pragma once
// Policies and implementing documents from files, for the commands.

#include "cli/options.h"
#include "eligibility/checker.h"
#include "formats/pack_files.h"
#include "formats/read_document.h"

#include <memory>

namespace eligibility::cli {

/// A policy and its checker, as the options ask for them.
struct Loaded {
    std::shared_ptr<const Policy> policy;
    Checker checker;
    bool faulty_documents = false; ///< some were not used
};

/// Documents that were asked for; those with faults were named on standard error.
struct LoadedDocuments {
    std::shared_ptr<const Documents> documents = std::make_shared<const Documents>();
    std::vector<std::string> hashes; ///< of what each document that is used says, whatever its layout
    bool faulty = false;
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

/// The documents of a folder and of files, in the order of their paths; a bundle in the place of either stands for
/// those in it, named with their ids. Only what cannot be read at all is a fault here.
std::optional<std::vector<PackFile>> read_document_files(const std::optional<std::string>& folder,
                                                         const std::vector<std::string>& files, const Policy& policy,
                                                         Language language);

/// As they were given and as they were read; faults and warnings of documents are printed.
struct ReadFiles {
    std::vector<PackFile> files;
    std::vector<std::unique_ptr<JsonDocument>> parsed; ///< one a file
    std::vector<GivenDocument> given;                  ///< one a file
    ReadDocuments read;
};
std::optional<ReadFiles> read_documents(const std::optional<std::string>& folder, const std::vector<std::string>& files,
                                        const Policy& policy, Language language);
std::optional<LoadedDocuments> load_documents(const std::optional<std::string>& folder,
                                              const std::vector<std::string>& files, const Policy& policy,
                                              Language language);

/// The documents of the options.
std::optional<LoadedDocuments> load_documents(const Options& options, const Policy& policy);

/// The policy and the documents of the options, compiled for their day.
std::optional<Loaded> load(const Options& options);

/// Compiles a policy under the documents that speak on the day.
std::optional<Checker> compile(const std::shared_ptr<const Policy>& policy, std::shared_ptr<const Documents> documents,
                               Date day, Language language);

/// The policy pack that is built into the program.
std::vector<PackFile> built_in_pack();

} // namespace eligibility::cli
