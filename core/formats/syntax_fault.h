#pragma once
// What is wrong where a text stops being JSON. Not part of the WebAssembly build, where JavaScript parses.

#include "eligibility/message.h"

namespace eligibility {

/// A place in a text, both from 1; a column is a character.
struct TextPlace {
    std::size_t line = 1, column = 1;

    bool operator==(const TextPlace&) const = default;
};

TextPlace place_of(std::string_view text, std::size_t offset);

enum class SyntaxFault : std::uint8_t { syntax, encoding, half_character };

struct SyntaxReport {
    Said detail, hint; ///< the first arguments of the detail are line and column
};

/// Names the full-width sign at the byte `offset`, where parsing stopped, or in the string that was read last before
/// it; else only the place.
SyntaxReport explain_fault(std::string_view text, std::size_t offset, SyntaxFault fault);

} // namespace eligibility
