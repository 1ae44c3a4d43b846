#include "base/text.h"

#include <algorithm>

namespace eligibility {
namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

} // namespace

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

std::string listing(const std::vector<std::string_view>& words) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == kMostListed) return result + ", …";
        if (i > 0) result += i + 1 == words.size() ? " or " : ", ";
        result += join({"'", words[i], "'"});
    }
    return result;
}

std::string shortened(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return std::string(text);
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not inside a character
    return join({text.substr(0, end), "…"});
}

std::string_view nearest(std::string_view given, const std::vector<std::string_view>& candidates) {
    constexpr std::size_t kLongestName = 64; // longer ones are not misspelt ids
    if (given.size() > kLongestName) return {};
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(2, given.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t longer = std::max(given.size(), candidate.size());
        if (longer - std::min(given.size(), candidate.size()) >= best_distance) continue;
        const std::size_t distance = edit_distance(given, candidate);
        if (distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view given, const std::vector<std::string_view>& candidates) {
    const std::string_view found = nearest(given, candidates);
    if (!found.empty()) return join({"did you mean '", found, "'?"});
    return candidates.empty() ? std::string{} : join({"use one of ", listing(candidates)});
}

} // namespace eligibility
