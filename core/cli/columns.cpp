#include "cli/columns.h"

#include "base/text.h"

namespace eligibility::cli {
namespace {

constexpr std::size_t kWidth = 100;

bool is_wide(std::string_view piece) { return static_cast<unsigned char>(piece.front()) >= 0xE3; }

constexpr std::string_view kClosing[] = {"，", "。", "；", "、", "：", "）", "”", "？"};

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

} // namespace

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) width += byte >= 0xE3 ? 2 : 1;
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t own = width_of(text);
    return std::string(text).append(own < width ? width - own : 0, ' ');
}

std::string entry_text(std::string_view head, std::string_view words, std::size_t indent) {
    std::string text, line = join({"  ", head});
    if (width_of(line) + 2 > indent) text = line + '\n', line.clear();
    line = padded(line, indent);
    bool first = true;
    while (!words.empty()) {
        const bool spaced = words.front() == ' ';
        if (spaced) words.remove_prefix(1);
        const std::string_view piece = first_piece(words);
        words.remove_prefix(piece.size());
        if (!first && width_of(line) + (spaced ? 1 : 0) + width_of(piece) > kWidth) {
            text += line + '\n';
            line.assign(indent, ' ');
            first = true;
        }
        line += join({spaced && !first ? " " : "", piece});
        first = false;
    }
    return text + line + '\n';
}

} // namespace eligibility::cli
