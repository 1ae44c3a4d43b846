#include "assess/explanation_tree.h"

#include "diagram/compile.h"
#include "policy/composition.h"
#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr Range kHolds{Standing::yes, Standing::yes}, kFails{Standing::no, Standing::no},
    kUndecided{Standing::needs_decision, Standing::needs_decision};

// Makes of `whole` itself and one more part together, as `kind`: all or any.
void add_part(NodeKind kind, ExplanationNode& whole, ExplanationNode&& part) {
    const Range standing = (kind == NodeKind::all ? smaller : larger)(whole.standing, part.standing);
    if (whole.kind != kind || whole.not_computed) {
        ExplanationNode group;
        group.kind = kind;
        group.parts.push_back(std::move(whole));
        whole = std::move(group);
    }
    whole.parts.push_back(std::move(part));
    whole.standing = standing;
}

// What the document makes of the reading, or of the tag of the place, that the leaf asks; kAbsent where it is silent.
Value set_by(const Document& document, const Leaf& leaf, Value place) {
    for (const auto& [reading, is] : document.readings)
        if (leaf.reading == reading) return is ? 1 : 0;
    for (const Document::Tag& tag : document.tags)
        if (leaf.tag == tag.tag && tag.region.at == static_cast<std::size_t>(place)) return tag.holds ? 1 : 0;
    return kAbsent;
}

} // namespace

ExplanationTree::ExplanationTree(const Checker& checker, ProvisionIndex provision, const Answers& answers,
                                 std::span<const FactIndex> decisive)
    : policy_(checker.policy()), settings_(checker.settings()), index_(provision), answers_(answers),
      decisive_(decisive) {
    checker.compiled().each_zone(provision.at, zone_of(policy_, settings_, answers), [&](std::size_t zone) {
        zones_.push_back(static_cast<std::uint16_t>(zone));
        evaluations_.push_back(std::make_unique<Evaluation>(policy_, settings_, zone, answers));
    });
}

// What something comes to in the zones together: what one of them may say; where somebody says that it is unsure which
// of them it is, what all agree on.
Range ExplanationTree::in_all_zones(FunctionRef<void(std::size_t, Evaluation&, Range&)> range_in) {
    Range all;
    for (std::size_t i = 0; i < zones_.size(); ++i) {
        Range here;
        range_in(zones_[i], *evaluations_[i], here);
        if (i == 0 || here == all) all = here;
        else if (all.decided() && here.decided() && answers_[*policy_.place_fact] == kUnsure &&
                 policy_[*policy_.place_fact].recognised_by)
            all = kUndecided;
        else all = {std::min(all.low, here.low), std::max(all.high, here.high)};
    }
    return all;
}

std::optional<ExplanationNode> ExplanationTree::applies() {
    const Provision& provision = policy_[index_];
    if (!provision.applies_when) return std::nullopt;
    ExplanationNode node = build(*provision.applies_when);
    if (place_is_open()) {
        node.standing = in_all_zones([&](std::size_t zone, Evaluation& evaluation, Range& range) {
            range = compose(policy_, settings_, zone, index_, evaluation).applies;
        });
        return node;
    }
    each_rule(settings_, zones_.front(), index_, [&](const DocumentRule& rule, const DocumentPlace& place) {
        if (!rule.addresses) return;
        add_part(NodeKind::any, node, of_rule(RuleEffect::addresses, rule, place, rule.addresses, kHolds, kFails));
    });
    return node;
}

ExplanationNode ExplanationTree::needed() {
    const Provision& provision = policy_[index_];
    ExplanationNode when = build(provision.when);
    std::optional<ExplanationNode> decided;
    if (provision.decided_by) {
        decided.emplace();
        decided->kind = NodeKind::decided_by;
        decided->decided = index_;
        decided->standing = kUndecided;
    }
    std::vector<ExplanationNode> unchecked;
    const auto compose_rule = [&](const DocumentRule& rule, const DocumentPlace& place) {
        if (rule.replaces)
            when = of_rule(RuleEffect::replaces, rule, place, rule.replaces, kHolds, when.standing, &when);
        if (rule.admits)
            add_part(NodeKind::any, when, of_rule(RuleEffect::admits, rule, place, rule.admits, kHolds, kFails));
        if (rule.requires_)
            add_part(NodeKind::all, when, of_rule(RuleEffect::demands, rule, place, rule.requires_, kHolds, kHolds));
        if (rule.adopts)
            decided = of_rule(*rule.adopts ? RuleEffect::adopts : RuleEffect::refuses, rule, place, std::nullopt,
                              *rule.adopts ? kHolds : kFails, decided ? decided->standing : kHolds,
                              decided ? &*decided : nullptr);
        for (std::uint16_t at = 0; at < rule.unchecked.size(); ++at) {
            unchecked.push_back(of_rule(RuleEffect::unchecked, rule, place, std::nullopt, kUndecided, kHolds));
            unchecked.back().unchecked = at;
        }
    };
    if (!place_is_open()) each_rule(settings_, zones_.front(), index_, compose_rule);
    if (decided) add_part(NodeKind::all, when, std::move(*decided));
    for (ExplanationNode& one : unchecked) add_part(NodeKind::all, when, std::move(one));
    if (place_is_open())
        when.standing = in_all_zones([&](std::size_t zone, Evaluation& evaluation, Range& range) {
            const Composed composed = compose(policy_, settings_, zone, index_, evaluation);
            range = smaller(composed.when, smaller(composed.adopted, composed.unchecked));
        });
    return when;
}

ExplanationNode ExplanationTree::of_rule(RuleEffect effect, const DocumentRule& rule, const DocumentPlace& place,
                                         const std::optional<Condition>& own, Range says, Range elsewhere,
                                         ExplanationNode* before) {
    ExplanationNode node;
    node.kind = NodeKind::rule;
    node.effect = effect;
    node.place = place;
    node.documents = settings_.documents.get();
    Range concerned = kHolds;
    if (rule.when) concerned = node.parts.emplace_back(build(*rule.when)).standing;
    if (own) says = node.parts.emplace_back(build(*own)).standing;
    if (rule.when && before != nullptr) node.parts.push_back(std::move(*before));
    node.standing = sel(concerned, says, elsewhere);
    return node;
}

ExplanationNode ExplanationTree::build(const Condition& condition) {
    ExplanationNode node;
    node.kind = std::visit([]<class Kind>(const Kind&) { return static_cast<NodeKind>(Kind::kOn); }, condition.node);
    node.condition = &condition;
    node.standing = without_parts(condition);
    if (const auto leaf = leaf_of(condition)) add_leaf(*leaf, node);
    const auto parts = parts_of(condition, policy_);
    if (!parts.empty() && count_ + parts.size() > Explainer::kMostNodes) {
        node.not_computed = NotComputed::too_much_work;
        node.standing =
            in_all_zones([&](std::size_t, Evaluation& evaluation, Range& range) { range = evaluation.of(condition); });
        return node;
    }
    count_ += parts.size();
    node.parts.reserve(parts.size());
    for (const Condition& part : parts) {
        node.parts.push_back(build(part));
        join(node.standing, condition, node.parts.back().standing);
    }
    return node;
}

void ExplanationTree::add_leaf(const Leaf& leaf, ExplanationNode& node) {
    node.standing =
        in_all_zones([&](std::size_t, Evaluation& evaluation, Range& range) { range = evaluation.of_leaf(leaf); });
    node.decisive = counts(leaf.fact) || counts(leaf.other);
    if (leaf.fact) node.answer = answers_[*leaf.fact];
    for (std::size_t i = 0; i < zones_.size(); ++i) {
        ExplanationNode here;
        fill(leaf, zones_[i], *evaluations_[i], here);
        const bool same = i == 0 || (node.place == here.place && node.value == here.value);
        if (!same) here = {};
        node.place = here.place;
        node.documents = settings_.documents.get();
        node.value = here.value;
        node.settled = here.settled;
        node.sets_number = here.sets_number;
        if (!same) return;
    }
}

bool ExplanationTree::counts(std::optional<FactIndex> fact) const {
    return fact && std::find(decisive_.begin(), decisive_.end(), *fact) != decisive_.end();
}

// What a document of the zone fills for certain: a reading, a tag of the place, a number; on no number also one of the
// facts of which the applicant is unsure.
void ExplanationTree::fill(const Leaf& leaf, std::size_t zone, Evaluation& evaluation, ExplanationNode& node) const {
    const auto first_certain = [&](const std::vector<RowOf>& rows, std::optional<FactIndex> settled) {
        evaluation.recognise_nothing(settled.has_value());
        for (const RowOf& one : rows) {
            const Range concerned = evaluation.of(one.row->when);
            if (concerned.high == Standing::no) continue;
            if (concerned.low != Standing::yes) break;
            node.place = DocumentPlace{one.document, std::nullopt};
            node.value = one.row->value;
            node.settled = settled;
            node.sets_number = leaf.parameter && !policy_[*leaf.parameter].is_flag;
            break;
        }
        evaluation.recognise_nothing(false);
    };
    const Value place = leaf.fact ? answers_[*leaf.fact] : kAbsent;
    if (leaf.tag && is_value(place)) zone = settings_.zone_of_region[static_cast<std::size_t>(place)];
    for (const std::uint16_t document : settings_.zones[zone].documents) {
        const Value value = set_by(settings_.document(document), leaf, place);
        if (value == kAbsent) continue;
        node.place = DocumentPlace{document, std::nullopt};
        node.value = value;
    }
    if (leaf.parameter) return first_certain(rows_of(settings_, zone, *leaf.parameter), std::nullopt);
    for (const std::optional<FactIndex> fact : {leaf.fact, leaf.other})
        if (!node.place && fact && answers_[*fact] == kUnsure && policy_[*fact].recognised_by)
            first_certain(rows_of(settings_, zone, *fact), fact);
}

} // namespace eligibility
