#include "eligibility/audit.h"

#include "audit/auditor.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace eligibility {
namespace {

constexpr std::array kMeanings{ELIGIBILITY_AUDIT_PROPERTIES(ELIGIBILITY_ABOUT)};

// Examples should be plain people under the text and the register alone wherever there are some, then under a
// local document that fills a hole rather than correct the register.
enum Cost : std::uint8_t { kUsual, kUnsureAnswer, kLocal, kLocalTag };

Cost cost_of(const OpenPolicy& open, std::size_t fact, Value value) {
    if (fact >= open.added.size()) return value == kUnsure ? kUnsureAnswer : kUsual;
    const AddedFact& added = open.added[fact];
    if (value == added.default_value) return kUsual;
    return added.kind == AddedFact::Kind::tag ? kLocalTag : kLocal;
}

Costs costs_of(const OpenPolicy& open, const std::vector<diagram::Domain>& domains) {
    Costs costs;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        std::vector<std::uint8_t>& of_fact = costs.emplace_back();
        for (const Value sample : domains[i].sample) of_fact.push_back(cost_of(open, i, sample));
    }
    return costs;
}

bool has(const std::vector<Finding>& findings, FindingStatus status) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.status == status; });
}

bool has(const std::vector<Finding>& findings, FindingStatus status, AuditProperty property) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& one) { return one.status == status && one.property == property; });
}

} // namespace

Message meaning_of(AuditProperty property) { return kMeanings[static_cast<std::size_t>(property)]; }

bool AuditReport::holds() const { return !has(findings, FindingStatus::violated); }

bool AuditReport::holds(AuditProperty property) const { return !has(findings, FindingStatus::violated, property); }

bool AuditReport::computed() const { return !has(findings, FindingStatus::not_computed); }

bool AuditReport::computed(AuditProperty property) const {
    return !has(findings, FindingStatus::not_computed, property);
}

Auditor::Auditor(const Policy& own, const OpenPolicy& opened, const diagram::Compiled& built, SearchBounds bounds)
    : policy(own), open(opened), compiled(built), search(built.diagrams, costs_of(opened, built.domains), bounds) {
    diagram::Restriction everybody(compiled.diagrams);
    everybody.assign(Cells(compiled.diagrams.variables(), diagram::kFree));
    for (const diagram::Node root : compiled.roots) {
        const diagram::Node reduced = everybody.reduce(root);
        supports.push_back(everybody.support(reduced));
        reachable.push_back(everybody.reachable(reduced));
        everything_ |= supports.back();
    }
}

// Local documents hold in regions, so that the county matters as soon as what they say does.
bool Auditor::depends(const diagram::VariableSet& support, FactIndex fact) const {
    if (support.contains(variable(fact))) return true;
    if (policy.place_fact != fact || policy.regions.size() < 2) return false;
    bool local = false;
    support.each([&](diagram::Variable v) { local = local || v < open.added.size(); });
    return local;
}

Example Auditor::example(const Cells& cells) const {
    Answers answers(policy);
    for (std::uint16_t i = 0; i < answers.values.size(); ++i)
        if (const std::uint8_t cell = cells[open.own({i}).at]; cell != diagram::kFree)
            answers.values[i] = domain({i}).sample[cell];
    const auto local = local_values(open, compiled.domains, cells);
    if (!policy.place_fact) return {named_answers(policy, answers), {}, settings_of(open, local, kAbsent)};
    Value& county = answers[*policy.place_fact];
    if (county == kAbsent && need_county(open, local)) county = 0;
    return {named_answers(policy, answers), {}, settings_of(open, local, county)};
}

void Auditor::violate(AuditProperty property, std::vector<std::string> subjects, Said detail,
                      std::optional<Example> example) {
    findings.push_back({property, FindingStatus::violated, std::move(subjects), std::move(detail), std::move(example)});
}

void Auditor::note(AuditProperty property, std::vector<std::string> subjects, Said detail,
                   std::optional<Example> example) {
    findings.push_back({property, FindingStatus::noted, std::move(subjects), std::move(detail), std::move(example)});
}

void Auditor::give_up(AuditProperty property, std::vector<std::string> subjects, Message question) {
    findings.push_back({property, FindingStatus::not_computed, std::move(subjects), question, std::nullopt});
}

void Auditor::conclude(AuditProperty property, std::size_t count, Message cases) {
    if (has(findings, FindingStatus::violated, property) || has(findings, FindingStatus::not_computed, property))
        return;
    findings.push_back({property, FindingStatus::proved, {}, Said(cases, {number_text(count)}), std::nullopt});
}

std::optional<AuditReport> audit(const Policy& policy, Issues& issues, SearchBounds bounds) {
    const auto opened = open(policy, issues);
    if (!opened) return std::nullopt;
    const auto compiled = diagram::compile(opened->policy, default_settings(opened->policy), issues);
    if (!compiled) return std::nullopt;
    Auditor auditor(policy, *opened, *compiled, bounds);
    for (const auto check : {check_verdicts, check_facts, check_parameters, check_readings, check_definitions,
                             check_more_never_hurts, check_same_function, check_contained, check_questions,
                             check_sentences, check_thresholds, check_rules, check_follows, check_excludes})
        check(auditor);
    // check_facts settles two properties at once
    std::stable_sort(auditor.findings.begin(), auditor.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.property < b.property; });
    return AuditReport{policy.id, policy.hash, std::move(auditor.findings)};
}

} // namespace eligibility
