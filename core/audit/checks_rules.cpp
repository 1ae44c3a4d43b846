#include "audit/auditor.h"
#include "base/text.h"
#include "diagram/compile.h"
#include "eligibility/settings.h"
#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::Node;

constexpr auto kYes = static_cast<Node>(diagram::Outcome::satisfied);

// Whether somebody can be subject to both.
bool share_audience(const FollowRule& a, const FollowRule& b) {
    return a.audience.empty() || b.audience.empty() ||
           std::find_first_of(a.audience.begin(), a.audience.end(), b.audience.begin(), b.audience.end()) !=
               a.audience.end();
}

// The position of a rule, as people count.
std::string place_of(std::size_t rule) { return number_text(rule + 1); }

void check_reachable(Auditor& auditor, Search& search, Node rule, std::string subject, std::size_t position) {
    constexpr AuditProperty kProperty = AuditProperty::rule_reachable;
    const Sought somebody = search.find(rule, kYes);
    if (somebody.given_up) auditor.give_up(kProperty, {std::move(subject)}, Message::open_rule);
    else if (!somebody.found)
        auditor.violate(kProperty, {std::move(subject)}, {Message::rule_without_people, {place_of(position)}});
}

void check_implausible(Auditor& auditor) {
    const std::vector<Implausible>& slips = auditor.policy.implausible;
    if (slips.empty()) return;
    Issues issues;
    const Policy& opened = auditor.open.policy;
    const auto compiled = diagram::compile_implausible(opened, default_settings(opened), issues);
    if (!compiled) return auditor.give_up(AuditProperty::rule_reachable, {slips.front().text.zh}, Message::open_rule);
    Costs none;
    for (const diagram::Domain& domain : compiled->domains) none.emplace_back(domain.cells(), std::uint8_t{0});
    Search search(compiled->diagrams, std::move(none));
    for (std::size_t i = 0; i < slips.size(); ++i)
        check_reachable(auditor, search, compiled->roots[i], slips[i].text.zh, i);
}

// Whether an answer to the fact can lead, rule by rule, to an answer to the fact.
bool follows_from_itself(const Policy& policy, FactIndex fact) {
    std::vector<bool> reached(policy.facts.size(), false);
    std::vector<FactIndex> open{fact};
    while (!open.empty()) {
        const FactIndex from = open.back();
        open.pop_back();
        for (const FollowRule& rule : policy.follows) {
            const std::vector<FactIndex> used = facts_in(policy, rule.when);
            if (reached[rule.fact.at] || std::find(used.begin(), used.end(), from) == used.end()) continue;
            reached[rule.fact.at] = true;
            open.push_back(rule.fact);
        }
    }
    return reached[fact.at];
}

} // namespace

void check_rules(Auditor& auditor) {
    const Policy& policy = auditor.policy;
    for (std::size_t i = 0; i < policy.follows.size(); ++i)
        check_reachable(auditor, auditor.search, auditor.compiled.follows[i], policy[policy.follows[i].fact].id, i);
    check_implausible(auditor);
    auditor.conclude(AuditProperty::rule_reachable, policy.follows.size() + policy.implausible.size(),
                     Message::counted_rules);
}

void check_follows(Auditor& auditor) {
    constexpr AuditProperty kAgree = AuditProperty::follows_agree, kCircle = AuditProperty::follows_not_circular;
    const std::vector<FollowRule>& rules = auditor.policy.follows;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::string& fact = auditor.policy[rules[i].fact].id;
        for (std::size_t j = i + 1; j < rules.size(); ++j) {
            if (rules[i].fact != rules[j].fact || rules[i].value == rules[j].value) continue;
            if (!share_audience(rules[i], rules[j])) continue;
            const Sought both =
                auditor.search.find(auditor.compiled.follows[i], auditor.compiled.follows[j], pair_bit(kYes, kYes));
            if (both.given_up) auditor.give_up(kAgree, {fact}, Message::open_disagreement);
            else if (both.found)
                auditor.violate(kAgree, {fact}, {Message::rules_disagree, {place_of(i), place_of(j)}},
                                auditor.example(both.found->cells));
        }
        const bool first = std::none_of(rules.begin(), rules.begin() + static_cast<std::ptrdiff_t>(i),
                                        [&](const FollowRule& other) { return other.fact == rules[i].fact; });
        if (first && follows_from_itself(auditor.policy, rules[i].fact))
            auditor.violate(kCircle, {fact}, Message::follows_from_itself);
    }
    auditor.conclude(kAgree, rules.size(), Message::counted_rules);
    auditor.conclude(kCircle, rules.size(), Message::counted_rules);
}

void check_excludes(Auditor& auditor) {
    constexpr AuditProperty kProperty = AuditProperty::excludes_meet;
    const Pairs both_open = pairs_where([](Node a, Node b) { return is_open(a) && is_open(b); });
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < auditor.policy.provisions.size(); ++i)
        for (const ProvisionIndex other : auditor.policy.provisions[i].excludes) {
            ++pairs;
            const Sought both =
                auditor.search.find(auditor.compiled.roots[i], auditor.compiled.roots[other.at], both_open);
            std::vector<std::string> subjects{auditor.policy.provisions[i].id, auditor.policy[other].id};
            if (both.given_up) auditor.give_up(kProperty, std::move(subjects), Message::open_exclusion);
            else if (!both.found) auditor.note(kProperty, std::move(subjects), Message::excluded_apart);
        }
    auditor.conclude(kProperty, pairs, Message::counted_excluded);
}

} // namespace eligibility
