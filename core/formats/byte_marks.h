#pragma once
// Where in a text one of two characters stands, 64 bytes at a time.

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace eligibility {

/// Goes from one to the next. Every search begins where the one before ended.
class ByteMarks {
public:
    /// `text` must outlive this, and have less than 4 GB.
    ByteMarks(std::string_view text, char first, char second) : text_(text), first_(first), second_(second) {
        go_to(0);
    }

    /// The next search begins there.
    void go_to(std::size_t position) {
        block_ = position & ~std::size_t{63};
        before_ = position & 63;
        found_ = given_ = 0;
    }

    /// Some of the next ones, in their order; none at the end of the text. The same again until they are given.
    std::span<const std::uint32_t> some() {
        if (given_ == found_) find();
        return {places_ + given_, found_ - given_};
    }
    void give(std::size_t count) { given_ += count; }

private:
    static constexpr std::size_t kBlocks = 16; ///< are searched at a time

    // The marks of the next blocks that have some. Eight at a time, whether they are there or not: that takes less than
    // guessing wrong how many there are.
    void find() {
        found_ = given_ = 0;
        while (found_ == 0 && block_ < text_.size())
            for (std::size_t i = 0; i < kBlocks && block_ < text_.size(); ++i, block_ += 64, before_ = 0) {
                std::uint64_t rest = marks_at(block_) & (~std::uint64_t{0} << before_);
                const auto count = static_cast<std::size_t>(std::popcount(rest));
                for (std::size_t done = 0; done < count; done += 8)
                    for (std::size_t at = 0; at < 8; ++at, rest &= rest - 1)
                        places_[found_ + done + at] =
                            static_cast<std::uint32_t>(block_) +
                            static_cast<std::uint32_t>(std::countr_zero(rest | std::uint64_t{1} << 63));
                found_ += count;
            }
    }

    std::uint64_t marks_at(std::size_t block) const {
        if (text_.size() - block >= 64) return marks_in(text_.data() + block);
        char padded[64];
        std::memset(padded, first_ == 0 || second_ == 0 ? 1 : 0, sizeof padded);
        std::memcpy(padded, text_.data() + block, text_.size() - block);
        return marks_in(padded);
    }

    std::uint64_t marks_in(const char* bytes) const {
        std::uint64_t marks = 0;
#if defined(__SSE2__)
        const __m128i first = _mm_set1_epi8(first_), second = _mm_set1_epi8(second_);
        for (unsigned part = 0; part < 4; ++part) {
            const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
            const __m128i found = _mm_or_si128(_mm_cmpeq_epi8(some, first), _mm_cmpeq_epi8(some, second));
            marks |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(found))} << (16 * part);
        }
#elif defined(__wasm_simd128__)
        const v128_t first = wasm_i8x16_splat(first_), second = wasm_i8x16_splat(second_);
        for (unsigned part = 0; part < 4; ++part) {
            const v128_t some = wasm_v128_load(bytes + 16 * part);
            const v128_t found = wasm_v128_or(wasm_i8x16_eq(some, first), wasm_i8x16_eq(some, second));
            marks |= std::uint64_t{static_cast<std::uint16_t>(wasm_i8x16_bitmask(found))} << (16 * part);
        }
#else
        for (unsigned at = 0; at < 64; ++at) marks |= std::uint64_t{bytes[at] == first_ || bytes[at] == second_} << at;
#endif
        return marks;
    }

    std::string_view text_;
    char first_, second_;
    std::size_t block_ = 0, before_ = 0; // the next block, and where in it the search begins
    std::uint32_t places_[kBlocks * 64 + 8];
    std::size_t found_ = 0, given_ = 0; // of the places
};

} // namespace eligibility
