#include "service/years.h"

#include "base/short_sort.h"
#include "service/calendar.h"

#include <algorithm>

namespace eligibility::service {
namespace {

Duration total(const Intervals& days) {
    Duration sum;
    for (const Interval& period : days) add(sum, between(period.begin, period.end));
    return sum;
}

std::optional<Date> run_reached_on(const Intervals& days, int years, Date as_of) {
    for (const Interval& run : days) {
        const Date date = add_years(run.begin, years);
        if (run.end >= as_of && date <= run.end && date < kOpen) return date;
    }
    return std::nullopt;
}

std::optional<Date> total_reached_on(const Intervals& days, int years) {
    const Interval& last = days.back();
    Date early = days.front().begin;
    Date late = std::min({last.end, add_years(last.begin, years), kOpen - std::chrono::days(1)});
    const auto reached = [&](Date date) { return whole_years(days, Count::total, date) >= years; };
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

int whole_years(const Intervals& days, Count count, Date as_of) {
    if (count == Count::total) return total(before(days, as_of)).years();
    const auto run = run_up_to(days, as_of);
    return run ? between(run->begin, as_of).years() : 0;
}

std::optional<Date> reached_on(const Intervals& days, Count count, int years, Date as_of) {
    if (days.empty()) return std::nullopt;
    return count == Count::total ? total_reached_on(days, years) : run_reached_on(days, years, as_of);
}

} // namespace eligibility::service
