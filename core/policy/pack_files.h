#pragma once
// A policy pack on disk is a folder of JSON files; each holds some members of the pack.

#include "policy/issue.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility {

struct PackFile {
    std::string name; ///< for messages
    std::string text;
};

struct JoinedPack {
    std::string text;                           ///< one JSON object with the members of all files
    std::map<std::string, std::string> file_of; ///< file name of each member

    /// "facts.json#/facts/3/type" for the pointer "/facts/3/type"
    std::string place(const std::string& pointer) const;
};

/// Joins the files. A file that cannot be read as JSON, or a member that two files have, is reported
/// with the file's name in the pointer.
JoinedPack join_pack(const std::vector<PackFile>& files, Issues& issues);

} // namespace eligibility
