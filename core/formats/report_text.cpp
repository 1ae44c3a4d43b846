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

Message word_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::not_satisfied: return Message::verdict_not_satisfied;
    case Verdict::not_applicable: return Message::verdict_not_applicable;
    case Verdict::needs_decision: return Message::verdict_needs_decision;
    case Verdict::satisfied: return Message::verdict_satisfied;
    case Verdict::unknown: return Message::verdict_unknown;
    }
    return Message::nothing;
}

Message word_of(FindingStatus status) {
    switch (status) {
    case FindingStatus::proved: return Message::found_proved;
    case FindingStatus::violated: return Message::found_violated;
    case FindingStatus::noted: return Message::found_noted;
    case FindingStatus::not_computed: return Message::found_not_computed;
    }
    return Message::nothing;
}

Message sentence_of(ProvisionChangeKind kind) {
    switch (kind) {
    case ProvisionChangeKind::removed: return Message::provision_removed;
    case ProvisionChangeKind::added: return Message::provision_added;
    case ProvisionChangeKind::function: return Message::provision_function;
    case ProvisionChangeKind::local: return Message::provision_local;
    case ProvisionChangeKind::wording: return Message::provision_wording;
    }
    return Message::nothing;
}

// Of the kinds that PartChange names.
Message word_of(std::string_view part_kind) {
    if (part_kind == "option") return Message::entry_options;
    if (part_kind == "parameter") return Message::entry_parameters;
    if (part_kind == "reading") return Message::entry_readings;
    if (part_kind == "county") return Message::entry_regions;
    return part_kind == "sentence" ? Message::entry_sentences : Message::entry_facts;
}

Message sentence_of(const PartChange& part) {
    if (part.change == "removed") return Message::part_removed;
    return part.change == "added" ? Message::part_added : Message::part_reworded;
}

/// Writes lines in one language.
class Report {
public:
    explicit Report(Language language) : language_(language) {}

    std::string text;

    std::string say(const Said& said) const { return text_of(said, language_); }
    void line(std::string_view indent, const Said& said) { text += join({indent, say(said), "\n"}); }

    void finding(const Finding& finding) {
        std::string told = say(finding.detail);
        if (!finding.subjects.empty()) told = say({Message::labelled, {listed(finding.subjects), told}});
        line("  ", {Message::labelled, {say(word_of(finding.status)), told}});
        if (finding.example) example(*finding.example);
    }

    void property(const AuditReport& report, AuditProperty property) {
        const std::string head = join({name_of(property), report.holds(property) ? "" : say(Message::property_violated),
                                       report.computed(property) ? "" : say(Message::property_open)});
        line("", {Message::labelled, {head, say(meaning_of(property))}});
        for (const Finding& one : report.findings)
            if (one.property == property) finding(one);
        text += '\n';
    }

    void provision(const ProvisionChange& change) {
        line("", {sentence_of(change.kind), {change.id}});
        if (!change.reworded.empty()) line("  ", {Message::reworded, {listed(change.reworded)}});
        for (const ChangedVerdict& one : change.examples) {
            text += join({"  ", say(word_of(one.before)), " → ", say(word_of(one.after)), "\n"});
            example(one.example);
        }
        if (change.not_computed) line("  ", Message::examples_incomplete);
        text += '\n';
    }

private:
    static constexpr std::string_view kIndent = "      ";

    void example(const Example& example) {
        line(kIndent, {Message::example_applicant, {named_json(example.facts)}});
        if (!example.changed.empty()) line(kIndent, {Message::example_then, {named_json(example.changed)}});
        if (example.settings) line(kIndent, {Message::example_local, {settings(*example.settings)}});
    }

    std::string settings(const LocalSettings& settings) const {
        std::vector<std::string> told;
        if (!settings.parameters.empty())
            told.push_back(say({Message::local_parameters, {named_json(settings.parameters)}}));
        if (!settings.readings.empty()) told.push_back(say({Message::local_readings, {named_json(settings.readings)}}));
        for (const NamedTags& named : settings.region_tags)
            told.push_back(join({named.county, " ", named_json(named.tags)}));
        return listed(told);
    }

    Language language_;
};

} // namespace

std::string audit_text(const AuditReport& report, Language language) {
    Report out(language);
    out.line("", {Message::audit_head, {report.policy, report.hash}});
    out.text += '\n';
    const std::string all = number_text(Names<AuditProperty>::words.size());
    std::size_t violated = 0, open = 0;
    for (std::size_t i = 0; i < Names<AuditProperty>::words.size(); ++i) {
        const auto property = static_cast<AuditProperty>(i);
        out.property(report, property);
        violated += report.holds(property) ? 0 : 1;
        open += report.computed(property) ? 0 : 1;
    }
    if (violated == 0 && open == 0) out.line("", Message::all_hold);
    if (violated > 0) out.line("", {Message::some_violated, {number_text(violated), all}});
    if (open > 0) out.line("", {Message::some_open, {number_text(open), all}});
    return out.text;
}

std::string diff_text(const PolicyDiff& diff, Language language) {
    Report out(language);
    out.line("", {Message::diff_head, {diff.id_before, diff.hash_before, diff.id_after, diff.hash_after}});
    out.text += '\n';
    if (diff.empty()) {
        out.line("", Message::nothing_changes);
        return out.text;
    }
    if (diff.provisions.empty()) {
        out.line("", Message::no_provision_changes);
        out.text += '\n';
    }
    for (const ProvisionChange& change : diff.provisions) out.provision(change);
    for (const PartChange& part : diff.parts) out.line("", {sentence_of(part), {out.say(word_of(part.kind)), part.id}});
    if (!diff.local_compared) out.line("", Message::too_large_to_compare);
    return out.text;
}

std::string person_change_text(const PersonChange& change, Language language) {
    const auto word = [&](const std::optional<Verdict>& one) {
        return text_of(one ? word_of(*one) : Message::verdict_none, language);
    };
    const std::string step = join({word(change.before), " → ", word(change.after)});
    return text_of({Message::labelled, {change.provision, step}}, language);
}

} // namespace eligibility
