// The text of --help, from the tables of commands and options.
#include "cli/command.h"

#include "base/text.h"

namespace eligibility::cli {
namespace {

constexpr std::size_t kIndent = 24, kWidth = 100;

// `head` in a column of its own, and beside it the words in lines of kWidth.
std::string entry_text(std::string_view head, std::string_view words) {
    std::string text, line = join({"  ", head});
    if (line.size() + 2 > kIndent) text = line + '\n', line.clear();
    line.resize(kIndent, ' ');
    bool first = true;
    for (const std::string_view word : split(words)) {
        if (!first && line.size() + 1 + word.size() > kWidth) {
            text += line + '\n';
            line.assign(kIndent, ' ');
            first = true;
        }
        line += join({first ? "" : " ", word});
        first = false;
    }
    return text + line + '\n';
}

std::string command_text(const Command& command) {
    const bool operands = !command.operands.empty();
    std::string text = entry_text(join({command.name, operands ? " " : "", command.operands}), command.help);
    if (!command.options.empty()) text += entry_text("", join({"takes ", command.options}));
    return text;
}

constexpr std::string_view kShapes = R"(
An applicant is {"id"?: …, "facts": {"factId": value or "unsure", …}}.
A record is {"id"?: …, "record": {"birthDate"?, "spells": [{"from", "to"?, "seconded"?, "disputed"?,
"partTime"?, and what the policy asks of a spell}, …]}}, its dates YYYY-MM-DD or YYYY-MM; without "to" a
spell goes on. A line that cannot be answered gives {"id", "error"} on its line; the others are
still answered.
)";

constexpr std::string_view kStatuses = R"(
exit status
  0  everything was answered; every property holds, nothing changed, all is the same and confirmed
  1  a line could not be answered; a property is violated, something changed, or is not confirmed
  2  wrong arguments, a faulty pack, local document or receipt, a file or stream that cannot be read,
     results that cannot be written, or too little memory; standard error says which
When the reader of the results goes away, the program ends by SIGPIPE (141 in a shell).
)";

} // namespace

std::string help_text() {
    std::string text = "usage: eligibility COMMAND [options] < in.jsonl > out.jsonl\n\ncommands\n";
    for (const Command& command : commands()) text += command_text(command);
    text += kShapes;
    text += "\noptions\n";
    for (const OptionKind& kind : option_kinds())
        text += entry_text(join({kind.name, kind.value.empty() ? "" : " ", kind.value}), kind.help);
    return text += kStatuses;
}

} // namespace eligibility::cli
