#include "audit/auditor.h"
#include "base/text.h"
#include "eligibility/assessment.h"
#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::Node;
using diagram::Outcome;

Node node(Outcome outcome) { return static_cast<Node>(outcome); }
std::uint8_t bit(Outcome outcome) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(outcome)); }
std::string_view name_of(Outcome outcome) { return eligibility::name_of(static_cast<Verdict>(outcome)); }

// The condition can need a decision: a fact that is recognised, an unset parameter, an unconfirmed tag.
bool is_open(const Policy& policy, const Condition& condition) {
    const auto leaf = leaf_of(condition);
    if (!leaf) return false;
    if (leaf->fact && policy[*leaf->fact].recognised_by) return true;
    if (leaf->other && policy[*leaf->other].recognised_by) return true;
    if (leaf->tag)
        return std::any_of(policy.regions.begin(), policy.regions.end(),
                           [&](const Region& region) { return region.tags[leaf->tag->at] == TagState::unconfirmed; });
    return leaf->parameter.has_value();
}

std::vector<Outcome> expected_of(const Policy& policy, const Provision& provision) {
    std::vector<Outcome> expected;
    bool open = provision.decided_by.has_value();
    Walk walk(policy);
    walk(provision, [&](const Condition& part) { open = open || is_open(policy, part); });
    if (provision.applies_when) expected.push_back(Outcome::not_applicable);
    if (open) expected.push_back(Outcome::needs_decision);
    if (!provision.decided_by) expected.push_back(Outcome::satisfied);
    return expected;
}

// How good a verdict is for whoever gets it. Not being addressed and not meeting a condition are alike:
// neither opens anything, so that going from one to the other neither helps nor hurts.
unsigned worth(Node verdict) {
    switch (static_cast<Outcome>(verdict)) {
    case Outcome::not_satisfied:
    case Outcome::not_applicable: return 0;
    case Outcome::needs_decision: return 1;
    case Outcome::satisfied: return 2;
    }
    return 0;
}

// The first step up, by one, that makes the verdict worse.
struct WorseStep {
    Value from;
    Found found;
};

struct SoughtStep {
    std::optional<WorseStep> found;
    bool given_up = false;
};

SoughtStep find_worse_step(Auditor& auditor, ProvisionIndex provision, FactIndex fact) {
    SoughtStep sought;
    if (!auditor.depends(provision.at, fact)) return sought;
    const Node root = auditor.compiled.roots[provision.at];
    const Pairs worse = pairs_where([](Node a, Node b) { return worth(b) < worth(a); });
    const diagram::Domain& domain = auditor.domain(fact);
    // worth is a scale, so that single steps are enough: from the last value of an interval to the next
    for (std::size_t i = 1; i < domain.begins.size(); ++i) {
        const Value value = domain.begins[i] - 1;
        const Step step{auditor.variable(fact), domain.cell_of[i - 1], domain.cell_of[i]};
        if (step.from == step.to) continue;
        Sought one = auditor.search.find(root, root, worse, step);
        if (one.found) return {WorseStep{value, std::move(*one.found)}};
        sought.given_up = sought.given_up || one.given_up;
    }
    return sought;
}

Example example_of(const Auditor& auditor, FactIndex fact, const WorseStep& step) {
    Example example = auditor.example(step.found.cells);
    const auto value = static_cast<Value>(step.from + 1);
    example.changed = {{auditor.policy[fact].id, free_value(auditor.policy, fact, value)}};
    return example;
}

void check_monotone(Auditor& auditor, ProvisionIndex index, FactIndex fact) {
    constexpr AuditProperty kProperty = AuditProperty::more_never_hurts;
    const Provision& provision = auditor.policy[index];
    const auto& exceptions = provision.except_to_monotone;
    const bool excepted = std::find(exceptions.begin(), exceptions.end(), fact) != exceptions.end();
    std::vector<std::string> subjects{provision.id, auditor.policy[fact].id};
    const auto [worse, given_up] = find_worse_step(auditor, index, fact);
    if (worse && excepted)
        auditor.note(kProperty, std::move(subjects), "a higher value can make the verdict worse; the policy says so",
                     example_of(auditor, fact, *worse));
    else if (worse)
        auditor.violate(kProperty, std::move(subjects), "a higher value can make the verdict worse",
                        example_of(auditor, fact, *worse));
    else if (given_up)
        auditor.give_up(kProperty, std::move(subjects), "whether a higher value can make the verdict worse");
    else if (excepted)
        auditor.violate(kProperty, std::move(subjects), "the exception is not needed: no higher value hurts");
}

} // namespace

void check_verdicts(Auditor& auditor) {
    constexpr AuditProperty kProperty = AuditProperty::verdict_reachable;
    std::size_t count = 0;
    for (std::size_t i = 0; i < auditor.policy.provisions.size(); ++i) {
        const Provision& provision = auditor.policy.provisions[i];
        const std::uint8_t reachable = auditor.reachable[i];
        ++count;
        if ((reachable & (bit(Outcome::not_satisfied) | bit(Outcome::not_applicable))) == 0)
            auditor.violate(kProperty, {provision.id}, "neither notSatisfied nor notApplicable can be reached");
        for (const Outcome outcome : expected_of(auditor.policy, provision)) {
            ++count;
            if ((reachable & bit(outcome)) == 0)
                auditor.violate(kProperty, {provision.id}, join({name_of(outcome), " can never be reached"}));
        }
        const Sought satisfied = auditor.search.find(auditor.compiled.roots[i], node(Outcome::satisfied));
        if (satisfied.given_up)
            auditor.give_up(kProperty, {provision.id}, "whether satisfied takes more than the text");
        if (!satisfied.found) continue;
        Example example = auditor.example(satisfied.found->cells);
        if (example.settings)
            auditor.note(kProperty, {provision.id}, "satisfied only where a local document says more than the text",
                         std::move(example));
    }
    auditor.conclude(kProperty, count, "expected verdicts, each reached by some applicant");
}

void check_more_never_hurts(Auditor& auditor) {
    std::size_t count = 0;
    for (std::uint16_t f = 0; f < auditor.policy.facts.size(); ++f) {
        if (!auditor.policy.facts[f].monotone) continue;
        for (std::uint16_t p = 0; p < auditor.policy.provisions.size(); ++p) {
            check_monotone(auditor, {p}, {f});
            if (auditor.depends(p, {f})) ++count;
        }
    }
    auditor.conclude(AuditProperty::more_never_hurts, count, "pairs of a provision and a fact that it depends on");
}

} // namespace eligibility
