#pragma once
// A roster as JavaScript sees it: columns of codes in memory in, columns of verdicts out. In a module of its own, which
// is fetched for rosters only.

#include "eligibility/roster.h"
#include "result.h"
#include "sources.h"

namespace eligibility::wasm {

class RosterEngine : public Sources {
public:
    /// So many people are judged at a time, at most: their columns stay near the processor.
    static constexpr std::size_t kPeople = 4096;

    /// Loads the policy whose compact form is the input; whether it is one.
    bool load_policy();
    /// Makes ready for so many provisions; gives the address where their positions go, 16 bits each.
    std::uintptr_t choose(std::size_t count);
    /// Puts the documents of a day together and makes the roster of the chosen provisions; gives an IssueList. While it
    /// is not empty, nothing below may be asked.
    std::uintptr_t prepare(int day);

    bool reads(std::size_t fact) const { return roster_->reads(index(fact)); }
    /// The code of a 32-bit answer (eligibility/answers.h).
    int code(std::size_t fact, int answer) const { return roster_->code(index(fact), answer); }
    /// From now on nobody has answered anything.
    void clear() { given_.assign(given_.size(), nullptr); }
    /// Somebody has answered this fact. Address of its column of kPeople codes, always the same.
    std::uintptr_t column(std::size_t fact);
    /// Judges as many as the columns begin with, of kPeople; also best and worst, and counts, or verdicts only.
    void judge(std::size_t people, bool bounds, bool counts);
    /// Address of a column of kPeople bytes a provision: verdicts, and after all of these best, and worst.
    std::uintptr_t results() const { return reinterpret_cast<std::uintptr_t>(results_.data()); }
    /// Address of five numbers of 32 bits a provision: how many of those that were last judged with counts
    /// have each verdict.
    std::uintptr_t counts() const { return reinterpret_cast<std::uintptr_t>(told_counts_.data()); }

private:
    static FactIndex index(std::size_t fact) { return {static_cast<std::uint16_t>(fact)}; }

    std::vector<ProvisionIndex> chosen_;
    std::optional<Roster> roster_;
    Result result_;
    std::vector<std::uint8_t> codes_, results_;
    std::vector<const std::uint8_t*> given_; // one a fact
    std::vector<VerdictCounts> counts_;
    std::vector<std::uint32_t> told_counts_;
};

} // namespace eligibility::wasm
