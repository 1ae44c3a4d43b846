#include "policy/sound.h"

#include "eligibility/answers.h"
#include "policy/conditions.h"
#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

class Check {
public:
    explicit Check(const Policy& policy) : policy_(policy) {}

    bool run() {
        sizes();
        if (sound_) facts();
        if (sound_) conditions();
        if (sound_) depths();
        return sound_;
    }

private:
    void need(bool holds) { sound_ = sound_ && holds; }
    template <class Of, class Entry> void in(Index<Of> index, const std::vector<Entry>& list) {
        need(index.at < list.size());
    }
    template <class Enum> void among(Enum value, Enum last) { need(value <= last); }

    void sizes() {
        need(policy_.facts.size() <= kMostFacts);
        for (const std::size_t size :
             {policy_.parameters.size(), policy_.readings.size(), policy_.definitions.size(), policy_.provisions.size(),
              policy_.regions.size(), policy_.region_tags.size(), policy_.spell_attributes.size()})
            need(size <= kMostEntries);
        for (const Region& region : policy_.regions) {
            need(region.tags.size() == policy_.region_tags.size());
            for (const TagState state : region.tags) among(state, TagState::yes);
        }
        for (const Parameter& parameter : policy_.parameters) {
            among(parameter.type, ParameterType::flag);
            need(parameter.floor >= 0 && parameter.floor <= most_of(parameter.type));
        }
        if (policy_.county_fact) in(*policy_.county_fact, policy_.facts);
    }

    void facts() {
        std::size_t counties = 0;
        for (std::uint16_t i = 0; i < policy_.facts.size(); ++i) {
            const Fact& fact = policy_.facts[i];
            among(fact.type, FactType::county);
            among(fact.change, Change::fixed);
            in(fact.section, policy_.sections);
            need(fact.options.size() <= 100 && fact.options.empty() != has_options(fact.type));
            if (fact.type == FactType::boolean) need(fact.options.size() == 2);
            need(0 <= fact.min && fact.min <= fact.max && fact.max <= kLargestNumber);
            if (fact.becomes) value({i}, *fact.becomes);
            if (fact.type == FactType::county) {
                ++counties;
                need(policy_.county_fact == FactIndex{i});
            }
        }
        need(counties == (policy_.county_fact ? 1u : 0u));
        for (const SpellAttribute& attribute : policy_.spell_attributes) {
            among(attribute.kind, SpellAttribute::Kind::flag);
            in(attribute.fact, policy_.facts);
            if (!sound_ || attribute.kind == SpellAttribute::Kind::flag) continue;
            const bool county = attribute.kind == SpellAttribute::Kind::county;
            need(policy_[attribute.fact].type == (county ? FactType::county : FactType::option));
        }
        if (!sound_) return;
        for (const Fact& fact : policy_.facts)
            if (fact.derive) rule(fact);
    }

    void rule(const Fact& fact) {
        need(fact.type == FactType::years);
        if (fact.derive->doubt) in(*fact.derive->doubt, policy_.facts);
        for (const SpellTest& test : fact.derive->where) in(test.attribute, policy_.spell_attributes);
    }

    void value(FactIndex fact, Value value) {
        const auto [first, last] = value_range(policy_, fact);
        need(first <= value && value <= last);
    }

    void conditions() {
        for (const Definition& definition : policy_.definitions) condition(definition.when);
        for (const Provision& provision : policy_.provisions) {
            if (provision.applies_when) condition(*provision.applies_when);
            condition(provision.when);
            in(provision.topic, policy_.topics);
            for (const AudienceIndex audience : provision.audience) in(audience, policy_.audiences);
            for (const CueOverride& cue : provision.cues) in(cue.fact, policy_.facts);
        }
    }

    // Definitions are not followed: they may be circular yet.
    void condition(const Condition& condition) {
        const auto& node = condition.node;
        for (const Condition& part : parts_of(condition)) this->condition(part);
        if (const auto* negation = std::get_if<Not>(&node)) need(negation->of.size() == 1);
        if (const auto* used = std::get_if<ByDefinition>(&node)) in(used->definition, policy_.definitions);
        const auto leaf = leaf_of(condition);
        if (!leaf) return;
        if (leaf->fact) in(*leaf->fact, policy_.facts);
        if (leaf->base) in(*leaf->base, policy_.facts);
        if (!sound_) return;
        if (const auto* in_values = std::get_if<FactIn>(&node))
            for (const Value one : in_values->values) value(in_values->fact, one);
        if (const auto* least = std::get_if<FactAtLeast>(&node)) value(least->fact, least->least);
        if (const auto* number = std::get_if<FactAtLeastParameter>(&node)) {
            in(number->parameter, policy_.parameters);
            need(is_number(policy_[number->fact].type));
        }
        if (const auto* tagged = std::get_if<FactTagged>(&node)) {
            need(policy_.county_fact == tagged->fact && !policy_.regions.empty());
            in(tagged->tag, policy_.region_tags);
        }
        if (const auto* set = std::get_if<ParameterIsSet>(&node)) in(set->parameter, policy_.parameters);
        if (const auto* flag = std::get_if<ParameterIs>(&node)) in(flag->parameter, policy_.parameters);
        if (const auto* reading = std::get_if<ReadingIs>(&node)) in(reading->reading, policy_.readings);
    }

    void depths() {
        const std::vector<std::size_t> definitions = definition_depths(policy_);
        for (const std::size_t depth : definitions) need(depth <= kDeepestCondition);
        for (const Provision& provision : policy_.provisions) {
            if (provision.applies_when) need(depth_of(*provision.applies_when, definitions) <= kDeepestCondition);
            need(depth_of(provision.when, definitions) <= kDeepestCondition);
        }
    }

    const Policy& policy_;
    bool sound_ = true;
};

} // namespace

bool is_sound(const Policy& policy) { return Check(policy).run(); }

} // namespace eligibility
