#include "diagram/groups.h"

#include <algorithm>

namespace eligibility::diagram {
namespace {

std::vector<std::uint8_t> inhabited(const Policy& policy, const Settings& settings) {
    std::vector<std::uint8_t> zones(settings.zones.size(), !policy.place_fact || policy.regions.empty());
    for (const std::uint16_t zone : settings.zone_of_region) zones[zone] = true;
    return zones;
}

} // namespace

ZoneGroups group_zones(const Policy& policy, const Settings& settings, const std::vector<std::uint8_t>& matter,
                       std::optional<std::uint16_t> speaker) {
    const std::vector<std::uint8_t> lived_in = inhabited(policy, settings);
    ZoneGroups groups;
    groups.of_zone.assign(settings.zones.size(), ZoneGroups::kNobody);
    std::vector<std::vector<std::uint16_t>> documents; // one a group
    std::vector<std::uint16_t> here;
    for (std::size_t zone = 0; zone < settings.zones.size(); ++zone) {
        if (!lived_in[zone]) continue;
        bool says = !speaker;
        here.clear();
        for (const std::uint16_t document : settings.zones[zone].documents) {
            says = says || document == *speaker;
            if (matter[document]) here.push_back(document);
        }
        if (!says) here.assign(1, ZoneGroups::kNobody);
        const auto group = std::find(documents.begin(), documents.end(), here) - documents.begin();
        groups.of_zone[zone] = static_cast<std::uint16_t>(group);
        if (group < static_cast<std::ptrdiff_t>(documents.size())) continue;
        documents.push_back(here);
        groups.zones.push_back(says ? zone : ZoneGroups::kNowhere);
    }
    return groups;
}

} // namespace eligibility::diagram
