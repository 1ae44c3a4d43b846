#include "eligibility/settings.h"

#include <algorithm>
#include <tuple>

namespace eligibility {
namespace {

// The zone with these documents, which is added when there is none yet.
std::uint16_t zone_with(std::vector<std::uint16_t> documents, const std::vector<std::uint8_t>& readings,
                        Settings& settings) {
    std::vector<Zone>& zones = settings.zones;
    const auto same = [&](const Zone& zone) { return zone.documents == documents; };
    const auto at = std::find_if(zones.begin(), zones.end(), same) - zones.begin();
    if (at < static_cast<std::ptrdiff_t>(zones.size())) return static_cast<std::uint16_t>(at);
    Zone zone{std::move(documents), readings};
    for (const std::uint16_t position : zone.documents)
        for (const auto& set : settings.document(position).readings) zone.readings[set.reading.at] = set.is;
    zones.push_back(std::move(zone));
    return static_cast<std::uint16_t>(at);
}

void set_tags(Settings& settings, std::size_t region, const std::vector<std::uint16_t>& speaking) {
    for (const std::uint16_t position : speaking)
        for (const Document::Tag& tag : settings.document(position).tags)
            if (tag.region.at == region) settings.tags[region][tag.tag.at] = tag.holds ? TagState::yes : TagState::no;
}

} // namespace

bool stands_before(const Document& a, const Document& b) {
    return std::tie(a.level, a.from, a.id) < std::tie(b.level, b.from, b.id);
}

Document blank_corrections() {
    Document document;
    document.id = kCorrections;
    document.level = DocumentLevel::corrections;
    document.confirmed = true;
    document.from = Date::min();
    return document;
}

Settings default_settings(const Policy& policy) {
    Settings settings;
    Zone everywhere;
    for (const Reading& reading : policy.readings) everywhere.readings.push_back(reading.default_value ? 1 : 0);
    settings.zones.push_back(std::move(everywhere));
    settings.zone_of_region.assign(policy.regions.size(), 0);
    for (const Region& region : policy.regions) settings.tags.push_back(region.tags);
    return settings;
}

Settings settings_on(const Policy& policy, std::shared_ptr<const Documents> documents, Date day) {
    Settings settings = default_settings(policy);
    settings.documents = std::move(documents);
    settings.day = day;
    std::vector<std::uint16_t> everywhere;
    for (std::size_t i = 0; settings.documents && i < settings.documents->size(); ++i) {
        const Document& document = settings.document(i);
        if (!document.confirmed || !document.in_force(day)) continue;
        settings.speaking.push_back(static_cast<std::uint16_t>(i));
        if (document.region.empty()) everywhere.push_back(static_cast<std::uint16_t>(i));
    }
    const std::vector<std::uint8_t> readings = std::move(settings.zones.front().readings);
    settings.zones.clear();
    zone_with(std::move(everywhere), readings, settings);
    for (std::size_t region = 0; region < policy.regions.size(); ++region) {
        std::vector<std::uint16_t> here;
        for (const std::uint16_t position : settings.speaking)
            if (settings.document(position).covers(policy.regions[region])) here.push_back(position);
        set_tags(settings, region, here);
        settings.zone_of_region[region] = zone_with(std::move(here), readings, settings);
    }
    return settings;
}

} // namespace eligibility
