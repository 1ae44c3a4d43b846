#pragma once
// What people read on standard error.

#include "formats/pack_files.h"

#include <initializer_list>

namespace eligibility::cli {

/// The text without line ends and other control characters: files that somebody else wrote are quoted in messages, and
/// must not look like messages of their own.
std::string printable(std::string_view text);

/// Writes "eligibility: " and the parts as one line.
void complain(std::initializer_list<std::string_view> parts);

/// Writes a line for each issue, `file#pointer: code: detail (hint)`. Behind a pointer that leads into entries with
/// an "id" stand these ids, and the line of the last one. Issues whose pointers name none of the files are of `whole`:
/// the only file, or the pack.
void print(const Issues& issues, const std::vector<PackFile>& files, std::string_view whole);

/// As above, of one file.
void print(const Issues& issues, const PackFile& file);

/// As complaints: issues of reading files, which name them.
void print_files(const Issues& issues);

} // namespace eligibility::cli
