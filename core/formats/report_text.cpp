#include "formats/report.h"

#include "base/text.h"
#include "eligibility/json.h"

namespace eligibility {
namespace {

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += join({list.empty() ? "" : ", ", word});
    return list;
}

std::string settings_text(const LocalSettings& settings) {
    std::string text;
    const auto add = [&](std::string_view what, std::string_view values) {
        text += join({text.empty() ? "" : ", ", what, " ", values});
    };
    if (!settings.parameters.empty()) add("parameters", named_json(settings.parameters));
    if (!settings.readings.empty()) add("readings", named_json(settings.readings));
    for (const NamedTags& named : settings.region_tags) add(named.county, named_json(named.tags));
    return text;
}

std::string example_text(const Example& example, std::string_view indent) {
    std::string text = join({indent, "applicant ", named_json(example.facts), "\n"});
    if (!example.changed.empty()) text += join({indent, "then      ", named_json(example.changed), "\n"});
    if (example.settings) text += join({indent, "locally   ", settings_text(*example.settings), "\n"});
    return text;
}

std::string finding_text(const Finding& finding) {
    std::string text = join({"  ", name_of(finding.status), ": "});
    if (!finding.subjects.empty()) text += join({listed(finding.subjects), ": "});
    text += join({finding.detail, "\n"});
    return finding.example ? text + example_text(*finding.example, "      ") : text;
}

std::string property_text(const AuditReport& report, AuditProperty property) {
    std::string findings;
    for (const Finding& finding : report.findings)
        if (finding.property == property) findings += finding_text(finding);
    return join({name_of(property), report.holds(property) ? "" : " (VIOLATED)",
                 report.computed(property) ? "" : " (NOT FULLY COMPUTED)", ": ", meaning_of(property), "\n", findings,
                 "\n"});
}

std::string of_all_properties(std::size_t some) {
    return join({number_text(some), " of ", number_text(Names<AuditProperty>::words.size()), " properties "});
}

std::string_view change_text(ProvisionChangeKind kind) {
    switch (kind) {
    case ProvisionChangeKind::removed: return "is removed";
    case ProvisionChangeKind::added: return "is new";
    case ProvisionChangeKind::function: return "changes in function";
    case ProvisionChangeKind::local: return "changes in function where a local document says more than the text";
    case ProvisionChangeKind::wording: return "is worded differently; nobody's verdict changes";
    }
    return {};
}

std::string provision_text(const ProvisionChange& change) {
    std::string text = join({change.id, " ", change_text(change.kind), "\n"});
    if (!change.reworded.empty()) text += join({"  reworded: ", listed(change.reworded), "\n"});
    for (const ChangedVerdict& one : change.examples)
        text += join({"  ", name_of(one.before), " → ", name_of(one.after), "\n", example_text(one.example, "      ")});
    if (change.not_computed) text += "  examples not computed in full: too much work\n";
    return text + "\n";
}

} // namespace

std::string audit_text(const AuditReport& report) {
    std::string text =
        join({"audit of ", report.policy, " ", report.hash, ", over all applicants and all local documents\n\n"});
    std::size_t violated = 0, open = 0;
    for (std::size_t i = 0; i < Names<AuditProperty>::words.size(); ++i) {
        const auto property = static_cast<AuditProperty>(i);
        text += property_text(report, property);
        violated += report.holds(property) ? 0 : 1;
        open += report.computed(property) ? 0 : 1;
    }
    if (violated == 0 && open == 0) return text + "every property holds\n";
    if (violated > 0) text += of_all_properties(violated) + "are violated\n";
    if (open > 0) text += of_all_properties(open) + "could not be computed in full, so that they are not proved\n";
    return text;
}

std::string diff_text(const PolicyDiff& diff) {
    std::string text =
        join({"from ", diff.id_before, " ", diff.hash_before, " to ", diff.id_after, " ", diff.hash_after, "\n\n"});
    if (diff.empty()) return text + "nothing changes\n";
    if (diff.provisions.empty()) text += "no provision changes\n\n";
    for (const ProvisionChange& change : diff.provisions) text += provision_text(change);
    for (const PartChange& part : diff.parts) text += join({part.kind, " ", part.id, " ", part.change, "\n"});
    if (!diff.local_compared) text += "too large to compare what local documents change\n";
    return text;
}

std::string person_change_text(const PersonChange& change) {
    const auto verdict = [](const std::optional<Verdict>& one) { return one ? name_of(*one) : "no such provision"; };
    return join({change.provision, ": ", verdict(change.before), " → ", verdict(change.after)});
}

} // namespace eligibility
