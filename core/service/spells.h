#pragma once
// Sets of days as lists of half-open intervals.

#include "eligibility/service_record.h"

namespace eligibility::service {

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
