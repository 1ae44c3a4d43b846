#include "base/text.h"
#include "formats/finding_words.h"
#include "formats/report.h"

#include <algorithm>

namespace eligibility {
namespace {

Message word_of(FindingStatus status) {
    switch (status) {
    case FindingStatus::proved: return Message::found_proved;
    case FindingStatus::violated: return Message::found_violated;
    case FindingStatus::noted: return Message::found_noted;
    case FindingStatus::not_computed: return Message::found_not_computed;
    }
    return Message::nothing;
}

/// What became of a property.
struct PropertyState {
    AuditProperty property;
    std::vector<const Finding*> findings;

    std::size_t count(FindingStatus status) const {
        return static_cast<std::size_t>(std::count_if(
            findings.begin(), findings.end(), [&](const Finding* finding) { return finding->status == status; }));
    }
    bool has(FindingStatus status) const { return count(status) > 0; }
    Message word() const {
        for (const FindingStatus worst : {FindingStatus::violated, FindingStatus::not_computed, FindingStatus::proved})
            if (has(worst)) return word_of(worst);
        return findings.empty() ? Message::found_nothing : Message::found_notes_only;
    }
};

std::vector<PropertyState> states_of(const AuditReport& report) {
    std::vector<PropertyState> states;
    for (std::size_t i = 0; i < Names<AuditProperty>::words.size(); ++i) {
        if (!report.concerns(static_cast<AuditProperty>(i))) continue;
        PropertyState& state = states.emplace_back(PropertyState{static_cast<AuditProperty>(i), {}});
        for (const Finding& finding : report.findings)
            if (finding.property == state.property) state.findings.push_back(&finding);
    }
    return states;
}

/// Writes lines in one language.
class AuditText {
public:
    AuditText(const AuditReport& report, const Policy& policy, Language language)
        : policy_(policy), words_(policy, language) {
        if (!report.documents) return;
        for (const DocumentEffect& effect : *report.documents)
            words_.call_document(effect.id, effect.number, effect.title);
    }

    std::string text;

    void line(std::string_view indent, const Said& said) { text += join({indent, words_.say(said), "\n"}); }

    void summary(const std::vector<PropertyState>& states) {
        line("", {Message::audit_checked, {number_text(states.size())}});
        std::size_t notes = 0;
        for (const PropertyState& state : states) notes += state.count(FindingStatus::noted);
        line("  ", {Message::audit_proved, {count(states, FindingStatus::proved)}});
        line("  ", {Message::audit_violated,
                    {count(states, FindingStatus::violated), which(states, FindingStatus::violated)}});
        line("  ", {Message::audit_not_computed,
                    {count(states, FindingStatus::not_computed), which(states, FindingStatus::not_computed)}});
        line("  ", {Message::audit_noted,
                    {count(states, FindingStatus::noted), which(states, FindingStatus::noted), number_text(notes)}});
    }

    void property(std::size_t number, const PropertyState& state) {
        const std::string head =
            words_.say({Message::audit_property,
                        {number_text(number), words_.say(meaning_of(state.property)), words_.say(state.word())}});
        text += join({"\n", head, " [", name_of(state.property), "]\n"});
        for (const Finding* one : state.findings) finding(*one);
    }

    void effects(const std::vector<DocumentEffect>& effects) {
        text += join({"\n", words_.say({Message::effects_head, {number_text(effects.size())}}), "\n"});
        for (const DocumentEffect& effect : effects) this->effect(effect);
    }

private:
    static Message sentence_of(const DocumentEffect& effect) {
        if (!effect.confirmed) return Message::effect_unconfirmed;
        if (effect.not_computed) return Message::effect_not_computed;
        return effect.difference.provisions.empty() ? Message::effect_none : Message::effect_changes;
    }

    void effect(const DocumentEffect& effect) {
        const std::vector<RegisterChange>& changes = effect.difference.provisions;
        const Said told(sentence_of(effect), {words_.name(EntryKind::document, effect.id), effect.issuer,
                                              number_text(changes.size()), number_text(effect.difference.unchanged)});
        text += join({words_.say(told), ids_text({effect.id}), "\n"});
        for (const RegisterChange& change : changes) text += register_change_text(change, words_, 1);
    }

    static std::string count(const std::vector<PropertyState>& states, FindingStatus status) {
        return number_text(
            std::count_if(states.begin(), states.end(), [&](const PropertyState& state) { return state.has(status); }));
    }
    // The numbers of the properties with such a finding, in brackets.
    std::string which(const std::vector<PropertyState>& states, FindingStatus status) const {
        std::vector<std::string> numbers;
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i].has(status)) numbers.push_back(number_text(i + 1));
        return numbers.empty() ? std::string{} : words_.say({Message::audit_which, {words_.listed(numbers)}});
    }

    void finding(const Finding& finding) {
        const std::string told = finding_sentence(finding, words_, policy_);
        text += join({"   ", words_.say({Message::labelled, {words_.say(word_of(finding.status)), told}})});
        text += join({ids_text(finding.subjects), "\n"});
        if (finding.example) text += example_text(*finding.example, words_, "      ");
    }

    const Policy& policy_;
    PlainWords words_;
};

} // namespace

std::string ids_text(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += join({text.empty() ? " [" : ", ", id});
    return ids.empty() ? text : text + "]";
}

std::string example_text(const Example& example, const PlainWords& words, std::string_view indent) {
    const auto line = [&](Message message, const std::string& told) {
        return join({indent, words.say({message, {told}}), "\n"});
    };
    std::string text = line(Message::example_applicant, words.answers(example.facts));
    if (!example.changed.empty()) text += line(Message::example_then, words.answers(example.changed));
    if (example.settings) text += line(Message::example_local, words.settings(*example.settings));
    return text;
}

std::string audit_text(const AuditReport& report, const Policy& policy, Language language) {
    AuditText out(report, policy, language);
    const std::vector<PropertyState> states = states_of(report);
    out.line("", {Message::audit_head, {policy.title, policy.document_number, report.policy, report.hash}});
    out.text += '\n';
    out.summary(states);
    for (std::size_t i = 0; i < states.size(); ++i) out.property(i + 1, states[i]);
    if (report.documents) out.effects(*report.documents);
    out.text += '\n';
    if (report.holds() && report.computed()) out.line("", Message::all_hold);
    if (!report.holds()) out.line("", Message::some_violated);
    if (!report.computed()) out.line("", Message::some_open);
    return out.text;
}

} // namespace eligibility
