#pragma once
// The finite domain of each fact: its values, grouped into cells that no condition can tell apart.
// Years split at the thresholds in use, counties at their pattern of tags, options where they differ.

#include "diagram/diagram.h"
#include "eligibility/settings.h"
#include "policy/standing.h"

namespace eligibility::diagram {

/// Restricts no variable.
inline constexpr std::uint8_t kFree = 255;

struct Domain {
    Value first = 0;                    ///< the least raw value
    std::vector<std::uint8_t> cell_of;  ///< [value - first]
    std::vector<Value> sample;          ///< one raw value of each cell; kUnsure for the cell of unsure
    std::optional<std::uint8_t> unsure; ///< the last cell, where an authority recognises the fact

    std::uint8_t cells() const { return static_cast<std::uint8_t>(sample.size()); }
    /// The cell of an answer; kFree when it is absent, or unsure without an authority.
    std::uint8_t cell(Value answer) const {
        if (answer >= 0) return cell_of[static_cast<std::size_t>(answer - first)];
        return answer == kUnsure && unsure ? *unsure : kFree;
    }
};

/// All leaves of the policy, each condition once.
std::vector<Leaf> all_leaves(const Policy& policy);

/// One domain a fact, for these leaves.
std::vector<Domain> make_domains(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves);

} // namespace eligibility::diagram
