#include "audit/joined_policy.h"

#include "base/text.h"
#include "diagram/domain.h"
#include "eligibility/settings.h"
#include "policy/conditions.h"
#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

template <class IndexType> IndexType moved(IndexType index, std::size_t by) {
    return {static_cast<std::uint16_t>(index.at + by)};
}

// Where the parts of one version are in the joined policy.
struct Places {
    std::vector<FactIndex> facts;
    std::vector<std::vector<Value>> options;                             ///< [fact][own position]
    std::size_t parameters = 0, readings = 0, definitions = 0, tags = 0; ///< how far positions are moved
};

// The conditions of one version, for the joined policy. Options are named one by one, since the other
// version may have more of them in between.
class Translator {
public:
    Translator(const Policy& from, const Places& places) : from_(from), places_(places) {}

    Condition operator()(Condition condition) const {
        if (auto spelled = spelled_out(condition)) return std::move(*spelled);
        const Members members{{}, *this};
        std::visit([&]<class Kind>(Kind& kind) { Kind::members(kind, members); }, condition.node);
        return condition;
    }

private:
    /// Moves what a condition names to where it is in the joined policy.
    struct Members : IgnoreMembers {
        const Translator& to;

        void definition(DefinitionIndex& used) const { used = moved(used, to.places_.definitions); }
        void fact(FactIndex& fact) const { fact = to.places_.facts[fact.at]; }
        void other_fact(std::string_view, FactIndex& fact) const { fact = to.places_.facts[fact.at]; }
        void parameter(std::string_view, ParameterIndex& used) const { used = moved(used, to.places_.parameters); }
        void tag(std::string_view, TagIndex& tag) const { tag = moved(tag, to.places_.tags); }
        void reading(std::string_view, ReadingIndex& reading) const { reading = moved(reading, to.places_.readings); }
    };

    // A condition on options as one on each option by itself; nothing for any other.
    std::optional<Condition> spelled_out(const Condition& condition) const {
        const auto leaf = leaf_of(condition);
        if (!leaf || !leaf->fact || from_[*leaf->fact].type != FactType::option) return std::nullopt;
        const Settings settings = default_settings(from_);
        const auto holds = [&](Value value, Value other) {
            return leaf_standing(*leaf, from_, settings, 0, value, other) == Standing::yes;
        };
        if (!leaf->other) {
            FactIn accepted{*leaf->fact, {}};
            for (Value value = 0; value < options_of(*leaf->fact); ++value)
                if (holds(value, 0)) accepted.values.push_back(value);
            return in(std::move(accepted));
        }
        Any any{{in({*leaf->fact, {}}), in({*leaf->other, {}})}}; // need a decision where one is unsure, else no
        for (Value value = 0; value < options_of(*leaf->fact); ++value)
            for (Value other = 0; other < options_of(*leaf->other); ++other)
                if (holds(value, other))
                    any.of.push_back({All{{in({*leaf->fact, {value}}), in({*leaf->other, {other}})}}});
        return Condition{std::move(any)};
    }

    Condition in(FactIn accepted) const {
        for (Value& value : accepted.values) value = places_.options[accepted.fact.at][static_cast<std::size_t>(value)];
        accepted.fact = places_.facts[accepted.fact.at];
        return {std::move(accepted)};
    }

    Value options_of(FactIndex fact) const { return static_cast<Value>(from_[fact].options.size()); }

    const Policy& from_;
    const Places& places_;
};

class Joiner {
public:
    JoinedPolicy run(const Policy& before, const Policy& after) {
        result_.provisions_before = before.provisions.size();
        add(before, kBefore);
        add(after, kAfter);
        for (std::size_t i = 0; i < result_.follows.size(); ++i) {
            result_.follows[i].before = append_rule(rules_before_[i]);
            result_.follows[i].after = append_rule(rules_after_[i]);
        }
        return std::move(result_);
    }

private:
    void add(const Policy& version, Versions bit) {
        Places places;
        Policy& all = result_.policy;
        for (const Fact& fact : version.facts) add_fact(fact, bit, places);
        places.parameters = append(version.parameters, all.parameters);
        places.readings = append(version.readings, all.readings);
        places.tags = append(version.region_tags, all.region_tags);
        if (version.place_fact) all.place_fact = places.facts[version.place_fact->at];
        add_regions(version, bit, places);
        Policy own = version;
        places.definitions = all.definitions.size();
        rewrite_all(own, Translator(version, places));
        append(own.definitions, all.definitions);
        append(own.provisions, all.provisions);
        for (const FollowRule& rule : own.follows) add_rule(version, rule, bit);
    }

    // Of several rules for one answer any may hold.
    void add_rule(const Policy& version, const FollowRule& rule, Versions bit) {
        JoinedFollow own;
        own.id = join({version[rule.fact].id, "=", plain_text(free_value(version, rule.fact, rule.value))});
        for (const AudienceIndex audience : rule.audience) own.audience.push_back(version[audience].id);
        std::sort(own.audience.begin(), own.audience.end());
        std::vector<JoinedFollow>& all = result_.follows;
        const auto same = [&](const JoinedFollow& other) {
            return other.id == own.id && other.audience == own.audience;
        };
        const auto at = static_cast<std::size_t>(std::find_if(all.begin(), all.end(), same) - all.begin());
        if (at == all.size()) all.push_back(std::move(own));
        rules_before_.resize(all.size());
        rules_after_.resize(all.size());
        (bit == kBefore ? rules_before_ : rules_after_)[at].of.push_back(rule.when);
    }

    std::optional<std::size_t> append_rule(const Any& conditions) {
        if (conditions.of.empty()) return std::nullopt;
        std::vector<Provision>& provisions = result_.policy.provisions;
        provisions.emplace_back().when = {conditions};
        return provisions.size() - 1;
    }

    template <class Entry> static std::size_t append(const std::vector<Entry>& from, std::vector<Entry>& to) {
        const std::size_t before = to.size();
        to.insert(to.end(), from.begin(), from.end());
        return before;
    }

    void add_fact(const Fact& fact, Versions bit, Places& places) {
        std::vector<Fact>& facts = result_.policy.facts;
        const auto same = [&](const Fact& other) {
            return other.id == fact.id && other.type == fact.type && other.unit == fact.unit;
        };
        const auto at = static_cast<std::size_t>(std::find_if(facts.begin(), facts.end(), same) - facts.begin());
        if (at == facts.size()) {
            facts.push_back(fact);
            if (fact.type == FactType::option) facts.back().options.clear();
            result_.facts_in.push_back(kNeither);
            result_.unsure_in.push_back(kNeither);
            result_.values_in.emplace_back();
            result_.ranges_in.emplace_back();
        }
        result_.facts_in[at] |= bit;
        if (fact.recognised_by) result_.unsure_in[at] |= bit;
        if (!facts[at].recognised_by) facts[at].recognised_by = fact.recognised_by;
        places.facts.push_back({static_cast<std::uint16_t>(at)});
        places.options.push_back(fact.type == FactType::option ? add_options(fact, at, bit) : std::vector<Value>{});
        if (is_scale(fact.type)) add_range(fact, at, bit);
    }

    std::vector<Value> add_options(const Fact& fact, std::size_t at, Versions bit) {
        std::vector<Option>& options = result_.policy.facts[at].options;
        std::vector<Value> positions;
        for (const Option& option : fact.options) {
            const auto same = [&](const Option& other) { return other.value == option.value; };
            const auto found = std::find_if(options.begin(), options.end(), same) - options.begin();
            if (found == static_cast<std::ptrdiff_t>(options.size())) options.push_back(option);
            positions.push_back(static_cast<Value>(found));
            mark(at, static_cast<std::size_t>(found), bit);
        }
        return positions;
    }

    void add_range(const Fact& fact, std::size_t at, Versions bit) {
        Fact& joined = result_.policy.facts[at];
        joined.min = std::min(joined.min, fact.min);
        joined.max = std::max(joined.max, fact.max);
        result_.ranges_in[at].push_back({bit, {fact.min, fact.max}});
    }

    void mark(std::size_t fact, std::size_t position, Versions bit) {
        std::vector<std::uint8_t>& values = result_.values_in[fact];
        if (values.size() <= position) values.resize(position + 1, kNeither);
        values[position] |= bit;
    }

    void add_regions(const Policy& version, Versions bit, const Places& places) {
        Policy& all = result_.policy;
        for (Region& region : all.regions) region.tags.resize(all.region_tags.size(), TagState::no);
        for (const Region& region : version.regions) {
            const auto same = [&](const Region& other) { return other.adcode == region.adcode; };
            auto found = std::find_if(all.regions.begin(), all.regions.end(), same);
            if (found == all.regions.end()) {
                found = all.regions.insert(found, region);
                found->tags.assign(all.region_tags.size(), TagState::no);
            }
            std::copy(region.tags.begin(), region.tags.end(),
                      found->tags.begin() + static_cast<std::ptrdiff_t>(places.tags));
            if (version.place_fact)
                mark(all.place_fact->at, static_cast<std::size_t>(found - all.regions.begin()), bit);
        }
    }

    JoinedPolicy result_;
    std::vector<Any> rules_before_, rules_after_; // one an entry of JoinedPolicy::follows
};

} // namespace

std::uint8_t JoinedPolicy::known(std::size_t fact, Value value) const {
    if (value == kUnsure) return unsure_in[fact];
    if (policy.facts[fact].type == FactType::boolean) return facts_in[fact];
    std::uint8_t versions = kNeither;
    for (const auto& [version, range] : ranges_in[fact])
        if (range.first <= value && value <= range.last) versions |= version;
    const auto position = static_cast<std::size_t>(value);
    return position < values_in[fact].size() ? values_in[fact][position] : versions;
}

JoinedPolicy join_versions(const Policy& before, const Policy& after) { return Joiner().run(before, after); }

} // namespace eligibility
