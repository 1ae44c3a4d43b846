#pragma once
// The command line: `eligibility COMMAND [options]`.

#include "eligibility/date.h"

#include <optional>
#include <string>
#include <vector>

namespace eligibility::cli {

struct Command; // cli/command.h

struct Options {
    const Command* command = nullptr;
    std::vector<std::string> operands;        ///< as many as the command has
    std::optional<std::string> policy_folder; ///< the pack that is built in, when absent
    std::optional<std::string> overlay_file;
    std::optional<std::string> roster_file;
    Date today{};
    Date as_of{};                                     ///< today, when not given
    std::size_t longest_line = std::size_t{16} << 20; ///< in bytes
    bool json = false;
    bool verdicts_only = false;
};

/// Parses the arguments; on a fault returns a message that names the argument and the remedy.
std::optional<Options> parse_options(const std::vector<std::string>& arguments, std::string& fault);

} // namespace eligibility::cli
