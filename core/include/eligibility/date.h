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

/// Year, month and day of a date, and the other way round. (Each way once: the library would put it everywhere.)
std::chrono::year_month_day civil(Date date);
Date date_of(std::chrono::year_month_day civil);

/// The last day of the month.
Date month_end(std::chrono::year year, std::chrono::month month);

/// The corresponding day `months` or `years` later, or the last of that month where there is none (29 February).
Date add_months(Date date, int months);
Date add_years(Date date, int years);

/// YYYY-MM-DD
std::string to_text(Date date);

} // namespace eligibility
