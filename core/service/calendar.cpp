#include "service/calendar.h"

namespace eligibility::service {
namespace {

constexpr int kDaysOfMonth = 30;

} // namespace

Duration between(Date from, Date to) {
    const std::chrono::year_month_day first = civil(from), last = civil(to);
    const int years = static_cast<int>(last.year()) - static_cast<int>(first.year());
    const int months =
        static_cast<int>(static_cast<unsigned>(last.month())) - static_cast<int>(static_cast<unsigned>(first.month()));
    Duration duration{years * 12 + months, 0};
    if (add_months(from, duration.months) > to) --duration.months;
    duration.days = static_cast<int>((to - add_months(from, duration.months)).count());
    return duration;
}

void add(Duration& total, Duration period) {
    total.months += period.months;
    if (period.days == 0) return;
    const bool together = total.days > 0;
    total.days += period.days;
    if (!together || total.days < kDaysOfMonth) return;
    total.days -= kDaysOfMonth;
    ++total.months;
}

} // namespace eligibility::service
