#pragma once
// Which zones are the same to a function: those in which the same of the documents that matter to it speak.

#include "eligibility/settings.h"

namespace eligibility::diagram {

struct ZoneGroups {
    static constexpr std::uint16_t kNobody = 0xffff;
    static constexpr std::size_t kNowhere = SIZE_MAX;

    std::vector<std::size_t> zones;     ///< one a group: the first of its zones; kNowhere where nothing is said
    std::vector<std::uint16_t> of_zone; ///< one a zone: its group; kNobody where nobody can be
};

/// One flag a zone: whether somebody can be there.
std::vector<std::uint8_t> inhabited_zones(const Policy& policy, const Settings& settings);

/// `matter` has one flag a document. With `speaker`, a position in Settings::documents, something is said only where
/// that document speaks: all other zones are one group.
ZoneGroups group_zones(const Settings& settings, const std::vector<std::uint8_t>& inhabited,
                       const std::vector<std::uint8_t>& matter, std::optional<std::uint16_t> speaker);

} // namespace eligibility::diagram
