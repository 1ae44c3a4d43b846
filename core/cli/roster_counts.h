#pragma once
// What the people of a table come to together.

#include "cli/roster_plan.h"
#include "eligibility/roster.h"

#include <map>

namespace eligibility::cli {

/// How many have each verdict, one a provision.
using CountsOfProvisions = std::vector<VerdictCounts>;

struct RosterCounts {
    CountsOfProvisions all;
    std::vector<CountsOfProvisions> what_if;                   ///< one a hypothesis of the plan
    std::vector<std::uint64_t> reached;                        ///< one a provision: who gets there by waiting
    std::map<std::string, CountsOfProvisions> units, counties; ///< by name
    std::uint64_t people = 0, faulty = 0;

    /// More units than these are counted together.
    static constexpr std::size_t kMostUnits = 10'000;

    void add(const RosterCounts& other);
};

/// As a table: by provision, unit and county.
std::string summary_table(const RosterPlan& plan, const RosterCounts& counts);

/// By provision, for people; what changes with other numbers.
std::string summary_text(const RosterPlan& plan, const RosterCounts& counts);

} // namespace eligibility::cli
