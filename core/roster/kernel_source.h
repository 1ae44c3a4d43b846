// The kernel, in the namespace ELIGIBILITY_KERNEL: one text, compiled for each kind of processor. Only what turns bytes
// into planes and planes into bytes is written for a kind; the compiler makes four words or one register of the rest.

#include "roster/kernel.h"

#include <array>
#include <cstring>
#include <utility>

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace eligibility::roster::ELIGIBILITY_KERNEL {
namespace {

using Bits [[gnu::vector_size(sizeof(Plane)), gnu::may_alias]] = std::uint64_t;

inline Bits& bits(Plane& plane) { return reinterpret_cast<Bits&>(plane); }
inline const Bits& bits(const Plane& plane) { return reinterpret_cast<const Bits&>(plane); }

#if defined(__wasm_simd128__)
// Written out: what is known only when it runs is not kept in registers.
template <unsigned kBit> inline void plane_of(const v128_t& some, unsigned part, Plane* planes) {
    const auto mask = static_cast<std::uint16_t>(wasm_i8x16_bitmask(wasm_i16x8_shl(some, 7 - kBit)));
    std::memcpy(reinterpret_cast<char*>(planes + kBit) + 2 * part, &mask, sizeof mask);
}

template <unsigned kCount> void planes_of(const std::uint8_t* bytes, Plane* planes) {
    for (unsigned part = 0; part < kBlock / 16; ++part) {
        const v128_t some = wasm_v128_load(bytes + 16 * part);
        [&]<unsigned... kBits>(std::integer_sequence<unsigned, kBits...>) {
            (plane_of<kBits>(some, part, planes), ...);
        }
        (std::make_integer_sequence<unsigned, kCount>());
    }
}
#endif

// The bits of 256 bytes, the lowest `count` of each: one plane a bit.
inline void planes_of(const std::uint8_t* bytes, unsigned count, Plane* planes) {
#if defined(__AVX2__)
    for (unsigned part = 0; part < kBlock / 32; ++part) {
        const __m256i some = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32 * part));
        for (unsigned bit = 0; bit < count; ++bit) {
            const auto mask = static_cast<std::uint32_t>(
                _mm256_movemask_epi8(_mm256_sll_epi16(some, _mm_cvtsi32_si128(static_cast<int>(7 - bit)))));
            std::memcpy(reinterpret_cast<char*>(planes + bit) + 4 * part, &mask, sizeof mask);
        }
    }
#elif defined(__SSE2__)
    for (unsigned part = 0; part < kBlock / 16; ++part) {
        const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
        for (unsigned bit = 0; bit < count; ++bit) {
            const auto mask = static_cast<std::uint16_t>(
                _mm_movemask_epi8(_mm_sll_epi16(some, _mm_cvtsi32_si128(static_cast<int>(7 - bit)))));
            std::memcpy(reinterpret_cast<char*>(planes + bit) + 2 * part, &mask, sizeof mask);
        }
    }
#elif defined(__wasm_simd128__)
    switch (count) {
    case 1: return planes_of<1>(bytes, planes);
    case 2: return planes_of<2>(bytes, planes);
    case 3: return planes_of<3>(bytes, planes);
    case 4: return planes_of<4>(bytes, planes);
    case 5: return planes_of<5>(bytes, planes);
    case 6: return planes_of<6>(bytes, planes);
    case 7: return planes_of<7>(bytes, planes);
    default: return planes_of<8>(bytes, planes);
    }
#else
    // The bit of byte i of a word comes to bit i of the byte on top.
    constexpr std::uint64_t kEach = 0x0101010101010101, kGather = 0x0102040810204080;
    for (unsigned part = 0; part < kBlock / 8; ++part) {
        std::uint64_t some;
        std::memcpy(&some, bytes + 8 * part, sizeof some);
        for (unsigned bit = 0; bit < count; ++bit)
            reinterpret_cast<std::uint8_t*>(planes + bit)[part] =
                static_cast<std::uint8_t>(((some >> bit & kEach) * kGather) >> 56);
    }
#endif
}

#if !defined(__AVX2__) && !defined(__wasm_simd128__)
// By a byte: eight bytes that are 1 where its bits are.
constexpr auto kBytesOfBits = [] {
    std::array<std::uint64_t, 256> words{};
    for (unsigned byte = 0; byte < 256; ++byte)
        for (unsigned bit = 0; bit < 8; ++bit) words[byte] |= std::uint64_t{byte >> bit & 1} << (8 * bit);
    return words;
}();
#endif

#if defined(__wasm_simd128__)
// 16 bytes, from bits of low, middle and high.
template <unsigned kPart> inline void bytes_of_part(const v128_t* halves, std::uint8_t* bytes) {
    constexpr std::int64_t kEach = 0x0101010101010101;
    const v128_t spread = wasm_i64x2_const(kEach * (2 * kPart), kEach * (2 * kPart + 1));
    const v128_t own = wasm_i64x2_splat(static_cast<std::int64_t>(0x8040201008040201));
    const auto minus_one_where = [&](const v128_t& half) {
        return wasm_i8x16_eq(wasm_v128_and(wasm_i8x16_swizzle(half, spread), own), own);
    };
    v128_t minus = minus_one_where(halves[2]);
    minus = wasm_i8x16_add(wasm_i8x16_add(minus, minus), minus_one_where(halves[1]));
    minus = wasm_i8x16_add(wasm_i8x16_add(minus, minus), minus_one_where(halves[0]));
    wasm_v128_store(bytes + 16 * kPart, wasm_i8x16_neg(minus));
}
#endif

// The other way round: bytes of the three bits.
inline void bytes_of(const Plane& low, const Plane& middle, const Plane& high, std::uint8_t* bytes) {
#if defined(__AVX2__)
    const Plane* const planes[] = {&low, &middle, &high};
    const __m256i spread = _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303);
    const __m256i own = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201));
    for (unsigned part = 0; part < kBlock / 32; ++part) {
        __m256i sum = _mm256_setzero_si256();
        for (unsigned bit = 0; bit < 3; ++bit) {
            int some;
            std::memcpy(&some, reinterpret_cast<const char*>(planes[bit]) + 4 * part, sizeof some);
            const __m256i here = _mm256_and_si256(_mm256_shuffle_epi8(_mm256_set1_epi32(some), spread), own);
            sum = _mm256_or_si256(
                sum, _mm256_and_si256(_mm256_cmpeq_epi8(here, own), _mm256_set1_epi8(static_cast<char>(1 << bit))));
        }
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(bytes + 32 * part), sum);
    }
#elif defined(__wasm_simd128__)
    for (unsigned half = 0; half < kBlock / 128; ++half) {
        const auto of = [&](const Plane& plane) { return wasm_v128_load(plane.words + 2 * half); };
        const v128_t halves[] = {of(low), of(middle), of(high)};
        [&]<unsigned... kParts>(std::integer_sequence<unsigned, kParts...>) {
            (bytes_of_part<kParts>(halves, bytes + 128 * half), ...);
        }
        (std::make_integer_sequence<unsigned, 8>());
    }
#else
    const Plane* const planes[] = {&low, &middle, &high};
    for (unsigned part = 0; part < kBlock / 8; ++part) {
        std::uint64_t sum = 0;
        for (unsigned bit = 0; bit < 3; ++bit)
            sum |= kBytesOfBits[reinterpret_cast<const std::uint8_t*>(planes[bit])[part]] << bit;
        std::memcpy(bytes + 8 * part, &sum, sizeof sum);
    }
#endif
}

inline void read_fact(const FactStep& fact, Plane* planes) {
    const Plane* const of_bits = planes + fact.first_bit;
    Plane* const cells = planes + fact.first;
    Bits missing = bits(planes[0]);
    for (unsigned bit = 0; bit < fact.bits; ++bit) missing &= bits(of_bits[bit]);
    bits(cells[fact.cells]) = missing;
    // The cells that begin with the same bits are split by the next one, from the highest on.
    bits(cells[0]) = bits(planes[0]);
    for (unsigned bit = fact.bits; bit-- > 0;) {
        const Bits one = bits(of_bits[bit]);
        const unsigned width = 1u << bit;
        for (unsigned at = 0; at < fact.cells; at += 2 * width) {
            const Bits both = bits(cells[at]);
            if (at + width < fact.cells) bits(cells[at + width]) = both & one;
            bits(cells[at]) = both & ~one;
        }
    }
}

inline void read_sets(const Steps& steps, Plane* planes) {
    const std::uint32_t* member = steps.members;
    for (std::size_t i = 0; i < steps.set_count; ++i) {
        const std::uint32_t* const end = steps.members + steps.sets[i].members_end;
        Bits all = bits(planes[*member++]);
        while (member != end) all |= bits(planes[*member++]);
        bits(planes[steps.first_set + i]) = steps.sets[i].outside ? ~all : all;
    }
}

// Whoever can come to a node comes from one of those above it.
inline void follow(const Steps& steps, std::uint32_t begin, std::uint32_t end, Plane* planes) {
    const Edge* edge = steps.edges + (begin == 0 ? 0 : steps.edges_end[begin - 1]);
    Plane* node = planes + steps.first_node;
    for (std::uint32_t i = begin; i < end; ++i, ++node) {
        const Edge* const last = steps.edges + steps.edges_end[i];
        Bits all = bits(planes[0]) ^ bits(planes[0]);
        for (; edge != last; ++edge) all |= bits(planes[edge->from]) & bits(planes[edge->through]);
        bits(*node) = all;
    }
}

inline std::uint64_t count(const Bits& plane) {
    std::uint64_t sum = 0;
    for (unsigned i = 0; i < kBlock / 64; ++i) sum += static_cast<unsigned>(__builtin_popcountll(plane[i]));
    return sum;
}

// The block of a root's results: verdicts that are still possible, the worst first.
inline void write_root(const Plane* possible, const Batch& batch, std::size_t block, const std::uint32_t* provision,
                       const std::uint32_t* provisions_end) {
    const Bits a = bits(possible[0]), b = bits(possible[1]), c = bits(possible[2]), d = bits(possible[3]);
    const Bits several = (a & b) | ((a | b) & (c | d)) | (c & d);
    const auto write = [&](std::uint8_t* columns, const Bits& low, const Bits& middle, const Bits& high) {
        if (columns == nullptr) return;
        Plane of_bits[3];
        bits(of_bits[0]) = low;
        bits(of_bits[1]) = middle;
        bits(of_bits[2]) = high;
        std::uint8_t* const first = columns + *provision * batch.stride + block * kBlock;
        bytes_of(of_bits[0], of_bits[1], of_bits[2], first);
        for (const std::uint32_t* other = provision + 1; other != provisions_end; ++other)
            std::memcpy(columns + *other * batch.stride + block * kBlock, first, kBlock);
    };
    const Bits none = a ^ a;
    write(batch.verdicts, (b | d) & ~several, (c | d) & ~several, several);
    write(batch.best, d | (b & ~c), c | d, none);
    write(batch.worst, ~a & (b | ~c), ~a & ~b, none);
    if (batch.counts == nullptr) return;
    const Bits counted = bits(*batch.counted);
    const Bits verdicts[] = {a & ~several & counted, b & ~several & counted, c & ~several & counted,
                             d & ~several & counted, several & counted};
    for (unsigned verdict = 0; verdict < 5; ++verdict) {
        const std::uint64_t people = count(verdicts[verdict]);
        for (const std::uint32_t* one = provision; one != provisions_end; ++one)
            batch.counts[*one * 5 + verdict] += people;
    }
}

} // namespace

void run(const Steps& steps, const Batch& batch) {
    Plane* const planes = batch.planes;
    for (std::size_t block = 0; block < batch.blocks; ++block) {
        // All bits before all cells: a plane that has just been written in parts cannot be read at once.
        for (std::size_t i = 0; i < steps.fact_count; ++i)
            planes_of(batch.columns[i] + block * batch.column_steps[i], steps.facts[i].bits,
                      planes + steps.facts[i].first_bit);
        for (std::size_t i = 0; i < steps.fact_count; ++i) read_fact(steps.facts[i], planes);
        read_sets(steps, planes);
        std::uint32_t node = 0, provision = 0;
        for (std::size_t i = 0; i < steps.root_count; ++i) {
            const RootStep& root = steps.roots[i];
            follow(steps, node, root.nodes_end, planes);
            write_root(planes + steps.first_node + (root.nodes_end - node) - 4, batch, block,
                       steps.provisions + provision, steps.provisions + root.provisions_end);
            node = root.nodes_end;
            provision = root.provisions_end;
        }
    }
}

} // namespace eligibility::roster::ELIGIBILITY_KERNEL
