#include "policy/date.h"

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
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

Date add_years(Date date, int years) {
    const std::chrono::year_month_day start{date};
    const std::chrono::year_month_day target{start.year() + std::chrono::years(years), start.month(), start.day()};
    if (target.ok()) return target;
    return std::chrono::year_month_day_last{target.year(), std::chrono::month_day_last{target.month()}};
}

std::string to_text(Date date) {
    const std::chrono::year_month_day parts{date};
    return padded(static_cast<unsigned>(static_cast<int>(parts.year())), 4) + "-" +
           padded(static_cast<unsigned>(parts.month()), 2) + "-" + padded(static_cast<unsigned>(parts.day()), 2);
}

} // namespace eligibility
