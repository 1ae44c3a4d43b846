#include "cli/roster_told.h"

#include "base/text.h"
#include "formats/plain_words.h"

#include <algorithm>

namespace eligibility::cli {

RosterTold::RosterTold(const RosterPlan& plan)
    : plan_(plan), documents_(plan.checker.settings().documents && !plan.checker.settings().documents->empty()) {
    for (std::uint16_t i = 0; i < plan.policy->facts.size(); ++i) names_.push_back(plan.fact_name({i}));
}

const std::string& RosterTold::missing(const Assessment& assessment) {
    counts_.clear();
    for (std::uint16_t i = 0; i < names_.size(); ++i) counts_.emplace_back(0, i);
    for (const ProvisionResult& result : assessment.provisions)
        for (const FactIndex fact : assessment.missing(result)) ++counts_[fact.at].first;
    const auto end = std::remove_if(counts_.begin(), counts_.end(), [](const auto& one) { return one.first == 0; });
    std::sort(counts_.begin(), end, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    text_.clear();
    for (auto one = counts_.begin(); one != end; ++one) {
        if (!text_.empty()) text_ += between();
        text_ += names_[one->second];
    }
    return text_;
}

// Empty for what is decided already.
const std::string& RosterTold::decider(const Reason& reason, const Assessment& assessment) const {
    static const std::string nobody;
    const Policy& policy = *plan_.policy;
    const auto in = [&](const Text& text) -> const std::string& { return text_in(text, plan_.words); };
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
    case ReasonKind::document: break;
    }
    return nobody;
}

RosterTold::Decider* RosterTold::decider_of(const Reason& reason, const Assessment& assessment) {
    const std::string& by = decider(reason, assessment);
    const auto [known, is_new] = named_.try_emplace(&by, nullptr);
    if (!is_new || by.empty()) return known->second;
    const auto [one, is_first] = deciders_.try_emplace(by);
    if (is_first) one->second.label = text_of({Message::labelled, {by, ""}}, plan_.words);
    return known->second = &one->second;
}

const std::string& RosterTold::deciders(const Assessment& assessment) {
    found_.clear();
    for (const ProvisionResult& result : assessment.provisions) {
        if (result.verdict != Verdict::needs_decision) continue;
        const Provision& provision = (*plan_.policy)[result.provision];
        for (const Reason& reason : assessment.reasons_of(result)) {
            Decider* const one = decider_of(reason, assessment);
            const std::string& name = plan_.ids ? provision.id : provision.sentence;
            if (one == nullptr || (one->last != nullptr && *one->last == name)) continue;
            if (one->last != nullptr) one->provisions += between();
            else found_.push_back(one);
            one->provisions += name;
            one->last = &name;
        }
    }
    text_.clear();
    for (Decider* const one : found_) {
        if (!text_.empty()) text_ += plan_.words == Language::zh ? "；" : "; ";
        text_ += one->label;
        text_ += one->provisions;
        one->provisions.clear();
        one->last = nullptr;
    }
    return text_;
}

const std::string& RosterTold::documents(const Assessment& assessment) {
    bearing_.clear();
    for (const ProvisionResult& result : assessment.provisions)
        for (const DocumentPlace& place : assessment.documents_of(result)) bearing_.push_back(place.document);
    std::sort(bearing_.begin(), bearing_.end());
    bearing_.erase(std::unique(bearing_.begin(), bearing_.end()), bearing_.end());
    text_.clear();
    for (const std::uint16_t at : bearing_) {
        const Document& document = (*assessment.known_documents)[at];
        if (!text_.empty()) text_ += between();
        text_ += plan_.ids ? document.id : document.number;
    }
    return text_;
}

} // namespace eligibility::cli
