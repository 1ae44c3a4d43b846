#pragma once
// The open numbers, readings and region tags as they stand on the day of assessment, with or without
// a local document.

#include "eligibility/overlay.h"

namespace eligibility {

struct Setting {
    std::vector<Value> parameters; ///< kUnset, the number, or 0 and 1 for a flag
    std::vector<std::uint8_t> readings;

    bool operator==(const Setting&) const = default;
};

/// A local document holds where its region is: zone 0 is everywhere else, zone 1 (if any) the region.
struct Settings {
    std::vector<Setting> zones;
    std::vector<std::uint8_t> zone_of_region; ///< one a county
    std::vector<std::vector<TagState>> tags;  ///< [county][tag]
};

/// What the policy says by itself.
Settings default_settings(const Policy& policy);

/// With the local document applied; the caller has checked that it is in force.
Settings apply_overlay(const Policy& policy, const Overlay& overlay);

} // namespace eligibility
