#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

template <class... Cases> struct Overloaded : Cases... { using Cases::operator()...; };
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

constexpr Standing yes_if(bool holds) { return holds ? Standing::yes : Standing::no; }

bool contains(const std::vector<Value>& values, Value value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

Standing of_tag(TagState state) {
    switch (state) {
    case TagState::no: return Standing::no;
    case TagState::unconfirmed: return Standing::needs_decision;
    case TagState::yes: return Standing::yes;
    }
    return Standing::no;
}

Standing against_parameter(Value value, Value floor, Value parameter) {
    if (value < floor) return Standing::no;
    if (parameter == kUnset) return Standing::needs_decision;
    return yes_if(value >= parameter);
}

} // namespace

std::optional<Leaf> leaf_of(const Condition& condition) {
    using Result = std::optional<Leaf>;
    const auto leaf = [&](std::optional<FactIndex> fact, std::optional<FactIndex> base, bool local) -> Result {
        return Leaf{&condition, fact, base, local};
    };
    const auto none = std::optional<FactIndex>{};
    return std::visit(Overloaded{
                          [&](const All&) -> Result { return std::nullopt; },
                          [&](const Any&) -> Result { return std::nullopt; },
                          [&](const Not&) -> Result { return std::nullopt; },
                          [&](const ByDefinition&) -> Result { return std::nullopt; },
                          [&](const FactIn& c) { return leaf(c.fact, none, false); },
                          [&](const FactAtLeast& c) { return leaf(c.fact, none, false); },
                          [&](const FactAtLeastParameter& c) { return leaf(c.fact, none, true); },
                          [&](const FactTagged& c) { return leaf(c.fact, none, false); },
                          [&](const FactOneAbove& c) { return leaf(c.fact, c.base, false); },
                          [&](const ParameterIsSet&) { return leaf(none, none, true); },
                          [&](const ParameterIs&) { return leaf(none, none, true); },
                          [&](const ReadingIs&) { return leaf(none, none, true); },
                      },
                      condition.node);
}

Standing leaf_standing(const Leaf& leaf, const Policy& policy, const Settings& settings, std::size_t zone, Value value,
                       Value base) {
    if (value == kUnsure || base == kUnsure) return Standing::needs_decision;
    const Setting& setting = settings.zones[zone];
    return std::visit(
        Overloaded{
            [](const All&) { return Standing::no; }, // groups are no leaves
            [](const Any&) { return Standing::no; },
            [](const Not&) { return Standing::no; },
            [](const ByDefinition&) { return Standing::no; },
            [&](const FactIn& c) { return yes_if(contains(c.values, value)); },
            [&](const FactAtLeast& c) { return yes_if(value >= c.least); },
            [&](const FactAtLeastParameter& c) {
                return against_parameter(value, policy[c.parameter].floor, setting.parameters[c.parameter.at]);
            },
            [&](const FactTagged& c) { return of_tag(settings.tags[static_cast<std::size_t>(value)][c.tag.at]); },
            [&](const FactOneAbove&) { return yes_if(value == base + 1); },
            [&](const ParameterIsSet& c) {
                return setting.parameters[c.parameter.at] == kUnset ? Standing::needs_decision : Standing::yes;
            },
            [&](const ParameterIs& c) {
                const Value flag = setting.parameters[c.parameter.at];
                return flag == kUnset ? Standing::needs_decision : yes_if((flag != 0) == c.is);
            },
            [&](const ReadingIs& c) { return yes_if((setting.readings[c.reading.at] != 0) == c.is); },
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
    const Value value = answer(leaf.fact), base = answer(leaf.base);
    if (value == kAbsent || base == kAbsent) return {};
    const auto in_zone = [&](std::size_t zone) { return leaf_standing(leaf, policy_, settings_, zone, value, base); };
    if (!leaf.local || settings_.zones.size() == 1) return {in_zone(0), in_zone(0)};
    const Value county = policy_.county_fact ? answer(policy_.county_fact) : kUnsure;
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

Range Evaluation::of(const Condition& condition) {
    if (const auto leaf = leaf_of(condition)) return of_leaf(*leaf);
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) return of_definition(used->definition);
    if (const auto* negated = std::get_if<Not>(&condition.node)) {
        const Range inner = of(negated->of.front());
        return {mirror(inner.high), mirror(inner.low)};
    }
    if (const auto* all = std::get_if<All>(&condition.node)) {
        Range range{Standing::yes, Standing::yes};
        for (const Condition& part : all->of) {
            const Range inner = of(part);
            range = {std::min(range.low, inner.low), std::min(range.high, inner.high)};
        }
        return range;
    }
    Range range{Standing::no, Standing::no};
    for (const Condition& part : std::get<Any>(condition.node).of) {
        const Range inner = of(part);
        range = {std::max(range.low, inner.low), std::max(range.high, inner.high)};
    }
    return range;
}

} // namespace eligibility
