#include "service/years.h"

#include "base/short_sort.h"
#include "policy/time.h"
#include "service/calendar.h"

#include <algorithm>

namespace eligibility::service {
namespace {

std::int64_t in_unit(Duration duration, Unit::Kind unit) {
    return unit == Unit::Kind::year ? duration.years() : duration.months;
}

std::int64_t total(const Intervals& days, Unit::Kind unit) {
    Duration sum;
    std::int64_t count = 0;
    for (const Interval& period : days) {
        count += (period.end - period.begin).count();
        if (unit != Unit::Kind::day) add(sum, between(period.begin, period.end));
    }
    return unit == Unit::Kind::day ? count : in_unit(sum, unit);
}

std::optional<Date> run_reached_on(const Intervals& days, Unit::Kind unit, std::int64_t amount, Date as_of) {
    for (const Interval& run : days) {
        const auto date = date_after(run.begin, unit, amount);
        if (run.end >= as_of && date && *date <= run.end) return date;
    }
    return std::nullopt;
}

std::optional<Date> total_reached_on(const Intervals& days, Unit::Kind unit, std::int64_t amount) {
    const Interval& last = days.back();
    Date early = days.front().begin;
    const Date latest = std::min(last.end, kOpen - std::chrono::days(1));
    Date late = std::min(latest, date_after(last.begin, unit, amount).value_or(latest));
    const auto reached = [&](Date date) { return length_of(days, Count::total, unit, date) >= amount; };
    if (!reached(late)) return std::nullopt;
    while (early < late) { // the total never falls, so the first day can be searched for
        const Date middle = early + (late - early) / 2;
        if (reached(middle)) late = middle;
        else early = middle + std::chrono::days(1);
    }
    return late;
}

} // namespace

Countable countable(std::vector<Stretch> stretches) {
    short_sort(stretches, [](const Stretch& one, const Stretch& other) { return one.days.begin < other.days.begin; });
    Intervals certain, doubtful, possible;
    for (const Stretch& stretch : stretches) {
        if (stretch.counts) possible.push_back(stretch.days);
        if (stretch.counts && !stretch.disputed) certain.push_back(stretch.days);
        if (stretch.disputed && !stretch.part_time) doubtful.push_back(stretch.days);
    }
    possible = merge(std::move(possible));
    for (const Stretch& stretch : stretches) {
        if (!(stretch.disputed || stretch.away) || !run_up_to(possible, stretch.days.begin)) continue;
        possible.push_back(stretch.days);
        possible = merge(std::move(possible));
    }
    return {subtract(merge(std::move(certain)), merge(std::move(doubtful))), std::move(possible)};
}

std::int64_t length_of(const Intervals& days, Count count, Unit::Kind unit, Date as_of) {
    if (count == Count::total) return total(before(days, as_of), unit);
    const auto run = run_up_to(days, as_of);
    return run ? total({{run->begin, as_of}}, unit) : 0;
}

std::optional<Date> reached_on(const Intervals& days, Count count, Unit::Kind unit, std::int64_t amount, Date as_of) {
    if (days.empty()) return std::nullopt;
    amount = std::max<std::int64_t>(amount, 0);
    return count == Count::total ? total_reached_on(days, unit, amount) : run_reached_on(days, unit, amount, as_of);
}

std::optional<Date> begin_of(const Intervals& days, Count count, Date as_of) {
    if (count == Count::total) {
        const Intervals known = before(days, as_of);
        return known.empty() ? std::nullopt : std::optional(known.front().begin);
    }
    const auto run = run_up_to(days, as_of);
    return run ? std::optional(run->begin) : std::nullopt;
}

} // namespace eligibility::service
