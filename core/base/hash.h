#pragma once
// FNV-1a with 64 bits. It tells versions and damaged files apart; it is no protection against a forger.

#include <cstdint>
#include <string_view>

namespace eligibility {

inline constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325ULL;

/// Goes on from `hash`. Two texts of one length that differ in one byte never have the same hash.
constexpr std::uint64_t hash_bytes(std::uint64_t hash, std::string_view bytes) {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return hash;
}

} // namespace eligibility
