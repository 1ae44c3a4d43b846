#include "cli/roster_groups.h"

#include "base/text.h"

namespace eligibility::cli {

void RosterGroups::add(std::size_t person, std::optional<std::string_view> unit) {
    unit_of_.resize(person + 1);
    county_of_.resize(person + 1);
    unit_of_[person] = unit ? unit_of(*unit) : nullptr;
    county_of_[person] = place_ != nullptr ? county_of(place_->values[person]) : nullptr;
}

CountsOfProvisions* RosterGroups::unit_of(std::string_view field) {
    const auto known = units_.find(field);
    if (known != units_.end()) return known->second;
    std::string name = plain_cell(recoder_.to_utf8(unquoted(field, plan_.table.format)).value_or(""));
    if (!counts_.units.contains(name) && counts_.units.size() >= RosterCounts::kMostUnits) name.clear();
    CountsOfProvisions& own = counts_.units[name];
    own.resize(plan_.policy->provisions.size());
    if (units_.size() < 2 * RosterCounts::kMostUnits) units_.emplace(field, &own);
    return &own;
}

CountsOfProvisions* RosterGroups::county_of(Value value) {
    if (!is_value(value)) return nullptr;
    const Region& region = plan_.policy->regions[static_cast<std::size_t>(value)];
    CountsOfProvisions& own = counts_.counties[plan_.ids ? region.adcode : join({region.prefecture, region.name})];
    own.resize(plan_.policy->provisions.size());
    return &own;
}

void RosterGroups::count(std::span<const std::uint8_t> verdicts, std::size_t people) {
    for (std::size_t person = 0; person < people; ++person)
        for (CountsOfProvisions* const group : {unit_of_[person], county_of_[person]})
            for (std::size_t i = 0; group != nullptr && i < group->size(); ++i)
                ++(*group)[i][verdicts[i * people + person]];
}

} // namespace eligibility::cli
