#include "eligibility/date.h"

#include "base/text.h"

#include <algorithm>

namespace eligibility {
namespace {

std::optional<int> digits(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::string padded(unsigned number, std::size_t width) {
    std::string text = number_text(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

constexpr int kMonths = 12;

// Of a month, counted from the year 0 on.
Date first_of(int month) {
    return date_of({std::chrono::year(month / kMonths), std::chrono::month(static_cast<unsigned>(month % kMonths + 1)),
                    std::chrono::day{1}});
}

} // namespace

[[gnu::noinline]] std::chrono::year_month_day civil(Date date) { return std::chrono::year_month_day{date}; }

[[gnu::noinline]] Date date_of(std::chrono::year_month_day civil) { return Date{civil}; }

Date month_end(std::chrono::year year, std::chrono::month month) {
    return first_of(static_cast<int>(year) * kMonths + static_cast<int>(static_cast<unsigned>(month))) -
           std::chrono::days{1};
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional<Date>(date_of(date)) : std::nullopt;
}

Date add_months(Date date, int months) {
    const std::chrono::year_month_day from = civil(date);
    const int month =
        static_cast<int>(from.year()) * kMonths + static_cast<int>(static_cast<unsigned>(from.month())) - 1 + months;
    const int days_before = static_cast<int>(static_cast<unsigned>(from.day())) - 1;
    const Date last = first_of(month + 1) - std::chrono::days{1};
    return std::min(last, first_of(month) + std::chrono::days(days_before));
}

Date add_years(Date date, int years) { return add_months(date, kMonths * years); }

std::string to_text(Date date) {
    const std::chrono::year_month_day parts = civil(date);
    return padded(static_cast<unsigned>(static_cast<int>(parts.year())), 4) + "-" +
           padded(static_cast<unsigned>(parts.month()), 2) + "-" + padded(static_cast<unsigned>(parts.day()), 2);
}

} // namespace eligibility
