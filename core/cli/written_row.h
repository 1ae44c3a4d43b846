#pragma once
// A row on its way to the results.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace eligibility::cli {

/// A row as it will be written.
struct Row {
    std::string_view text, end;
    std::size_t fields = 0;
    std::size_t person = kNone; ///< position in the columns; none where the row has a fault
    std::size_t fault = kNone;  ///< position among the faults

    static constexpr std::size_t kNone = SIZE_MAX;
};

/// A field with its separator before it, to be copied at once.
struct Word {
    static constexpr std::size_t kMost = 64;
    char bytes[kMost] = {};
    std::size_t size = 0;
};

} // namespace eligibility::cli
