#include "diagram/compile.h"

#include "base/text.h"

#include <algorithm>

namespace eligibility::diagram {
namespace {

// While conditions are compiled, terminals are standings.
constexpr Node kNo = 0, kNeeds = 1, kYes = 2;
static_assert(static_cast<Node>(Standing::yes) == kYes);

template <class Function> constexpr Table tabulate(Function function) {
    Table table{};
    for (unsigned a = 0; a < kTerminals; ++a)
        for (unsigned b = 0; b < kTerminals; ++b) table[a * kTerminals + b] = static_cast<std::uint8_t>(function(a, b));
    return table;
}

constexpr Table kMinimum = tabulate([](unsigned a, unsigned b) { return a < b ? a : b; });
constexpr Table kMaximum = tabulate([](unsigned a, unsigned b) { return a > b ? a : b; });
constexpr Table kMirror = tabulate([](unsigned a, unsigned) { return a > kYes ? a : kYes - a; });
constexpr unsigned kElsewhere = 3;
constexpr Table kInsideOnly = tabulate([](unsigned inside, unsigned b) { return inside == kYes ? b : kElsewhere; });
constexpr Table kAgreed = tabulate([](unsigned a, unsigned b) {
    return a > kYes || b > kYes ? kElsewhere
                                : static_cast<unsigned>(agreed(static_cast<Standing>(a), static_cast<Standing>(b)));
});
constexpr Table kElseOther = tabulate([](unsigned a, unsigned other) { return a == kElsewhere ? other : a; });

constexpr unsigned outcome(unsigned applies, unsigned when, bool capped) {
    if (applies == kNo) return static_cast<unsigned>(Outcome::not_applicable);
    const unsigned standing = std::min(applies, when);
    if (standing == kNo) return static_cast<unsigned>(Outcome::not_satisfied);
    const bool open = standing == kNeeds || capped;
    return static_cast<unsigned>(open ? Outcome::needs_decision : Outcome::satisfied);
}
constexpr Table kVerdict = tabulate([](unsigned applies, unsigned when) { return outcome(applies, when, false); });
constexpr Table kCapped = tabulate([](unsigned applies, unsigned when) { return outcome(applies, when, true); });

class Compiler {
public:
    Compiler(const Policy& policy, const Settings& settings, const std::vector<Domain>& domains, Diagrams& diagrams)
        : policy_(policy), settings_(settings), domains_(domains), diagrams_(diagrams),
          definitions_(policy.definitions.size()) {}

    Node provision(const Provision& provision) {
        const Node applies = provision.applies_when ? condition(*provision.applies_when) : kYes;
        return diagrams_.combine(applies, condition(provision.when), provision.decided_by ? kCapped : kVerdict);
    }

    Node rule(const Condition& when) { return diagrams_.combine(kYes, condition(when), kVerdict); }

private:
    Node condition(const Condition& condition) {
        if (const auto leaf = leaf_of(condition)) return leaf_node(*leaf);
        if (const auto* used = std::get_if<ByDefinition>(&condition.node)) return definition(used->definition);
        if (const auto* negated = std::get_if<Not>(&condition.node))
            return diagrams_.combine(this->condition(negated->of.front()), kNo, kMirror);
        if (const auto* all = std::get_if<All>(&condition.node)) return fold(all->of, kYes, kMinimum);
        return fold(std::get<Any>(condition.node).of, kNo, kMaximum);
    }

    Node fold(const std::vector<Condition>& parts, Node start, const Table& table) {
        Node result = start;
        for (const Condition& part : parts) result = diagrams_.combine(result, condition(part), table);
        return result;
    }

    Node definition(DefinitionIndex index) {
        std::optional<Node>& known = definitions_[index.at];
        if (!known) known = condition(policy_[index].when);
        return *known;
    }

    Node leaf_node(const Leaf& leaf) {
        if (!leaf.local() || settings_.zones.size() == 1) return in_zone(leaf, 0);
        std::vector<Node> zones;
        for (std::size_t zone = 0; zone < settings_.zones.size(); ++zone) zones.push_back(in_zone(leaf, zone));
        Node result = zones.front(); // where the county is unsure, or nobody says it
        for (const Node zone : zones) result = diagrams_.combine(result, zone, kAgreed);
        if (!policy_.place_fact) return result;
        for (std::size_t zone = 0; zone < zones.size(); ++zone) {
            const Node local = diagrams_.combine(inside_zone(zone), zones[zone], kInsideOnly);
            result = diagrams_.combine(local, result, kElseOther);
        }
        return result;
    }

    // The county fact alone decides whether the unit is in the zone.
    Node inside_zone(std::size_t zone) {
        return over(*policy_.place_fact, [&](Value county) {
            const bool inside = county >= 0 && settings_.zone_of_region[static_cast<std::size_t>(county)] == zone;
            return inside ? kYes : kNo;
        });
    }

    Node in_zone(const Leaf& leaf, std::size_t zone) {
        if (!leaf.fact) return standing(leaf, zone, 0, 0);
        if (leaf.other) return comparison(leaf, zone);
        return over(*leaf.fact, [&](Value value) { return standing(leaf, zone, value, 0); });
    }

    Node comparison(const Leaf& leaf, std::size_t zone) {
        const bool fact_first = leaf.fact->at < leaf.other->at;
        const FactIndex outer = fact_first ? *leaf.fact : *leaf.other, inner = fact_first ? *leaf.other : *leaf.fact;
        return over(outer, [&](Value a) {
            return over(inner,
                        [&](Value b) { return fact_first ? standing(leaf, zone, a, b) : standing(leaf, zone, b, a); });
        });
    }

    template <class Child> Node over(FactIndex fact, Child child) {
        std::vector<Node> children;
        for (const Value sample : domains_[fact.at].sample) children.push_back(child(sample));
        return diagrams_.make(static_cast<Variable>(fact.at), children);
    }

    Node standing(const Leaf& leaf, std::size_t zone, Value value, Value base) const {
        return static_cast<Node>(leaf_standing(leaf, policy_, settings_, zone, value, base));
    }

    const Policy& policy_;
    const Settings& settings_;
    const std::vector<Domain>& domains_;
    Diagrams& diagrams_;
    std::vector<std::optional<Node>> definitions_;
};

// With domains by these leaves, and no diagram yet.
std::optional<Compiled> prepared(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves,
                                 Issues& issues) {
    std::vector<Domain> domains = make_domains(policy, settings, leaves);
    std::vector<std::uint8_t> cells;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        if (domains[i].sample.size() >= kFree) {
            report(issues, IssueCode::too_large, join({"/facts/", number_text(i)}),
                   {Message::too_many_cells, {policy.facts[i].id, number_text(kFree - 1)}});
            return std::nullopt;
        }
        cells.push_back(domains[i].cells());
    }
    return Compiled{std::move(domains), Diagrams(std::move(cells)), {}, {}, {}};
}

// Reports it when the diagrams have outgrown their bounds with this entry of a list of the pack.
bool overgrown(const Compiled& compiled, std::string_view list, std::size_t position, std::string_view name,
               Issues& issues) {
    if (!compiled.diagrams.overflowed()) return false;
    report(issues, IssueCode::too_large, join({"/", list, "/", number_text(position)}),
           {Message::combines_too_much, {name}});
    return true;
}

} // namespace

std::optional<Compiled> compile(const Policy& policy, const Settings& settings, Issues& issues) {
    std::vector<ProvisionIndex> all;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) all.push_back({i});
    return compile(policy, settings, all, issues);
}

std::optional<Compiled> compile(const Policy& policy, const Settings& settings,
                                std::span<const ProvisionIndex> provisions, Issues& issues) {
    auto compiled = prepared(policy, settings, all_leaves(policy), issues);
    if (!compiled) return std::nullopt;
    Compiler compiler(policy, settings, compiled->domains, compiled->diagrams);
    for (const ProvisionIndex provision : provisions) {
        compiled->roots.push_back(compiler.provision(policy[provision]));
        if (overgrown(*compiled, "provisions", provision.at, policy[provision].id, issues)) return std::nullopt;
    }
    for (const FollowRule& rule : policy.follows) {
        compiled->follows.push_back(compiler.rule(rule.when));
        const std::size_t at = compiled->follows.size() - 1;
        if (overgrown(*compiled, "follows", at, policy[rule.fact].id, issues)) return std::nullopt;
    }
    for (const Node root : compiled->roots) {
        const auto first = std::find(compiled->roots.begin(), compiled->roots.end(), root) - compiled->roots.begin();
        compiled->first_twins.push_back({static_cast<std::uint16_t>(first)});
    }
    return compiled;
}

std::optional<Compiled> compile_implausible(const Policy& policy, const Settings& settings, Issues& issues) {
    auto compiled = prepared(policy, settings, leaves_of_slips(policy), issues);
    if (!compiled) return std::nullopt;
    Compiler compiler(policy, settings, compiled->domains, compiled->diagrams);
    for (const Implausible& slip : policy.implausible) {
        compiled->roots.push_back(compiler.rule(slip.when));
        if (overgrown(*compiled, "implausible", compiled->roots.size() - 1, slip.text.zh, issues)) return std::nullopt;
    }
    return compiled;
}

} // namespace eligibility::diagram
