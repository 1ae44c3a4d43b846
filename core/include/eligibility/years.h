#pragma once
// From a service record to the lengths of service, and the days on which it began, that a policy asks for.

#include "eligibility/issue.h"
#include "eligibility/service_record.h"
#include "eligibility/settings.h"

namespace eligibility {

/// When a fact reaches a value at which a condition changes.
struct ThresholdDate {
    FactIndex fact;
    Value value = 0; ///< in the unit of the fact
    /// The first day with that much, if a spell that goes on does so; without disputed spells, unless they
    /// are counted in. Nothing when there is no such day.
    std::optional<Date> date;
    bool reached = false; ///< on the day of assessment
};

struct Years {
    Date as_of{};
    /// A fact is kUnsure where disputed spells change its value; where its rule names a fact for the doubt,
    /// the spells count and that one is. Numbers above the fact's max are given as max.
    Answers facts;
    std::vector<ThresholdDate> thresholds;
    service::Intervals gaps; ///< days before `as_of` that no spell covers, after the first
    Issues warnings;         ///< of whoever read the record
};

/// For every fact with a rule (`derive`). The local numbers among the thresholds are those where the person
/// works on `as_of`.
Years years_from(const ServiceRecord& record, const Policy& policy, const Settings& settings, Date as_of);

} // namespace eligibility
