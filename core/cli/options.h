#pragma once
// The command line: `eligibility COMMAND [options]`.

#include "eligibility/policy.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eligibility::cli {

struct Options {
    std::string command;
    std::vector<std::string> operands;
    std::optional<std::string> policy_folder; ///< the pack that is built in, when absent
    std::optional<std::string> overlay_file;
    std::optional<std::string> roster_file;
    Date today{};
    Date as_of{}; ///< today, when not given
    bool help = false, version = false, json = false;
};

/// Parses the arguments; on a fault returns a message that names the argument and the remedy.
std::optional<Options> parse_options(const std::vector<std::string>& arguments, std::string& fault);

/// The text of `--help`.
std::string_view help_text();

} // namespace eligibility::cli
