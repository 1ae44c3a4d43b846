#pragma once
// A policy in which the open numbers, flags, readings and region tags are facts too, so that a proof over all
// applicants is one over all local documents as well.

#include "diagram/compile.h"

namespace eligibility {

/// A fact that stands for something that a local document can say.
struct AddedFact {
    enum class Kind : std::uint8_t { parameter, reading, tag };

    Kind kind;
    Value default_value; ///< what holds without a local document
};

/// The values of the fact of a region tag: what a local document says of the applicant's county.
enum class TagSetting : Value { as_registered, no, yes };

struct OpenPolicy {
    Policy policy;                     ///< its conditions need no settings but the default ones
    std::vector<AddedFact> added;      ///< they are the first facts, the policy's own come after
    std::vector<FactIndex> parameters; ///< the added fact of each parameter; `unsure` stands for unset
    std::vector<FactIndex> readings;   ///< the added fact of each reading
    std::vector<FactIndex> tags;       ///< the added fact of each region tag; none where nobody is in a county

    /// The position of one of the policy's own facts.
    FactIndex own(FactIndex fact) const { return {static_cast<std::uint16_t>(fact.at + added.size())}; }
};

/// Parameters, readings and tags that occur twice under one id become one fact.
/// Reports `too_large` and returns nothing when there would be too many facts.
std::optional<OpenPolicy> open(const Policy& policy, Issues& issues);

} // namespace eligibility
