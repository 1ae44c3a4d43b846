#pragma once
// FNV-1a with 64 bits. It tells versions and damaged files apart; it is no protection against a forger.

#include <cstdint>
#include <string>
#include <string_view>

namespace eligibility {

inline constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325ULL;

/// Goes on from `hash`. Two texts of one length that differ in one byte never have the same hash.
constexpr std::uint64_t hash_bytes(std::uint64_t hash, std::string_view bytes) {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return hash;
}

/// As hexadecimal digits, four bits each.
template <class Hash> std::string hash_text(Hash hash) {
    std::string digits(sizeof(Hash) * 2, '0');
    for (std::size_t i = digits.size(); i-- > 0; hash >>= 4) digits[i] = "0123456789abcdef"[hash & 15];
    return digits;
}

} // namespace eligibility
