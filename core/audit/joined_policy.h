#pragma once
// Two versions of a policy as one, so that equal functions of either are the same node. Facts are
// matched by id and type, options by value, counties by code; everything else stays apart.

#include "eligibility/answers.h"

namespace eligibility {

/// Which of two versions have something: bits.
enum Versions : std::uint8_t { kNeither = 0, kBefore = 1, kAfter = 2, kBoth = 3 };

/// An answer that follows from others in one version or in both.
struct JoinedFollow {
    std::string id;                    ///< "fact=value"
    std::vector<std::string> audience; ///< only for these; for all when empty
    /// The provision that is satisfied for exactly those for whom it follows; nothing where the version has no such
    /// rule.
    std::optional<std::size_t> before, after;
};

struct JoinedPolicy {
    Policy policy; ///< the provisions of the one, those of the other, and then those that `follows` names
    std::vector<JoinedFollow> follows;
    std::size_t provisions_before = 0;                ///< how many are of the first version
    std::vector<std::uint8_t> facts_in;               ///< one a fact: Versions
    std::vector<std::uint8_t> unsure_in;              ///< one a fact: where an authority recognises it
    std::vector<std::vector<std::uint8_t>> values_in; ///< [fact][position of an option or a place]: Versions
    /// One a fact: the bounds of a number or a date in each version that has it.
    std::vector<std::vector<std::pair<Versions, ValueRange>>> ranges_in;

    /// The versions in which this can be an answer to the fact.
    std::uint8_t known(std::size_t fact, Value value) const;
};

JoinedPolicy join_versions(const Policy& before, const Policy& after);

} // namespace eligibility
