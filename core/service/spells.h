#pragma once
// Sets of days as lists of half-open intervals.

#include "base/date.h"

#include <vector>

namespace eligibility::service {

/// The end of a spell that still goes on: the day after the last date that can be written.
inline constexpr Date kOpen{std::chrono::year(10000) / std::chrono::January / 1};

/// The days from `begin` up to `end`, that day not included.
struct Interval {
    Date begin{}, end{};

    bool operator==(const Interval&) const = default;
};

/// In order of time, none empty, none touching the next: what follows without a day between is one interval.
using Intervals = std::vector<Interval>;

/// The days in any of the intervals, which may be in any order and overlap.
Intervals merge(std::vector<Interval> intervals);

/// The days of `from` that are not in `without`.
Intervals subtract(const Intervals& from, const Intervals& without);

/// The days before `end`.
Intervals before(Intervals days, Date end);

/// What lies between the intervals, and between the last of them and `end`. Nothing before the first.
Intervals gaps(const Intervals& days, Date end);

/// The interval that holds every day from its begin up to `date`, or nothing when `date` follows none.
std::optional<Interval> run_up_to(const Intervals& days, Date date);

} // namespace eligibility::service
