#include "audit/roster_diff.h"

#include "policy/applicant.h"

#include <algorithm>

namespace eligibility {
namespace {

bool says_something(Verdict verdict) { return verdict != Verdict::not_satisfied && verdict != Verdict::not_applicable; }

Verdict verdict_at(std::span<const std::uint8_t> verdicts, ProvisionIndex provision) {
    return static_cast<Verdict>(verdicts[provision.at]);
}

} // namespace

RosterDiff::RosterDiff(const Checker& before, const Checker& after)
    : before_(before), after_(after), assessor_before_(before), assessor_after_(after) {
    const auto& earlier = before.policy().provisions;
    const auto& later = after.policy().provisions;
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

VersionedApplicant read_versioned(std::string_view line, const Policy& before, const Policy& after, Issues& issues) {
    Issues of_before, of_after;
    Applicant earlier = read_applicant(line, before, of_before);
    Applicant later = read_applicant(line, after, of_after);
    for (Issue& issue : of_after) {
        const auto same = [&](const Issue& other) { return other.pointer == issue.pointer; };
        if (std::any_of(of_before.begin(), of_before.end(), same)) issues.push_back(std::move(issue));
    }
    return {std::move(later.id), std::move(earlier.answers), std::move(later.answers)};
}

} // namespace eligibility
