#pragma once
// As describe.h, of audits and of differences.

#include "eligibility/audit.h"
#include "eligibility/diff.h"
#include "formats/describe.h"

namespace eligibility {

ELIGIBILITY_SHAPE(NamedTags, "NamedTags");
void describe(auto& sink, const NamedTags& named) {
    sink.text("county", named.county);
    sink.named("tags", named.tags);
}

ELIGIBILITY_SHAPE(LocalSettings, "LocalSettings");
void describe(auto& sink, const LocalSettings& settings) {
    sink.named_if("parameters", settings.parameters);
    sink.named_if("readings", settings.readings);
    sink.list_if("regionTags", std::span<const NamedTags>(settings.region_tags));
}

ELIGIBILITY_SHAPE(Example, "Example");
void describe(auto& sink, const Example& example) {
    sink.named("facts", example.facts);
    sink.named_if("changed", example.changed);
    sink.part_if("settings", example.settings);
}

ELIGIBILITY_SHAPE(ChangedVerdict, "ChangedVerdict");
void describe(auto& sink, const ChangedVerdict& changed) {
    describe(sink, changed.example);
    sink.word("before", changed.before);
    sink.word("after", changed.after);
}

ELIGIBILITY_SHAPE(RegisterChange, "RegisterChange");
void describe(auto& sink, const RegisterChange& change) {
    sink.text("id", change.id);
    sink.date_if("day", change.day);
    sink.list("examples", std::span<const ChangedVerdict>(change.examples));
    sink.word_if("notComputed", change.not_computed);
}

inline void describe_difference(auto& sink, const RegisterDiff& difference) {
    sink.list("provisions", std::span<const RegisterChange>(difference.provisions));
    sink.number("unchanged", static_cast<std::int64_t>(difference.unchanged));
}

// --- Audit ------------------------------------------------------------------------------------------

ELIGIBILITY_SHAPE(Finding, "AuditFinding");
void describe(auto& sink, const Finding& finding) {
    sink.word("property", finding.property);
    sink.word("status", finding.status);
    sink.texts("subjects", finding.subjects);
    sink.said("detail", finding.detail);
    sink.part_if("example", finding.example);
}

/// A property and whether it holds: for certain only where all of it was computed.
struct PropertyResult {
    AuditProperty property{};
    bool holds = true, computed = true;
};
ELIGIBILITY_SHAPE(PropertyResult, "AuditPropertyResult");
void describe(auto& sink, const PropertyResult& result) {
    sink.word("property", result.property);
    sink.said("meaning", meaning_of(result.property));
    sink.flag("holds", result.holds);
    sink.flag("computed", result.computed);
}

ELIGIBILITY_SHAPE(DocumentEffect, "DocumentEffect");
void describe(auto& sink, const DocumentEffect& effect) {
    sink.text("id", effect.id);
    sink.text("number", effect.number);
    sink.text("title", effect.title);
    sink.text("issuer", effect.issuer);
    sink.flag("confirmed", effect.confirmed);
    describe_difference(sink, effect.difference);
    sink.word_if("notComputed", effect.not_computed);
}

ELIGIBILITY_SHAPE(AuditReport, "AuditReport");
void describe(auto& sink, const AuditReport& report) {
    std::vector<PropertyResult> properties;
    for (std::size_t i = 0; i < Names<AuditProperty>::words.size(); ++i) {
        const auto property = static_cast<AuditProperty>(i);
        if (!report.concerns(property)) continue;
        properties.push_back({property, report.holds(property), report.computed(property)});
    }
    sink.part("policy", PolicyName{});
    sink.flag("holds", report.holds());
    sink.flag("computed", report.computed());
    sink.list("properties", std::span<const PropertyResult>(properties));
    sink.list("findings", std::span<const Finding>(report.findings));
    const std::span<const DocumentEffect> none;
    sink.list_if("documents", report.documents ? std::span<const DocumentEffect>(*report.documents) : none);
}

/// What an audit gives: its report, or why the policy is too large to prove.
struct AuditFound {
    std::optional<AuditReport> report;
    Issues issues;
};
ELIGIBILITY_SHAPE(AuditFound, "AuditFound");
void describe(auto& sink, const AuditFound& found) {
    sink.part_if("report", found.report);
    sink.list("issues", std::span<const Issue>(found.issues));
}

// --- Differences ------------------------------------------------------------------------------------

/// A version of a policy.
struct VersionName {
    std::string id, hash;
};
ELIGIBILITY_SHAPE(VersionName, "VersionName");
void describe(auto& sink, const VersionName& version) {
    sink.text("id", version.id);
    sink.text("hash", version.hash);
}

ELIGIBILITY_SHAPE(ProvisionChange, "ProvisionChange");
void describe(auto& sink, const ProvisionChange& change) {
    sink.text("id", change.id);
    sink.word("change", change.kind);
    sink.texts("reworded", change.reworded);
    sink.list("examples", std::span<const ChangedVerdict>(change.examples));
    sink.word_if("notComputed", change.not_computed);
}

ELIGIBILITY_SHAPE(PartChange, "PartChange");
void describe(auto& sink, const PartChange& part) {
    sink.text("kind", part.kind);
    sink.text("id", part.id);
    sink.text("change", part.change);
}

ELIGIBILITY_SHAPE(PersonChange, "PersonChange");
void describe(auto& sink, const PersonChange& change) {
    sink.text("provision", change.provision);
    sink.word_or_null("before", change.before);
    sink.word_or_null("after", change.after);
}

ELIGIBILITY_SHAPE(ChangedPerson, "ChangedPerson");
void describe(auto& sink, const ChangedPerson& person) {
    sink.raw("id", person.id);
    sink.list("changes", std::span<const PersonChange>(person.changes));
}

ELIGIBILITY_SHAPE(RosterResult, "RosterResult");
void describe(auto& sink, const RosterResult& roster) {
    sink.number("people", static_cast<std::int64_t>(roster.people));
    sink.list("changed", std::span<const ChangedPerson>(roster.changed));
}

ELIGIBILITY_SHAPE(DiffResult, "PolicyDiff");
void describe(auto& sink, const DiffResult& result) {
    const PolicyDiff& diff = result.difference;
    sink.part("before", VersionName{diff.id_before, diff.hash_before});
    sink.part("after", VersionName{diff.id_after, diff.hash_after});
    sink.list("provisions", std::span<const ProvisionChange>(diff.provisions));
    sink.list("parts", std::span<const PartChange>(diff.parts));
    sink.flag("localDocumentsCompared", diff.local_compared);
    sink.part_if("roster", result.roster);
}

/// Which documents two registers do not have alike.
ELIGIBILITY_SHAPE(ChangedDocuments, "ChangedDocuments");
void describe(auto& sink, const ChangedDocuments& changed) {
    sink.texts("added", changed.added);
    sink.texts("removed", changed.removed);
    sink.texts("reworded", changed.reworded);
}

ELIGIBILITY_SHAPE(RegisterDiffResult, "RegisterDiff");
void describe(auto& sink, const RegisterDiffResult& result) {
    sink.part("policy", PolicyName{});
    sink.part("documents", result.documents);
    sink.date_if("day", result.day);
    describe_difference(sink, result.difference);
    sink.date_if("rosterDay", result.roster ? std::optional(result.roster_day) : std::nullopt);
    sink.part_if("roster", result.roster);
}

} // namespace eligibility
