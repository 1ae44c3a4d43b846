#include "audit/report.h"
#include "policy/json.h"

namespace eligibility {
namespace {

// Objects and lists, built from parts that are JSON text already.
class Writer {
public:
    Writer& text(std::string_view name, std::string_view value) { return raw(name, quoted(value)); }
    Writer& flag(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }
    /// An empty value is left out.
    Writer& optional(std::string_view name, std::string_view value) { return value.empty() ? *this : raw(name, value); }
    Writer& raw(std::string_view name, std::string_view value) {
        members_ += join({members_.empty() ? "" : ",", quoted(name), ":", value});
        return *this;
    }
    std::string object() const { return join({"{", members_, "}"}); }

private:
    std::string members_;
};

template <class Entries, class Write> std::string list(const Entries& entries, Write write) {
    std::string items;
    for (const auto& entry : entries) items += join({items.empty() ? "" : ",", write(entry)});
    return join({"[", items, "]"});
}

std::string texts(const std::vector<std::string>& texts) {
    return list(texts, [](const std::string& text) { return quoted(text); });
}

std::string version(std::string_view id, std::string_view hash) {
    return Writer().text("id", id).text("hash", hash).object();
}

Writer example_members(const Example& example) {
    Writer writer;
    writer.raw("facts", example.facts).optional("changed", example.changed).optional("settings", example.settings);
    return writer;
}

std::string finding_json(const Finding& finding) {
    Writer writer;
    writer.text("property", name_of(finding.property))
        .text("status", name_of(finding.status))
        .raw("subjects", texts(finding.subjects))
        .text("detail", finding.detail);
    if (finding.example) writer.raw("example", example_members(*finding.example).object());
    return writer.object();
}

bool is_violated(const AuditReport& report, AuditProperty property) {
    for (const Finding& finding : report.findings)
        if (finding.property == property && finding.status == FindingStatus::violated) return true;
    return false;
}

std::string properties_json(const AuditReport& report) {
    std::vector<AuditProperty> properties;
    for (std::size_t i = 0; i < audit_property_count(); ++i) properties.push_back(static_cast<AuditProperty>(i));
    return list(properties, [&](AuditProperty property) {
        return Writer()
            .text("property", name_of(property))
            .text("meaning", meaning_of(property))
            .flag("holds", !is_violated(report, property))
            .object();
    });
}

std::string change_json(const ProvisionChange& change) {
    const auto example = [](const ChangedVerdict& one) {
        return example_members(one.example)
            .text("before", name_of(one.before))
            .text("after", name_of(one.after))
            .object();
    };
    return Writer()
        .text("id", change.id)
        .text("change", name_of(change.kind))
        .raw("reworded", texts(change.reworded))
        .raw("examples", list(change.examples, example))
        .object();
}

std::string part_json(const PartChange& part) {
    return Writer().text("kind", part.kind).text("id", part.id).text("change", part.change).object();
}

} // namespace

std::string audit_json(const AuditReport& report) {
    return Writer()
        .raw("policy", version(report.policy, report.hash))
        .flag("holds", report.holds())
        .raw("properties", properties_json(report))
        .raw("findings", list(report.findings, finding_json))
        .object();
}

std::string diff_json(const PolicyDiff& diff) {
    return Writer()
        .raw("before", version(diff.id_before, diff.hash_before))
        .raw("after", version(diff.id_after, diff.hash_after))
        .raw("provisions", list(diff.provisions, change_json))
        .raw("parts", list(diff.parts, part_json))
        .flag("localDocumentsCompared", diff.local_compared)
        .object();
}

std::string person_change_json(const PersonChange& change) {
    const auto verdict = [](const std::optional<Verdict>& one) { return one ? quoted(name_of(*one)) : "null"; };
    return Writer()
        .text("provision", change.provision)
        .raw("before", verdict(change.before))
        .raw("after", verdict(change.after))
        .object();
}

} // namespace eligibility
