#include "diagram/zone_compiler.h"

#include "policy/composition.h"

#include <algorithm>

namespace eligibility::diagram {

ZoneCompiler::ZoneCompiler(const Policy& policy, const Settings& settings, const std::vector<Domain>& domains,
                           Diagrams& diagrams)
    : policy_(policy), settings_(settings), domains_(domains), diagrams_(diagrams),
      definitions_(2 * policy.definitions.size()) {}

ZoneCompiler& ZoneCompiler::in(std::size_t zone) {
    if (zone_ != zone) definitions_.assign(definitions_.size(), std::nullopt);
    zone_ = zone;
    return *this;
}

Node ZoneCompiler::applies(ProvisionIndex index) {
    Node result = condition(policy_[index].applies_when);
    each_rule(settings_, zone_, index, [&](const DocumentRule& rule, const DocumentPlace&) {
        if (rule.addresses) result = larger(result, smaller(condition(rule.when), condition(rule.addresses)));
    });
    return result;
}

Node ZoneCompiler::needed(ProvisionIndex index) {
    const Provision& provision = policy_[index];
    Node when = condition(provision.when), adopted = provision.decided_by ? kNeeds : kYes, unchecked = kYes;
    each_rule(settings_, zone_, index, [&](const DocumentRule& rule, const DocumentPlace&) {
        const Node concerned = condition(rule.when);
        if (rule.replaces) when = sel(concerned, condition(rule.replaces), when);
        if (rule.admits) when = larger(when, smaller(concerned, condition(rule.admits)));
        if (rule.requires_) when = smaller(when, sel(concerned, condition(rule.requires_), kYes));
        if (rule.adopts) adopted = sel(concerned, *rule.adopts ? kYes : kNo, adopted);
        if (!rule.unchecked.empty()) unchecked = smaller(unchecked, sel(concerned, kNeeds, kYes));
    });
    return smaller(smaller(when, adopted), unchecked);
}

Node ZoneCompiler::without_later_row(const std::vector<RowOf>& rows, std::uint16_t document, bool recognising) {
    recognising_ = recognising;
    Node later = kNo;
    for (const RowOf& one : rows)
        if (one.document > document) later = larger(later, condition(one.row->when));
    recognising_ = false;
    return mirrored(later);
}

Node ZoneCompiler::sel(Node condition, Node a, Node b) {
    return larger(larger(smaller(condition, a), smaller(mirrored(condition), b)), smaller(a, b));
}

Node ZoneCompiler::condition(const Condition& condition) {
    if (const auto leaf = leaf_of(condition)) return leaf_node(*leaf);
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) return definition(used->definition);
    if (const auto* negated = std::get_if<Not>(&condition.node)) return mirrored(this->condition(negated->of.front()));
    if (const auto* all = std::get_if<All>(&condition.node)) return fold(all->of, kYes, kMinimum);
    return fold(std::get<Any>(condition.node).of, kNo, kMaximum);
}

Node ZoneCompiler::fold(const std::vector<Condition>& parts, Node start, const Table& table) {
    Node result = start;
    for (const Condition& part : parts) result = diagrams_.combine(result, condition(part), table);
    return result;
}

Node ZoneCompiler::definition(DefinitionIndex index) {
    std::optional<Node>& known = definitions_[2 * index.at + recognising_];
    if (!known) known = condition(policy_[index].when);
    return *known;
}

Node ZoneCompiler::leaf_node(const Leaf& leaf) {
    return settled(leaf.fact, [&](std::optional<Value> value) {
        return settled(leaf.other, [&](std::optional<Value> other) { return with_parameter(leaf, {value, other}); });
    });
}

// node(nothing), but where the fact is unsure and documents recognise it: node(the value that they give).
Node ZoneCompiler::settled(std::optional<FactIndex> fact, FunctionRef<Node(std::optional<Value>)> node) {
    const Node as_answered = node(std::nullopt);
    if (!fact || recognising_ || !policy_[*fact].recognised_by) return as_answered;
    const std::vector<RowOf> rows = rows_of(settings_, zone_, *fact);
    if (rows.empty()) return as_answered;
    Node unsure = kNeeds;
    for (auto one = rows.rbegin(); one != rows.rend(); ++one) {
        recognising_ = true;
        const Node concerned = condition(one->row->when);
        recognising_ = false;
        unsure = sel(concerned, node(one->row->value), unsure);
    }
    const Node is_unsure = over(*fact, [](Value value) { return value == kUnsure ? kYes : kNo; });
    return diagrams_.combine(diagrams_.combine(is_unsure, unsure, kInsideOnly), as_answered, kElseOther);
}

// The leaf under what documents set its parameter to; unset where none does.
Node ZoneCompiler::with_parameter(const Leaf& leaf, Settled values) {
    Node result = plain_leaf(leaf, kUnset, values);
    if (!leaf.parameter) return result;
    const std::vector<RowOf> rows = rows_of(settings_, zone_, *leaf.parameter);
    for (auto one = rows.rbegin(); one != rows.rend(); ++one)
        result = sel(condition(one->row->when), plain_leaf(leaf, one->row->value, values), result);
    return result;
}

Node ZoneCompiler::plain_leaf(const Leaf& leaf, Value parameter, Settled values) {
    using Child = FunctionRef<Node(Value)>;
    const auto each = [&](std::optional<FactIndex> fact, std::optional<Value> settled, Child child) {
        return !fact || settled ? child(settled.value_or(0)) : over(*fact, child);
    };
    // The variable that comes first is tested first.
    const bool swapped = leaf.other && leaf.other->at < leaf.fact->at;
    return each(swapped ? leaf.other : leaf.fact, swapped ? values.other : values.fact, [&](Value first) {
        return each(swapped ? leaf.fact : leaf.other, swapped ? values.fact : values.other, [&](Value second) {
            const Value value = swapped ? second : first, other = swapped ? first : second;
            return static_cast<Node>(leaf_standing(leaf, policy_, settings_, zone_, value, other, parameter));
        });
    });
}

Node ZoneCompiler::over(FactIndex fact, FunctionRef<Node(Value)> child) {
    std::vector<Node> children;
    for (const Value sample : domains_[fact.at].sample) children.push_back(child(sample));
    return diagrams_.make(static_cast<Variable>(fact.at), children);
}

} // namespace eligibility::diagram
