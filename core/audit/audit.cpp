#include "eligibility/audit.h"

#include "audit/auditor.h"
#include "audit/register_auditor.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace eligibility {
namespace {

constexpr std::array kMeanings{ELIGIBILITY_AUDIT_PROPERTIES(ELIGIBILITY_ABOUT)};

// Examples should be plain people under the text and the register alone wherever there are some, then under a
// local document that fills a hole rather than correct the register.
struct Cost {
    enum : std::uint8_t { kUsual, kUnsureAnswer, kLocal, kLocalTag };
};

std::uint8_t cost_of(const OpenPolicy& open, std::size_t fact, Value value) {
    if (fact >= open.added.size()) return value == kUnsure ? Cost::kUnsureAnswer : Cost::kUsual;
    const AddedFact& added = open.added[fact];
    if (value == added.default_value) return Cost::kUsual;
    return added.kind == AddedFact::Kind::tag ? Cost::kLocalTag : Cost::kLocal;
}

Costs costs_of(const OpenPolicy& open, const std::vector<diagram::Domain>& domains) {
    Costs costs;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        std::vector<std::uint8_t>& of_fact = costs.emplace_back();
        for (const Value sample : domains[i].sample) of_fact.push_back(cost_of(open, i, sample));
    }
    return costs;
}

// Some checks settle two properties at once.
std::vector<Finding> in_order(std::vector<Finding> findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.property < b.property; });
    return findings;
}

} // namespace

bool AuditReport::concerns(AuditProperty property) const {
    return documents || property < AuditProperty::document_rule_reachable;
}

Message meaning_of(AuditProperty property) { return kMeanings[static_cast<std::size_t>(property)]; }

bool AuditReport::holds() const { return !has(findings, FindingStatus::violated); }

bool AuditReport::holds(AuditProperty property) const { return !has(findings, FindingStatus::violated, property); }

bool AuditReport::computed() const {
    const auto computed = [](const DocumentEffect& effect) { return effect.computed(); };
    return !has(findings, FindingStatus::not_computed) &&
           (!documents || std::all_of(documents->begin(), documents->end(), computed));
}

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
    return AuditReport{policy.id, policy.hash, in_order(std::move(auditor.findings)), std::nullopt};
}

std::optional<AuditReport> audit(const Policy& policy, const Documents& documents, Issues& issues,
                                 ComparisonBounds bounds) {
    auto report = audit(policy, issues, bounds.search);
    if (!report) return std::nullopt;
    RegisterAuditor auditor(policy, documents, bounds);
    for (std::size_t i = 0; i < documents.size(); ++i) auditor.look_at(i);
    for (const auto check : {check_agreement, check_within_text}) check(auditor);
    auditor.conclude_all();
    std::vector<Finding> found = in_order(std::move(auditor.findings));
    std::move(found.begin(), found.end(), std::back_inserter(report->findings));
    report->documents = std::move(auditor.effects);
    return report;
}

} // namespace eligibility
