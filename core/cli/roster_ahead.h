#pragma once
// Other verdicts of the same people: with other numbers, and as the months go by.

#include "cli/answer_columns.h"
#include "cli/roster_counts.h"

namespace eligibility::cli {

class RosterAhead {
public:
    /// All must outlive it.
    RosterAhead(const RosterPlan& plan, const AnswerColumns& columns);

    /// Judges the people with each other number, and in each month, and counts them. `verdicts` are those of today:
    /// that of a person for the provision at position i is verdicts[i * people + person].
    void judge(std::span<const std::uint8_t> verdicts, std::size_t people, RosterCounts& counts);

    /// By position as in `verdicts`: the month, from 1 on, in which a verdict that is not open now first is; 0 for
    /// none.
    std::span<const std::uint8_t> reached() const { return reached_; }

private:
    /// The columns as another checker has them, and what it says.
    struct Judge {
        Roster roster;
        std::vector<std::vector<std::uint8_t>> codes; // one a column
    };

    template <class ValueOf> std::span<const std::uint8_t* const> pointers(Judge&, std::size_t people, const ValueOf&);
    void look_ahead(std::span<const std::uint8_t> verdicts, std::size_t people, RosterCounts& counts);
    Value value_at(const AnswerColumn& column, std::size_t at, const LaterDay& later) const;

    const RosterPlan& plan_;
    const AnswerColumns& columns_;
    std::vector<Judge> later_, what_if_;
    std::vector<const std::uint8_t*> pointers_; // one a fact
    std::vector<std::uint8_t> later_verdicts_, reached_;
};

} // namespace eligibility::cli
