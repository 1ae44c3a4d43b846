#pragma once
// The columns of answers of some rows, and their codes under one checker or another.

#include "cli/cell_dictionary.h"
#include "cli/roster_plan.h"
#include "eligibility/roster.h"

namespace eligibility::cli {

/// A column of answers: the field of each row, and the codes of those rows that could be read.
struct AnswerColumn {
    AnswerColumn(const RosterPlan& plan, FactIndex of, std::size_t at)
        : field(at), fact(of), words(*plan.policy, of, plan.day, plan.listed()),
          advances((*plan.policy)[of].change == Change::time && can_be_derived((*plan.policy)[of]) &&
                   (*plan.policy)[of].type == FactType::number) {}

    void set_value(std::size_t person, const Cell& cell) {
        values[person] = cell.value;
        begins[person] = cell.begin;
    }

    // What is needed for every cell stands together.
    std::size_t field;
    std::vector<std::uint8_t> codes{};
    CellDictionary cells{};
    std::vector<Value> values{};
    std::vector<std::int32_t> begins{};
    FactIndex fact;
    AnswerWords words;
    bool advances; ///< by waiting
};

/// Those of a table; the one of places among them, if there is one.
struct AnswerColumns {
    explicit AnswerColumns(const RosterPlan& plan) {
        for (std::size_t i = 0; i < plan.table.facts.size(); ++i) {
            if (!plan.table.facts[i]) continue;
            all.push_back(std::make_unique<AnswerColumn>(plan, *plan.table.facts[i], i));
            if (plan.policy->place_fact == plan.table.facts[i]) place = all.back().get();
        }
    }
    std::vector<std::unique_ptr<AnswerColumn>> all;
    const AnswerColumn* place = nullptr;
};

} // namespace eligibility::cli
