#include "roster_engine.h"

#include "formats/compact.h"

#include <algorithm>

namespace eligibility::wasm {

bool RosterEngine::load_policy() {
    auto policy = read_compact(input_.bytes());
    if (policy) policy_ = std::make_shared<const Policy>(std::move(*policy));
    return policy.has_value();
}

std::uintptr_t RosterEngine::choose(std::size_t count) {
    chosen_.resize(count);
    return reinterpret_cast<std::uintptr_t>(chosen_.data());
}

std::uintptr_t RosterEngine::prepare(int day) {
    Issues issues;
    auto checker = Checker::build(policy_, settings_on(*policy_, documents_, date_of(day)), issues);
    if (checker) {
        roster_.emplace(std::move(*checker), chosen_);
        codes_.resize(policy_->facts.size() * kPeople);
        results_.resize(3 * chosen_.size() * kPeople);
        given_.assign(policy_->facts.size(), nullptr);
        counts_.resize(chosen_.size());
        told_counts_.resize(chosen_.size() * std::tuple_size_v<VerdictCounts>);
    }
    return result_.put(IssueList{issues});
}

std::uintptr_t RosterEngine::column(std::size_t fact) {
    given_[fact] = codes_.data() + fact * kPeople;
    return reinterpret_cast<std::uintptr_t>(given_[fact]);
}

void RosterEngine::judge(std::size_t people, bool bounds, bool counts) {
    std::fill(counts_.begin(), counts_.end(), VerdictCounts{});
    std::uint8_t* const verdicts = results_.data();
    const std::size_t list = chosen_.size() * kPeople;
    RosterResults results{verdicts, nullptr, nullptr, kPeople, {}};
    if (bounds) results.best = verdicts + list, results.worst = verdicts + 2 * list;
    if (counts) results.counts = counts_;
    roster_->judge(given_, people, results);
    if (!counts) return;
    auto told = told_counts_.begin();
    for (const VerdictCounts& of : counts_)
        for (const std::uint64_t count : of) *told++ = static_cast<std::uint32_t>(count);
}

} // namespace eligibility::wasm
