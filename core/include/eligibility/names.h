#pragma once
// Words for the values of an enumeration: the same in JSON, in messages and in TypeScript.

#include <cstddef>
#include <optional>
#include <string_view>

namespace eligibility {

/// Specialised beside each enumeration that is told: `kind`, its name, and `words`, an array with the word of
/// each value, in their order.
template <class Enum> struct Names;

/// The name of a result's type in TypeScript: specialised beside what describes it.
template <class Part> struct ShapeName;

template <class Enum> constexpr std::string_view name_of(Enum value) {
    return Names<Enum>::words[static_cast<std::size_t>(value)];
}

/// The value that this word names, if there is one.
template <class Enum> constexpr std::optional<Enum> named(std::string_view word) {
    for (std::size_t i = 0; i < Names<Enum>::words.size(); ++i)
        if (Names<Enum>::words[i] == word) return static_cast<Enum>(i);
    return std::nullopt;
}

/// Of an enumeration that is a list of `X(value, "word", about)`: its values, their words, and the message about each.
#define ELIGIBILITY_VALUE(value, word, about) value,
#define ELIGIBILITY_WORD(value, word, about) std::string_view(word),
#define ELIGIBILITY_ABOUT(value, word, about) Message::about,

} // namespace eligibility
