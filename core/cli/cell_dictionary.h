#pragma once
// What the texts in the cells of a column come to: each text is read once.

#include "formats/answer_words.h"

#include <algorithm>
#include <array>
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
    static constexpr std::size_t kMost = std::size_t{1} << 16;
    /// So many bytes from the beginning of every text that is looked up can be read, however short it is.
    static constexpr std::size_t kReadable = 16;

    /// Where the cell of a text is kept, and what most look-ups need of it.
    struct Known {
        std::uint32_t at = 0;
        std::uint8_t code = 0;
        bool sound = true;
    };

    CellDictionary() : slots_(std::size_t{1} << kLeastBits) {}

    /// Null when the text is new. Valid until the next call of add().
    const Known* find(std::string_view text) const {
        const Key key = key_of(text);
        for (std::size_t at = place_of(key, bits_);; at = (at + 1) & (slots_.size() - 1)) {
            const Slot& slot = slots_[at];
            if (slot.key == key && is_same_between(slot, text)) return &slot.known;
            if (slot.key.size == kEmpty) return nullptr;
        }
    }

    /// Calls visit(i, known) for one of `count` texts after the other, from number i on; each is `stride` after the one
    /// before. Stops at one that is new, and gives its number; else `count`.
    template <class Visit>
    std::size_t find_each(const std::string_view* texts, std::size_t stride, std::size_t i, std::size_t count,
                          const Visit& visit) const {
        const Slot* const slots = slots_.data();
        const unsigned bits = bits_;
        for (const std::string_view* text = texts + i * stride; i < count; ++i, text += stride) {
            const Key key = key_of(*text);
            const Slot& slot = slots[place_of(key, bits)];
            const Known* known = &slot.known;
            if (!(slot.key == key && is_same_between(slot, *text))) known = find(*text);
            if (known == nullptr) break;
            visit(i, *known);
        }
        return i;
    }

    /// Keeps what a text that is not there comes to; valid until the next call.
    const Known& add(std::string_view text, const Cell& cell, std::string fault) {
        if (texts_.size() >= kMost) {
            last_ = {cell, std::move(fault)};
            last_known_ = {kLast, cell.code, cell.sound};
            return last_known_;
        }
        // A slot that is taken by another text is a guess of the processor that was wrong.
        if ((texts_.size() + 1) * (slots_.size() < kSmall ? 8 : 2) >= slots_.size()) grow();
        const Known known{static_cast<std::uint32_t>(texts_.size()), cell.code, cell.sound};
        texts_.emplace_back(text);
        cells_.push_back({cell, std::move(fault)});
        return put({key_of(text), known}).known;
    }

    const Cell& cell(const Known& known) const { return entry(known).cell; }
    /// What is wrong with one that is not sound.
    const std::string& fault(const Known& known) const { return entry(known).fault; }

private:
    static constexpr std::uint32_t kLast = UINT32_MAX, kEmpty = UINT32_MAX;
    static constexpr unsigned kLeastBits = 4;
    static constexpr std::size_t kSmall = 512; ///< slots that fit beside what else is at hand

    /// All of a text of up to kReadable bytes, and of a longer one the bytes at its beginning and end.
    struct Key {
        std::uint64_t head = 0, tail = 0;
        std::uint32_t size = kEmpty;

        bool operator==(const Key& other) const {
            return ((head ^ other.head) | (tail ^ other.tail) | (size ^ other.size)) == 0;
        }
    };
    struct Slot {
        Key key;
        Known known;
    };
    struct Entry {
        Cell cell;
        std::string fault;
    };

    static std::uint64_t word_at(const char* bytes) {
        std::uint64_t word;
        std::memcpy(&word, bytes, sizeof word);
        return word;
    }

    // By the size of a text, up to kReadable: which of its first bytes, in two words, are its own.
    using Own = std::array<std::uint64_t, kReadable / 8>;
    static constexpr auto kOwn = [] {
        std::array<Own, kReadable + 1> masks{};
        for (std::size_t size = 0; size <= kReadable; ++size) {
            std::array<unsigned char, kReadable> bytes{};
            for (std::size_t i = 0; i < size; ++i) bytes[i] = 0xff;
            masks[size] = std::bit_cast<Own>(bytes);
        }
        return masks;
    }();

    // Without branches: what processors guess wrong takes longer than all the rest, and texts have any length.
    static Key key_of(std::string_view text) {
        const Own& own = kOwn[std::min(text.size(), kReadable)];
        const char* const end = text.data() + std::max(text.size(), kReadable);
        return {word_at(text.data()) & own[0], word_at(end - 8) & own[1], static_cast<std::uint32_t>(text.size())};
    }

    // What the key does not have, of texts with the same key.
    bool is_same_between(const Slot& slot, std::string_view text) const {
        if (text.size() <= kReadable) return true;
        const char* const known = texts_[slot.known.at].data();
        std::size_t at = 8;
        while (at + 8 < text.size() && word_at(known + at) == word_at(text.data() + at)) at += 8;
        return at + 8 >= text.size();
    }

    static std::size_t place_of(const Key& key, unsigned bits) {
        constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15;
        return ((key.head ^ std::rotl(key.tail, 23) ^ key.size) * kFactor) >> (64 - bits);
    }

    Slot& put(const Slot& slot) {
        std::size_t at = place_of(slot.key, bits_);
        while (slots_[at].key.size != kEmpty) at = (at + 1) & (slots_.size() - 1);
        return slots_[at] = slot;
    }

    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        ++bits_;
        for (const Slot& slot : old)
            if (slot.key.size != kEmpty) put(slot);
    }

    const Entry& entry(const Known& known) const { return known.at == kLast ? last_ : cells_[known.at]; }

    std::vector<Slot> slots_; // as many as 2 to the power of bits_
    unsigned bits_ = kLeastBits;
    std::vector<Entry> cells_;
    std::vector<std::string> texts_; // one a cell
    Entry last_;
    Known last_known_;
};

} // namespace eligibility::cli
