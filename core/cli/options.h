#pragma once
// The command line: `eligibility COMMAND [options]`.

#include "cli/encoding.h"
#include "cli/messages.h"
#include "eligibility/date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace eligibility::cli {

struct Command; // cli/command.h

struct Options {
    const Command* command = nullptr;
    std::vector<std::string> operands;      ///< as many as the command has, or none where they may be left out
    std::optional<std::string> policy_path; ///< the pack that is built in, when absent
    std::vector<std::string> document_files;
    std::optional<std::string> documents_folder;
    std::vector<std::string> compared_files; ///< documents that are compared with being without them
    std::optional<std::string> compared_folder;
    std::optional<std::string> roster_file;
    Date today{};
    Date as_of{};                                     ///< today, when not given
    std::vector<std::string> given;                   ///< the names of the options
    std::size_t longest_line = std::size_t{16} << 20; ///< in bytes
    bool json = false;
    Language language = Language::en;
    bool verdicts_only = false;
    std::optional<std::string> mapping_file, summary_file;
    std::optional<std::string> columns;        ///< of a table without header
    std::optional<std::string> dialect, table; ///< of a query
    std::optional<Encoding> encoding;
    std::vector<std::string> what_ifs;
    std::optional<std::size_t> jobs;
    int within_months = 0;
    bool amounts = false;

    bool has(std::string_view option) const { return std::find(given.begin(), given.end(), option) != given.end(); }
};

/// Parses the arguments; on a fault returns nothing and says in `fault` which argument it is.
std::optional<Options> parse_options(const std::vector<std::string>& arguments, Complaint& fault);

} // namespace eligibility::cli
