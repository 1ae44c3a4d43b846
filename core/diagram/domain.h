#pragma once
// The finite domain of each fact: its values, grouped into cells that no condition can tell apart.
// Scales are cut where a condition changes, places at their pattern of tags, options where they differ.

#include "diagram/diagram.h"
#include "eligibility/settings.h"
#include "policy/standing.h"

namespace eligibility::diagram {

/// Restricts no variable.
inline constexpr std::uint8_t kFree = 255;

/// Values in their order, cut into intervals; intervals that no condition tells apart are one cell.
struct Domain {
    std::vector<Value> begins;          ///< the first value of each interval, ascending
    std::vector<std::uint8_t> cell_of;  ///< one an interval
    Value last = 0;                     ///< the last value
    std::vector<Value> sample;          ///< one value of each cell; kUnsure for the cell of unsure
    std::optional<std::uint8_t> unsure; ///< the last cell, where an authority recognises the fact
    std::vector<std::uint8_t> near;     ///< the cell of each value, where values are few

    static constexpr std::int64_t kFew = 256;

    std::uint8_t cells() const { return static_cast<std::uint8_t>(sample.size()); }

    /// The cell of an answer; kFree when it is absent, or unsure without an authority.
    std::uint8_t cell(Value answer) const {
        if (!is_value(answer)) return answer == kUnsure && unsure ? *unsure : kFree;
        if (!near.empty()) return near[static_cast<std::size_t>(answer - begins.front())];
        return cell_of[interval(answer)];
    }

    /// The interval that holds the value.
    std::size_t interval(Value value) const {
        std::size_t low = 0;
        for (std::size_t high = begins.size(); high - low > 1;) {
            const std::size_t middle = (low + high) / 2;
            (begins[middle] <= value ? low : high) = middle;
        }
        return low;
    }

    /// Calls visit(first, last, cell) for each interval, both values included.
    template <class Visit> void each_interval(const Visit& visit) const {
        for (std::size_t i = 0; i < begins.size(); ++i)
            visit(begins[i], i + 1 < begins.size() ? begins[i + 1] - 1 : last, cell_of[i]);
    }
};

/// All leaves that verdicts, and what follows from answers, depend on, those of the documents that speak among them;
/// each condition once.
std::vector<Leaf> all_leaves(const Policy& policy, const Settings& settings);

/// The leaves of what is implausible.
std::vector<Leaf> leaves_of_slips(const Policy& policy);

/// One domain a fact, for these leaves.
std::vector<Domain> make_domains(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves);

} // namespace eligibility::diagram
