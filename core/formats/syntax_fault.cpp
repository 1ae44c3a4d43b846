#include "formats/syntax_fault.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace eligibility {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// A full-width sign and what JSON has in its place; nothing where it has none.
struct Sign {
    std::string_view full, half;
};

constexpr std::string_view kIdeographicSpace = "\u3000";
constexpr Sign kSigns[] = {{"“", "\""},  {"”", "\""}, {"「", "\""}, {"」", "\""}, {"『", "\""},
                           {"』", "\""}, {"‘", "\""}, {"’", "\""},  {"、", ","},  {"；", ","},
                           {"【", "["},  {"】", "]"}, {"〔", "["},  {"〕", "]"},  {"（", ""},
                           {"）", ""},   {"。", "."}, {"－", "-"},  {"—", "-"},   {kIdeographicSpace, ""}};

// Full-width forms stand in Unicode as ASCII does, from U+FF01 on: in UTF-8 EF BC 81 to EF BC BF, then EF BD 80.
constexpr char kAscii[] = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_"
                          "`abcdefghijklmnopqrstuvwxyz{|}~";

// The sign that begins at the byte.
std::optional<Sign> sign_at(std::string_view text, std::size_t at) {
    for (const Sign& sign : kSigns)
        if (text.substr(at).starts_with(sign.full)) return sign;
    if (at + 3 > text.size() || text[at] != '\xEF') return std::nullopt;
    const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
    const std::size_t row = second == 0xBC ? third - 0x81u : second == 0xBD ? third - 0x80u + 63 : sizeof kAscii;
    if (row >= sizeof kAscii - 1) return std::nullopt;
    return Sign{text.substr(at, 3), std::string_view(kAscii + row, 1)};
}

// Where the string begins that the byte is in, or that ended last before it: on this line, as none goes over its end.
std::optional<std::size_t> last_string(std::string_view text, std::size_t offset) {
    const std::size_t line_begin = text.rfind('\n', offset == 0 ? 0 : offset - 1) + 1; // npos + 1 is 0
    std::optional<std::size_t> begin;
    bool inside = false;
    for (std::size_t at = offset == 0 ? 0 : line_begin; at < offset; ++at) {
        if (text[at] == '\\' && inside) ++at;
        else if (text[at] == '"') {
            inside = !inside;
            if (inside) begin = at;
        }
    }
    return begin;
}

bool is_quote(const Sign& sign) { return sign.half == "\""; }

Message message_of(const Sign& sign) {
    const auto is = [&](std::string_view halves) { return halves.find(sign.half) != std::string_view::npos; };
    if (sign.half.empty() || is("[]{}()")) return Message::full_width_bracket;
    if (is_quote(sign)) return Message::full_width_quote;
    if (sign.full == "，") return Message::full_width_comma;
    if (is(":")) return Message::full_width_colon;
    return is("0123456789") ? Message::full_width_digit : Message::full_width;
}

// Whether the text goes on as it does behind a string.
bool ends_string(std::string_view rest) {
    const std::size_t next = rest.find_first_not_of(" \t\r");
    if (next == std::string_view::npos || rest[next] == '\n') return true;
    const auto sign = sign_at(rest, next);
    const std::string_view half = sign ? sign->half : rest.substr(next, 1);
    return half == "," || half == ":" || half == "]" || half == "}";
}

// The place of a full-width sign that explains why parsing stopped at the byte.
std::optional<std::size_t> find_sign(std::string_view text, std::size_t offset) {
    std::size_t begin = std::min(offset, text.size());
    while (begin > 0 && begin < text.size() && is_continuation(text[begin])) --begin;
    if (begin < text.size() && sign_at(text, begin)) return begin;
    const auto string = last_string(text, begin);
    if (!string) return std::nullopt;
    std::optional<std::size_t> found;
    for (std::size_t at = *string + 1; at < begin; ++at) {
        const auto sign = sign_at(text, at);
        if (sign && is_quote(*sign) && ends_string(text.substr(at + sign->full.size()))) found = at;
    }
    return found;
}

} // namespace

TextPlace place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t begin = before.rfind('\n') + 1; // npos + 1 is 0
    const auto in_line = before.substr(begin);
    const auto continued = std::count_if(in_line.begin(), in_line.end(), is_continuation);
    return {static_cast<std::size_t>(lines) + 1, in_line.size() - static_cast<std::size_t>(continued) + 1};
}

SyntaxReport explain_fault(std::string_view text, std::size_t offset, SyntaxFault fault) {
    const auto found = fault == SyntaxFault::syntax ? find_sign(text, offset) : std::nullopt;
    const TextPlace place = place_of(text, found.value_or(offset));
    const std::string line = number_text(place.line), column = number_text(place.column);
    if (fault == SyntaxFault::encoding) return {{Message::not_utf8, {line, column}}, {}};
    if (fault == SyntaxFault::half_character) return {{Message::half_character, {line, column}}, {}};
    if (!found) {
        const bool ended = text.find_first_not_of(" \t\r\n", offset) == std::string_view::npos;
        return {{ended ? Message::json_ends : Message::not_json, {line, column}}, {}};
    }
    const Sign sign = *sign_at(text, *found);
    if (sign.full == kIdeographicSpace) return {{Message::full_width_space, {line, column}}, Message::write_space};
    const Said detail(message_of(sign), {line, column, sign.full});
    return {detail, sign.half.empty() ? Said(Message::remove_sign) : Said(Message::write_half_width, {sign.half})};
}

} // namespace eligibility
