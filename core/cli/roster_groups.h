#pragma once
// Counts by unit and county.

#include "cli/answer_columns.h"
#include "cli/encoding.h"
#include "cli/roster_counts.h"

namespace eligibility::cli {

class RosterGroups {
public:
    /// Counts into `counts`. All must outlive it; `place` is null where the table has no column of places.
    RosterGroups(const RosterPlan& plan, const AnswerColumn* place, RosterCounts& counts)
        : plan_(plan), place_(place), counts_(counts), recoder_(plan.table.encoding) {}

    /// The groups that the person at this position belongs to; `unit` is the field that names one.
    void add(std::size_t person, std::optional<std::string_view> unit);
    /// Counts people who were added: the verdict of one for the provision at position i is verdicts[i * people +
    /// person].
    void count(std::span<const std::uint8_t> verdicts, std::size_t people);

private:
    CountsOfProvisions* unit_of(std::string_view field);
    CountsOfProvisions* county_of(Value value);

    const RosterPlan& plan_;
    const AnswerColumn* place_;
    RosterCounts& counts_;
    Recoder recoder_;
    std::map<std::string, CountsOfProvisions*, std::less<>> units_; // by the field as it stands
    std::vector<CountsOfProvisions*> unit_of_, county_of_;          // one a person; null for none
};

} // namespace eligibility::cli
