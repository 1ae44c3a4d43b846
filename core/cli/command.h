#pragma once
// What the program can be asked for. Parsing, its messages and the help are made from these tables.

#include "cli/options.h"

#include <span>

namespace eligibility::cli {

class Output;

/// The exit statuses.
enum Status : int {
    kDone = 0,    ///< everything was answered, and nothing is wrong with it
    kDiffers = 1, ///< see the command: a line could not be answered, a proof failed, something changed
    kFailed = 2   ///< not carried out, or not to the end
};

struct Command {
    std::string_view name;
    std::string_view operands; ///< their names, separated by spaces; in [] where all can be left out
    std::string_view options;  ///< those it takes, separated by spaces
    Message help;
    Status (*run)(const Options& options, Output& out);
};

struct OptionKind {
    std::string_view name;
    std::string_view value; ///< its name; empty for an option without
    Message help;
    bool repeats = false; ///< it may be given more than once
};

std::span<const Command> commands();
std::span<const OptionKind> option_kinds();

/// Why a command does not take an option and what to do instead; `nothing` where there is nothing special to say.
Message reason_against(std::string_view command, std::string_view option);

/// The text of `--help`.
std::string help_text(Language language);

/// The entry of this name; null when there is none.
template <class Entry> const Entry* find_named(std::span<const Entry> entries, std::string_view name) {
    for (const Entry& entry : entries)
        if (entry.name == name) return &entry;
    return nullptr;
}

/// The names of all entries.
template <class Entry> std::vector<std::string_view> names_of(std::span<const Entry> entries) {
    std::vector<std::string_view> names;
    for (const Entry& entry : entries) names.push_back(entry.name);
    return names;
}

} // namespace eligibility::cli
