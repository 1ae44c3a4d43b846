// The text of --help, from the tables of commands and options.
#include "cli/command.h"

#include "base/text.h"

namespace eligibility::cli {
namespace {

constexpr std::size_t kIndent = 24, kWidth = 100;

bool is_wide(std::string_view piece) { return static_cast<unsigned char>(piece.front()) >= 0xE3; }

// How many columns a terminal takes for it.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) width += byte >= 0xE3 ? 2 : 1;
    }
    return width;
}

constexpr std::string_view kClosing[] = {"，", "。", "；", "、", "：", "）", "”"};

bool begins_with_closing(std::string_view text) {
    for (const std::string_view sign : kClosing)
        if (text.starts_with(sign)) return true;
    return false;
}

// The beginning of the text that stays on one line: up to a space, or a Chinese character with the signs that close it.
std::string_view first_piece(std::string_view text) {
    std::size_t end = 1;
    const bool wide = is_wide(text);
    while (end < text.size() && text[end] != ' ') {
        const std::string_view rest = text.substr(end);
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
        if (begins && (wide || is_wide(rest)) && !begins_with_closing(rest)) break;
        ++end;
    }
    return text.substr(0, end);
}

// `head` in a column of its own, and beside it the words in lines of kWidth.
std::string entry_text(std::string_view head, std::string_view words) {
    std::string text, line = join({"  ", head});
    if (line.size() + 2 > kIndent) text = line + '\n', line.clear();
    line.resize(kIndent, ' ');
    bool first = true;
    while (!words.empty()) {
        const bool spaced = words.front() == ' ';
        if (spaced) words.remove_prefix(1);
        const std::string_view piece = first_piece(words);
        words.remove_prefix(piece.size());
        if (!first && width_of(line) + (spaced ? 1 : 0) + width_of(piece) > kWidth) {
            text += line + '\n';
            line.assign(kIndent, ' ');
            first = true;
        }
        line += join({spaced && !first ? " " : "", piece});
        first = false;
    }
    return text + line + '\n';
}

std::string command_text(const Command& command, Language language) {
    const bool operands = !command.operands.empty();
    std::string text =
        entry_text(join({command.name, operands ? " " : "", command.operands}), text_of(command.help, language));
    if (!command.options.empty()) text += entry_text("", text_of({Message::help_takes, {command.options}}, language));
    return text;
}

} // namespace

std::string help_text(Language language) {
    const auto say = [&](Message message) { return text_of(message, language); };
    std::string text = join({say(Message::help_usage), "\n\n", say(Message::help_commands), "\n"});
    for (const Command& command : commands()) text += command_text(command, language);
    text += join({say(Message::help_input), "\n", say(Message::help_options), "\n"});
    for (const OptionKind& kind : option_kinds())
        text += entry_text(join({kind.name, kind.value.empty() ? "" : " ", kind.value}), say(kind.help));
    return text + say(Message::help_statuses);
}

} // namespace eligibility::cli
