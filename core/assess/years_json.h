#pragma once
// From a service record to the years that a policy asks for.

#include "assess/service_record.h"
#include "policy/settings.h"

namespace eligibility {

/// {"asOf", "facts": {factId: whole years | "unsure"}, "thresholds": [{"fact", "years", "date", "reached"}],
/// "gaps": [{"from", "to"}], "warnings": […]} on one line, for every fact with a rule (`derive`).
/// A fact is "unsure" where disputed spells change its whole years; or the spells count and the rule's
/// `doubt` is "unsure". Numbers above the fact's max are given as max.
/// Thresholds are the numbers that conditions compare the fact with, local ones as they are set where
/// the person works on `as_of`. `date` is the first day with that many years if a spell that goes on
/// does so, null when there is none; without disputed spells, unless the rule has `doubt`.
/// `gaps` are days before `as_of` that no spell covers, after the first.
std::string years_json(const ServiceRecord& record, const Policy& policy, const Settings& settings, Date as_of,
                       const Issues& warnings);

} // namespace eligibility
