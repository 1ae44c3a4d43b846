#pragma once
// A service record: the spells of employment of one person, as the person states them.

#include "eligibility/answers.h"
#include "eligibility/date.h"

namespace eligibility {

namespace service {

/// The end of a spell that still goes on: the day after the last date that can be written.
inline constexpr Date kOpen{std::chrono::year(10000) / std::chrono::January / 1};

/// The days from `begin` up to `end`, that day not included.
struct Interval {
    Date begin{}, end{};

    bool operator==(const Interval&) const = default;
};

/// In order of time, none empty, none touching the next: what follows without a day between is one interval.
using Intervals = std::vector<Interval>;

} // namespace service

struct ServiceSpell {
    service::Interval days; ///< a spell that still goes on ends with service::kOpen
    /// One an attribute of the policy's spells: the position of an option or a county, 0 or 1 for a flag;
    /// kAbsent where a county is not given.
    std::vector<Value> attributes;
    bool seconded = false; ///< sent there by another unit
    bool disputed = false; ///< a loan, a leave or the like: whether it counts is for an authority
    bool part_time = false;
};

struct ServiceRecord {
    std::vector<ServiceSpell> spells; ///< in the order given
};

} // namespace eligibility
