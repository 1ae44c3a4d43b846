#include "assess/reasons.h"

#include "diagram/compile.h"
#include "policy/conditions.h"

#include <utility>

namespace eligibility {
namespace {

bool stays_open(const Range& range) {
    return range.low == Standing::needs_decision && range.high == Standing::needs_decision;
}

bool may_be_open(const Range& range) {
    return range.low <= Standing::needs_decision && range.high >= Standing::needs_decision;
}

bool is_possible(const Range& range) { return range.high != Standing::no; }
bool is_certain(const Range& range) { return range.low == Standing::yes; }

template <class Position> std::uint32_t position(const std::optional<Position>& position) {
    return position ? position->at : kNoPosition;
}

} // namespace

ReasonWords words_of(const Reason& reason) {
    const DocumentPlace place = reason.place.value_or(DocumentPlace{});
    return {static_cast<std::uint32_t>(reason.kind) | static_cast<std::uint32_t>(reason.unchecked) << 8 |
                position(reason.fact) << 16,
            place.document | std::uint32_t{place.rule.value_or(kNoPosition)} << 16,
            position(reason.tag) | position(reason.parameter) << 16, static_cast<std::uint32_t>(reason.value),
            reason.own_cue.value_or(kNoPosition)};
}

void ReasonCollector::begin(const Answers& answers) {
    answers_ = &answers;
    evaluations_.resize(checker_.settings().zones.size());
    for (const std::uint16_t zone : used_) evaluations_[zone].reset();
    used_.clear();
    place_ = zone_of(checker_.policy(), checker_.settings(), answers);
}

Evaluation& ReasonCollector::in(std::size_t zone) {
    std::unique_ptr<Evaluation>& evaluation = evaluations_[zone];
    if (!evaluation) {
        evaluation = std::make_unique<Evaluation>(checker_.policy(), checker_.settings(), zone, *answers_);
        used_.push_back(static_cast<std::uint16_t>(zone));
    }
    return *evaluation;
}

Composed ReasonCollector::composed_in(std::size_t zone, ProvisionIndex provision) {
    return compose(checker_.policy(), checker_.settings(), zone, provision, in(zone));
}

// Zones in which somebody with these answers may be, one of those that are the same to the provision.
template <class Visit> void ReasonCollector::each_zone(ProvisionIndex provision, const Visit& visit) {
    checker_.compiled().each_zone(provision.at, place_, visit);
}

void ReasonCollector::collect(ProvisionIndex index, std::vector<Reason>& into) {
    provision_ = index;
    into_ = &into;
    begin_ = into.size();
    left_to_authority_ = false;
    visit_all(index, false);
    if (left_to_authority_) return add({.kind = ReasonKind::authority, .provision = index});
    if (into.size() > begin_) return;
    // Every completion needs a decision, each for another reason: name every leaf that is open in one of them.
    visit_all(index, true);
}

void ReasonCollector::collect_refusals(ProvisionIndex index, std::vector<Reason>& into) {
    provision_ = index;
    into_ = &into;
    begin_ = into.size();
    each_zone(index, [&](std::size_t zone) { add_refusals(zone, index); });
}

// The rule that refuses; where answers are missing, one that may refuse, if nothing else is sure to fail.
void ReasonCollector::add_refusals(std::size_t zone, ProvisionIndex index) {
    std::optional<DocumentPlace> refusal;
    each_rule(checker_.settings(), zone, index, [&](const DocumentRule& rule, const DocumentPlace& place) {
        if (!rule.adopts) return;
        const Range concerned = in(zone).of(rule.when);
        if (is_certain(concerned)) refusal.reset();
        if (!*rule.adopts && !refusal && is_possible(concerned)) refusal = place;
    });
    if (!refusal) return;
    const Composed composed = composed_in(zone, index);
    if (composed.adopted.low != Standing::no) return;
    if (!is_possible(composed.adopted) || is_possible(smaller(composed.applies, composed.when)))
        add({.kind = ReasonKind::document, .provision = index, .place = refusal});
}

void ReasonCollector::visit_all(ProvisionIndex provision, bool any_open) {
    std::size_t zones = 0;
    each_zone(provision, [&](std::size_t zone) {
        ++zones;
        visit_in(zone, provision, any_open);
    });
    // What differs from zone to zone is open too where the place, which would say the zone, is unsure.
    if (zones > 1 && (*answers_)[*checker_.policy().place_fact] == kUnsure)
        add_recognition(checker_.policy().place_fact, any_open);
}

// The conditions that count in a zone, in the order in which they are composed.
void ReasonCollector::visit_in(std::size_t zone, ProvisionIndex index, bool any_open) {
    const Settings& settings = checker_.settings();
    const Provision& provision = checker_.policy()[index];
    zone_ = zone;
    visited_.assign(checker_.policy().definitions.size(), false);
    const Composed composed = composed_in(zone, index);
    const bool applies = any_open || stays_open(composed.applies), when = any_open || stays_open(composed.when),
               adopted = any_open || stays_open(composed.adopted);
    left_to_authority_ |= provision.decided_by && may_be_open(composed.adopted);
    if (applies) visit(provision.applies_when, any_open);
    std::vector<const Condition*> counting{&provision.when};
    each_rule(settings, zone, index, [&](const DocumentRule& rule, const DocumentPlace& place) {
        const Range concerned = in(zone).of(rule.when);
        if (!is_possible(concerned)) return;
        if (applies && rule.addresses) {
            visit(rule.addresses, any_open);
            visit(rule.when, any_open);
        }
        if (rule.replaces && is_certain(concerned)) counting.clear();
        for (const auto* condition : {&rule.replaces, &rule.admits, &rule.requires_})
            if (*condition) counting.push_back(&**condition);
        const bool asks = rule.replaces || rule.admits || rule.requires_;
        if (asks && !is_certain(concerned)) counting.push_back(&*rule.when);
        for (std::uint16_t i = 0; i < rule.unchecked.size(); ++i)
            add({.kind = ReasonKind::unchecked, .provision = index, .place = place, .unchecked = i});
        if (!rule.unchecked.empty() || (rule.adopts && adopted)) visit(rule.when, any_open);
    });
    if (when)
        for (const Condition* condition : counting) visit(*condition, any_open);
}

void ReasonCollector::visit(const std::optional<Condition>& condition, bool any_open) {
    if (condition) visit(*condition, any_open);
}

// Goes down where the condition is open, to the leaves that keep it open. With `any_open` it goes to
// every leaf that may be open. What a definition adds, it adds the first time.
void ReasonCollector::visit(const Condition& condition, bool any_open) {
    if (const auto leaf = leaf_of(condition)) {
        const Range stands = in(zone_).of_leaf(*leaf);
        if (any_open ? may_be_open(stands) : stays_open(stands)) add_leaf(*leaf, any_open);
        return;
    }
    if (!any_open && !stays_open(in(zone_).of(condition))) return;
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

// What keeps the rows of a hole open; whether none of them settles it for certain.
bool ReasonCollector::visit_rows(const std::vector<RowOf>& rows, bool recognising, bool any_open) {
    const bool before = std::exchange(recognising_, recognising_ || recognising);
    in(zone_).recognise_nothing(recognising_);
    bool unsettled = true;
    for (const RowOf& one : rows) {
        const Range concerned = in(zone_).of(one.row->when);
        if (any_open || stays_open(concerned)) visit(one.row->when, any_open);
        unsettled = !is_certain(concerned);
        if (!unsettled) break;
    }
    recognising_ = before;
    in(zone_).recognise_nothing(recognising_);
    return unsettled;
}

// Whether it is left to whoever recognises the fact.
bool ReasonCollector::add_recognition(std::optional<FactIndex> fact, bool any_open) {
    if (!fact || (*answers_)[*fact] != kUnsure || !checker_.policy()[*fact].recognised_by) return false;
    if (!recognising_ && !visit_rows(rows_of(checker_.settings(), zone_, *fact), true, any_open)) return false;
    add({.kind = ReasonKind::recognition, .provision = provision_, .fact = fact, .own_cue = own_cue(*fact)});
    return true;
}

void ReasonCollector::add_leaf(const Leaf& leaf, bool any_open) {
    const bool first = add_recognition(leaf.fact, any_open), second = add_recognition(leaf.other, any_open);
    if (first || second) return;
    if (leaf.tag) add({.kind = ReasonKind::recognition, .provision = provision_, .fact = leaf.fact, .tag = leaf.tag});
    if (!leaf.parameter || !visit_rows(rows_of(checker_.settings(), zone_, *leaf.parameter), false, any_open)) return;
    const Value value = leaf.fact ? (*answers_)[*leaf.fact] : kAbsent;
    add({.kind = ReasonKind::local_number,
         .provision = provision_,
         .fact = is_value(value) ? leaf.fact : std::nullopt, // else documents say what it counts as
         .parameter = leaf.parameter,
         .value = value});
}

void ReasonCollector::add(const Reason& reason) {
    const ReasonWords words = words_of(reason);
    for (std::size_t i = begin_; i < into_->size(); ++i)
        if (words_of((*into_)[i]) == words) return;
    into_->push_back(reason);
}

} // namespace eligibility
