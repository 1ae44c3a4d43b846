#pragma once
// What people read on standard error.

#include "eligibility/message.h"
#include "formats/pack_files.h"

namespace eligibility::cli {

/// The text without line ends and other control characters: files that somebody else wrote are quoted in messages, and
/// must not look like messages of their own.
std::string printable(std::string_view text);

/// What is wrong, and what to do about it where that is not said with it.
struct Complaint {
    Said detail, hint;

    bool empty() const { return detail.message == Message::nothing; }
};

/// Writes "eligibility: " and the complaint as one line.
void complain(const Complaint& complaint, Language language);

/// Writes a line for each issue: the file with line and column, the entry and the pointer, what is wrong, what to do,
/// and the code. Issues whose pointers name none of the files are of `whole`: the only file, or the pack.
void print(const Issues& issues, const std::vector<PackFile>& files, std::string_view whole, Language language);

/// As above, of one file.
void print(const Issues& issues, const PackFile& file, Language language);

/// The same lines.
std::vector<std::string> fault_lines(const Issues& issues, const PackFile& file, Language language);

/// As complaints: issues of reading files, which name them.
void print_files(const Issues& issues, Language language);

} // namespace eligibility::cli
