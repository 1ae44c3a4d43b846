#include "assess/reasons.h"

#include <algorithm>

namespace eligibility {
namespace {

bool is_open(const Range& range) {
    return range.low == Standing::needs_decision && range.high == Standing::needs_decision;
}

} // namespace

void ReasonCollector::collect(ProvisionIndex index, const Answers& answers, std::vector<Reason>& into) {
    const Provision& provision = checker_.policy()[index];
    const Evaluation evaluation(checker_.policy(), checker_.settings(), answers);
    answers_ = &answers;
    into_ = &into;
    begin_ = into.size();
    if (provision.applies_when) visit(*provision.applies_when, evaluation, false);
    visit(provision.when, evaluation, false);
    if (provision.decided_by) return add({ReasonKind::authority, kNone, kNone, 0});
    if (into.size() > begin_) return;
    // Every completion needs a decision, each for another reason: name every leaf that is open now.
    if (provision.applies_when) visit(*provision.applies_when, evaluation, true);
    visit(provision.when, evaluation, true);
}

// Goes down where the condition is open, to the leaves that keep it open. With `any_open` it goes to
// every open leaf.
void ReasonCollector::visit(const Condition& condition, const Evaluation& evaluation, bool any_open) {
    if (const auto leaf = leaf_of(condition)) {
        if (is_open(evaluation.of_leaf(*leaf))) add_leaf(*leaf);
        return;
    }
    if (!any_open && !is_open(evaluation.of(condition))) return;
    for (const Condition& part : parts_of(condition, checker_.policy())) visit(part, evaluation, any_open);
}

void ReasonCollector::add_leaf(const Leaf& leaf) {
    const auto recognised = [&](FactIndex fact) {
        if ((*answers_)[fact] == kUnsure) add({ReasonKind::recognition, fact.at, kNone, 0});
        return (*answers_)[fact] == kUnsure;
    };
    bool found = leaf.fact && recognised(*leaf.fact);
    found |= leaf.base && recognised(*leaf.base);
    if (found) return;
    const auto& node = leaf.condition->node;
    if (const auto* tagged = std::get_if<FactTagged>(&node))
        add({ReasonKind::recognition, tagged->fact.at, tagged->tag.at, 0});
    if (const auto* local = std::get_if<FactAtLeastParameter>(&node))
        add({ReasonKind::local_number, local->fact.at, local->parameter.at, (*answers_)[local->fact]});
    if (const auto* set = std::get_if<ParameterIsSet>(&node))
        add({ReasonKind::local_number, kNone, set->parameter.at, 0});
    if (const auto* flag = std::get_if<ParameterIs>(&node))
        add({ReasonKind::local_number, kNone, flag->parameter.at, 0});
}

void ReasonCollector::add(const Reason& reason) {
    const auto begin = into_->begin() + static_cast<std::ptrdiff_t>(begin_);
    if (std::find(begin, into_->end(), reason) == into_->end()) into_->push_back(reason);
}

} // namespace eligibility
