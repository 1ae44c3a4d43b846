#pragma once
// Examples of audits and differences, put to the test: assessed under the local document that they need.

#include "../real_pack.h"
#include "eligibility/audit.h"
#include "eligibility/diff.h"
#include "formats/finding_words.h"
#include "formats/read_applicant.h"
#include "formats/report.h"

namespace eligibility::testing {

inline json json_of(const std::vector<NamedValue>& values) { return json::parse(named_json(values)); }

/// Applies a local document that says this, for everywhere.
inline void use_settings(Bench& bench, const LocalSettings& settings) {
    json holes = {{"parameters", json_of(settings.parameters)}, {"readings", json_of(settings.readings)}};
    for (const NamedTags& named : settings.region_tags) holes["regionTags"][named.county] = json_of(named.tags);
    bench.use_document(holes.dump());
}

/// The verdict of the example's applicant, where it holds.
inline std::string verdict_of(Bench& bench, const std::string& provision, const Example& example) {
    bench.use(default_settings(bench.policy()));
    if (example.settings) use_settings(bench, *example.settings);
    return bench.verdict(provision, named_json(example.facts));
}

/// The same with what the example changes.
inline std::string changed_verdict_of(Bench& bench, const std::string& provision, Example example) {
    for (const NamedValue& changed : example.changed) {
        std::erase_if(example.facts, [&](const NamedValue& fact) { return fact.name == changed.name; });
        example.facts.push_back(changed);
    }
    return verdict_of(bench, provision, example);
}

inline AuditReport audited(const Policy& policy, SearchBounds bounds = {}) {
    Issues issues;
    auto report = audit(policy, issues, bounds);
    REQUIRE(issues.empty());
    return std::move(*report);
}

inline std::vector<Finding> findings(const AuditReport& report, AuditProperty property, FindingStatus status) {
    std::vector<Finding> found;
    for (const Finding& one : report.findings)
        if (one.property == property && one.status == status) found.push_back(one);
    return found;
}

using Subjects = std::vector<std::vector<std::string>>;

inline Subjects subjects(const Policy& policy, AuditProperty property, FindingStatus status = FindingStatus::violated) {
    Subjects all;
    for (const Finding& finding : findings(audited(policy), property, status)) all.push_back(finding.subjects);
    return all;
}

} // namespace eligibility::testing
