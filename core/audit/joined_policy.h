#pragma once
// Two versions of a policy as one, so that equal functions of either are the same node. Facts are
// matched by id and type, options by value, counties by code; everything else stays apart.

#include "eligibility/policy.h"

namespace eligibility {

/// Which of two versions have something: bits.
enum Versions : std::uint8_t { kNeither = 0, kBefore = 1, kAfter = 2, kBoth = 3 };

struct JoinedPolicy {
    Policy policy;                                    ///< the provisions of the one, then those of the other
    std::size_t provisions_before = 0;                ///< how many are of the first version
    std::vector<std::uint8_t> facts_in;               ///< one a fact: Versions
    std::vector<std::uint8_t> unsure_in;              ///< one a fact: where an authority recognises it
    std::vector<std::vector<std::uint8_t>> values_in; ///< [fact][value - first]: Versions
};

JoinedPolicy join_versions(const Policy& before, const Policy& after);

} // namespace eligibility
