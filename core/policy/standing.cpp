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
                       Value other, Value parameter) {
    if (value == kUnsure || other == kUnsure) return Standing::needs_decision;
    const bool reading = leaf.reading && settings.zones[zone].readings[leaf.reading->at] != 0;
    const Asked asked{policy, settings.tags, value, other, parameter, reading};
    return std::visit(
        [&]<class Kind>(const Kind& kind) {
            if constexpr (kIsLeaf<Kind>) return kind.standing(asked);
            else return Standing::no;
        },
        leaf.condition->node);
}

// Of a and b it is monotone, so that their ends are enough.
Range sel(Range condition, Range a, Range b) {
    Range result{Standing::yes, Standing::no};
    for (int one = static_cast<int>(condition.low); one <= static_cast<int>(condition.high); ++one) {
        const auto c = static_cast<Standing>(one);
        result.low = std::min(result.low, sel(c, a.low, b.low));
        result.high = std::max(result.high, sel(c, a.high, b.high));
    }
    return result;
}

namespace {

// Rows of the documents of a zone, where rows(document) gives those of one; null when it has none.
template <class Rows> std::vector<RowOf> collect(const Settings& settings, std::size_t zone, Rows rows) {
    std::vector<RowOf> all;
    const std::vector<std::uint16_t>& documents = settings.zones[zone].documents;
    for (auto position = documents.rbegin(); position != documents.rend(); ++position)
        if (const std::vector<HoleRow>* own = rows(settings.document(*position)))
            for (const HoleRow& row : *own) all.push_back({&row, *position});
    return all;
}

} // namespace

std::optional<std::size_t> zone_of(const Policy& policy, const Settings& settings, const Answers& answers) {
    if (!policy.place_fact || policy.regions.empty()) return 0;
    const Value place = answers[*policy.place_fact];
    if (!is_value(place)) return std::nullopt;
    return settings.zone_of_region[static_cast<std::size_t>(place)];
}

std::vector<RowOf> rows_of(const Settings& settings, std::size_t zone, ParameterIndex parameter) {
    return collect(settings, zone, [&](const Document& document) -> const std::vector<HoleRow>* {
        for (const Document::Parameters& hole : document.parameters)
            if (hole.parameter == parameter) return &hole.rows;
        return nullptr;
    });
}

std::vector<RowOf> rows_of(const Settings& settings, std::size_t zone, FactIndex recognised) {
    return collect(settings, zone, [&](const Document& document) -> const std::vector<HoleRow>* {
        for (const Document::Recognition& hole : document.recognises)
            if (hole.fact == recognised) return &hole.rows;
        return nullptr;
    });
}

Value Evaluation::answer(std::optional<FactIndex> fact) const {
    if (!fact) return 0;
    const Value value = answers_[*fact];
    // 说不清 is an answer only where an authority recognises the fact
    return value == kUnsure && !policy_[*fact].recognised_by ? kAbsent : value;
}

Range Evaluation::recognised(FactIndex fact, FunctionRef<Range(Value)> settle) {
    Range result{Standing::needs_decision, Standing::needs_decision};
    if (recognising_) return result;
    const std::vector<RowOf> rows = rows_of(settings_, zone_, fact);
    for (auto one = rows.rbegin(); one != rows.rend(); ++one) {
        recognise_nothing(true);
        const Range condition = of(one->row->when);
        recognise_nothing(false);
        result = sel(condition, settle(one->row->value), result);
    }
    return result;
}

// The leaf where its facts have these values.
Range Evaluation::at(const Leaf& leaf, Value value, Value other) {
    if (value == kUnsure) return recognised(*leaf.fact, [&](Value settled) { return at(leaf, settled, other); });
    if (other == kUnsure) return recognised(*leaf.other, [&](Value settled) { return at(leaf, value, settled); });
    const auto with = [&](Value parameter) {
        const Standing one = leaf_standing(leaf, policy_, settings_, zone_, value, other, parameter);
        return Range{one, one};
    };
    Range result = with(kUnset);
    if (!leaf.parameter) return result;
    const std::vector<RowOf> rows = rows_of(settings_, zone_, *leaf.parameter);
    for (auto one = rows.rbegin(); one != rows.rend(); ++one)
        result = sel(of(one->row->when), with(one->row->value), result);
    return result;
}

Range Evaluation::of_leaf(const Leaf& leaf) {
    const Value value = answer(leaf.fact), other = answer(leaf.other);
    if (value != kAbsent && other != kAbsent) return at(leaf, value, other);
    // Of two facts one may be open whatever the other is.
    const std::optional<FactIndex> unsure = value == kUnsure ? leaf.fact : other == kUnsure ? leaf.other : std::nullopt;
    return unsure ? recognised(*unsure, [](Value) { return Range{}; }) : Range{};
}

Range Evaluation::of_definition(DefinitionIndex index) {
    std::optional<Range>& known = definitions_[recognising_][index.at];
    if (!known) known = of(policy_[index].when);
    return *known;
}

Range Evaluation::of(const std::optional<Condition>& condition) {
    return condition ? of(*condition) : Range{Standing::yes, Standing::yes};
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
