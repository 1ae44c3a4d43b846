#include "diagram/compile.h"

#include "base/text.h"
#include "diagram/groups.h"
#include "diagram/zone_compiler.h"

#include <algorithm>
#include <utility>

namespace eligibility::diagram {
namespace {

constexpr unsigned outcome(unsigned applies, unsigned needed) {
    if (applies == kNo) return static_cast<unsigned>(Outcome::not_applicable);
    const unsigned standing = std::min(applies, needed);
    if (standing == kNo) return static_cast<unsigned>(Outcome::not_satisfied);
    return static_cast<unsigned>(standing == kNeeds ? Outcome::needs_decision : Outcome::satisfied);
}
constexpr Table kVerdict = tabulate([](unsigned applies, unsigned needed) { return outcome(applies, needed); });

constexpr Table kSelTold = tabulate([](unsigned earlier, unsigned row) {
    if (earlier == kYes || row == kNo) return static_cast<unsigned>(Told::nothing);
    const bool open = row == kNeeds || earlier == kNeeds;
    return static_cast<unsigned>(open ? Told::possible : Told::applies);
});

bool has(const std::vector<std::uint16_t>& list, std::uint16_t one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// Whether a document settles something of these holes.
struct Settles {
    const HoleMap& map;
    Holes holes;

    bool operator()(std::uint16_t document) const { return map.filled_by(document).meets(holes); }
};

/// Joins what each zone says to one function of the place and everything else.
class Compiler {
public:
    Compiler(const Policy& policy, const Settings& settings, Compiled& compiled)
        : policy_(policy), settings_(settings), map_(*compiled.map), diagrams_(compiled.diagrams),
          zone_(policy, settings, compiled.domains, diagrams_), grouping_(policy, settings) {}

    /// The provision, and for each zone the first that is the same to it.
    Node provision(ProvisionIndex index, std::vector<std::uint16_t>& same_zones) {
        const Settles settles{map_, map_.settled_by_zone(map_.used_by(index, policy_))};
        const ZoneGroups groups = grouping_.everywhere([&](std::uint16_t document) {
            const std::vector<DocumentRule>& rules = settings_.document(document).rules;
            const auto is_on_it = [&](const DocumentRule& rule) { return rule.provision == index; };
            return settles(document) || std::any_of(rules.begin(), rules.end(), is_on_it);
        });
        for (const std::uint16_t group : groups.of_zone)
            same_zones.push_back(group == ZoneGroups::kNobody ? Compiled::kNobody
                                                              : static_cast<std::uint16_t>(groups.zones[group]));
        const Node applies = joined(groups, [&](std::size_t zone) { return zone_.in(zone).applies(index); });
        const Node needed = joined(groups, [&](std::size_t zone) { return zone_.in(zone).needed(index); });
        return diagrams_.combine(applies, needed, kVerdict);
    }

    /// `satisfied` where the condition is yes.
    Node rule(const Condition& when) {
        Holes used = map_.none();
        map_.add_used(when, policy_, used);
        const ZoneGroups groups = grouping_.everywhere(Settles{map_, map_.settled_by_zone(std::move(used))});
        const Node standing = joined(groups, [&](std::size_t zone) { return zone_.in(zone).condition(when); });
        return diagrams_.combine(kYes, standing, kVerdict);
    }

    CompiledRule of_document(const HoleMap::Rule& known) {
        const DocumentRule& rule = settings_.document(known.document).rules[known.rule];
        CompiledRule compiled{known.document, known.rule, kNo, {}};
        const ZoneGroups groups = groups_of(known.document, known.used);
        compiled.concerned = joined(groups, [&](std::size_t zone) { return zone_.in(zone).condition(rule.when); });
        for (const GivenTable& table : rule.gives) {
            std::vector<Node> earlier(settings_.zones.size(), kNo); // whether a row before it holds
            for (const GivenRow& row : table.rows)
                compiled.rows.push_back(joined(groups, [&](std::size_t zone) {
                    const Node concerned = zone_.in(zone).condition(rule.when);
                    const Node standing = diagrams_.combine(concerned, zone_.condition(row.when), kMinimum);
                    const Node told = diagrams_.combine(earlier[zone], standing, kSelTold);
                    earlier[zone] = diagrams_.combine(earlier[zone], standing, kMaximum);
                    return told;
                }));
        }
        return compiled;
    }

    void add_holes_of(std::uint16_t document, std::vector<CompiledHole>& into) {
        const Document& own = settings_.document(document);
        const auto add = [&](std::size_t hole, Node counts) {
            into.push_back({document, static_cast<std::uint16_t>(hole), counts});
        };
        for (const auto& set : own.readings) {
            const auto sets = [&](const Document& one, Value) {
                return std::any_of(one.readings.begin(), one.readings.end(),
                                   [&](const auto& other) { return other.reading == set.reading; });
            };
            add(map_.of(set.reading), last_to(sets, document));
        }
        const auto add_rows = [&](auto filled) {
            const std::size_t hole = map_.of(filled);
            Holes used = map_.none();
            used.add(hole);
            add(hole, joined(groups_of(document, std::move(used)), [&](std::size_t zone) {
                    return zone_.in(zone).without_later_row(rows_of(settings_, zone, filled), document,
                                                            map_.is_fact(hole));
                }));
        };
        for (const Document::Parameters& hole : own.parameters) add_rows(hole.parameter);
        for (const Document::Recognition& hole : own.recognises) add_rows(hole.fact);
        std::vector<std::uint8_t> seen(policy_.region_tags.size(), false);
        for (const Document::Tag& own_set : own.tags) {
            if (std::exchange(seen[own_set.tag.at], std::uint8_t{true})) continue;
            const auto sets = [&](const Document& one, Value place) {
                return std::any_of(one.tags.begin(), one.tags.end(), [&](const Document::Tag& set) {
                    return set.tag == own_set.tag && set.region.at == static_cast<std::size_t>(place);
                });
            };
            add(map_.of(own_set.tag), last_to(sets, document));
        }
    }

private:
    ZoneGroups groups_of(std::uint16_t speaker, Holes used) const {
        return grouping_.where_speaks(speaker, Settles{map_, map_.settled_by_zone(std::move(used))});
    }

    // build(zone), a standing, where the zone is; no where nothing is said. What all agree on where the place is
    // unsure.
    Node joined(const ZoneGroups& groups, FunctionRef<Node(std::size_t)> build) {
        std::vector<Node> built;
        choice_of_group_.clear();
        for (const std::size_t zone : groups.zones) {
            const Node node = zone == ZoneGroups::kNowhere ? kNo : build(zone);
            const auto at = std::find(built.begin(), built.end(), node) - built.begin();
            choice_of_group_.push_back(static_cast<std::uint16_t>(at));
            if (at == static_cast<std::ptrdiff_t>(built.size())) built.push_back(node);
        }
        if (built.size() == 1) return built.front();
        group_of_zone_ = groups.of_zone;
        selections_.clear();
        return selected(std::move(built));
    }

    // The node that the place chooses.
    Node selected(std::vector<Node> choices) {
        const auto others = [&](Node one) { return one != choices.front(); };
        if (std::none_of(choices.begin(), choices.end(), others)) return choices.front();
        for (const Selection& known : selections_)
            if (known.choices == choices) return known.result;
        const auto place = static_cast<Variable>(policy_.place_fact->at);
        Variable first = place;
        for (const Node one : choices)
            if (!diagrams_.is_terminal(one)) first = std::min(first, diagrams_.variable(one));
        std::vector<Node> children;
        for (std::uint8_t cell = 0; cell < diagrams_.cells(first); ++cell)
            children.push_back(first == place ? selected_at(cell, choices) : selected(under(choices, first, cell)));
        const Node result = diagrams_.make(first, children);
        selections_.push_back({std::move(choices), result});
        return result;
    }

    // In a cell of the place, which no node tests after that.
    Node selected_at(std::uint8_t cell, const std::vector<Node>& choices) {
        const auto place = static_cast<Variable>(policy_.place_fact->at);
        const Value sample = zone_.sample(*policy_.place_fact, cell);
        if (sample >= 0) return under(choices[choice_of_group_[group_of_zone_[zone_at(sample)]]], place, cell);
        Node agreed = under(choices.front(), place, cell);
        for (const Node one : choices) agreed = diagrams_.combine(agreed, under(one, place, cell), kAgreed);
        return agreed;
    }

    Node under(Node node, Variable v, std::uint8_t cell) const {
        const bool tests = !diagrams_.is_terminal(node) && diagrams_.variable(node) == v;
        return tests ? diagrams_.child(node, cell) : node;
    }
    std::vector<Node> under(std::vector<Node> nodes, Variable v, std::uint8_t cell) const {
        for (Node& node : nodes) node = under(node, v, cell);
        return nodes;
    }

    std::uint16_t zone_at(Value place) const { return settings_.zone_of_region[static_cast<std::size_t>(place)]; }

    // Yes where the document is the last to set something for the place, that is one of those for which `sets` is so.
    Node last_to(FunctionRef<bool(const Document&, Value)> sets, std::uint16_t document) {
        const auto is_last = [&](const Zone& zone, Value place) {
            if (!has(zone.documents, document) || !sets(settings_.document(document), place)) return false;
            return std::none_of(zone.documents.begin(), zone.documents.end(), [&](std::uint16_t one) {
                return one > document && sets(settings_.document(one), place);
            });
        };
        if (!policy_.place_fact) return is_last(settings_.zones.front(), 0) ? kYes : kNo;
        return zone_.over(*policy_.place_fact, [&](Value place) {
            if (place < 0) return kNeeds;
            return is_last(settings_.zones[zone_at(place)], place) ? kYes : kNo;
        });
    }

    /// One that is known, of the zones that are joined now.
    struct Selection {
        std::vector<Node> choices;
        Node result;
    };

    const Policy& policy_;
    const Settings& settings_;
    const HoleMap& map_;
    Diagrams& diagrams_;
    ZoneCompiler zone_;
    const ZoneGrouping grouping_;
    std::span<const std::uint16_t> group_of_zone_;
    std::vector<std::uint16_t> choice_of_group_;
    std::vector<Selection> selections_;
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
    Compiled compiled{std::move(domains), Diagrams(std::move(cells)), {}, {}, {}, {}, {}, {}, {}};
    compiled.map.emplace(policy, settings);
    return compiled;
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
    auto compiled = prepared(policy, settings, all_leaves(policy, settings), issues);
    if (!compiled) return std::nullopt;
    Compiler compiler(policy, settings, *compiled);
    for (const ProvisionIndex provision : provisions) {
        compiled->roots.push_back(compiler.provision(provision, compiled->same_zones.emplace_back()));
        if (overgrown(*compiled, "provisions", provision.at, policy[provision].id, issues)) return std::nullopt;
    }
    const bool whole = provisions.size() == policy.provisions.size();
    for (const FollowRule& rule : policy.follows) {
        if (!whole) break;
        compiled->follows.push_back(compiler.rule(rule.when));
        const std::size_t at = compiled->follows.size() - 1;
        if (overgrown(*compiled, "follows", at, policy[rule.fact].id, issues)) return std::nullopt;
    }
    for (const std::uint16_t document : settings.speaking)
        if (whole) compiler.add_holes_of(document, compiled->holes);
    for (const HoleMap::Rule& rule : compiled->map->rules()) {
        if (!whole) break;
        compiled->rules.push_back(compiler.of_document(rule));
        if (overgrown(*compiled, "rules", rule.rule, settings.document(rule.document).id, issues)) return std::nullopt;
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
    Compiler compiler(policy, settings, *compiled);
    for (const Implausible& slip : policy.implausible) {
        compiled->roots.push_back(compiler.rule(slip.when));
        if (overgrown(*compiled, "implausible", compiled->roots.size() - 1, slip.text.zh, issues)) return std::nullopt;
    }
    return compiled;
}

} // namespace eligibility::diagram
