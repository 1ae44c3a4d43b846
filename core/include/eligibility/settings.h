#pragma once
// What holds on a day: the documents that speak, and by them the readings and region tags, place by place.

#include "eligibility/document.h"

namespace eligibility {

/// Places in which the same documents speak.
struct Zone {
    std::vector<std::uint16_t> documents; ///< positions in Settings::documents, in their order
    std::vector<std::uint8_t> readings;   ///< one a reading

    bool operator==(const Zone&) const = default;
};

struct Settings {
    std::shared_ptr<const Documents> documents; ///< in their order, also those that do not speak; null for none
    Date day{};                                 ///< on which those of the zones speak
    std::vector<std::uint16_t> speaking;        ///< positions of the documents that speak anywhere, in their order
    std::vector<Zone> zones;                    ///< at least one; the first is that of whoever has no place
    std::vector<std::uint16_t> zone_of_region;  ///< one a region
    std::vector<std::vector<TagState>> tags;    ///< [region][tag]

    const Document& document(std::size_t position) const { return (*documents)[position]; }
};

/// What the policy says by itself.
Settings default_settings(const Policy& policy);

/// With the documents, which are of this policy and in order, that speak on the day: confirmed, and in force.
Settings settings_on(const Policy& policy, std::shared_ptr<const Documents> documents, Date day);

} // namespace eligibility
