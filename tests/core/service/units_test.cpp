// Lengths of service in months and days, days on which it began, and dates of routes in each unit.
#include "../pack_builder.h"
#include "eligibility/routes.h"
#include "eligibility/years.h"
#include "plain_calendar.h"
#include "service/years.h"

#include <random>

using namespace eligibility;
using namespace eligibility::testing;
using service::Count;

namespace {

PackBuilder derived() {
    const auto fact = [](const char* id, const char* unit, const char* count) {
        return json{{"id", id}, {"type", "number"}, {"unit", unit},
                    {"min", 0}, {"max", 50},        {"derive", {{"count", count}}}};
    };
    return PackBuilder()
        .fact_of(fact("months", "month", "total"))
        .fact_of(fact("run", "day", "continuous"))
        .fact_of({{"id", "first"}, {"type", "date"}, {"derive", {{"count", "total"}}}})
        .fact_of({{"id", "since"}, {"type", "date"}, {"derive", {{"count", "continuous"}}}})
        .provision("p", R"({"all": [{"fact": "months", "atLeast": 18}, {"fact": "run", "atMost": 40},
                                    {"fact": "first", "before": "2020-01-01"}, {"fact": "since", "before": "2020-01-01"}]})");
}

json years_of(const Policy& policy, const char* record, const char* as_of) {
    Issues issues;
    const auto read = read_service_record(record, policy, day(as_of), issues);
    REQUIRE(read);
    return json::parse(years_json(years_from(*read, policy, default_settings(policy), day(as_of)), policy));
}

} // namespace

TEST_CASE("a record gives months, days and the days on which service began") {
    const Policy policy = derived().policy();
    const json years = years_of(
        policy, R"({"spells": [{"from": "2019-03-15", "to": "2019-09-14"}, {"from": "2021-01-31"}]})", "2021-03-02");
    // six months, and one of which two days are left
    CHECK(years["facts"] == json{{"months", 7}, {"run", 30}, {"first", "2019-03-15"}, {"since", "2021-01-31"}});
    CHECK(years["thresholds"] == json::parse(R"([
        {"fact": "months", "value": 18, "date": "2022-01-31", "reached": false},
        {"fact": "run", "value": 41, "date": "2021-03-13", "reached": false}])"));
}

TEST_CASE("who has not begun has no day of beginning; more than the most is the most") {
    const Policy policy = derived().policy();
    CHECK(years_of(policy, R"({"spells": []})", "2021-03-02")["facts"] == json{{"months", 0}, {"run", 0}});
    CHECK(years_of(policy, R"({"spells": [{"from": "1990-01-01"}]})", "2021-03-02")["facts"]["months"] == 50);
}

TEST_CASE("a disputed spell makes a day of beginning unsure, as it does a length") {
    const Policy policy = derived().policy();
    const json years = years_of(
        policy, R"({"spells": [{"from": "2019-01-01", "to": "2019-12-31", "disputed": true}, {"from": "2020-01-01"}]})",
        "2021-03-02");
    CHECK(years["facts"] == json{{"months", "unsure"}, {"run", 50}, {"first", "unsure"}, {"since", "unsure"}});
}

TEST_CASE("the day on which months and days are reached is the first one, by asking for every day") {
    std::mt19937 random(5);
    for (int round = 0; round < 40; ++round) {
        service::Intervals spells;
        Date end = day("2001-01-15");
        for (int i = 0; i < 4; ++i) {
            const Date begin = end + std::chrono::days(1 + random() % 60);
            spells.push_back({begin, end = begin + std::chrono::days(1 + random() % 250)});
        }
        for (const Unit::Kind unit : {Unit::Kind::month, Unit::Kind::day})
            for (const std::int64_t amount : {1, 7, 12, 300}) {
                std::optional<Date> found;
                for (Date date = spells.front().begin; date <= end && !found; date += std::chrono::days(1))
                    if (length_of(spells, Count::total, unit, date) >= amount) found = date;
                REQUIRE(reached_on(spells, Count::total, unit, amount, end) == found);
            }
    }
}

TEST_CASE("lengths that no calendar holds are reached on no day") {
    const service::Intervals open{{day("2001-01-01"), service::kOpen}};
    for (const Unit::Kind unit : {Unit::Kind::year, Unit::Kind::month, Unit::Kind::day})
        for (const Count count : {Count::total, Count::continuous}) {
            CHECK_FALSE(reached_on(open, count, unit, kLargestNumber, day("2020-01-01")));
            CHECK(reached_on(open, count, unit, -5, day("2020-01-01")) == day("2001-01-01"));
        }
}

TEST_CASE("the date of a route is right for each unit, and there is none where nobody can tell") {
    const auto date_of = [](const json& unit, int to, const char* as_of) {
        Bench bench(PackBuilder()
                        .number("n", unit, 0, 1'000'000'000)
                        .change("time")
                        .provision("p", R"({"fact": "n", "atLeast": )" + std::to_string(to) + "}"));
        RouteFinder finder(bench.checker());
        const Routes found = finder.find({0}, bench.answers(R"({"n": 1})"), day(as_of));
        REQUIRE(found.routes.size() == 1);
        CHECK(found.routes[0].steps[0].wait == to - 1);
        const auto date = found.routes[0].date;
        return date ? to_text(*date) : std::string();
    };
    CHECK(date_of("year", 5, "2024-02-29") == "2028-02-29");
    CHECK(date_of("year", 2, "2024-02-29") == "2025-02-28");
    CHECK(date_of("month", 14, "2024-01-31") == "2025-02-28");
    CHECK(date_of("day", 31, "2024-01-31") == "2024-03-01");
    CHECK(date_of("percent", 31, "2024-01-31").empty());
    CHECK(date_of("yuan", 31, "2024-01-31").empty());
    CHECK(date_of(json{{"zh", "篇"}, {"en", "papers"}}, 3, "2024-01-31").empty());
    CHECK(date_of("year", 1'000'000, "2024-01-31").empty());
    CHECK(date_of("day", 1'000'000'000, "2024-01-31").empty());
}

TEST_CASE("waiting for several facts ends on the latest day, whatever their units") {
    Bench bench(PackBuilder()
                    .number("y", "year", 0, 60)
                    .change("time")
                    .number("m", "month", 0, 600)
                    .change("time")
                    .provision("p", R"({"all": [{"fact": "y", "atLeast": 2}, {"fact": "m", "atLeast": 30}]})"));
    RouteFinder finder(bench.checker());
    const auto date = [&](const char* facts) {
        return to_text(*finder.find({0}, bench.answers(facts), day("2026-01-01")).routes[0].date);
    };
    CHECK(date(R"({"y": 1, "m": 10})") == "2027-09-01");
    CHECK(date(R"({"y": 0, "m": 29})") == "2028-01-01");
}
