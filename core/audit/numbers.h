#pragma once
// The numbers that a text names, in digits or in Chinese numerals.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace eligibility {

/// All whole numbers in the text, in its order: 30, ３０, 三十, 两, 一百零五, 二〇一六. What is only part of another
/// number (3 of 30, 十 of 三十, either side of 2.5), of a rank (第三) or of a common word (一定, 统一) is none.
std::vector<std::int64_t> numbers_in(std::string_view text);

/// A number, and the bytes of the text that say it.
struct NumberInText {
    std::int64_t value = 0;
    std::size_t begin = 0, end = 0;
};

/// The same numbers with their places.
std::vector<NumberInText> numbers_with_places_in(std::string_view text);

} // namespace eligibility
