#pragma once
// Seeded random implementing documents for a policy, with holes and rules of every kind.

#include "random_applicants.h"

namespace eligibility::testing {

class RandomDocuments {
public:
    RandomDocuments(const Policy& policy, unsigned seed) : policy_(policy), random_(seed) {}

    /// What a document has of its own, as Bench::use_documents takes it: so many rules, and holes.
    json document(const std::string& level, const std::string& region, int rules) {
        json own = {{"level", level}, {"rules", json::array()}};
        if (!region.empty()) own["region"] = region;
        const bool general = region.empty();
        for (int i = 0; i < rules; ++i) own["rules"].push_back(rule(general));
        add_parameter(own);
        if (general || chance(0.5)) own["readings"][pick(policy_.readings).id] = chance(0.5);
        if (!general) add_tag(own, region);
        if (chance(0.5)) add_recognition(own);
        return own;
    }

    /// One document of the nation, two of the province, and one each of these prefectures and counties.
    std::vector<std::string> registered(const std::vector<std::string>& regions, int rules) {
        std::vector<std::string> documents;
        for (const char* level : {"national", "province", "province"})
            documents.push_back(document(level, "", rules).dump());
        for (const std::string& region : regions)
            documents.push_back(document(region.size() == 4 ? "prefecture" : "county", region, rules).dump());
        return documents;
    }

private:
    bool chance(double share) { return std::uniform_real_distribution<double>()(random_) < share; }
    template <class Entry> const Entry& pick(const std::vector<Entry>& list) {
        return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random_)];
    }

    json value_of(const Fact& fact, Value value) const {
        if (fact.type == FactType::boolean) return value != 0;
        if (fact.type == FactType::option) return fact.options[static_cast<std::size_t>(value)].value;
        if (fact.type == FactType::place) return policy_.regions[static_cast<std::size_t>(value)].adcode;
        return value;
    }
    Value any_value(FactIndex fact) {
        const auto [first, last] = value_range(policy_, fact);
        return std::uniform_int_distribution<Value>(first, last)(random_);
    }

    // A comparison of a fact other than `without`.
    json comparison(const std::string& without) {
        while (true) {
            const auto at = std::uniform_int_distribution<std::uint16_t>(
                0, static_cast<std::uint16_t>(policy_.facts.size() - 1))(random_);
            const Fact& fact = policy_.facts[at];
            if (fact.id == without || fact.type == FactType::date) continue;
            const json value = value_of(fact, any_value({at}));
            if (fact.type == FactType::number) return {{"fact", fact.id}, {"atLeast", value}};
            return {{"fact", fact.id}, {"is", value}};
        }
    }
    json condition(const std::string& without = {}) {
        const json one = comparison(without);
        if (chance(0.4)) return one;
        if (chance(0.2)) return {{"not", one}};
        return {{chance(0.5) ? "all" : "any", {one, comparison(without)}}};
    }

    json rule(bool general) {
        json rule = {{"provision", pick(policy_.provisions).id}};
        if (chance(0.7)) rule["when"] = condition();
        const char* const effects[] = {"adopts", "requires", "unchecked", "admits", "replaces", "addresses"};
        const std::string effect = effects[std::uniform_int_distribution<std::size_t>(0, general ? 5 : 2)(random_)];
        if (effect == "adopts") rule[effect] = chance(0.6);
        else if (effect == "unchecked") rule[effect] = {{{"text", {{"zh", "名额"}}}, {"by", {{"zh", "局"}}}}};
        else rule[effect] = condition();
        if (chance(0.3)) rule["adopts"] = true;
        if (chance(0.5))
            rule["gives"] = {
                {{"title", {{"zh", "补贴"}}},
                 {"rows", {{{"when", condition()}, {"text", {{"zh", "多"}}}}, {{"text", {{"zh", "少"}}}}}}}};
        return rule;
    }
    void add_parameter(json& own) {
        const Parameter& parameter = pick(policy_.parameters);
        const auto value = [&]() -> json {
            if (parameter.is_flag) return chance(0.5);
            return std::uniform_int_distribution<Value>(parameter.floor, parameter.max)(random_);
        };
        own["parameters"][parameter.id] = {{{"when", condition()}, {"value", value()}}, {{"value", value()}}};
    }
    void add_tag(json& own, const std::string& region) {
        for (const Region& county : policy_.regions)
            if (county.adcode.starts_with(region) && chance(0.3))
                own["regionTags"][county.adcode][pick(policy_.region_tags).id] = chance(0.5);
    }
    void add_recognition(json& own) {
        std::vector<std::uint16_t> recognised;
        for (std::uint16_t i = 0; i < policy_.facts.size(); ++i)
            if (policy_.facts[i].recognised_by) recognised.push_back(i);
        const std::uint16_t at = pick(recognised);
        const Fact& fact = policy_.facts[at];
        own["recognises"][fact.id] = {{{"when", condition(fact.id)}, {"is", value_of(fact, any_value({at}))}}};
    }

    const Policy& policy_;
    std::mt19937 random_;
};

} // namespace eligibility::testing
