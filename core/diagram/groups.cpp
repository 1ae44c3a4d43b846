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
    std::size_t silent = SIZE_MAX; // the group of zones where the speaker is not heard
    for (std::size_t zone = 0; zone < settings.zones.size(); ++zone) {
        if (!inhabited[zone]) continue;
        const std::vector<std::uint16_t>& heard = settings.zones[zone].documents;
        const bool is_silent = speaker && std::find(heard.begin(), heard.end(), *speaker) == heard.end();
        std::size_t group = silent;
        here.clear();
        if (is_silent) {
            here.push_back(ZoneGroups::kNobody); // like none of the others
        } else {
            for (const std::uint16_t document : heard)
                if (matter[document]) here.push_back(document);
            group = static_cast<std::size_t>(std::find(documents.begin(), documents.end(), here) - documents.begin());
        }
        if (group >= documents.size()) {
            group = documents.size();
            if (is_silent) silent = group;
            documents.push_back(here);
            groups.zones.push_back(is_silent ? ZoneGroups::kNowhere : zone);
        }
        groups.of_zone[zone] = static_cast<std::uint16_t>(group);
    }
    return groups;
}

} // namespace eligibility::diagram
