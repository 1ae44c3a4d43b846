#pragma once
// What is done with every byte and every cell of a table, as plain data. Nothing of the library here: one of the
// kernels is compiled for newer processors, and what it shared with others would be, too.

#include <cstddef>
#include <cstdint>

namespace eligibility::table {

/// So many bytes are searched at a time.
inline constexpr std::size_t kBlock = 64;

/// Where separators and line ends stand in a text, in their order.
struct Marks {
    std::uint32_t* places; ///< those found have room behind them for the bytes of all blocks, and for eight more
    std::size_t count;
    std::uint32_t* ends; ///< which of the places are line ends; room as for places
    std::size_t end_count;
};

/// Texts of up to so many bytes are found.
inline constexpr std::size_t kLongest = 56;
/// So many bytes from the beginning of every text that is looked up can be read, however short it is.
inline constexpr std::size_t kReadable = 64;

/// What is known of a text that stands in a column, and where there is more.
struct Known {
    std::uint16_t at = 0;
    std::uint8_t code = 0;
    bool sound = true;
};

/// A text of a column. A slot is what processors fetch at once.
struct alignas(kReadable) Slot {
    static constexpr std::uint32_t kEmpty = UINT32_MAX;

    char bytes[kLongest] = {}; ///< its first ones; zeros behind a shorter text
    std::uint32_t size = kEmpty;
    Known known;
};

/// As many slots as 2 to the power of `bits`, each text in the one of place_of(), or in one after it if that is taken.
struct Slots {
    const Slot* slots;
    unsigned bits;
    std::uint64_t factor; ///< with another odd one, other texts share a place
    std::size_t longest;  ///< the size of the longest text, or more
};

/// The cells of one column in rows that follow each other, each between two places: behind the first, up to the second.
struct Cells {
    const char* text;
    const std::uint32_t* places;
    std::size_t stride; ///< from a row's places to those of the next
    std::size_t count;
};

struct Kernel {
    /// Finds the separators, which are not zero, and line ends of some blocks; the first is at this place in the text.
    void (*find_marks)(const char* bytes, std::size_t blocks, std::uint32_t place, char separator, Marks& into);
    /// Finds the texts of cells, from a row on. Stops at one that is not in its first slot, and at a longer one. Gives
    /// its row; else their number.
    std::size_t (*find_cells)(const Slots& slots, const Cells& cells, std::size_t row, Known* into);
    /// The place for the text of a slot among these.
    std::size_t (*place_of)(const Slots& slots, const Slot& slot);
};

/// The one for this processor.
const Kernel& kernel();

namespace portable {
extern const Kernel kernel;
}
namespace avx2 {
extern const Kernel kernel;
}

} // namespace eligibility::table
