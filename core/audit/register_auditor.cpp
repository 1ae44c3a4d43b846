#include "audit/register_auditor.h"

#include "base/text.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr std::size_t kMostAround = 2048; // documents that can be in force with one, on whatever day

Documents without(const Documents& all, const std::string& id) {
    Documents others = all;
    std::erase_if(others, [&](const Document& one) { return one.id == id; });
    return others;
}

// The ids of what differs where only this document does.
std::span<const std::string> only(const Document& document) { return {&document.id, 1}; }

} // namespace

RegisterAuditor::RegisterAuditor(const Policy& of, const Documents& given, ComparisonBounds most)
    : policy(of), comparer(of), documents(given), bounds(most) {}

void RegisterAuditor::look_at(std::size_t document) {
    const Document& own = documents[document];
    DocumentEffect& effect = effects.emplace_back(DocumentEffect{own.id, own.number, own.title, own.issuer});
    effect.confirmed = own.confirmed;
    if (!own.confirmed) {
        effect.difference.unchanged = policy.provisions.size();
        return;
    }
    const std::vector<const Document*> near = bounds.days > 0 ? near_to(own) : std::vector<const Document*>{};
    if (near.empty() || near.size() > kMostAround) {
        effect.not_computed = NotComputed::too_much_work;
        ++left_out_;
        return;
    }
    Neighbourhood here{own, {}, {}};
    for (const Document* one : near) here.around.push_back(verdicts_alone(*one));
    effect.difference = comparer.compare(without(here.around, own.id), here.around, only(own), std::nullopt, bounds);
    for (const auto check : {check_reachable, check_effect_of_rules, check_filled_once}) check(*this, here);
    rules += own.rules.size();
}

RegisterDiff RegisterAuditor::with(const Neighbourhood& here, const Document& instead) {
    Documents others = here.around;
    for (Document& one : others)
        if (one.id == instead.id) one = instead;
    return comparer.compare(others, here.around, only(here.own), std::nullopt, bounds);
}

void RegisterAuditor::conclude_all() {
    constexpr AuditProperty kOfEach[] = {AuditProperty::document_rule_reachable, AuditProperty::hole_filled_once};
    if (left_out_ > 0)
        for (const AuditProperty property : kOfEach)
            give_up(property, {}, {Message::documents_left_out, {number_text(left_out_)}});
    conclude(AuditProperty::document_rule_reachable, rules, Message::counted_document_rules);
    conclude(AuditProperty::hole_filled_once, holes, Message::counted_holes);
}

// Itself among them.
std::vector<const Document*> RegisterAuditor::near_to(const Document& own) const {
    std::vector<const Document*> near;
    for (const Document& one : documents)
        if (one.confirmed && matter_together(policy, own, one) && days_meet(own, one)) near.push_back(&one);
    return near;
}

} // namespace eligibility
