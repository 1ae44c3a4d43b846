// Whole years of a set of days, and the day on which a number of years is reached.
#include "service/years.h"

#include "plain_calendar.h"

#include <random>

using namespace eligibility;
using namespace eligibility::service;
using namespace eligibility::testing;

namespace {

constexpr std::chrono::days kDay{1};

Interval since(const std::string& begin) { return {day(begin), kOpen}; }

// The first day that has so many years, by asking for every day.
std::optional<Date> searched(const Intervals& spells, Count count, int years, Date from, Date until) {
    for (Date date = from; date <= until; date += kDay)
        if (length_of(spells, count, Unit::Kind::year, date) >= years) return date;
    return std::nullopt;
}

Intervals random_spells(std::mt19937& random, Date from, Date until, bool open) {
    std::vector<Interval> result;
    for (Date begin = from; begin < until && result.size() < 6;) {
        begin += std::chrono::days(1 + random() % 200);
        result.push_back({begin, begin + std::chrono::days(1 + random() % 700)});
        begin = result.back().end;
    }
    if (open) result.back().end = kOpen;
    return merge(std::move(result));
}

} // namespace

TEST_CASE("30 years from 1 September 1996 are reached on 1 September 2026, not the day before") {
    const Intervals township = {since("1996-09-01")};
    for (const Count count : {Count::total, Count::continuous}) {
        CHECK(length_of(township, count, Unit::Kind::year, day("2026-08-31")) == 29);
        CHECK(length_of(township, count, Unit::Kind::year, day("2026-09-01")) == 30);
        CHECK(reached_on(township, count, Unit::Kind::year, 30, day("2026-01-01")) == day("2026-09-01"));
        CHECK(reached_on({since("1996-02-29")}, count, Unit::Kind::year, 30, day("2026-01-01")) == day("2026-02-28"));
        CHECK(reached_on({since("1996-02-29")}, count, Unit::Kind::year, 32, day("2026-01-01")) == day("2028-02-29"));
    }
}

TEST_CASE("one spell is the same in all and in a row, on all days of two leap cycles") {
    int wrong = 0;
    PlainDate start{1996, 1, 1};
    for (Date begin = day("1996-01-01"); begin < day("2004-01-01"); begin += kDay, start.next()) {
        const Intervals spell = {{begin, kOpen}};
        PlainDate walked = start;
        int years = 0;
        for (Date date = begin; date < begin + std::chrono::days(4 * 366 + 1); date += kDay, walked.next()) {
            const bool full = date > begin && walked.month == start.month && walked.corresponds_to(start);
            years += full ? 1 : 0;
            wrong += length_of(spell, Count::total, Unit::Kind::year, date) == years ? 0 : 1;
            wrong += length_of(spell, Count::continuous, Unit::Kind::year, date) == years ? 0 : 1;
            if (!full) continue;
            wrong += reached_on(spell, Count::total, Unit::Kind::year, years, begin) == date ? 0 : 1;
            wrong += reached_on(spell, Count::continuous, Unit::Kind::year, years, begin) == date ? 0 : 1;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a total never falls, and a threshold is reached on the first day that has it") {
    std::mt19937 random(91);
    const Date start = day("1999-01-01"), end = day("2012-01-01");
    for (int round = 0; round < 50; ++round) {
        const Intervals spells = random_spells(random, start, end, round % 2 == 0);
        std::int64_t before = 0;
        for (Date date = start; date <= end; date += kDay) {
            const std::int64_t years = length_of(spells, Count::total, Unit::Kind::year, date);
            REQUIRE(years >= before);
            REQUIRE(years <= before + 1);
            before = years;
        }
        for (int years = 1; years <= before; ++years)
            REQUIRE(reached_on(spells, Count::total, Unit::Kind::year, years, end) ==
                    searched(spells, Count::total, years, start, end));
    }
}

TEST_CASE("a run reaches a threshold on the first day that has it, from the date asked about") {
    std::mt19937 random(2016);
    const Date start = day("1999-01-01"), end = day("2012-01-01");
    for (int round = 0; round < 150; ++round) {
        const Intervals spells = random_spells(random, start, end, round % 2 == 0);
        const Date as_of = start + std::chrono::days(random() % 4000);
        for (int years = 1; years <= 3; ++years) {
            const auto expected = searched(spells, Count::continuous, years, as_of, end);
            const auto reached = reached_on(spells, Count::continuous, Unit::Kind::year, years, as_of);
            if (expected) REQUIRE(std::max(reached.value_or(kOpen), as_of) == *expected);
            else REQUIRE((!reached || *reached > end));
        }
    }
}

TEST_CASE("separate periods add up: months with months, 30 leftover days to a month") {
    // 5 months and 20 days, then 6 months and 10 days
    const Intervals spells = {days("2020-01-01", "2020-06-21"), since("2021-01-01")};
    CHECK(length_of(spells, Count::total, Unit::Kind::year, day("2021-07-10")) == 0);
    CHECK(length_of(spells, Count::total, Unit::Kind::year, day("2021-07-11")) == 1);
    CHECK(reached_on(spells, Count::total, Unit::Kind::year, 1, day("2021-01-01")) == day("2021-07-11"));
    CHECK(length_of(spells, Count::continuous, Unit::Kind::year, day("2021-07-11")) == 0);
    // a whole year before: the next is full on the corresponding day, whatever the lengths of months
    const Intervals whole = {days("2019-01-01", "2020-01-01"), since("2021-03-01")};
    CHECK(length_of(whole, Count::total, Unit::Kind::year, day("2022-02-28")) == 1);
    CHECK(length_of(whole, Count::total, Unit::Kind::year, day("2022-03-01")) == 2);
}

TEST_CASE("a gap of one day breaks a run and not a total; a change of post without one does neither") {
    const Intervals broken = merge({days("2010-01-01", "2015-07-01"), since("2015-07-02")});
    CHECK(length_of(broken, Count::continuous, Unit::Kind::year, day("2020-07-02")) == 5);
    CHECK(length_of(broken, Count::total, Unit::Kind::year, day("2020-07-02")) == 10);
    const Intervals unbroken = merge({days("2010-01-01", "2015-07-01"), since("2015-07-01")});
    CHECK(length_of(unbroken, Count::continuous, Unit::Kind::year, day("2020-07-02")) == 10);
}

TEST_CASE("what has ended reaches nothing later, and counts as a run only up to its end") {
    const Intervals ended = {days("2000-01-01", "2010-01-01")};
    CHECK(length_of(ended, Count::continuous, Unit::Kind::year, day("2010-01-01")) == 10);
    CHECK(length_of(ended, Count::continuous, Unit::Kind::year, day("2010-01-02")) == 0);
    CHECK(length_of(ended, Count::total, Unit::Kind::year, day("2020-01-01")) == 10);
    CHECK(reached_on(ended, Count::total, Unit::Kind::year, 10, day("2020-01-01")) == day("2010-01-01"));
    CHECK_FALSE(reached_on(ended, Count::total, Unit::Kind::year, 11, day("2020-01-01")));
    CHECK_FALSE(reached_on(ended, Count::continuous, Unit::Kind::year, 10, day("2020-01-01")));
    CHECK_FALSE(reached_on({}, Count::total, Unit::Kind::year, 1, day("2020-01-01")));
}

TEST_CASE("no date is given past the last that can be written") {
    CHECK_FALSE(reached_on({since("9990-01-01")}, Count::total, Unit::Kind::year, 30, day("2020-01-01")));
    CHECK_FALSE(reached_on({since("9990-01-01")}, Count::continuous, Unit::Kind::year, 30, day("2020-01-01")));
    for (const Count count : {Count::total, Count::continuous})
        CHECK_FALSE(reached_on({since("9990-01-01")}, count, Unit::Kind::year, 10, day("9995-01-01")));
    const Intervals nearly = {days("2000-01-01", "2029-12-01"), since("9990-01-01")};
    CHECK(reached_on(nearly, Count::total, Unit::Kind::year, 30, day("2030-01-01")) == day("9990-02-01"));
    CHECK_FALSE(reached_on(nearly, Count::total, Unit::Kind::year, 60, day("2030-01-01")));
}

TEST_CASE("disputed days are possible and not certain, also where another spell covers them") {
    const Stretch before{days("2000-01-01", "2010-01-01"), true}, after{since("2012-01-01"), true};
    const Interval between = days("2010-01-01", "2012-01-01");
    const Countable loan = countable({after, {.days = between, .counts = true, .disputed = true}, before});
    CHECK(loan.certain == Intervals{before.days, after.days});
    CHECK(loan.possible == Intervals{since("2000-01-01")});

    const Stretch whole{since("2000-01-01"), true};
    const Countable covered = countable({whole, {.days = between, .disputed = true}});
    CHECK(covered.certain == loan.certain);
    CHECK(covered.possible == loan.possible);

    const Countable beside = countable({whole, {.days = between, .disputed = true, .part_time = true}});
    CHECK(beside.certain == Intervals{whole.days});
}

TEST_CASE("a disputed spell elsewhere may count after a post that does, and not by itself") {
    const Interval first = days("2010-01-01", "2012-01-01"), second = days("2012-01-01", "2013-01-01");
    const Stretch loan{.days = first, .disputed = true}, leave{.days = second, .disputed = true};
    const Stretch post{days("2000-01-01", "2010-01-01"), true};
    CHECK(countable({leave, loan, post}).possible == Intervals{days("2000-01-01", "2013-01-01")});
    CHECK(countable({leave, loan}).possible.empty());
    CHECK(countable({post, leave}).possible == Intervals{post.days});
}
