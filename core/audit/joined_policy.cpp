#include "audit/joined_policy.h"

#include "diagram/domain.h"
#include "policy/conditions.h"

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

    Condition operator()(const Condition& condition) const {
        return std::visit([&](const auto& part) { return translated(part); }, condition.node);
    }

private:
    Condition translated(const All&) const { return {}; } // groups are no leaves
    Condition translated(const Any&) const { return {}; }
    Condition translated(const Not&) const { return {}; }
    Condition translated(const ByDefinition& c) const {
        return {ByDefinition{moved(c.definition, places_.definitions)}};
    }
    Condition translated(const FactIn& c) const { return {FactIn{fact(c.fact), values(c.fact, c.values)}}; }
    Condition translated(const FactAtLeast& c) const {
        if (from_[c.fact].type != FactType::option) return {FactAtLeast{fact(c.fact), c.least}};
        const auto& all = places_.options[c.fact.at];
        return {FactIn{fact(c.fact), {all.begin() + c.least, all.end()}}};
    }
    Condition translated(const FactAtLeastParameter& c) const {
        return {FactAtLeastParameter{fact(c.fact), moved(c.parameter, places_.parameters)}};
    }
    Condition translated(const FactTagged& c) const { return {FactTagged{fact(c.fact), moved(c.tag, places_.tags)}}; }
    Condition translated(const FactOneAbove& c) const {
        Any any{{unsure(c.fact), unsure(c.base)}};
        for (Value base = 0; base + 1 < static_cast<Value>(from_[c.base].options.size()); ++base)
            any.of.push_back({All{{is(c.fact, static_cast<Value>(base + 1)), is(c.base, base)}}});
        return {std::move(any)};
    }
    Condition translated(const ParameterIsSet& c) const {
        return {ParameterIsSet{moved(c.parameter, places_.parameters)}};
    }
    Condition translated(const ParameterIs& c) const {
        return {ParameterIs{moved(c.parameter, places_.parameters), c.is}};
    }
    Condition translated(const ReadingIs& c) const { return {ReadingIs{moved(c.reading, places_.readings), c.is}}; }

    FactIndex fact(FactIndex own) const { return places_.facts[own.at]; }
    std::vector<Value> values(FactIndex own, std::vector<Value> values) const {
        if (from_[own].type == FactType::option)
            for (Value& value : values) value = places_.options[own.at][static_cast<std::size_t>(value)];
        return values;
    }
    Condition is(FactIndex own, Value value) const { return {FactIn{fact(own), values(own, {value})}}; }
    // Needs a decision where the fact is unsure, and is no elsewhere.
    Condition unsure(FactIndex own) const { return {FactIn{fact(own), {}}}; }

    const Policy& from_;
    const Places& places_;
};

class Joiner {
public:
    JoinedPolicy run(const Policy& before, const Policy& after) {
        result_.provisions_before = before.provisions.size();
        add(before, kBefore);
        add(after, kAfter);
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
        if (version.county_fact) all.county_fact = places.facts[version.county_fact->at];
        add_regions(version, bit, places);
        Policy own = version;
        places.definitions = all.definitions.size();
        rewrite_all(own, Translator(version, places));
        append(own.definitions, all.definitions);
        append(own.provisions, all.provisions);
    }

    template <class Entry> static std::size_t append(const std::vector<Entry>& from, std::vector<Entry>& to) {
        const std::size_t before = to.size();
        to.insert(to.end(), from.begin(), from.end());
        return before;
    }

    void add_fact(const Fact& fact, Versions bit, Places& places) {
        std::vector<Fact>& facts = result_.policy.facts;
        const auto same = [&](const Fact& other) { return other.id == fact.id && other.type == fact.type; };
        const auto at = static_cast<std::size_t>(std::find_if(facts.begin(), facts.end(), same) - facts.begin());
        if (at == facts.size()) {
            facts.push_back(fact);
            if (fact.type == FactType::option) facts.back().options.clear();
            result_.facts_in.push_back(kNeither);
            result_.unsure_in.push_back(kNeither);
            result_.values_in.emplace_back();
        }
        result_.facts_in[at] |= bit;
        if (fact.recognised_by) result_.unsure_in[at] |= bit;
        if (!facts[at].recognised_by) facts[at].recognised_by = fact.recognised_by;
        places.facts.push_back({static_cast<std::uint16_t>(at)});
        places.options.push_back(fact.type == FactType::option ? add_options(fact, at, bit) : std::vector<Value>{});
        if (fact.type != FactType::option && fact.type != FactType::county) add_values(fact, at, bit);
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

    // Positions count from the lesser bound; values between two ranges that do not touch are of neither.
    void add_values(const Fact& fact, std::size_t at, Versions bit) {
        Fact& joined = result_.policy.facts[at];
        std::vector<std::uint8_t>& values = result_.values_in[at];
        const bool number = fact.type != FactType::boolean;
        const int least = number ? std::min(joined.min, fact.min) : 0;
        if (!values.empty() && joined.min > least)
            values.insert(values.begin(), static_cast<std::size_t>(joined.min - least), kNeither);
        joined.min = static_cast<Value>(least);
        joined.max = std::max(joined.max, fact.max);
        const int first = number ? fact.min : 0, last = number ? fact.max : 1;
        for (int value = first; value <= last; ++value) mark(at, static_cast<std::size_t>(value - least), bit);
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
            if (version.county_fact)
                mark(all.county_fact->at, static_cast<std::size_t>(found - all.regions.begin()), bit);
        }
    }

    JoinedPolicy result_;
};

} // namespace

JoinedPolicy join_versions(const Policy& before, const Policy& after) { return Joiner().run(before, after); }

} // namespace eligibility
