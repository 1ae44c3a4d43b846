#include "service/spells.h"

#include "base/short_sort.h"

#include <algorithm>

namespace eligibility::service {

Intervals merge(std::vector<Interval> intervals) {
    short_sort(intervals, [](const Interval& one, const Interval& other) { return one.begin < other.begin; });
    Intervals merged;
    for (const Interval& next : intervals) {
        if (next.begin >= next.end) continue;
        if (merged.empty() || merged.back().end < next.begin) merged.push_back(next);
        else merged.back().end = std::max(merged.back().end, next.end);
    }
    return merged;
}

Intervals subtract(const Intervals& from, const Intervals& without) {
    Intervals rest;
    auto hole = without.begin();
    for (const Interval& whole : from) {
        Date begin = whole.begin;
        while (hole != without.end() && hole->end <= begin) ++hole;
        for (auto next = hole; next != without.end() && next->begin < whole.end; ++next) {
            if (begin < next->begin) rest.push_back({begin, next->begin});
            begin = next->end;
        }
        if (begin < whole.end) rest.push_back({begin, whole.end});
    }
    return rest;
}

Intervals before(Intervals days, Date end) {
    while (!days.empty() && days.back().begin >= end) days.pop_back();
    if (!days.empty()) days.back().end = std::min(days.back().end, end);
    return days;
}

Intervals gaps(const Intervals& days, Date end) {
    const Intervals known = before(days, end);
    return known.empty() ? Intervals{} : subtract({{known.front().begin, end}}, known);
}

std::optional<Interval> run_up_to(const Intervals& days, Date date) {
    for (const Interval& run : days)
        if (run.begin <= date && date <= run.end) return run;
    return std::nullopt;
}

} // namespace eligibility::service
