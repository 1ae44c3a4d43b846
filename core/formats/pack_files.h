#pragma once
// A policy pack on disk: a folder of JSON files, each with some members of the pack.

#include "formats/read_policy.h"

namespace eligibility {

struct PackFile {
    std::string name; ///< for messages
    std::string text;
};

/// The content of a file; nothing, with an issue, when it cannot be read or is larger than kMostFileBytes.
std::optional<std::string> read_file(const std::string& path, Issues& issues);
inline constexpr std::size_t kMostFileBytes = std::size_t{64} << 20;

/// The JSON files of a folder in the order of their names, or the one file that `path` is; nothing, with an issue, when
/// one cannot be read or there is none.
std::optional<std::vector<PackFile>> read_pack_files(const std::string& path, Issues& issues);

/// Reads a pack from its files. As read_policy; pointers start with the file: "facts.json#/facts/3/type".
std::optional<Policy> read_policy(const std::vector<PackFile>& files, Issues& issues);

/// A pack without faults as one JSON text: its hash, and the members of all files but "$schema". Reading it gives the
/// same policy. Members, and the entries of lists, have lines of their own, so that faults and differences can be
/// found.
std::string joined_pack(const std::vector<PackFile>& files, const Policy& policy);

} // namespace eligibility
