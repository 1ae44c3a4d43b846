#include "eligibility/settings.h"

#include <algorithm>

namespace eligibility {

Settings default_settings(const Policy& policy) {
    Settings settings;
    Setting province;
    province.parameters.assign(policy.parameters.size(), kUnset);
    for (const Reading& reading : policy.readings) province.readings.push_back(reading.default_value ? 1 : 0);
    settings.zones.push_back(std::move(province));
    settings.zone_of_region.assign(policy.regions.size(), 0);
    for (const Region& region : policy.regions) settings.tags.push_back(region.tags);
    return settings;
}

Settings apply_overlay(const Policy& policy, const Overlay& overlay) {
    Settings settings = default_settings(policy);
    Setting local = settings.zones.front();
    for (const auto& [parameter, value] : overlay.parameters) local.parameters[parameter.at] = value;
    for (const auto& [reading, value] : overlay.readings) local.readings[reading.at] = value ? 1 : 0;
    for (const Overlay::Tag& tag : overlay.tags)
        settings.tags[tag.region][tag.tag.at] = tag.holds ? TagState::yes : TagState::no;
    if (local == settings.zones.front()) return settings;
    const auto covered = [&](const Region& region) { return region.adcode.rfind(overlay.region, 0) == 0; };
    if (std::all_of(policy.regions.begin(), policy.regions.end(), covered)) {
        settings.zones.front() = std::move(local); // one zone: the whole province
        return settings;
    }
    settings.zones.push_back(std::move(local));
    for (std::size_t i = 0; i < policy.regions.size(); ++i)
        if (covered(policy.regions[i])) settings.zone_of_region[i] = 1;
    return settings;
}

} // namespace eligibility
