#include "cli/roster_told.h"

#include "base/text.h"
#include "formats/plain_words.h"

#include <algorithm>
#include <set>

namespace eligibility::cli {

std::string RosterTold::missing(const Assessment& assessment) {
    counts_.assign(plan_.policy->facts.size(), 0);
    for (const ProvisionResult& result : assessment.provisions)
        for (const FactIndex fact : assessment.missing(result)) ++counts_[fact.at];
    std::vector<std::uint16_t> facts;
    for (std::uint16_t i = 0; i < counts_.size(); ++i)
        if (counts_[i] != 0) facts.push_back(i);
    std::stable_sort(facts.begin(), facts.end(),
                     [&](std::uint16_t a, std::uint16_t b) { return counts_[a] > counts_[b]; });
    std::string text;
    for (const std::uint16_t fact : facts) {
        if (!text.empty()) text += plan_.ids ? " " : plan_.words == Language::zh ? "、" : ", ";
        text += plan_.fact_name({fact});
    }
    return text;
}

std::string RosterTold::decider(const Reason& reason, const Assessment& assessment) const {
    const Policy& policy = *plan_.policy;
    const auto in = [&](const Text& text) { return text_in(text, plan_.words); };
    switch (reason.kind) {
    case ReasonKind::authority: return in(policy[reason.provision].decided_by->by);
    case ReasonKind::recognition:
        if (reason.tag) return in(policy[*reason.tag].kept_by);
        return in(policy[*reason.fact].recognised_by->by);
    case ReasonKind::local_number: return in(policy[*reason.parameter].set_by);
    case ReasonKind::unchecked: {
        const Document& document = (*assessment.known_documents)[reason.place->document];
        return in(document.rules[reason.place->rule.value_or(0)].unchecked[reason.unchecked].by);
    }
    case ReasonKind::document: break; // decided already
    }
    return {};
}

std::string RosterTold::deciders(const Assessment& assessment) {
    std::vector<std::pair<std::string, std::vector<std::string>>> found; // with provisions, in order
    for (const ProvisionResult& result : assessment.provisions) {
        if (result.verdict != Verdict::needs_decision) continue;
        const Provision& provision = (*plan_.policy)[result.provision];
        for (const Reason& reason : assessment.reasons_of(result)) {
            const std::string by = decider(reason, assessment);
            if (by.empty()) continue;
            auto entry = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.first == by; });
            if (entry == found.end()) entry = found.insert(found.end(), {by, {}});
            const std::string& name = plan_.ids ? provision.id : provision.sentence;
            if (entry->second.empty() || entry->second.back() != name) entry->second.push_back(name);
        }
    }
    const bool zh = plan_.words == Language::zh;
    std::string text;
    for (const auto& [by, provisions] : found) {
        std::string list;
        for (const std::string& one : provisions)
            list += join({list.empty() ? "" : plan_.ids ? " " : zh ? "、" : ", ", one});
        text += join({text.empty() ? "" : zh ? "；" : "; ", text_of({Message::labelled, {by, list}}, plan_.words)});
    }
    return text;
}

std::string RosterTold::documents(const Assessment& assessment) {
    std::set<std::uint16_t> bearing; // in the order of the documents
    for (const ProvisionResult& result : assessment.provisions)
        for (const DocumentPlace& place : assessment.documents_of(result)) bearing.insert(place.document);
    std::string text;
    for (const std::uint16_t at : bearing) {
        const Document& document = (*assessment.known_documents)[at];
        if (!text.empty()) text += plan_.ids ? " " : plan_.words == Language::zh ? "、" : ", ";
        text += plan_.ids ? document.id : document.number;
    }
    return text;
}

} // namespace eligibility::cli
