// Sets of days: merged, subtracted and searched as a bitmap of days would be.
#include "service/spells.h"

#include "plain_calendar.h"

#include <random>

using namespace eligibility;
using namespace eligibility::service;
using namespace eligibility::testing;

namespace {

constexpr int kDays = 60;
constexpr Date kStart{std::chrono::year(2024) / 2 / 1};

using Bitmap = std::vector<bool>;

Date at(int offset) { return kStart + std::chrono::days(offset); }

Bitmap bitmap(const std::vector<Interval>& intervals) {
    Bitmap result(kDays);
    for (const Interval& interval : intervals)
        for (int i = 0; i < kDays; ++i)
            if (interval.begin <= at(i) && at(i) < interval.end) result[static_cast<std::size_t>(i)] = true;
    return result;
}

bool canonical(const Intervals& intervals) {
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        if (intervals[i].begin >= intervals[i].end) return false;
        if (i > 0 && intervals[i - 1].end >= intervals[i].begin) return false;
    }
    return true;
}

std::vector<Interval> random_intervals(std::mt19937& random) {
    std::vector<Interval> result;
    for (std::size_t count = random() % 6; result.size() < count;) {
        const int begin = static_cast<int>(random() % kDays);
        result.push_back({at(begin), at(begin + static_cast<int>(random() % 15))});
    }
    return result;
}

} // namespace

TEST_CASE("spells merge where they overlap or follow each other without a day between") {
    CHECK(merge({days("2020-03-01", "2021-01-01"), days("2019-01-01", "2020-03-01")}) ==
          Intervals{days("2019-01-01", "2021-01-01")});
    CHECK(merge({days("2019-01-01", "2022-01-01"), days("2020-01-01", "2020-02-01")}) ==
          Intervals{days("2019-01-01", "2022-01-01")});
    CHECK(merge({days("2019-01-01", "2020-03-01"), days("2020-03-02", "2021-01-01")}).size() == 2);
    CHECK(merge({days("2019-01-01", "2019-01-01")}).empty());
}

TEST_CASE("set operations equal those on a bitmap of days") {
    std::mt19937 random(20160601);
    for (int round = 0; round < 3000; ++round) {
        const auto one = random_intervals(random), other = random_intervals(random);
        const Intervals merged = merge(one), without = merge(other), rest = subtract(merged, without);
        const Bitmap in_one = bitmap(one), in_other = bitmap(other), in_rest = bitmap(rest);
        REQUIRE(canonical(merged));
        REQUIRE(canonical(rest));
        REQUIRE(bitmap(merged) == in_one);
        const int cut = static_cast<int>(random() % kDays);
        const Intervals earlier = before(merged, at(cut));
        REQUIRE(canonical(earlier));
        const Bitmap in_before = bitmap(earlier);
        for (std::size_t i = 0; i < kDays; ++i) {
            REQUIRE(in_rest[i] == (in_one[i] && !in_other[i]));
            REQUIRE(in_before[i] == (in_one[i] && i < static_cast<std::size_t>(cut)));
        }
    }
}

TEST_CASE("a run reaches up to a date when it holds the day before") {
    const Intervals spells = {days("2019-01-01", "2020-01-01"), days("2020-02-01", "2021-01-01")};
    CHECK(run_up_to(spells, day("2020-01-01")) == spells[0]);
    CHECK_FALSE(run_up_to(spells, day("2020-01-02")));
    CHECK(run_up_to(spells, day("2020-02-01")) == spells[1]);
    CHECK_FALSE(run_up_to(spells, day("2018-12-31")));
}

TEST_CASE("gaps lie between spells and after the last, never before the first") {
    const Intervals spells = {days("2019-01-01", "2020-01-01"), days("2020-02-01", "2021-01-01")};
    CHECK(gaps(spells, day("2021-03-01")) ==
          Intervals{days("2020-01-01", "2020-02-01"), days("2021-01-01", "2021-03-01")});
    CHECK(gaps(spells, day("2020-01-15")) == Intervals{days("2020-01-01", "2020-01-15")});
    CHECK(gaps(spells, day("2019-06-01")).empty());
    CHECK(gaps(spells, day("2018-06-01")).empty());
}
