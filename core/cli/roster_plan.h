#pragma once
// What is done with every row of a table of people: decided once, the same for all threads.

#include "cli/roster_table.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"
#include "formats/answer_words.h"

namespace eligibility::cli {

/// The policy as it will be, to see who gets where by waiting.
struct LaterDay {
    Date day{};
    int months = 0;
    Checker checker;
    bool same_codes = false; ///< as those of today: the same documents speak
};

/// The policy as it would be with another number.
struct WhatIf {
    std::string label; ///< "localYears = 8"
    Checker checker;
};

struct RosterPlan {
    std::shared_ptr<const Policy> policy;
    Checker checker;
    Date day{};
    RosterTable table;
    std::vector<LaterDay> later; ///< month by month
    std::vector<WhatIf> what_if;
    Language words = Language::zh; ///< of what is added to the rows
    bool ids = false;              ///< ids and codes instead
    bool verdicts_only = false;
    bool groups = false; ///< counts by unit and county, too
    std::size_t longest_row = 0;

    bool needs_values() const { return !verdicts_only || !later.empty() || !what_if.empty(); }
    /// What is added at the right of the header, in UTF-8, one a column.
    std::vector<std::string> added_columns() const;
    std::string provision_name(std::size_t at) const;
    std::string fact_name(FactIndex fact) const;
    std::string verdict_name(Verdict verdict) const;
    /// How refusals name the options of a fact.
    OptionNames listed() const {
        return ids ? OptionNames::values : words == Language::zh ? OptionNames::chinese : OptionNames::english;
    }
};

/// Builds the plan that the options ask for; complains and returns nothing where they cannot be followed. `table` is
/// filled in later.
std::optional<RosterPlan> roster_plan(const Options& options, bool& faulty_documents);

} // namespace eligibility::cli
