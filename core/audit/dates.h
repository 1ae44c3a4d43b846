#pragma once
// The days that a text names, as whole dates or by their year or month alone.

#include "eligibility/date.h"

#include <string_view>
#include <vector>

namespace eligibility {

/// 2016年1月15日, 2016-01-15, 2016/1/15, 二〇一六年一月十五日; 2016年1月; 2016年.
struct DateInText {
    int year = 0;
    int month = 0, day = 0; ///< 0 where only the year, or year and month, are named

    bool operator==(const DateInText&) const = default;
};

/// All of them, in the order of the text.
std::vector<DateInText> dates_in(std::string_view text);

/// Whether what is named begins on the day, or ends on the day before: what changes on 1 January 2016 is said of that
/// day, of 2016, of January 2016, of 31 December 2015, of December 2015 or of 2015.
bool bounds(const DateInText& named, Date day);

} // namespace eligibility
