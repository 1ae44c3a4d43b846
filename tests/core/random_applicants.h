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
        const auto [first, last] = value_range(policy, {i});
        answers[{i}] = chance(random) < 0.1 ? kUnsure : std::uniform_int_distribution<Value>(first, last)(random);
    }
    return answers;
}

/// Every answer to a fact: none, unsure and each value.
inline std::vector<Value> answers_to(const Policy& policy, FactIndex fact) {
    std::vector<Value> answers{kAbsent, kUnsure};
    const auto [first, last] = value_range(policy, fact);
    for (Value value = first; value <= last; ++value) answers.push_back(value);
    return answers;
}

/// Calls `visit(provision, answers)` for every provision and `rounds` random applicants; every second of them
/// answers a fact with probability `share`, the others answer all.
template <class Visit>
void each_random_case(const Policy& policy, unsigned seed, int rounds, double share, Visit visit) {
    std::mt19937 random(seed);
    for (int round = 0; round < rounds; ++round) {
        const Answers answers = random_answers(policy, random, round % 2 == 0 ? 1 : share);
        for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) visit(ProvisionIndex{i}, answers);
    }
}

} // namespace eligibility::testing
