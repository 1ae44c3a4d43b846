#pragma once
// Calendar days.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace eligibility {

using Date = std::chrono::sys_days;

/// Reads YYYY-MM-DD; nothing when the text has another shape or there is no such day.
std::optional<Date> parse_date(std::string_view text);

/// The corresponding day `years` later, or the last of the month where there is none (29 February).
Date add_years(Date date, int years);

/// YYYY-MM-DD
std::string to_text(Date date);

} // namespace eligibility
