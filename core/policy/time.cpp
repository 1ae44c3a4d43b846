#include "policy/time.h"

namespace eligibility {
namespace {

constexpr std::int64_t kMonthsOfYear = 12, kDaysOfMonth = 30, kDaysOfYear = 365;
constexpr std::int64_t kMostMonths = 10000 * kMonthsOfYear; // more leads out of the calendar from anywhere
constexpr Date kLastDay{std::chrono::year(9999) / std::chrono::December / 31};

} // namespace

std::optional<Date> date_after(Date from, Unit::Kind unit, std::int64_t amount) {
    if (!is_time(unit)) return std::nullopt;
    if (unit == Unit::Kind::day) {
        if (amount > (kLastDay - from).count()) return std::nullopt;
        return from + std::chrono::days(amount);
    }
    if (amount > kMostMonths) return std::nullopt;
    const Date date = add_months(from, static_cast<int>(unit == Unit::Kind::year ? amount * kMonthsOfYear : amount));
    return date > kLastDay ? std::nullopt : std::optional(date);
}

std::int64_t about_days(Unit::Kind unit, std::int64_t amount) {
    switch (unit) {
    case Unit::Kind::year: return amount * kDaysOfYear;
    case Unit::Kind::month: return amount / kMonthsOfYear * kDaysOfYear + amount % kMonthsOfYear * kDaysOfMonth;
    case Unit::Kind::day: return amount;
    case Unit::Kind::percent:
    case Unit::Kind::yuan:
    case Unit::Kind::named: return kDaysOfYear; // nobody can tell
    }
    return kDaysOfYear;
}

} // namespace eligibility
