#include "assess/years_json.h"

#include "policy/issue_json.h"
#include "policy/json.h"
#include "service/short_sort.h"
#include "service/years.h"

#include <algorithm>

namespace eligibility {
namespace {

using service::Count;

struct Threshold {
    FactIndex fact;
    std::int16_t years;

    auto operator<=>(const Threshold&) const = default;
};

void collect(const Condition& condition, const Setting& setting, std::vector<Threshold>& into) {
    for (const Condition& part : parts_of(condition)) collect(part, setting, into);
    if (const auto* fixed = std::get_if<FactAtLeast>(&condition.node)) into.push_back({fixed->fact, fixed->least});
    if (const auto* local = std::get_if<FactAtLeastParameter>(&condition.node)) {
        const std::int16_t years = setting.parameters[local->parameter.at];
        if (years != kUnset) into.push_back({local->fact, years});
    }
}

// What the policy compares facts with, in the order of facts and numbers, each once.
std::vector<Threshold> thresholds_of(const Policy& policy, const Setting& setting) {
    std::vector<Threshold> all;
    for (const Definition& definition : policy.definitions) collect(definition.when, setting, all);
    for (const Provision& provision : policy.provisions) {
        if (provision.applies_when) collect(*provision.applies_when, setting, all);
        collect(provision.when, setting, all);
    }
    service::sort_short(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// The open numbers as they stand in the county of the spell that is held on `as_of`.
const Setting& setting_for(const ServiceRecord& record, const Policy& policy, const Settings& settings, Date as_of) {
    std::size_t zone = 0;
    Date latest{};
    for (const ServiceSpell& spell : record.spells) {
        if (as_of < spell.days.begin || spell.days.end <= as_of || spell.days.begin < latest) continue;
        for (std::size_t i = 0; i < policy.regions.size(); ++i) {
            if (policy.regions[i].adcode != spell.county) continue;
            zone = settings.zone_of_region[i];
            latest = spell.days.begin;
        }
    }
    return settings.zones[zone];
}

bool fits(const DeriveRule& rule, const ServiceSpell& spell) {
    const auto among = [](const std::vector<std::string>& values, const std::string& value) {
        return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
    };
    return among(rule.unit_levels, spell.unit_level) && among(rule.unit_kinds, spell.unit_kind) &&
           among(rule.post_kinds, spell.post_kind) && (rule.secondments || !spell.seconded) &&
           (!rule.hard_area || spell.hard_area);
}

service::Countable countable_for(const DeriveRule& rule, const ServiceRecord& record) {
    std::vector<service::Stretch> stretches;
    for (const ServiceSpell& spell : record.spells)
        stretches.push_back({spell.days, fits(rule, spell), spell.disputed, spell.part_time});
    return service::countable(std::move(stretches));
}

class YearsWriter {
public:
    YearsWriter(const ServiceRecord& record, const Policy& policy, const Setting& setting, Date as_of)
        : record_(record), policy_(policy), thresholds_(thresholds_of(policy, setting)), as_of_(as_of) {
        for (std::size_t i = 0; i < policy.facts.size(); ++i)
            if (policy.facts[i].derive) add_fact(FactIndex{static_cast<std::uint16_t>(i)});
        for (const std::string& doubt : doubts_) add_to(facts_, join({quoted(doubt), ":\"unsure\""}));
    }

    const std::string& facts() const { return facts_; }
    const std::string& thresholds() const { return thresholds_text_; }

private:
    static void add_to(std::string& list, std::string_view entry) {
        if (!list.empty()) list += ',';
        list += entry;
    }

    void add_fact(FactIndex index) {
        const Fact& fact = policy_[index];
        const DeriveRule& rule = *fact.derive;
        const Count count = rule.continuous ? Count::continuous : Count::total;
        const service::Countable days = countable_for(rule, record_);
        const auto years = [&](const service::Intervals& of) {
            return std::clamp<int>(service::whole_years(of, count, as_of_), fact.min, fact.max);
        };
        const int possible = years(days.possible);
        const bool unsure = years(days.certain) != possible;
        const bool counted_in = !rule.doubt.empty();
        add_to(facts_, join({quoted(fact.id), ":", unsure && !counted_in ? "\"unsure\"" : std::to_string(possible)}));
        if (unsure && counted_in && std::find(doubts_.begin(), doubts_.end(), rule.doubt) == doubts_.end())
            doubts_.push_back(rule.doubt);
        for (const Threshold& threshold : thresholds_)
            if (threshold.fact == index) add_threshold(threshold, counted_in ? days.possible : days.certain, count);
    }

    void add_threshold(const Threshold& threshold, const service::Intervals& days, Count count) {
        const auto date = service::reached_on(days, count, threshold.years, as_of_);
        add_to(thresholds_text_,
               join({"{\"fact\":", quoted(policy_[threshold.fact].id), ",\"years\":", std::to_string(threshold.years),
                     ",\"date\":", date ? quoted(to_text(*date)) : "null",
                     ",\"reached\":", date && *date <= as_of_ ? "true" : "false", "}"}));
    }

    const ServiceRecord& record_;
    const Policy& policy_;
    const std::vector<Threshold> thresholds_;
    Date as_of_;
    std::vector<std::string> doubts_;
    std::string facts_, thresholds_text_;
};

std::string gaps_json(const ServiceRecord& record, Date as_of) {
    std::vector<service::Interval> all;
    for (const ServiceSpell& spell : record.spells) all.push_back(spell.days);
    std::string result;
    for (const service::Interval& gap : service::gaps(service::merge(std::move(all)), as_of))
        result += join({result.empty() ? "" : ",", "{\"from\":", quoted(to_text(gap.begin)),
                        ",\"to\":", quoted(to_text(gap.end - std::chrono::days(1))), "}"});
    return result;
}

} // namespace

std::string years_json(const ServiceRecord& record, const Policy& policy, const Settings& settings, Date as_of,
                       const Issues& warnings) {
    const YearsWriter written(record, policy, setting_for(record, policy, settings, as_of), as_of);
    return join({"{\"asOf\":", quoted(to_text(as_of)), ",\"facts\":{", written.facts(), "},\"thresholds\":[",
                 written.thresholds(), "],\"gaps\":[", gaps_json(record, as_of),
                 "],\"warnings\":", issues_json(warnings), "}"});
}

} // namespace eligibility
