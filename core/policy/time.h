#pragma once
// Lengths of time in the units of facts.

#include "eligibility/date.h"
#include "eligibility/fact.h"

namespace eligibility {

/// The first day on which so many whole years, months or days have passed since `from`. Nothing when that is after the
/// last date that can be written, or when the unit is none of time. `amount` is not negative.
std::optional<Date> date_after(Date from, Unit::Kind unit, std::int64_t amount);

/// About how many days that is; to weigh one wait against another.
std::int64_t about_days(Unit::Kind unit, std::int64_t amount);

} // namespace eligibility
