#include "policy/standing.h"

#include "base/short_sort.h"
#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

// What a leaf is made of, seen by the parts of the policy that it names.
struct LeafTeller : IgnoreMembers {
    Leaf& leaf;

    void fact(FactIndex fact) const { leaf.fact = fact; }
    void other_fact(std::string_view, FactIndex fact) const { leaf.other = fact; }
    void parameter(std::string_view, ParameterIndex parameter) const { leaf.parameter = parameter; }
    void tag(std::string_view, TagIndex tag) const { leaf.tag = tag; }
    void reading(std::string_view, ReadingIndex reading) const { leaf.reading = reading; }
};

struct Cuts {
    FunctionRef<void(Value)> cut;
    FunctionRef<void(ParameterIndex)> local;

    void operator()(Value value) const { cut(value); }
    void parameter(ParameterIndex index) const { local(index); }
};

} // namespace

std::optional<Leaf> leaf_of(const Condition& condition) {
    return std::visit(
        [&]<class Kind>(const Kind& kind) -> std::optional<Leaf> {
            if constexpr (kIsLeaf<Kind>) {
                Leaf leaf{&condition, {}, {}, {}, {}, {}};
                const LeafTeller teller{{}, leaf};
                Kind::members(kind, teller);
                return leaf;
            } else {
                return std::nullopt;
            }
        },
        condition.node);
}

std::vector<FactIndex> facts_in(const Policy& policy, const Condition& condition) {
    std::vector<FactIndex> facts;
    Walk walk(policy);
    walk(condition, [&](const Condition& part) {
        const auto leaf = leaf_of(part);
        if (leaf && leaf->fact) facts.push_back(*leaf->fact);
        if (leaf && leaf->other) facts.push_back(*leaf->other);
    });
    short_sort(facts);
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    return facts;
}

void cuts_of(const Condition& leaf, FunctionRef<void(Value)> cut, FunctionRef<void(ParameterIndex)> local) {
    const Cuts cuts{cut, local};
    std::visit(
        [&]<class Kind>(const Kind& kind) {
            if constexpr (kIsLeaf<Kind>) kind.cuts(cuts);
        },
        leaf.node);
}

Standing leaf_standing(const Leaf& leaf, const Policy& policy, const Settings& settings, std::size_t zone, Value value,
                       Value other) {
    if (value == kUnsure || other == kUnsure) return Standing::needs_decision;
    const Asked asked{policy, settings.zones[zone], settings.tags, value, other};
    return std::visit(
        [&]<class Kind>(const Kind& kind) {
            if constexpr (kIsLeaf<Kind>) return kind.standing(asked);
            else return Standing::no;
        },
        leaf.condition->node);
}

Value Evaluation::answer(std::optional<FactIndex> fact) const {
    if (!fact) return 0;
    const Value value = answers_[*fact];
    // 说不清 is an answer only where an authority recognises the fact
    return value == kUnsure && !policy_[*fact].recognised_by ? kAbsent : value;
}

Range Evaluation::of_leaf(const Leaf& leaf) const {
    const Value value = answer(leaf.fact), other = answer(leaf.other);
    if (value == kAbsent || other == kAbsent) return {};
    const auto in_zone = [&](std::size_t zone) { return leaf_standing(leaf, policy_, settings_, zone, value, other); };
    if (!leaf.local() || settings_.zones.size() == 1) return {in_zone(0), in_zone(0)};
    const Value county = policy_.place_fact ? answer(policy_.place_fact) : kUnsure;
    if (is_value(county)) {
        const std::size_t zone = settings_.zone_of_region[static_cast<std::size_t>(county)];
        return {in_zone(zone), in_zone(zone)};
    }
    Range range{in_zone(0), in_zone(0)};
    Standing together = range.low;
    for (std::size_t zone = 1; zone < settings_.zones.size(); ++zone) {
        const Standing here = in_zone(zone);
        range = {std::min(range.low, here), std::max(range.high, here)};
        together = agreed(together, here);
    }
    return county == kUnsure ? Range{together, together} : range;
}

Range Evaluation::of_definition(DefinitionIndex index) {
    std::optional<Range>& known = definitions_[index.at];
    if (!known) known = of(policy_[index].when);
    return *known;
}

Range without_parts(const Condition& condition) {
    const Standing standing = std::holds_alternative<All>(condition.node) ? Standing::yes : Standing::no;
    return {standing, standing};
}

void join(Range& whole, const Condition& condition, Range part) {
    if (std::holds_alternative<All>(condition.node))
        whole = {std::min(whole.low, part.low), std::min(whole.high, part.high)};
    else if (std::holds_alternative<Not>(condition.node)) whole = {mirror(part.high), mirror(part.low)};
    else whole = {std::max(whole.low, part.low), std::max(whole.high, part.high)};
}

Range Evaluation::of(const Condition& condition) {
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) return of_definition(used->definition);
    if (const auto leaf = leaf_of(condition)) return of_leaf(*leaf);
    Range range = without_parts(condition);
    for (const Condition& part : parts_of(condition)) join(range, condition, of(part));
    return range;
}

} // namespace eligibility
