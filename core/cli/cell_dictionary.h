#pragma once
// What the texts in the cells of a column come to: each text is read once.

#include "formats/answer_words.h"
#include "formats/table_kernel.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility::cli {

/// An answer as the columns of a roster take it.
struct Cell {
    Value value = kAbsent;
    std::int32_t begin = kNoBegin; ///< the day on which a length of time began
    std::uint8_t code = 0;
    bool sound = true;

    static constexpr std::int32_t kNoBegin = INT32_MIN;
};

/// Texts of up to kMost kinds are kept; what a column has more is read anew every time.
class CellDictionary {
public:
    static constexpr std::size_t kMost = 0xff00;

    /// Where the cell of a text is kept, and what most look-ups need of it. Those of a full dictionary's new texts are
    /// good for the next kBriefly of these.
    using Known = table::Known;
    static constexpr std::size_t kBriefly = 0x100;

    CellDictionary() : slots_(std::size_t{1} << kLeastBits) {}

    /// Null when the text is new. Valid until the next call of add().
    const Known* find(std::string_view text) const {
        const Slot slot = slot_of(text);
        for (std::size_t at = place_of(slot); slots_[at].size != Slot::kEmpty; at = next(at))
            if (is_same(slots_[at], slot) && (text.size() <= table::kLongest || texts_[slots_[at].known.at] == text))
                return &slots_[at].known;
        return nullptr;
    }

    /// What the texts of a column come to, from a row on. Stops at one that is new, and gives its row; else their
    /// number.
    std::size_t find_each(const table::Cells& cells, std::size_t row, Known* known) {
        while ((row = kernel_.find_cells(among(), cells, row, known)) < cells.count) {
            const Known* const other = find(text_in(cells, row));
            if (other == nullptr) break;
            known[row++] = *other;
            if (++sought_ % kOften == 0 && spread_ != texts_.size()) spread();
        }
        return row;
    }

    static std::string_view text_in(const table::Cells& cells, std::size_t row) {
        const std::uint32_t* const own = cells.places + row * cells.stride;
        const std::uint32_t begin = own[0] + 1; // from the one before the text on, it is 0
        return {cells.text + begin, own[1] - begin};
    }

    /// Takes what a text that is not there comes to.
    Known add(std::string_view text, const Cell& cell, std::string fault) {
        Known known{static_cast<std::uint16_t>(texts_.size()), cell.code, cell.sound};
        if (texts_.size() == kMost) {
            known.at = static_cast<std::uint16_t>(kMost + brief_++ % kBriefly);
            cells_.resize(kMost + kBriefly);
            cells_[known.at] = {cell, std::move(fault)};
            return known;
        }
        // Empty ones take no time.
        if ((texts_.size() + 1) * (slots_.size() < kSmall ? 8 : 2) >= slots_.size()) put_all_again(2 * slots_.size());
        texts_.emplace_back(text);
        cells_.push_back({cell, std::move(fault)});
        longest_ = std::max(longest_, text.size());
        Slot slot = slot_of(text);
        slot.known = known;
        put(slot);
        return known;
    }

    const Cell& cell(const Known& known) const { return cells_[known.at].cell; }
    /// What is wrong with one that is not sound.
    const std::string& fault(const Known& known) const { return cells_[known.at].fault; }

private:
    using Slot = table::Slot;
    static constexpr unsigned kLeastBits = 4;
    static constexpr std::size_t kSmall = 4096; ///< slots
    static constexpr std::size_t kOften = 256, kSpreads = 16;

    struct Entry {
        Cell cell;
        std::string fault;
    };

    static Slot slot_of(std::string_view text) {
        Slot slot;
        text.copy(slot.bytes, sizeof slot.bytes);
        slot.size = static_cast<std::uint32_t>(text.size());
        return slot;
    }
    static bool is_same(const Slot& a, const Slot& b) {
        return a.size == b.size && std::memcmp(a.bytes, b.bytes, sizeof a.bytes) == 0;
    }
    table::Slots among() const { return {slots_.data(), bits_, factor_, longest_}; }
    std::size_t place_of(const Slot& slot) const { return kernel_.place_of(among(), slot); }
    std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

    // Whether it is in its place.
    bool put(const Slot& slot) {
        const std::size_t place = place_of(slot);
        std::size_t at = place;
        while (slots_[at].size != Slot::kEmpty) at = next(at);
        slots_[at] = slot;
        return at == place;
    }

    // Whether all are in their places.
    bool put_all_again(std::size_t slots) {
        std::vector<Slot> old(slots);
        old.swap(slots_);
        bits_ = static_cast<unsigned>(std::countr_zero(slots));
        bool all = true;
        for (const Slot& slot : old)
            if (slot.size != Slot::kEmpty) all &= put(slot);
        return all;
    }

    // A slot that is taken by another text is a guess of the processor that was wrong, again and again.
    void spread() {
        spread_ = texts_.size();
        for (std::size_t i = 0; i < kSpreads; ++i) {
            factor_ = factor_ * 6364136223846793005 + 2; // stays odd
            if (put_all_again(slots_.size())) return;
        }
    }

    const table::Kernel& kernel_ = table::kernel();
    std::vector<Slot> slots_; // as many as 2 to the power of bits_
    unsigned bits_ = kLeastBits;
    std::uint64_t factor_ = 0x9e3779b97f4a7c15;
    std::size_t longest_ = 0; // of the texts
    std::size_t sought_ = 0;  // texts that were known and not in their places
    std::size_t spread_ = 0;  // of how many texts that was mended, as far as it can be
    std::vector<std::string> texts_;
    std::vector<Entry> cells_; // one a text, and then kBriefly more
    std::size_t brief_ = 0;    // texts that were not kept
};

} // namespace eligibility::cli
