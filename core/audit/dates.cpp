#include "audit/dates.h"

#include "audit/numbers.h"

#include <optional>
#include <span>

namespace eligibility {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 9999, kMonths = 12, kLongestMonth = 31;

/// Reads a date from numbers that follow each other in a text, with what stands between them.
class DateReader {
public:
    DateReader(std::string_view text, std::span<const NumberInText> numbers) : text_(text), numbers_(numbers) {}

    std::optional<DateInText> read() const {
        if (!is_within(0, kFirstYear, kLastYear)) return std::nullopt;
        const bool whole = is_within(1, 1, kMonths) && is_within(2, 1, kLongestMonth);
        for (const std::string_view line : {"-", "/"})
            if (whole && between(0) == line && between(1) == line) return DateInText{number(0), number(1), number(2)};
        if (!is_before(0, "年")) return std::nullopt;
        if (!is_within(1, 1, kMonths) || between(0) != "年" || !is_before(1, "月")) return DateInText{number(0)};
        const bool day = whole && between(1) == "月" && (is_before(2, "日") || is_before(2, "号"));
        return DateInText{number(0), number(1), day ? number(2) : 0};
    }

private:
    int number(std::size_t at) const { return static_cast<int>(numbers_[at].value); }
    bool is_within(std::size_t at, int least, int most) const {
        return at < numbers_.size() && numbers_[at].value >= least && numbers_[at].value <= most;
    }
    bool is_before(std::size_t at, std::string_view sign) const {
        return text_.substr(numbers_[at].end).starts_with(sign);
    }
    // What stands between a number and the next, which is there.
    std::string_view between(std::size_t at) const {
        return text_.substr(numbers_[at].end, numbers_[at + 1].begin - numbers_[at].end);
    }

    std::string_view text_;
    std::span<const NumberInText> numbers_;
};

bool same_day(const DateInText& named, std::chrono::year_month_day day) {
    return named.year == static_cast<int>(day.year()) &&
           (named.month == 0 || named.month == static_cast<int>(static_cast<unsigned>(day.month()))) &&
           (named.day == 0 || named.day == static_cast<int>(static_cast<unsigned>(day.day())));
}

} // namespace

std::vector<DateInText> dates_in(std::string_view text) {
    const std::vector<NumberInText> numbers = numbers_with_places_in(text);
    std::vector<DateInText> dates;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (const auto date = DateReader(text, std::span(numbers).subspan(i)).read()) dates.push_back(*date);
    return dates;
}

bool bounds(const DateInText& named, Date day) {
    const Date before = day - std::chrono::days(1);
    const bool begins = same_day(named, civil(day)), began = same_day(named, civil(before));
    // a whole date is one of the two days; of a year or a month only one of them is its edge
    return named.day != 0 ? begins || began : begins != began;
}

} // namespace eligibility
