// The kernel, in the namespace ELIGIBILITY_KERNEL: one text, compiled for each kind of processor. Only what compares
// bytes is written for a kind.

#include "formats/table_kernel.h"

#include <cstring>

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace eligibility::table::ELIGIBILITY_KERNEL {
namespace {

// Which of the bytes of a block are this one.
inline std::uint64_t places_of(char wanted, const char* bytes) {
    std::uint64_t places = 0;
#if defined(__AVX2__)
    const __m256i all = _mm256_set1_epi8(wanted);
    for (unsigned part = 0; part < 2; ++part) {
        const __m256i some = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32 * part));
        const int found = _mm256_movemask_epi8(_mm256_cmpeq_epi8(some, all));
        places |= std::uint64_t{static_cast<std::uint32_t>(found)} << (32 * part);
    }
#elif defined(__SSE2__)
    const __m128i all = _mm_set1_epi8(wanted);
    for (unsigned part = 0; part < 4; ++part) {
        const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
        const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(some, all));
        places |= std::uint64_t{static_cast<std::uint32_t>(found)} << (16 * part);
    }
#elif defined(__wasm_simd128__)
    const v128_t all = wasm_i8x16_splat(wanted);
    for (unsigned part = 0; part < 4; ++part) {
        const v128_t some = wasm_v128_load(bytes + 16 * part);
        places |= std::uint64_t{static_cast<std::uint16_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(some, all)))}
                  << (16 * part);
    }
#else
    for (unsigned at = 0; at < kBlock; ++at) places |= std::uint64_t{bytes[at] == wanted} << at;
#endif
    return places;
}

inline std::uint32_t count_of(std::uint64_t places) { return static_cast<std::uint32_t>(__builtin_popcountll(places)); }

// Any number where there is none.
inline std::uint32_t first_of(std::uint64_t places) {
#if defined(__BMI__)
    return static_cast<std::uint32_t>(_tzcnt_u64(places));
#else
    return static_cast<std::uint32_t>(__builtin_ctzll(places | std::uint64_t{1} << 63));
#endif
}

void find_marks(const char* bytes, std::size_t blocks, std::uint32_t place, char separator, Marks& into) {
    std::uint32_t *to = into.places + into.count, *end_to = into.ends + into.end_count;
    for (; blocks > 0; --blocks, bytes += kBlock, place += kBlock) {
        const std::uint64_t ends = places_of('\n', bytes), all = places_of(separator, bytes) | ends;
        const auto before = static_cast<std::uint32_t>(to - into.places);
        for (std::uint64_t rest = ends; rest != 0; rest &= rest - 1)
            *end_to++ = before + count_of(all & ((rest ^ (rest - 1)) >> 1));
        // Eight at a time, whether they are there or not: that takes less than guessing wrong how many there are.
        const std::uint32_t count = count_of(all);
        std::uint32_t* eight = to;
        std::uint64_t rest = all;
        for (std::uint32_t done = 0; done < count; done += 8, eight += 8)
            for (unsigned at = 0; at < 8; ++at, rest &= rest - 1) eight[at] = place + first_of(rest);
        to += count;
    }
    into.count = static_cast<std::size_t>(to - into.places);
    into.end_count = static_cast<std::size_t>(end_to - into.ends);
}

// Many bytes of a text at once, for texts have any length, and what the processor guesses wrong takes longer than all
// the rest.
inline constexpr std::size_t kHalf = kReadable / 2;
#if defined(__AVX2__)
using Half = __m256i;

inline Half half_at(const char* bytes) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes)); }
inline Half both(Half a, Half b) { return _mm256_and_si256(a, b); }
inline bool is_same(Half a, Half b) { return _mm256_movemask_epi8(_mm256_cmpeq_epi8(a, b)) == -1; }
inline std::uint64_t folded(Half half) {
    const __m128i one = _mm_xor_si128(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_xor_si128(one, _mm_unpackhi_epi64(one, one))));
}
#else
struct Half {
    std::uint64_t words[4];
};

inline Half half_at(const char* bytes) {
    Half half;
    for (unsigned i = 0; i < 4; ++i) std::memcpy(&half.words[i], bytes + 8 * i, 8);
    return half;
}
inline Half both(Half a, const Half& b) {
    for (unsigned i = 0; i < 4; ++i) a.words[i] &= b.words[i];
    return a;
}
inline bool is_same(const Half& a, const Half& b) {
    return ((a.words[0] ^ b.words[0]) | (a.words[1] ^ b.words[1]) | (a.words[2] ^ b.words[2]) |
            (a.words[3] ^ b.words[3])) == 0;
}
inline std::uint64_t folded(const Half& half) { return half.words[0] ^ half.words[1] ^ half.words[2] ^ half.words[3]; }
#endif

struct Ones {
    char bytes[kLongest + kReadable] = {};

    constexpr Ones() {
        for (std::size_t i = 0; i < kLongest; ++i) bytes[i] = -1;
    }
};
alignas(kReadable) constexpr Ones kOnes;

// Ones for the bytes of a text of this size, and zeros behind them.
inline const char* own_of(std::uint32_t size) { return kOnes.bytes + (kLongest - size); }

inline std::size_t place_of(std::uint64_t fold, std::uint32_t size, const Slots& slots) {
    return static_cast<std::size_t>(((fold ^ size) * slots.factor) >> (64 - slots.bits));
}

std::size_t place_of_slot(const Slots& slots, const Slot& slot) {
    const char *const bytes = reinterpret_cast<const char*>(&slot), *const own = own_of(
                                                                        slot.size < kLongest ? slot.size : kLongest);
    const Half begin = both(half_at(bytes), half_at(own)), end = both(half_at(bytes + kHalf), half_at(own + kHalf));
    return place_of(folded(begin) ^ folded(end), slot.size, slots);
}

// Whether there are texts that are longer than the first half.
template <bool kLong> std::size_t find_some(const Slots slots, const Cells cells, std::size_t row, Known* into) {
    const std::uint32_t* places = cells.places + row * cells.stride;
    for (; row < cells.count; ++row, places += cells.stride) {
        const std::uint32_t at = places[0] + 1, size = places[1] - at; // from the one before the text on, it is 0
        if (size > kLongest) break;
        const char *const text = cells.text + at, *const own = own_of(size);
        const Half begin = both(half_at(text), half_at(own));
        std::uint64_t fold = folded(begin);
        [[maybe_unused]] Half end;
        if constexpr (kLong) {
            end = both(half_at(text + kHalf), half_at(own + kHalf));
            fold ^= folded(end);
        }
        const Slot& slot = slots.slots[place_of(fold, size, slots)];
        const char* const known = reinterpret_cast<const char*>(&slot);
        if (!is_same(begin, half_at(known)) || slot.size != size) break;
        if constexpr (kLong)
            if (!is_same(end, both(half_at(known + kHalf), half_at(own + kHalf)))) break;
        into[row] = slot.known;
    }
    return row;
}

std::size_t find_cells(const Slots& slots, const Cells& cells, std::size_t row, Known* into) {
    return slots.longest <= kHalf ? find_some<false>(slots, cells, row, into)
                                  : find_some<true>(slots, cells, row, into);
}

} // namespace

const Kernel kernel{find_marks, find_cells, place_of_slot};

} // namespace eligibility::table::ELIGIBILITY_KERNEL
