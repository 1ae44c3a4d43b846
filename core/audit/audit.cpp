#include "audit/audit.h"

#include "audit/auditor.h"

#include <algorithm>
#include <array>

namespace eligibility {
namespace {

struct PropertyText {
    std::string_view name, meaning;
};

constexpr std::array kProperties{
#define X(name, text, meaning) PropertyText{text, meaning},
    ELIGIBILITY_AUDIT_PROPERTIES(X)
#undef X
};

// Examples should be plain people under the text alone wherever there are some.
Costs costs_of(const OpenPolicy& open, const std::vector<diagram::Domain>& domains) {
    Costs costs;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        std::vector<std::uint8_t>& of_fact = costs.emplace_back();
        for (const std::int16_t sample : domains[i].sample) {
            const bool own = i >= open.added;
            const bool usual = own ? sample != kUnsure : sample == open.default_value[i];
            of_fact.push_back(usual ? 0 : own ? 1 : 2);
        }
    }
    return costs;
}

} // namespace

std::string_view name_of(AuditProperty property) { return kProperties[static_cast<std::size_t>(property)].name; }
std::string_view meaning_of(AuditProperty property) { return kProperties[static_cast<std::size_t>(property)].meaning; }
std::size_t audit_property_count() { return kProperties.size(); }

std::string_view name_of(FindingStatus status) {
    switch (status) {
    case FindingStatus::proved: return "proved";
    case FindingStatus::violated: return "violated";
    case FindingStatus::noted: return "noted";
    }
    return {};
}

bool AuditReport::holds() const {
    const auto violated = [](const Finding& finding) { return finding.status == FindingStatus::violated; };
    return std::none_of(findings.begin(), findings.end(), violated);
}

Auditor::Auditor(const Policy& own, const OpenPolicy& opened, const diagram::Compiled& built)
    : policy(own), open(opened), compiled(built), search(built.diagrams, costs_of(opened, built.domains)) {
    diagram::Restriction everybody(compiled.diagrams);
    everybody.assign(Cells(compiled.diagrams.variables(), diagram::kFree));
    for (const diagram::Node root : compiled.roots) {
        const diagram::Node reduced = everybody.reduce(root);
        supports.push_back(everybody.support(reduced));
        reachable.push_back(everybody.reachable(reduced));
        everything_ |= supports.back();
    }
}

Example Auditor::example(const Cells& cells) const {
    Answers answers(policy);
    for (std::uint16_t i = 0; i < answers.values.size(); ++i)
        if (const std::uint8_t cell = cells[open.own({i}).at]; cell != diagram::kFree)
            answers.values[i] = domain({i}).sample[cell];
    return {facts_json(policy, answers), "", settings_json(open, compiled.domains, cells)};
}

void Auditor::violate(AuditProperty property, std::vector<std::string> subjects, std::string detail,
                      std::optional<Example> example) {
    findings.push_back({property, FindingStatus::violated, std::move(subjects), std::move(detail), std::move(example)});
}

void Auditor::note(AuditProperty property, std::vector<std::string> subjects, std::string detail,
                   std::optional<Example> example) {
    findings.push_back({property, FindingStatus::noted, std::move(subjects), std::move(detail), std::move(example)});
}

void Auditor::conclude(AuditProperty property, std::size_t count, std::string_view cases) {
    const auto violated = [&](const Finding& finding) {
        return finding.property == property && finding.status == FindingStatus::violated;
    };
    if (std::any_of(findings.begin(), findings.end(), violated)) return;
    findings.push_back({property, FindingStatus::proved, {}, join({std::to_string(count), " ", cases}), std::nullopt});
}

std::optional<AuditReport> audit(const Policy& policy, Issues& issues) {
    const auto opened = open(policy, issues);
    if (!opened) return std::nullopt;
    const auto compiled = diagram::compile(opened->policy, default_settings(opened->policy), issues);
    if (!compiled) return std::nullopt;
    Auditor auditor(policy, *opened, *compiled);
    for (const auto check :
         {check_verdicts, check_facts, check_parameters, check_readings, check_definitions, check_more_never_hurts,
          check_same_function, check_contained, check_questions, check_sentences})
        check(auditor);
    // check_facts settles two properties at once
    std::stable_sort(auditor.findings.begin(), auditor.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.property < b.property; });
    return AuditReport{policy.id, policy.hash, std::move(auditor.findings)};
}

} // namespace eligibility
