#include "diagram/compile.h"

#include "base/text.h"
#include "diagram/holes.h"
#include "policy/composition.h"

#include <algorithm>
#include <type_traits>

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

/// Which places one function is for, and a zone of them: the same documents that matter to it speak in all of them.
struct Group {
    std::vector<std::uint16_t> documents;
    std::size_t zone;
    std::vector<std::uint8_t> zones; ///< one a zone: whether it belongs here
};

class Compiler {
public:
    Compiler(const Policy& policy, const Settings& settings, const std::vector<Domain>& domains, Diagrams& diagrams)
        : policy_(policy), settings_(settings), domains_(domains), diagrams_(diagrams), speaking_(speaking(settings)),
          plain_(policy.definitions.size()) {
        for (const Definition& definition : policy.definitions) {
            Holes holes(policy);
            add_holes(definition.when, policy, settings, holes);
            filled_.push_back(is_filled(holes));
        }
    }

    Node provision(ProvisionIndex index) {
        const Provision& provision = policy_[index];
        const Node applies = in_zones(index, [&](std::size_t zone) { return begin(zone).applies(provision, index); });
        const Node needed = in_zones(index, [&](std::size_t zone) { return begin(zone).needed(provision, index); });
        return diagrams_.combine(applies, needed, kVerdict);
    }

    std::vector<std::uint16_t> same_zones(ProvisionIndex index) const {
        const Holes holes = holes_of(policy_[index], index, policy_, settings_);
        std::vector<std::uint16_t> first(settings_.zones.size(), Compiled::kNobody);
        for (const Group& group : groups_by(matter(holes, index), everywhere))
            for (std::size_t zone = 0; zone < first.size(); ++zone)
                if (group.zones[zone]) first[zone] = static_cast<std::uint16_t>(group.zone);
        return first;
    }

    /// `satisfied` where the condition is yes.
    Node rule(const Condition& when) {
        Holes holes(policy_);
        add_holes(when, policy_, settings_, holes);
        const Node standing = in_zones(matter(holes, std::nullopt), everywhere,
                                       [&](std::size_t zone) { return begin(zone).condition(when); });
        return diagrams_.combine(kYes, standing, kVerdict);
    }

    Node asked(const AskedCondition& one) {
        Holes holes(policy_);
        if (*one.when) add_holes(**one.when, policy_, settings_, holes);
        const auto speaks = [&](const Zone& zone) { return has(zone.documents, one.document); };
        return in_zones(matter(holes, std::nullopt), speaks, [&](std::size_t zone) {
            begin(zone);
            recognising_ = one.recognises;
            const Node standing = condition(*one.when);
            recognising_ = false;
            return standing;
        });
    }

    CompiledRule of_document(std::uint16_t document, std::uint16_t position) {
        const DocumentRule& rule = settings_.document(document).rules[position];
        const auto speaks = [&](const Zone& zone) { return has(zone.documents, document); };
        CompiledRule compiled{document, position, kNo, {}};
        Holes holes(policy_);
        each_condition_of(rule, [&](const Condition& part) { add_holes(part, policy_, settings_, holes); });
        const std::vector<std::uint16_t> relevant = matter(holes, std::nullopt);
        const auto inside = [&](auto build) {
            return in_zones(relevant, speaks, [&](std::size_t zone) { return build(begin(zone)); });
        };
        compiled.concerned = inside([&](Compiler& here) { return here.condition(rule.when); });
        for (const GivenTable& table : rule.gives) {
            Node earlier = kNo;
            for (const GivenRow& row : table.rows) {
                const Node own = inside([&](Compiler& here) { return here.condition(row.when); });
                const Node standing = diagrams_.combine(compiled.concerned, own, kMinimum);
                compiled.rows.push_back(diagrams_.combine(earlier, standing, kSelTold));
                earlier = diagrams_.combine(earlier, standing, kMaximum);
            }
        }
        return compiled;
    }

    void add_holes_of(std::uint16_t document, std::vector<CompiledHole>& into) {
        const Document& own = settings_.document(document);
        using Kind = CompiledHole::Kind;
        for (const auto& set : own.readings)
            into.push_back({document, Kind::reading, set.first.at, unless_later(document, [&](const Document& later) {
                                return std::any_of(later.readings.begin(), later.readings.end(),
                                                   [&](const auto& one) { return one.first == set.first; });
                            })});
        for (const Document::Parameters& hole : own.parameters)
            into.push_back({document, Kind::parameter, hole.parameter.at, unless_row(document, hole.parameter)});
        for (const Document::Recognition& hole : own.recognises)
            into.push_back({document, Kind::recognition, hole.fact.at, unless_row(document, hole.fact)});
        for (std::uint16_t tag = 0; tag < policy_.region_tags.size(); ++tag)
            if (const Node counts = sets_tag(document, {tag}); counts != kNo)
                into.push_back({document, Kind::tag, tag, counts});
    }

private:
    static bool everywhere(const Zone&) { return true; }
    static bool has(const std::vector<std::uint16_t>& list, std::uint16_t one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    }
    bool is_filled(const Holes& holes) const {
        return std::any_of(speaking_.begin(), speaking_.end(),
                           [&](std::uint16_t position) { return fills(settings_.document(position), holes); });
    }

    // The documents that can matter to what uses these holes; to a provision also those with rules on it.
    std::vector<std::uint16_t> matter(const Holes& holes, std::optional<ProvisionIndex> provision) const {
        std::vector<std::uint16_t> relevant;
        for (const std::uint16_t position : speaking_) {
            const Document& document = settings_.document(position);
            const bool rules = std::any_of(document.rules.begin(), document.rules.end(),
                                           [&](const DocumentRule& rule) { return rule.provision == provision; });
            if (rules || fills(document, holes)) relevant.push_back(position);
        }
        return relevant;
    }

    template <class Build> Node in_zones(ProvisionIndex index, Build build) {
        const Holes holes = holes_of(policy_[index], index, policy_, settings_);
        return in_zones(matter(holes, index), everywhere, build);
    }

    // build(zone), a standing, where the zone is; no in zones for which `speaks` is not so.
    template <class Speaks, class Build>
    Node in_zones(const std::vector<std::uint16_t>& relevant, Speaks speaks, Build build) {
        const std::vector<Group> groups = groups_by(relevant, speaks);
        std::vector<Node> built;
        for (const Group& group : groups)
            built.push_back(group.zone < settings_.zones.size() ? build(group.zone) : kNo);
        Node result = built.front(); // where the place is unsure, or there is none
        for (const Node one : built) result = diagrams_.combine(result, one, kAgreed);
        if (!policy_.place_fact || groups.size() == 1) return result;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const Node local = diagrams_.combine(inside(groups[i]), built[i], kInsideOnly);
            result = diagrams_.combine(local, result, kElseOther);
        }
        return result;
    }

    // Zones in which the same of these documents speak are one group. A zone that counts for nothing is one too.
    template <class Speaks>
    std::vector<Group> groups_by(const std::vector<std::uint16_t>& relevant, Speaks speaks) const {
        const std::size_t nowhere = settings_.zones.size();
        std::vector<std::uint8_t> inhabited(settings_.zones.size(), !policy_.place_fact || policy_.regions.empty());
        for (const std::uint16_t zone : settings_.zone_of_region) inhabited[zone] = true;
        std::vector<Group> groups;
        for (std::size_t zone = 0; zone < settings_.zones.size(); ++zone) {
            if (!inhabited[zone]) continue;
            std::vector<std::uint16_t> documents;
            const bool counts = speaks(settings_.zones[zone]);
            for (const std::uint16_t one : settings_.zones[zone].documents)
                if (counts && has(relevant, one)) documents.push_back(one);
            const auto same = [&](const Group& group) {
                return group.documents == documents && (group.zone == nowhere) != counts;
            };
            auto group = std::find_if(groups.begin(), groups.end(), same);
            if (group == groups.end())
                group = groups.insert(group, {documents, counts ? zone : nowhere,
                                              std::vector<std::uint8_t>(settings_.zones.size(), false)});
            group->zones[zone] = true;
        }
        return groups;
    }

    // The place fact alone decides whether somebody is in the group.
    Node inside(const Group& group) {
        return over(*policy_.place_fact, [&](Value place) {
            return place >= 0 && group.zones[settings_.zone_of_region[static_cast<std::size_t>(place)]] ? kYes : kNo;
        });
    }

    // Yes where the document speaks and no later one there is one of those; else no.
    template <class Sets> Node unless_later(std::uint16_t document, Sets sets) {
        if (!policy_.place_fact) return has(settings_.zones.front().documents, document) ? kYes : kNo;
        return over(*policy_.place_fact, [&](Value place) {
            if (place < 0) return kNeeds;
            const auto& here = settings_.zones[settings_.zone_of_region[static_cast<std::size_t>(place)]].documents;
            if (!has(here, document)) return kNo;
            const auto later = [&](std::uint16_t one) { return one > document && sets(settings_.document(one)); };
            return std::any_of(here.begin(), here.end(), later) ? kNo : kYes;
        });
    }

    // Yes where the document is the last to set the tag for the place.
    Node sets_tag(std::uint16_t document, TagIndex tag) {
        if (!policy_.place_fact) return kNo;
        const auto sets = [&](const Document& one, Value place) {
            return std::any_of(one.tags.begin(), one.tags.end(), [&](const Document::Tag& set) {
                return set.tag == tag && set.region.at == static_cast<std::size_t>(place);
            });
        };
        return over(*policy_.place_fact, [&](Value place) {
            if (place < 0 || !sets(settings_.document(document), place)) return kNo;
            const auto& here = settings_.zones[settings_.zone_of_region[static_cast<std::size_t>(place)]].documents;
            const auto later = [&](std::uint16_t one) {
                return one > document && sets(settings_.document(one), place);
            };
            return has(here, document) && std::none_of(here.begin(), here.end(), later) ? kYes : kNo;
        });
    }

    // No where the document does not speak, or some row of a more local one holds.
    template <class Hole> Node unless_row(std::uint16_t document, Hole hole) {
        const auto speaks = [&](const Zone& zone) { return has(zone.documents, document); };
        return in_zones(speaking_, speaks, [&](std::size_t zone) {
            begin(zone);
            recognising_ = std::is_same_v<Hole, FactIndex>;
            Node later = kNo;
            for (const RowOf& one : rows_of(settings_, zone, hole))
                if (one.document > document) later = larger(later, condition(one.row->when));
            recognising_ = false;
            return diagrams_.combine(later, kNo, kMirror);
        });
    }

    // From here on conditions are those of this zone.
    Compiler& begin(std::size_t zone) {
        zone_ = zone;
        for (auto& definitions : local_) definitions.assign(policy_.definitions.size(), std::nullopt);
        return *this;
    }

    Node applies(const Provision& provision, ProvisionIndex index) {
        Node result = condition(provision.applies_when);
        each_rule(settings_, zone_, index, [&](const DocumentRule& rule, std::uint16_t) {
            if (rule.addresses) result = larger(result, smaller(condition(rule.when), condition(rule.addresses)));
        });
        return result;
    }

    Node needed(const Provision& provision, ProvisionIndex index) {
        Node when = condition(provision.when), adopted = provision.decided_by ? kNeeds : kYes, unchecked = kYes;
        each_rule(settings_, zone_, index, [&](const DocumentRule& rule, std::uint16_t) {
            const Node concerned = condition(rule.when);
            if (rule.replaces) when = sel(concerned, condition(rule.replaces), when);
            if (rule.admits) when = larger(when, smaller(concerned, condition(rule.admits)));
            if (rule.requires_) when = smaller(when, sel(concerned, condition(rule.requires_), kYes));
            if (rule.adopts) adopted = sel(concerned, *rule.adopts ? kYes : kNo, adopted);
            if (!rule.unchecked.empty()) unchecked = smaller(unchecked, sel(concerned, kNeeds, kYes));
        });
        return smaller(smaller(when, adopted), unchecked);
    }

    Node smaller(Node a, Node b) { return diagrams_.combine(a, b, kMinimum); }
    Node larger(Node a, Node b) { return diagrams_.combine(a, b, kMaximum); }
    Node sel(Node condition, Node a, Node b) {
        const Node otherwise = diagrams_.combine(condition, kNo, kMirror);
        return larger(larger(smaller(condition, a), smaller(otherwise, b)), smaller(a, b));
    }

    Node condition(const std::optional<Condition>& maybe) { return maybe ? condition(*maybe) : kYes; }

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

    // One that no document can fill is the same everywhere.
    Node definition(DefinitionIndex index) {
        std::optional<Node>& known = filled_[index.at] ? local_[recognising_][index.at] : plain_[index.at];
        if (!known) known = condition(policy_[index].when);
        return *known;
    }

    /// Values that take the place of what is answered to the facts of a leaf.
    struct Settled {
        std::optional<Value> fact, other;
    };

    Node leaf_node(const Leaf& leaf) {
        if (!leaf.fact) return with_parameter(leaf, {});
        return settled(*leaf.fact, [&](std::optional<Value> value) {
            if (!leaf.other) return with_parameter(leaf, {value, {}});
            return settled(*leaf.other, [&](std::optional<Value> other) {
                return with_parameter(leaf, {value, other});
            });
        });
    }

    // node(nothing), but where the fact is unsure and documents recognise it: node(the value that they give).
    template <class Make> Node settled(FactIndex fact, Make node) {
        const Node as_answered = node(std::nullopt);
        if (recognising_ || !policy_[fact].recognised_by) return as_answered;
        const std::vector<RowOf> rows = rows_of(settings_, zone_, fact);
        if (rows.empty()) return as_answered;
        Node unsure = kNeeds;
        for (auto one = rows.rbegin(); one != rows.rend(); ++one) {
            recognising_ = true;
            const Node concerned = condition(one->row->when);
            recognising_ = false;
            unsure = sel(concerned, node(one->row->value), unsure);
        }
        const Node is_unsure = over(fact, [](Value value) { return value == kUnsure ? kYes : kNo; });
        const Node there = diagrams_.combine(is_unsure, unsure, kInsideOnly);
        return diagrams_.combine(there, as_answered, kElseOther);
    }

    // The leaf under what documents set its parameter to; unset where none does.
    Node with_parameter(const Leaf& leaf, Settled values) {
        Node result = plain_leaf(leaf, kUnset, values);
        if (!leaf.parameter) return result;
        const std::vector<RowOf> rows = rows_of(settings_, zone_, *leaf.parameter);
        for (auto one = rows.rbegin(); one != rows.rend(); ++one)
            result = sel(condition(one->row->when), plain_leaf(leaf, one->row->value, values), result);
        return result;
    }

    Node plain_leaf(const Leaf& leaf, Value parameter, Settled values) {
        const auto standing = [&](Value value, Value other) {
            return static_cast<Node>(leaf_standing(leaf, policy_, settings_, zone_, value, other, parameter));
        };
        const auto each = [&](std::optional<FactIndex> fact, std::optional<Value> settled, auto child) {
            return !fact || settled ? child(settled.value_or(0)) : over(*fact, child);
        };
        const bool fact_first = !leaf.other || leaf.fact->at < leaf.other->at;
        if (fact_first)
            return each(leaf.fact, values.fact, [&](Value value) {
                return each(leaf.other, values.other, [&](Value other) { return standing(value, other); });
            });
        return each(leaf.other, values.other, [&](Value other) {
            return each(leaf.fact, values.fact, [&](Value value) { return standing(value, other); });
        });
    }

    template <class Child> Node over(FactIndex fact, Child child) {
        std::vector<Node> children;
        for (const Value sample : domains_[fact.at].sample) children.push_back(child(sample));
        return diagrams_.make(static_cast<Variable>(fact.at), children);
    }

    const Policy& policy_;
    const Settings& settings_;
    const std::vector<Domain>& domains_;
    Diagrams& diagrams_;
    const std::vector<std::uint16_t> speaking_;
    std::vector<std::uint8_t> filled_; // one a definition: a document fills something in it
    std::vector<std::optional<Node>> plain_;
    std::size_t zone_ = 0;
    bool recognising_ = false;                  // inside the condition of a recognition, where nothing is recognised
    std::vector<std::optional<Node>> local_[2]; // by recognising_
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
        compiled->roots.push_back(compiler.provision(provision));
        compiled->same_zones.push_back(compiler.same_zones(provision));
        if (overgrown(*compiled, "provisions", provision.at, policy[provision].id, issues)) return std::nullopt;
    }
    const bool whole = provisions.size() == policy.provisions.size();
    for (const FollowRule& rule : policy.follows) {
        if (!whole) break;
        compiled->follows.push_back(compiler.rule(rule.when));
        const std::size_t at = compiled->follows.size() - 1;
        if (overgrown(*compiled, "follows", at, policy[rule.fact].id, issues)) return std::nullopt;
    }
    for (const std::uint16_t document : speaking(settings)) {
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

std::optional<Compiled> compile_asked(const Policy& policy, const Settings& settings,
                                      std::span<const AskedCondition> conditions, Issues& issues) {
    auto compiled = prepared(policy, settings, all_leaves(policy, settings), issues);
    if (!compiled) return std::nullopt;
    Compiler compiler(policy, settings, compiled->domains, compiled->diagrams);
    for (const AskedCondition& one : conditions) {
        compiled->roots.push_back(compiler.asked(one));
        if (overgrown(*compiled, "rules", one.document, settings.document(one.document).id, issues))
            return std::nullopt;
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
