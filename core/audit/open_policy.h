#pragma once
// A policy in which the open numbers, flags and readings are facts too, so that a proof over all
// applicants is one over all local documents as well.

#include "diagram/compile.h"

namespace eligibility {

struct OpenPolicy {
    Policy policy;         ///< its conditions compare facts only
    std::size_t added = 0; ///< the facts before this position are added ones, the policy's own come after
    std::vector<std::int16_t> default_value; ///< one an added fact: what the text says by itself
    std::vector<FactIndex> parameters;       ///< the added fact of each parameter; `unsure` stands for unset
    std::vector<FactIndex> readings;         ///< the added fact of each reading

    /// The position of one of the policy's own facts.
    FactIndex own(FactIndex fact) const { return {static_cast<std::uint16_t>(fact.at + added)}; }
};

/// Parameters and readings that occur twice under one id become one fact.
/// Reports `too_large` and returns nothing when there would be too many facts.
std::optional<OpenPolicy> open(const Policy& policy, Issues& issues);

} // namespace eligibility
