#include "eligibility/years.h"

#include "base/short_sort.h"
#include "policy/conditions.h"
#include "policy/standing.h"
#include "service/years.h"

#include <algorithm>

namespace eligibility {
namespace {

using service::Count;

struct Threshold {
    FactIndex fact;
    Value value;

    auto operator<=>(const Threshold&) const = default;
};

// Where conditions change on the way of a fact up, in the order of facts and values, each once.
std::vector<Threshold> thresholds_of(const Policy& policy, const Settings& settings, std::size_t zone) {
    std::vector<Threshold> all;
    each_condition(policy, [&](const Condition& condition) {
        const auto leaf = leaf_of(condition);
        if (!leaf || !leaf->fact) return;
        const auto add = [&](Value value) { all.push_back({*leaf->fact, value}); };
        cuts_of(condition, add, [&](ParameterIndex index) {
            for (const RowOf& one : rows_of(settings, zone, index)) add(one.row->value);
        });
    });
    short_sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// The zone of the county of the spell that is held on `as_of`.
std::size_t zone_for(const ServiceRecord& record, const Policy& policy, const Settings& settings, Date as_of) {
    std::size_t zone = 0;
    Date latest{};
    for (const ServiceSpell& spell : record.spells) {
        if (as_of < spell.days.begin || spell.days.end <= as_of || spell.days.begin < latest) continue;
        for (std::size_t i = 0; i < policy.spell_attributes.size(); ++i) {
            if (policy.spell_attributes[i].kind != SpellAttribute::Kind::place || !is_value(spell.attributes[i]))
                continue;
            zone = settings.zone_of_region[static_cast<std::size_t>(spell.attributes[i])];
            latest = spell.days.begin;
        }
    }
    return zone;
}

bool fits(const std::vector<SpellTest>& where, const ServiceSpell& spell) {
    return std::all_of(where.begin(), where.end(), [&](const SpellTest& test) {
        const Value value = spell.attributes[test.attribute.at];
        return std::find(test.values.begin(), test.values.end(), value) != test.values.end();
    });
}

/// Whether the rule leaves the spell out; `unconfirmed` where its county decides and is not known well enough.
TagState left_out(const DeriveRule& rule, const ServiceSpell& spell, const Policy& policy, const Settings& settings) {
    if (!rule.leave_out || !fits(rule.leave_out->where, spell)) return TagState::no;
    for (std::size_t i = 0; i < policy.spell_attributes.size(); ++i) {
        const Value region = spell.attributes[i];
        if (policy.spell_attributes[i].kind != SpellAttribute::Kind::place || !is_value(region)) continue;
        return settings.tags[static_cast<std::size_t>(region)][rule.leave_out->tag.at];
    }
    return TagState::unconfirmed;
}

service::Countable countable_for(const DeriveRule& rule, const ServiceRecord& record, const Policy& policy,
                                 const Settings& settings) {
    std::vector<service::Stretch> stretches;
    for (const ServiceSpell& spell : record.spells) {
        const bool away = spell.seconded && !rule.secondments;
        const TagState out = left_out(rule, spell, policy, settings);
        const bool counts = fits(rule.where, spell) && !away && out != TagState::yes;
        stretches.push_back(
            {spell.days, counts, spell.disputed || (counts && out == TagState::unconfirmed), spell.part_time, away});
    }
    return service::countable(std::move(stretches));
}

class YearsFinder {
public:
    YearsFinder(const ServiceRecord& record, const Policy& policy, const Settings& settings, Date as_of)
        : record_(record), policy_(policy), settings_(settings),
          thresholds_(thresholds_of(policy, settings, zone_for(record, policy, settings, as_of))), as_of_(as_of) {}

    Years find() {
        years_.as_of = as_of_;
        years_.facts = Answers(policy_);
        for (std::uint16_t i = 0; i < policy_.facts.size(); ++i)
            if (policy_.facts[i].derive) add_fact({i});
        std::vector<service::Interval> all;
        for (const ServiceSpell& spell : record_.spells) all.push_back(spell.days);
        years_.gaps = service::gaps(service::merge(std::move(all)), as_of_);
        return std::move(years_);
    }

private:
    void add_fact(FactIndex index) {
        const Fact& fact = policy_[index];
        const DeriveRule& rule = *fact.derive;
        const Count count = rule.continuous ? Count::continuous : Count::total;
        const service::Countable days = countable_for(rule, record_, policy_, settings_);
        const Value possible = value_of(fact, days.possible, count);
        const bool unsure = value_of(fact, days.certain, count) != possible;
        years_.facts[index] = unsure && !rule.doubt ? kUnsure : possible;
        if (unsure && rule.doubt) years_.facts[*rule.doubt] = kUnsure;
        if (fact.type != FactType::number) return; // a day on which something began does not come nearer
        for (const Threshold& threshold : thresholds_)
            if (threshold.fact == index) add_threshold(threshold, rule.doubt ? days.possible : days.certain, count);
    }

    Value value_of(const Fact& fact, const service::Intervals& days, Count count) const {
        std::int64_t value = 0;
        if (fact.type == FactType::date) {
            const auto begin = service::begin_of(days, count, as_of_);
            if (!begin) return kAbsent;
            value = begin->time_since_epoch().count();
        } else {
            value = service::length_of(days, count, fact.unit.kind, as_of_);
        }
        return static_cast<Value>(std::clamp<std::int64_t>(value, fact.min, fact.max));
    }

    void add_threshold(const Threshold& threshold, const service::Intervals& days, Count count) {
        const Unit::Kind unit = policy_[threshold.fact].unit.kind;
        const auto date = service::reached_on(days, count, unit, threshold.value, as_of_);
        years_.thresholds.push_back({threshold.fact, threshold.value, date, date && *date <= as_of_});
    }

    const ServiceRecord& record_;
    const Policy& policy_;
    const Settings& settings_;
    const std::vector<Threshold> thresholds_;
    Date as_of_;
    Years years_;
};

} // namespace

Years years_from(const ServiceRecord& record, const Policy& policy, const Settings& settings, Date as_of) {
    return YearsFinder(record, policy, settings, as_of).find();
}

} // namespace eligibility
