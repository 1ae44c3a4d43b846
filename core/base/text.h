#pragma once
// Small tools for text in UTF-8.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility {

/// The parts, one after the other.
std::string join(std::initializer_list<std::string_view> parts);

/// The number in digits. (The library's own way brings a table of digits and one function a type into the module.)
std::string number_text(std::int64_t number);
template <std::integral Number> std::string number_text(Number number) {
    return number_text(static_cast<std::int64_t>(number));
}

/// The position of `word` among words that are separated by spaces.
std::optional<std::size_t> position_among(std::string_view words, std::string_view word);

/// "a b c" as a list.
std::vector<std::string_view> split(std::string_view words);

/// The text, or as many of its first bytes as end with a whole character, and "…".
std::string shortened(std::string_view text, std::size_t most_bytes);

} // namespace eligibility
