#include "eligibility/completion.h"

#include "diagram/compile.h"
#include "diagram/restriction.h"
#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr auto kYes = static_cast<diagram::Node>(diagram::Outcome::satisfied);

bool concerns(const FollowRule& rule, std::optional<AudienceIndex> audience) {
    if (rule.audience.empty()) return true;
    return audience && std::find(rule.audience.begin(), rule.audience.end(), *audience) != rule.audience.end();
}

} // namespace

Completion complete(const Checker& checker, const Answers& answers, std::optional<AudienceIndex> audience) {
    const Policy& policy = checker.policy();
    const diagram::Compiled& compiled = checker.compiled();
    Completion completion{answers, {}};
    diagram::Restriction restriction(compiled.diagrams);
    std::vector<std::uint8_t> cells;
    // Each round but the last answers a fact, so there are no more rounds than facts.
    for (bool more = !policy.follows.empty(); more;) {
        more = false;
        compiled.cells_of(completion.answers, cells);
        restriction.assign(cells);
        for (std::size_t i = 0; i < policy.follows.size(); ++i) {
            const FollowRule& rule = policy.follows[i];
            Value& answer = completion.answers[rule.fact];
            if (answer != kAbsent || !concerns(rule, audience)) continue;
            if (restriction.outcome(compiled.follows[i]) != kYes) continue;
            answer = rule.value;
            completion.added.push_back(rule.fact);
            more = true;
        }
    }
    return completion;
}

std::vector<Slip> implausible(const Checker& checker, const Answers& answers) {
    const Policy& policy = checker.policy();
    const std::size_t zone = zone_of(policy, checker.settings(), answers).value_or(0);
    Evaluation evaluation(policy, checker.settings(), zone, answers);
    std::vector<Slip> slips;
    for (std::uint16_t i = 0; i < policy.implausible.size(); ++i)
        if (evaluation.of(policy.implausible[i].when).low == Standing::yes)
            slips.push_back({{i}, facts_in(policy, policy.implausible[i].when)});
    return slips;
}

} // namespace eligibility
