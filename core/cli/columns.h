#pragma once
// Text in columns on a terminal, where a Chinese character is as wide as two others.

#include <string>
#include <string_view>

namespace eligibility::cli {

/// How many columns a terminal takes for it.
std::size_t width_of(std::string_view text);

/// The text with as many spaces as fill so many columns.
std::string padded(std::string_view text, std::size_t width);

/// Lines of at most 100 columns: `head`, and beside it, from column `indent` on, the words. A head that is too long for
/// its column has a line of its own. Lines break at spaces and between Chinese characters.
std::string entry_text(std::string_view head, std::string_view words, std::size_t indent);

} // namespace eligibility::cli
