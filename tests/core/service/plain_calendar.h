#pragma once
// A calendar that counts day by day, to compare with; it shares nothing with the core's.

#include "eligibility/date.h"
#include "service/spells.h"

#include <doctest/doctest.h>

#include <string>

namespace eligibility::testing {

struct PlainDate {
    int year, month, day;

    bool leap() const { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
    int days_in_month() const {
        if (month == 2) return leap() ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
    bool last_of_month() const { return day == days_in_month(); }

    void next() {
        if (!last_of_month()) {
            ++day;
            return;
        }
        day = 1;
        month = month % 12 + 1;
        if (month == 1) ++year;
    }

    /// Whether this is the day of the month on which months from `start` are full.
    bool corresponds_to(const PlainDate& start) const {
        return day == start.day || (last_of_month() && day < start.day);
    }

    bool operator==(const PlainDate&) const = default;
};

inline Date day(const std::string& text) {
    const auto date = parse_date(text);
    REQUIRE_MESSAGE(date.has_value(), text);
    return *date;
}

inline service::Interval days(const std::string& begin, const std::string& end) { return {day(begin), day(end)}; }

} // namespace eligibility::testing
