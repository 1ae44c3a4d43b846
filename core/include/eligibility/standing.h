#pragma once
// How a condition stands: no < needsDecision < yes; all = minimum, any = maximum, not = mirror.

#include <cstdint>

namespace eligibility {

enum class Standing : std::uint8_t { no, needs_decision, yes };

constexpr Standing mirror(Standing standing) {
    return static_cast<Standing>(static_cast<int>(Standing::yes) - static_cast<int>(standing));
}

/// The standings that are still possible while facts are unanswered: from `low` to `high`.
struct Range {
    Standing low = Standing::no, high = Standing::yes;

    bool decided() const { return low == high; }
    bool operator==(const Range&) const = default;
};

} // namespace eligibility
