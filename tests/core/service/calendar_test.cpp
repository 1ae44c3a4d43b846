// Months and years never drift: compared with a count that walks day by day.
#include "service/calendar.h"

#include "plain_calendar.h"

using namespace eligibility;
using namespace eligibility::service;
using namespace eligibility::testing;

namespace {

constexpr int kLeapCycle = 4 * 365 + 1;

// From so many days, each to so many days after it.
void compare_with_walk(PlainDate start, Date from, int days) {
    int wrong = 0;
    for (int i = 0; i < days; ++i, start.next(), from += std::chrono::days(1)) {
        PlainDate walked = start;
        Duration counted;
        for (Date to = from; to <= from + std::chrono::days(days); to += std::chrono::days(1)) {
            if (to > from && walked.corresponds_to(start)) counted = {counted.months + 1, 0};
            else if (to > from) ++counted.days;
            wrong += between(from, to) == counted ? 0 : 1;
            wrong += counted.days > 0 || add_months(from, counted.months) == to ? 0 : 1;
            walked.next();
        }
    }
    CHECK(wrong == 0);
}

} // namespace

TEST_CASE("durations equal a day-by-day count from all days of two leap cycles to all days of two") {
    compare_with_walk({2000, 1, 1}, day("2000-01-01"), 2 * kLeapCycle);
}

TEST_CASE("durations equal a day-by-day count across 2100, which has no 29 February") {
    compare_with_walk({2098, 1, 1}, day("2098-01-01"), kLeapCycle);
}

TEST_CASE("a year is full on the corresponding day, or on the last of February") {
    CHECK(between(day("1996-09-01"), day("2026-08-31")) == Duration{30 * 12 - 1, 30});
    CHECK(between(day("1996-09-01"), day("2026-09-01")) == Duration{30 * 12, 0});
    CHECK(between(day("1996-02-29"), day("2026-02-27")).years() == 29);
    CHECK(between(day("1996-02-29"), day("2026-02-28")).years() == 30);
    CHECK(between(day("1996-02-29"), day("2028-02-28")).years() == 31);
    CHECK(between(day("1996-02-29"), day("2028-02-29")).years() == 32);
    CHECK(between(day("1997-02-28"), day("2028-02-28")).years() == 31);
    CHECK(add_years(day("2000-02-29"), 1) == day("2001-02-28"));
    CHECK(add_years(day("2000-02-29"), 4) == day("2004-02-29"));
    CHECK(add_years(day("2096-02-29"), 4) == day("2100-02-28"));
}

TEST_CASE("a month is counted from its own begin, so that short months do not add up") {
    CHECK(add_months(day("2025-01-31"), 1) == day("2025-02-28"));
    CHECK(add_months(day("2025-01-31"), 2) == day("2025-03-31"));
    CHECK(add_months(day("2023-11-30"), 3) == day("2024-02-29"));
    CHECK(between(day("2025-01-31"), day("2025-02-28")) == Duration{1, 0});
    CHECK(between(day("2025-01-31"), day("2025-03-30")) == Duration{1, 30});
    CHECK(between(day("2025-01-31"), day("2025-03-31")) == Duration{2, 0});
    CHECK(between(day("2025-06-15"), day("2025-06-15")) == Duration{});
}

TEST_CASE("durations add up as months with months and days with days, 30 to a month") {
    const auto sum = [](std::initializer_list<Duration> parts) {
        Duration total;
        for (const Duration& part : parts) add(total, part);
        return total;
    };
    CHECK(sum({}) == Duration{});
    CHECK(sum({{7, 0}, {5, 0}}) == Duration{12, 0});
    CHECK(sum({{11, 20}, {0, 9}}) == Duration{11, 29});
    CHECK(sum({{11, 20}, {0, 10}}) == Duration{12, 0});
    CHECK(sum({{0, 29}, {0, 29}, {0, 29}}) == Duration{2, 27});
    CHECK(sum({{11, 30}}) == Duration{11, 30}); // 30 days of a month of 31 are no month
    CHECK(sum({{11, 30}, {3, 0}}) == Duration{14, 30});
    CHECK(sum({{11, 30}, {0, 1}}) == Duration{12, 1});
}
