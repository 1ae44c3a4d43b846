// The text of --help, from the tables of commands and options.
#include "cli/command.h"

#include "base/text.h"
#include "cli/columns.h"

namespace eligibility::cli {
namespace {

constexpr std::size_t kIndent = 24;

std::string command_text(const Command& command, Language language) {
    const bool operands = !command.operands.empty();
    std::string text = entry_text(join({command.name, operands ? " " : "", command.operands}),
                                  text_of(command.help, language), kIndent);
    if (!command.options.empty())
        text += entry_text("", text_of({Message::help_takes, {command.options}}, language), kIndent);
    return text;
}

} // namespace

std::string help_text(Language language) {
    const auto say = [&](Message message) { return text_of(message, language); };
    std::string text = join({say(Message::help_usage), "\n\n", say(Message::help_commands), "\n"});
    for (const Command& command : commands()) text += command_text(command, language);
    text += join({say(Message::help_input), "\n", say(Message::help_options), "\n"});
    for (const OptionKind& kind : option_kinds())
        text += entry_text(join({kind.name, kind.value.empty() ? "" : " ", kind.value}), say(kind.help), kIndent);
    return text + say(Message::help_statuses);
}

} // namespace eligibility::cli
