#pragma once
// What the texts in the cells of a column come to: each text is read once.

#include "formats/answer_words.h"

#include <cstdint>
#include <deque>
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
    std::uint32_t fault = 0; ///< of one that is not sound: position in CellDictionary::faults

    static constexpr std::int32_t kNoBegin = INT32_MIN;
};

/// Texts of up to kMost kinds are kept; what a column has more is read anew every time.
class CellDictionary {
public:
    static constexpr std::size_t kMost = std::size_t{1} << 16;

    CellDictionary() : slots_(64) {}

    /// The cell of this text; null when it is new. Valid until the next call of add().
    const Cell* find(std::string_view text) const {
        const std::uint64_t hash = hash_of(text);
        for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
            const Slot& slot = slots_[at];
            if (slot.size == Slot::kEmpty) return nullptr;
            if (slot.hash == hash && slot.size == text.size() && are_equal(slot.text(), text.data(), text.size()))
                return &slot.cell;
        }
    }

    /// Keeps what a text that is not there comes to; valid until the next call.
    const Cell& add(std::string_view text, const Cell& cell, std::string fault) {
        if (size_ >= kMost) {
            last_ = {cell, std::move(fault)};
            last_.cell.fault = kLast;
            return last_.cell;
        }
        if (++size_ * 2 >= slots_.size()) grow();
        Slot slot;
        slot.hash = hash_of(text);
        slot.size = static_cast<std::uint32_t>(text.size());
        slot.cell = cell;
        if (text.size() <= Slot::kShort) text.copy(slot.here, text.size());
        else slot.elsewhere = texts_.emplace_back(text).data();
        if (!cell.sound) {
            slot.cell.fault = static_cast<std::uint32_t>(faults_.size());
            faults_.push_back(std::move(fault));
        }
        return put(slot).cell;
    }

    const std::string& fault(const Cell& cell) const { return cell.fault == kLast ? last_.fault : faults_[cell.fault]; }

private:
    static constexpr std::uint32_t kLast = UINT32_MAX;

    /// One line of the cache, with all that most look-ups need.
    struct alignas(64) Slot {
        static constexpr std::uint32_t kEmpty = UINT32_MAX;
        static constexpr std::size_t kShort = 32;

        std::uint64_t hash = 0;
        std::uint32_t size = kEmpty;
        Cell cell;
        union {
            char here[kShort] = {};
            const char* elsewhere; ///< in texts_
        };

        const char* text() const { return size <= kShort ? here : elsewhere; }
    };

    template <class Word> static Word word_at(const char* bytes) {
        Word word;
        __builtin_memcpy(&word, bytes, sizeof word);
        return word;
    }

    // Calls visit(offset, word) for words that cover the text, the last ones over each other. (A copy or comparison of
    // a length that is not known when compiling is a call, which takes longer than these short texts do.)
    template <class Visit> static void each_word(std::size_t size, const Visit& visit) {
        if (size >= 8) {
            for (std::size_t at = 0; at + 8 < size; at += 8) visit(at, std::uint64_t{});
            visit(size - 8, std::uint64_t{});
        } else if (size >= 4) {
            visit(0, std::uint32_t{});
            visit(size - 4, std::uint32_t{});
        } else {
            for (std::size_t at = 0; at < size; ++at) visit(at, std::uint8_t{});
        }
    }

    static std::uint64_t hash_of(std::string_view text) {
        constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15;
        std::uint64_t hash = text.size() * kFactor;
        each_word(text.size(), [&](std::size_t at, auto word) {
            hash = (hash ^ word_at<decltype(word)>(text.data() + at)) * kFactor;
            hash ^= hash >> 29;
        });
        return hash;
    }

    static bool are_equal(const char* a, const char* b, std::size_t size) {
        std::uint64_t difference = 0;
        each_word(size, [&](std::size_t at, auto word) {
            using Word = decltype(word);
            difference |= word_at<Word>(a + at) ^ word_at<Word>(b + at);
        });
        return difference == 0;
    }

    Slot& put(const Slot& slot) {
        std::size_t at = slot.hash & (slots_.size() - 1);
        while (slots_[at].size != Slot::kEmpty) at = (at + 1) & (slots_.size() - 1);
        return slots_[at] = slot;
    }

    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.size != Slot::kEmpty) put(slot);
    }

    std::vector<Slot> slots_;       // as many as a power of two
    std::deque<std::string> texts_; // the longer ones
    std::size_t size_ = 0;
    std::vector<std::string> faults_;
    struct {
        Cell cell;
        std::string fault;
    } last_;
};

} // namespace eligibility::cli
