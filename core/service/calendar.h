#pragma once
// Whole months and days between two dates, and the sum of several such durations, without drift.

#include "eligibility/date.h"

namespace eligibility::service {

/// Whole calendar months, and the days that are left over.
struct Duration {
    int months = 0, days = 0;

    int years() const { return months / 12; }
    bool operator==(const Duration&) const = default;
};

/// The duration from `from` up to `to`, that day not included; `from` is not after `to`. A month is
/// full on its corresponding day, always counted from `from`, so that clamping at short months never
/// adds up: 31 January to 28 February is one month, to 31 March two.
Duration between(Date from, Date to);

/// Adds a duration to those of other periods, as personnel offices do: calendar months with calendar
/// months, leftover days with leftover days, and 30 of them make a month once days of two periods
/// come together. The 30 leftover days of one period in a month of 31 are no month.
void add(Duration& total, Duration period);

} // namespace eligibility::service
