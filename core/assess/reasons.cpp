#include "assess/reasons.h"

#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

bool stays_open(const Range& range) {
    return range.low == Standing::needs_decision && range.high == Standing::needs_decision;
}

} // namespace

void ReasonCollector::begin(const Answers& answers) {
    answers_ = &answers;
    evaluation_.emplace(checker_.policy(), checker_.settings(), answers);
}

void ReasonCollector::collect(ProvisionIndex index, std::vector<Reason>& into) {
    const Provision& provision = checker_.policy()[index];
    provision_ = index;
    into_ = &into;
    begin_ = into.size();
    visit_both(provision, false);
    if (provision.decided_by) return add({.kind = ReasonKind::authority, .provision = index});
    if (into.size() > begin_) return;
    // Every completion needs a decision, each for another reason: name every leaf that is open now.
    visit_both(provision, true);
}

void ReasonCollector::visit_both(const Provision& provision, bool any_open) {
    visited_.assign(checker_.policy().definitions.size(), false);
    if (provision.applies_when) visit(*provision.applies_when, any_open);
    visit(provision.when, any_open);
}

// Goes down where the condition is open, to the leaves that keep it open. With `any_open` it goes to
// every open leaf. What a definition adds, it adds the first time.
void ReasonCollector::visit(const Condition& condition, bool any_open) {
    if (const auto leaf = leaf_of(condition)) {
        if (stays_open(evaluation_->of_leaf(*leaf))) add_leaf(*leaf);
        return;
    }
    if (!any_open && !stays_open(evaluation_->of(condition))) return;
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) {
        if (visited_[used->definition.at]) return;
        visited_[used->definition.at] = true;
    }
    for (const Condition& part : parts_of(condition, checker_.policy())) visit(part, any_open);
}

// Where the provision's sentence has another word for a recognised fact than the fact has.
std::optional<std::uint16_t> ReasonCollector::own_cue(FactIndex fact) const {
    const auto& cues = checker_.policy()[provision_].cues;
    for (std::uint16_t i = 0; i < cues.size(); ++i)
        if (cues[i].fact == fact) return i;
    return std::nullopt;
}

void ReasonCollector::add_leaf(const Leaf& leaf) {
    const auto recognised = [&](FactIndex fact) {
        const bool unsure = (*answers_)[fact] == kUnsure && checker_.policy()[fact].recognised_by;
        if (unsure)
            add({.kind = ReasonKind::recognition, .provision = provision_, .fact = fact, .own_cue = own_cue(fact)});
        return unsure;
    };
    bool found = leaf.fact && recognised(*leaf.fact);
    found |= leaf.other && recognised(*leaf.other);
    if (found) return;
    if (leaf.tag) add({.kind = ReasonKind::recognition, .provision = provision_, .fact = leaf.fact, .tag = leaf.tag});
    if (leaf.parameter)
        add({.kind = ReasonKind::local_number,
             .provision = provision_,
             .fact = leaf.fact,
             .parameter = leaf.parameter,
             .value = leaf.fact ? (*answers_)[*leaf.fact] : 0});
    // what differs from zone to zone is open too where the county, which would say the zone, is unsure
    const auto county = checker_.policy().place_fact;
    if (leaf.local() && county && checker_.settings().zones.size() > 1) recognised(*county);
}

void ReasonCollector::add(const Reason& reason) {
    const auto begin = into_->begin() + static_cast<std::ptrdiff_t>(begin_);
    if (std::find(begin, into_->end(), reason) == into_->end()) into_->push_back(reason);
}

} // namespace eligibility
