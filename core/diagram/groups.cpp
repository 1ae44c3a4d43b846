#include "diagram/groups.h"

#include <algorithm>

namespace eligibility::diagram {

ZoneGrouping::ZoneGrouping(const Policy& policy, const Settings& settings) : settings_(settings) {
    std::vector<std::uint8_t> inhabited(settings.zones.size(), !policy.place_fact || policy.regions.empty());
    for (const std::uint16_t zone : settings.zone_of_region) inhabited[zone] = true;
    if (settings.documents) speaks_in_.resize(settings.documents->size());
    for (std::uint16_t zone = 0; zone < inhabited.size(); ++zone) {
        if (!inhabited[zone]) continue;
        inhabited_.push_back(zone);
        for (const std::uint16_t document : settings.zones[zone].documents) speaks_in_[document].push_back(zone);
    }
}

ZoneGroups ZoneGrouping::everywhere(Matters matters) const {
    return split(inhabited_, matters, {{}, Zones(settings_.zones.size(), ZoneGroups::kNobody)});
}

ZoneGroups ZoneGrouping::where_speaks(std::uint16_t document, Matters matters) const {
    const Zones& zones = speaks_in_[document];
    ZoneGroups groups{{}, Zones(settings_.zones.size())};
    if (zones.size() < inhabited_.size()) groups.zones.push_back(ZoneGroups::kNowhere);
    return split(zones, matters, std::move(groups));
}

// Adds the groups of the zones to those that are there.
ZoneGroups ZoneGrouping::split(const Zones& zones, Matters matters, ZoneGroups groups) const {
    std::vector<std::vector<std::uint16_t>> documents; // one a group that is added
    const std::size_t before = groups.zones.size();
    for (const std::uint16_t zone : zones) {
        std::vector<std::uint16_t> here;
        for (const std::uint16_t document : settings_.zones[zone].documents)
            if (matters(document)) here.push_back(document);
        const auto at =
            static_cast<std::size_t>(std::find(documents.begin(), documents.end(), here) - documents.begin());
        if (at == documents.size()) {
            documents.push_back(std::move(here));
            groups.zones.push_back(zone);
        }
        groups.of_zone[zone] = static_cast<std::uint16_t>(before + at);
    }
    return groups;
}

} // namespace eligibility::diagram
