#pragma once
// A policy pack on disk: a folder of JSON files, each with some members of the pack.

#include "formats/read_policy.h"

namespace eligibility {

struct PackFile {
    std::string name; ///< for messages
    std::string text;
};

/// Reads a pack from its files. As read_policy; pointers start with the file: "facts.json#/facts/3/type".
std::optional<Policy> read_policy(const std::vector<PackFile>& files, Issues& issues);

} // namespace eligibility
