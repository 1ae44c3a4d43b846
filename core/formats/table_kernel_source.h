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

void find_marks(const char* bytes, std::size_t blocks, std::uint32_t place, char separator, Marks& into) {
    std::uint32_t *to = into.places, *end_to = into.ends + into.end_count;
    auto count = static_cast<std::uint32_t>(into.count);
    for (; blocks > 0; --blocks, bytes += kBlock, place += kBlock) {
        const std::uint64_t ends = places_of('\n', bytes), all = places_of(separator, bytes) | ends;
        for (std::uint64_t rest = ends; rest != 0; rest &= rest - 1)
            *end_to++ = count + count_of(all & ((rest ^ (rest - 1)) >> 1));
        // Eight at a time, whether they are there or not: that takes less than guessing wrong how many there are.
        const std::uint32_t found = count_of(all);
        std::uint64_t rest = all;
        for (std::uint32_t done = 0; done < found; done += 8)
            for (std::uint32_t at = 0; at < 8; ++at, rest &= rest - 1)
                to[count + done + at] =
                    place + static_cast<std::uint32_t>(__builtin_ctzll(rest | std::uint64_t{1} << 63));
        count += found;
    }
    into.count = count;
    into.end_count = static_cast<std::size_t>(end_to - into.ends);
}

// The first bytes of a text, zeros behind a shorter one: all at once, for texts have any length, and what the processor
// guesses wrong takes longer than all the rest.
#if defined(__AVX2__)
struct Bytes {
    __m256i begin, end; // which overlap
};

inline __m256i some_at(const char* bytes) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes)); }
inline Bytes bytes_at(const char* bytes) { return {some_at(bytes), some_at(bytes + kLongest - 32)}; }
inline Bytes both(Bytes a, Bytes b) { return {_mm256_and_si256(a.begin, b.begin), _mm256_and_si256(a.end, b.end)}; }
inline bool is_same(Bytes a, Bytes b) {
    const __m256i begin = _mm256_cmpeq_epi8(a.begin, b.begin), end = _mm256_cmpeq_epi8(a.end, b.end);
    return _mm256_movemask_epi8(_mm256_and_si256(begin, end)) == -1;
}
inline std::uint64_t folded(Bytes bytes) {
    const __m256i one = _mm256_xor_si256(bytes.begin, bytes.end);
    const __m128i half = _mm_xor_si128(_mm256_castsi256_si128(one), _mm256_extracti128_si256(one, 1));
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_xor_si128(half, _mm_unpackhi_epi64(half, half))));
}
#else
struct Bytes {
    std::uint64_t words[kLongest / 8];
};

inline Bytes bytes_at(const char* bytes) {
    Bytes all;
    for (std::size_t i = 0; i < kLongest / 8; ++i) std::memcpy(&all.words[i], bytes + 8 * i, 8);
    return all;
}
inline Bytes both(Bytes a, const Bytes& b) {
    for (std::size_t i = 0; i < kLongest / 8; ++i) a.words[i] &= b.words[i];
    return a;
}
inline bool is_same(const Bytes& a, const Bytes& b) {
    std::uint64_t differ = 0;
    for (std::size_t i = 0; i < kLongest / 8; ++i) differ |= a.words[i] ^ b.words[i];
    return differ == 0;
}
inline std::uint64_t folded(const Bytes& bytes) {
    std::uint64_t one = 0;
    for (const std::uint64_t word : bytes.words) one ^= word;
    return one;
}
#endif

inline std::size_t place_of(const Bytes& bytes, std::uint32_t size, const Slots& slots) {
    return ((folded(bytes) ^ size) * slots.factor) >> (64 - slots.bits);
}

std::size_t place_of_slot(const Slots& slots, const Slot& slot) {
    return place_of(bytes_at(slot.bytes), slot.size, slots);
}

/// As many bytes of ones as a text has stand before its end.
struct Own {
    char bytes[2 * kLongest] = {};

    constexpr Own() {
        for (std::size_t i = 0; i < kLongest; ++i) bytes[i] = -1;
    }
};
alignas(64) constexpr Own kOwn;

std::size_t find_cells(const Slots& slots, const Cells& cells, std::size_t row, Known* into) {
    const Slots among = slots;
    const auto [text, places, stride, count] = cells;
    const std::uint32_t* own = places + row * stride;
    for (; row < count; ++row, own += stride) {
        const std::uint32_t begin = own[0] + 1, size = own[1] - begin; // from the one before the text on, it is 0
        if (size > kLongest) break;
        const Bytes bytes = both(bytes_at(text + begin), bytes_at(kOwn.bytes + kLongest - size));
        const Slot& one = among.slots[place_of(bytes, size, among)];
        if (!is_same(bytes, bytes_at(one.bytes)) || one.size != size) break;
        into[row] = one.known;
    }
    return row;
}

} // namespace

const Kernel kernel{find_marks, find_cells, place_of_slot};

} // namespace eligibility::table::ELIGIBILITY_KERNEL
