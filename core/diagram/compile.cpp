#include "diagram/compile.h"

#include "base/text.h"
#include "diagram/holes.h"
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

/// Which places one function is for, and a zone of them: the same documents that matter to it speak in all of them.
struct Group {
    std::vector<std::uint16_t> documents;
    std::size_t zone;                ///< Group::kNowhere for zones in which nothing is said
    std::vector<std::uint8_t> zones; ///< one a zone: whether it belongs here

    static constexpr std::size_t kNowhere = SIZE_MAX;
};

/// A position in Settings::documents: of what is said only where that document speaks.
using SpeakingDocument = std::optional<std::uint16_t>;

/// Joins what each zone says to one function of the place and everything else.
class Compiler {
public:
    Compiler(const Policy& policy, const Settings& settings, const std::vector<Domain>& domains, Diagrams& diagrams)
        : policy_(policy), settings_(settings), diagrams_(diagrams),
          zone_(policy, settings, domains, diagrams),
          inhabited_(settings.zones.size(), !policy.place_fact || policy.regions.empty()) {
        for (const std::uint16_t zone : settings.zone_of_region) inhabited_[zone] = true;
    }

    /// The provision, and for each zone the first that is the same to it.
    Node provision(ProvisionIndex index, std::vector<std::uint16_t>& same_zones) {
        const std::vector<Group> groups = groups_of(index);
        same_zones.assign(settings_.zones.size(), Compiled::kNobody);
        for (const Group& group : groups)
            for (std::size_t zone = 0; zone < same_zones.size(); ++zone)
                if (group.zones[zone]) same_zones[zone] = static_cast<std::uint16_t>(group.zone);
        const Node applies = joined(groups, [&](std::size_t zone) { return zone_.in(zone).applies(index); });
        const Node needed = joined(groups, [&](std::size_t zone) { return zone_.in(zone).needed(index); });
        return diagrams_.combine(applies, needed, kVerdict);
    }

    /// `satisfied` where the condition is yes.
    Node rule(const Condition& when) {
        Holes holes(policy_);
        add_holes(when, policy_, settings_, holes);
        const Node standing = joined(groups_by(holes, std::nullopt),
                                     [&](std::size_t zone) { return zone_.in(zone).condition(when); });
        return diagrams_.combine(kYes, standing, kVerdict);
    }

    CompiledRule of_document(std::uint16_t document, std::uint16_t position) {
        const DocumentRule& rule = settings_.document(document).rules[position];
        CompiledRule compiled{document, position, kNo, {}};
        Holes holes(policy_);
        each_condition_of(rule, [&](const Condition& part) { add_holes(part, policy_, settings_, holes); });
        const std::vector<Group> groups = groups_by(holes, document);
        const auto inside = [&](const std::optional<Condition>& when) {
            return joined(groups, [&](std::size_t zone) { return zone_.in(zone).condition(when); });
        };
        compiled.concerned = inside(rule.when);
        for (const GivenTable& table : rule.gives) {
            Node earlier = kNo;
            for (const GivenRow& row : table.rows) {
                const Node standing = diagrams_.combine(compiled.concerned, inside(row.when), kMinimum);
                compiled.rows.push_back(diagrams_.combine(earlier, standing, kSelTold));
                earlier = diagrams_.combine(earlier, standing, kMaximum);
            }
        }
        return compiled;
    }

    void add_holes_of(std::uint16_t document, std::vector<CompiledHole>& into) {
        const Document& own = settings_.document(document);
        using Kind = CompiledHole::Kind;
        for (const auto& set : own.readings) {
            const auto sets = [&](const Document& one, Value) {
                return std::any_of(one.readings.begin(), one.readings.end(),
                                   [&](const auto& other) { return other.reading == set.reading; });
            };
            into.push_back({document, Kind::reading, set.reading.at, last_to(sets, document)});
        }
        for (const Document::Parameters& hole : own.parameters) {
            const Node counts = joined(groups_in(document), [&](std::size_t zone) {
                return zone_.in(zone).without_later_row(rows_of(settings_, zone, hole.parameter), document, false);
            });
            into.push_back({document, Kind::parameter, hole.parameter.at, counts});
        }
        for (const Document::Recognition& hole : own.recognises) {
            const Node counts = joined(groups_in(document), [&](std::size_t zone) {
                return zone_.in(zone).without_later_row(rows_of(settings_, zone, hole.fact), document, true);
            });
            into.push_back({document, Kind::recognition, hole.fact.at, counts});
        }
        std::vector<std::uint8_t> seen(policy_.region_tags.size(), false);
        for (const Document::Tag& own_set : own.tags) {
            if (std::exchange(seen[own_set.tag.at], std::uint8_t{true})) continue;
            const auto sets = [&](const Document& one, Value place) {
                return std::any_of(one.tags.begin(), one.tags.end(), [&](const Document::Tag& set) {
                    return set.tag == own_set.tag && set.region.at == static_cast<std::size_t>(place);
                });
            };
            into.push_back({document, Kind::tag, own_set.tag.at, last_to(sets, document)});
        }
    }

private:
    // Zones in which the same documents that matter speak are one group; those in which nothing is said are one too.
    std::vector<Group> groups_by(FunctionRef<bool(const Document&)> matters, SpeakingDocument document) const {
        std::vector<std::optional<bool>> known(settings_.documents ? settings_.documents->size() : 0);
        std::vector<Group> groups;
        std::vector<std::uint16_t> documents;
        for (std::size_t zone = 0; zone < settings_.zones.size(); ++zone) {
            if (!inhabited_[zone]) continue;
            documents.clear();
            const std::vector<std::uint16_t>& here = settings_.zones[zone].documents;
            const bool says = !document || has(here, *document);
            for (const std::uint16_t one : here) {
                if (!says) break;
                if (!known[one]) known[one] = matters(settings_.document(one));
                if (*known[one]) documents.push_back(one);
            }
            auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
                return (other.zone != Group::kNowhere) == says && other.documents == documents;
            });
            if (group == groups.end())
                group = groups.insert(group, {documents, says ? zone : Group::kNowhere,
                                              std::vector<std::uint8_t>(settings_.zones.size(), false)});
            group->zones[zone] = true;
        }
        return groups;
    }

    // By the documents that fill what the condition uses.
    std::vector<Group> groups_by(const Holes& holes, SpeakingDocument document) const {
        return groups_by([&](const Document& one) { return fills(one, holes); }, document);
    }

    // Whatever speaks in a zone of the document matters.
    std::vector<Group> groups_in(std::uint16_t document) const {
        return groups_by([](const Document&) { return true; }, document);
    }

    std::vector<Group> groups_of(ProvisionIndex index) const {
        const Holes holes = holes_of(policy_[index], index, policy_, settings_);
        const auto matters = [&](const Document& one) {
            return fills(one, holes) || std::any_of(one.rules.begin(), one.rules.end(), [&](const DocumentRule& rule) {
                       return rule.provision == index;
                   });
        };
        return groups_by(matters, std::nullopt);
    }

    // build(zone), a standing, where the zone is; no where nothing is said. What all agree on where the place is unsure.
    Node joined(const std::vector<Group>& groups, FunctionRef<Node(std::size_t)> build) {
        std::vector<Node> built;
        for (const Group& group : groups) built.push_back(group.zone == Group::kNowhere ? kNo : build(group.zone));
        if (groups.size() == 1) return built.front();
        group_of_zone_.assign(settings_.zones.size(), 0);
        for (std::size_t i = 0; i < groups.size(); ++i)
            for (std::size_t zone = 0; zone < group_of_zone_.size(); ++zone)
                if (groups[i].zones[zone]) group_of_zone_[zone] = static_cast<std::uint16_t>(i);
        selections_.clear();
        return selected(std::move(built));
    }

    // The node of the group that the place is in.
    Node selected(std::vector<Node> of_groups) {
        const auto others = [&](Node one) { return one != of_groups.front(); };
        if (std::none_of(of_groups.begin(), of_groups.end(), others)) return of_groups.front();
        for (const Selection& known : selections_)
            if (known.of_groups == of_groups) return known.result;
        const auto place = static_cast<Variable>(policy_.place_fact->at);
        Variable first = place;
        for (const Node one : of_groups)
            if (!diagrams_.is_terminal(one)) first = std::min(first, diagrams_.variable(one));
        std::vector<Node> children;
        for (std::uint8_t cell = 0; cell < diagrams_.cells(first); ++cell)
            children.push_back(first == place ? selected_at(cell, of_groups) : selected(under(of_groups, first, cell)));
        const Node result = diagrams_.make(first, children);
        selections_.push_back({std::move(of_groups), result});
        return result;
    }

    // In a cell of the place, which no node tests after that.
    Node selected_at(std::uint8_t cell, const std::vector<Node>& of_groups) {
        const auto place = static_cast<Variable>(policy_.place_fact->at);
        const Value sample = zone_.sample(*policy_.place_fact, cell);
        if (sample >= 0) return under(of_groups[group_of_zone_[zone_at(sample)]], place, cell);
        Node agreed = under(of_groups.front(), place, cell);
        for (const Node one : of_groups) agreed = diagrams_.combine(agreed, under(one, place, cell), kAgreed);
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

    /// One that is known, of the groups that are joined now.
    struct Selection {
        std::vector<Node> of_groups;
        Node result;
    };

    const Policy& policy_;
    const Settings& settings_;
    Diagrams& diagrams_;
    ZoneCompiler zone_;
    std::vector<std::uint8_t> inhabited_; // one a zone
    std::vector<std::uint16_t> group_of_zone_;
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
    return Compiled{std::move(domains), Diagrams(std::move(cells)), {}, {}, {}, {}, {}, {}};
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
    Compiler compiler(policy, settings, compiled->domains, compiled->diagrams);
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
    for (const std::uint16_t document : settings.speaking) {
        if (!whole) break;
        compiler.add_holes_of(document, compiled->holes);
        for (std::uint16_t rule = 0; rule < settings.document(document).rules.size(); ++rule) {
            compiled->rules.push_back(compiler.of_document(document, rule));
            if (overgrown(*compiled, "rules", rule, settings.document(document).id, issues)) return std::nullopt;
        }
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
