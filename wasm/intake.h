#pragma once
// What applicants state, as JSON: service records are read here, and here is told what is wrong with answers and
// corrections that the loader could not turn into numbers. In a module of its own, which the page fetches for records.
// Results as those of an Engine.

#include "result.h"
#include "sources.h"

namespace eligibility::wasm {

class Intake : public Sources {
public:
    /// Loads the policy whose compact form is the input; whether it is one.
    bool load_policy();
    /// Gives the YearsFound in the service record that is the input, under the documents of the day. `today` bounds
    /// when a spell may begin.
    std::uintptr_t years(int day, int today);
    /// Gives an IssueList: what is wrong with the input as {"factId": value, …}.
    std::uintptr_t check_answers();
    /// Gives an IssueList: what is wrong with the input as corrections.
    std::uintptr_t check_corrections();

private:
    std::uintptr_t tell(const Issues& issues) { return result_.put(IssueList{issues}); }

    Result result_;
};

} // namespace eligibility::wasm
