#pragma once
// Seeded random answers for a policy.

#include "real_pack.h"

#include <random>

namespace eligibility::testing {

/// Answers each fact with probability `share`, now and then with unsure.
inline Answers random_answers(const Policy& policy, std::mt19937& random, double share) {
    Answers answers(policy);
    std::uniform_real_distribution<double> chance;
    for (std::uint16_t i = 0; i < policy.facts.size(); ++i) {
        if (chance(random) >= share) continue;
        const auto [first, last] = diagram::value_range(policy, {i});
        answers[{i}] =
            chance(random) < 0.1 ? kUnsure : std::uniform_int_distribution<std::int16_t>(first, last)(random);
    }
    return answers;
}

} // namespace eligibility::testing
