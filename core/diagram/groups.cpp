#include "diagram/groups.h"

#include <algorithm>

namespace eligibility::diagram {

std::vector<std::uint8_t> inhabited_zones(const Policy& policy, const Settings& settings) {
    std::vector<std::uint8_t> zones(settings.zones.size(), !policy.place_fact || policy.regions.empty());
    for (const std::uint16_t zone : settings.zone_of_region) zones[zone] = true;
    return zones;
}

ZoneGroups group_zones(const Settings& settings, const std::vector<std::uint8_t>& inhabited,
                       const std::vector<std::uint8_t>& matter, std::optional<std::uint16_t> speaker) {
    ZoneGroups groups;
    groups.of_zone.assign(settings.zones.size(), ZoneGroups::kNobody);
    std::vector<std::vector<std::uint16_t>> documents; // one a group
    std::vector<std::uint16_t> here;
    std::uint16_t silent = ZoneGroups::kNobody; // the group of zones where the speaker is not heard
    const auto add = [&](std::size_t zone) {
        documents.push_back(here);
        groups.zones.push_back(zone);
    };
    for (std::size_t zone = 0; zone < settings.zones.size(); ++zone) {
        if (!inhabited[zone]) continue;
        const std::vector<std::uint16_t>& heard = settings.zones[zone].documents;
        here.clear();
        if (speaker && std::find(heard.begin(), heard.end(), *speaker) == heard.end()) {
            if (silent == ZoneGroups::kNobody) {
                silent = static_cast<std::uint16_t>(documents.size());
                here.push_back(ZoneGroups::kNobody); // like none of the others
                add(ZoneGroups::kNowhere);
            }
            groups.of_zone[zone] = silent;
            continue;
        }
        for (const std::uint16_t document : heard)
            if (matter[document]) here.push_back(document);
        const auto group = std::find(documents.begin(), documents.end(), here) - documents.begin();
        groups.of_zone[zone] = static_cast<std::uint16_t>(group);
        if (group == static_cast<std::ptrdiff_t>(documents.size())) add(zone);
    }
    return groups;
}

} // namespace eligibility::diagram
