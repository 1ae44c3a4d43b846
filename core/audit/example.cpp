#include "audit/example.h"

#include <algorithm>

namespace eligibility {

Costs plain_costs(const std::vector<diagram::Domain>& domains) {
    Costs costs;
    for (const diagram::Domain& domain : domains) {
        std::vector<std::uint8_t>& of_fact = costs.emplace_back();
        for (const Value sample : domain.sample) of_fact.push_back(sample == kUnsure ? 1 : 0);
    }
    return costs;
}

Example plain_example(const Policy& policy, const std::vector<diagram::Domain>& domains, const Cells& cells) {
    Answers answers(policy);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i] != diagram::kFree) answers.values[i] = domains[i].sample[cells[i]];
    return {named_answers(policy, answers), {}, std::nullopt};
}

std::vector<Value> local_values(const OpenPolicy& open, const std::vector<diagram::Domain>& domains,
                                const Cells& cells) {
    std::vector<Value> local(open.added.size(), kAbsent);
    for (std::size_t i = 0; i < local.size(); ++i) {
        if (cells[i] == diagram::kFree) continue;
        const Value value = domains[i].sample[cells[i]];
        if (value != open.added[i].default_value) local[i] = value;
    }
    return local;
}

bool need_county(const OpenPolicy& open, const std::vector<Value>& local) {
    return std::any_of(open.tags.begin(), open.tags.end(), [&](FactIndex tag) { return local[tag.at] != kAbsent; });
}

std::optional<LocalSettings> settings_of(const OpenPolicy& open, const std::vector<Value>& local, Value county) {
    LocalSettings settings;
    std::vector<NamedValue> tags;
    for (std::uint16_t i = 0; i < local.size(); ++i) {
        if (local[i] == kAbsent) continue;
        const std::string& id = open.policy.facts[i].id;
        switch (open.added[i].kind) {
        case AddedFact::Kind::parameter:
            settings.parameters.push_back({id, free_value(open.policy, {i}, local[i])});
            break;
        case AddedFact::Kind::reading: settings.readings.push_back({id, free_value(open.policy, {i}, local[i])}); break;
        case AddedFact::Kind::tag: tags.push_back({id, local[i] == static_cast<Value>(TagSetting::yes)}); break;
        }
    }
    if (!tags.empty() && is_value(county))
        settings.region_tags = {{open.policy.regions[static_cast<std::size_t>(county)].adcode, std::move(tags)}};
    return settings.empty() ? std::nullopt : std::optional(std::move(settings));
}

} // namespace eligibility
