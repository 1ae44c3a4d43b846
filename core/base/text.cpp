#include "base/text.h"

#include <algorithm>

namespace eligibility {
std::string join(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) result += part;
    return result;
}

std::string number_text(std::int64_t number) {
    char digits[20];
    std::size_t begin = sizeof digits;
    auto rest = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    do digits[--begin] = static_cast<char>('0' + rest % 10);
    while ((rest /= 10) != 0);
    if (number < 0) digits[--begin] = '-';
    return std::string(digits + begin, sizeof digits - begin);
}

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> result;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        result.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return result;
}

std::optional<std::size_t> position_among(std::string_view words, std::string_view word) {
    for (std::size_t position = 0; !words.empty(); ++position) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return position;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return std::nullopt;
}

std::string shortened(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return std::string(text);
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not inside a character
    return join({text.substr(0, end), "…"});
}

} // namespace eligibility
