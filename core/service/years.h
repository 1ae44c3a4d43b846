#pragma once
// How long a set of days is on a date in whole years, months or days, and when it reaches a length.

#include "eligibility/fact.h"
#include "service/spells.h"

#include <cstdint>

namespace eligibility::service {

enum class Count : std::uint8_t {
    total,     ///< all days; separate periods are added as in service/calendar.h
    continuous ///< the unbroken run up to the date
};

/// A spell as one rule sees it.
struct Stretch {
    Interval days;
    bool counts = false;    ///< it fits the rule
    bool disputed = false;  ///< the applicant says that it is unclear
    bool part_time = false; ///< it leaves room for another post at the same time
    bool away = false;      ///< sent elsewhere, which itself does not count; the home post may have gone on
};

/// The days that count for a rule: in any case, and if everything disputed is recognised.
struct Countable {
    Intervals certain, possible;
};

/// A disputed spell counts possibly where it fits the rule, and also where it does not but begins
/// during or right after days that count: a loan or a leave from a post that counts. Its days are not
/// certain even where another spell covers them, unless it is part-time. Days away count possibly where
/// they begin during or right after days that count: whoever is sent keeps
/// the home post. Where that is stated to go on, it counts anyway.
Countable countable(std::vector<Stretch> stretches);

/// Whole years, months or days on the morning of `as_of`: 1 September 1996 to 1 September 2026 is 30 years.
std::int64_t length_of(const Intervals& days, Count count, Unit::Kind unit, Date as_of);

/// The first day on which `length_of` is `amount` or more. A run that broke before `as_of` is over.
/// Nothing when the days end before; days that end with kOpen go on.
std::optional<Date> reached_on(const Intervals& days, Count count, Unit::Kind unit, std::int64_t amount, Date as_of);

/// The first of the days, or of the unbroken run up to `as_of`; nothing when there is none.
std::optional<Date> begin_of(const Intervals& days, Count count, Date as_of);

} // namespace eligibility::service
