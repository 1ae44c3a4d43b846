#pragma once
// The columns of answers of some rows, and their codes under one checker or another.

#include "cli/cell_dictionary.h"
#include "cli/roster_plan.h"
#include "eligibility/roster.h"

namespace eligibility::cli {

/// A column of answers: the field of each row, and the codes of those rows that could be read.
struct AnswerColumn {
    AnswerColumn(const RosterPlan& plan, FactIndex of, std::size_t at)
        : fact(of), field(at), words(*plan.policy, of, plan.day),
          advances((*plan.policy)[of].change == Change::time && can_be_derived((*plan.policy)[of]) &&
                   (*plan.policy)[of].type == FactType::number) {}

    FactIndex fact;
    std::size_t field;
    AnswerWords words;
    bool advances; ///< by waiting
    CellDictionary cells{};
    std::vector<std::uint8_t> codes{};
    std::vector<Value> values{};
    std::vector<std::int32_t> begins{};
};

/// Codes of the columns under another checker, and what it says.
class OtherJudge {
public:
    explicit OtherJudge(const Checker& checker) : roster_(checker) {}

    Roster& roster() { return roster_; }
    std::vector<std::uint8_t>& codes(std::size_t column) {
        if (codes_.size() <= column) codes_.resize(column + 1);
        return codes_[column];
    }

private:
    Roster roster_;
    std::vector<std::vector<std::uint8_t>> codes_; // one a column
};

} // namespace eligibility::cli
