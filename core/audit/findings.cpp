#include "audit/findings.h"

#include "base/text.h"

#include <algorithm>

namespace eligibility {

bool has(const std::vector<Finding>& findings, FindingStatus status) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.status == status; });
}

bool has(const std::vector<Finding>& findings, FindingStatus status, AuditProperty property) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& one) { return one.status == status && one.property == property; });
}

void Findings::violate(AuditProperty property, std::vector<std::string> subjects, Said detail,
                       std::optional<Example> example) {
    findings.push_back({property, FindingStatus::violated, std::move(subjects), std::move(detail), std::move(example)});
}

void Findings::note(AuditProperty property, std::vector<std::string> subjects, Said detail,
                    std::optional<Example> example) {
    findings.push_back({property, FindingStatus::noted, std::move(subjects), std::move(detail), std::move(example)});
}

void Findings::give_up(AuditProperty property, std::vector<std::string> subjects, Said question) {
    findings.push_back({property, FindingStatus::not_computed, std::move(subjects), std::move(question), std::nullopt});
}

void Findings::conclude(AuditProperty property, std::size_t count, Message cases) {
    if (has(findings, FindingStatus::violated, property) || has(findings, FindingStatus::not_computed, property))
        return;
    findings.push_back({property, FindingStatus::proved, {}, Said(cases, {number_text(count)}), std::nullopt});
}

} // namespace eligibility
