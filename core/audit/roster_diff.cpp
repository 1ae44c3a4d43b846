#include "eligibility/diff.h"

#include <algorithm>

namespace eligibility {
namespace {

bool says_something(Verdict verdict) { return verdict != Verdict::not_satisfied && verdict != Verdict::not_applicable; }

Verdict verdict_at(std::span<const std::uint8_t> verdicts, ProvisionIndex provision) {
    return static_cast<Verdict>(verdicts[provision.at]);
}

} // namespace

RosterDiff::RosterDiff(Checker before, Checker after)
    : before_(std::move(before)), after_(std::move(after)), assessor_before_(before_), assessor_after_(after_) {
    const auto& earlier = before_.policy().provisions;
    const auto& later = after_.policy().provisions;
    for (const Provision& provision : later) earlier_.push_back(find_id(earlier, provision.id));
    for (std::uint16_t i = 0; i < earlier.size(); ++i)
        if (!find_id(later, earlier[i].id)) removed_.push_back({i});
}

std::vector<PersonChange> RosterDiff::of(const Answers& before, const Answers& after) {
    std::vector<PersonChange> changes;
    const auto then = assessor_before_.verdicts(before), now = assessor_after_.verdicts(after);
    for (const ProvisionIndex removed : removed_)
        if (const Verdict verdict = verdict_at(then, removed); says_something(verdict))
            changes.push_back({before_.policy()[removed].id, verdict, std::nullopt});
    for (std::uint16_t i = 0; i < earlier_.size(); ++i) {
        const Verdict verdict = verdict_at(now, {i});
        const std::optional<Verdict> earlier =
            earlier_[i] ? std::optional(verdict_at(then, *earlier_[i])) : std::nullopt;
        const bool changed = earlier ? *earlier != verdict : says_something(verdict);
        if (changed) changes.push_back({after_.policy()[ProvisionIndex{i}].id, earlier, verdict});
    }
    return changes;
}

} // namespace eligibility
