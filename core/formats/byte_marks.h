#pragma once
// Where in a text one of two characters stands, 64 bytes at a time.

#include <bit>
#include <cstdint>
#include <cstring>
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
    /// `text` must outlive this.
    ByteMarks(std::string_view text, char first, char second) : text_(text), first_(first), second_(second) {
        go_to(0);
    }

    /// The next search begins there.
    void go_to(std::size_t position) {
        block_ = position & ~std::size_t{63};
        rest_ = block_ < text_.size() ? marks_at(block_) & (~std::uint64_t{0} << (position & 63)) : 0;
    }

    /// The position of the next one; the size of the text when there is none.
    std::size_t next() {
        while (rest_ == 0) {
            block_ += 64;
            if (block_ >= text_.size()) return text_.size();
            rest_ = marks_at(block_);
        }
        const auto bit = static_cast<std::size_t>(std::countr_zero(rest_));
        rest_ &= rest_ - 1;
        return block_ + bit;
    }

private:
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
    std::size_t block_ = 0;
    std::uint64_t rest_ = 0; // marks of the block that were not given yet
};

} // namespace eligibility
