#pragma once
// Which zones are the same to a function: those in which the same of the documents that matter to it speak.

#include "base/function_ref.h"
#include "eligibility/settings.h"

namespace eligibility::diagram {

struct ZoneGroups {
    static constexpr std::uint16_t kNobody = 0xffff;
    static constexpr std::size_t kNowhere = SIZE_MAX;

    std::vector<std::size_t> zones;     ///< one a group: the first of its zones; kNowhere where nothing is said
    std::vector<std::uint16_t> of_zone; ///< one a zone: its group; where nobody can be, any or kNobody
};

class ZoneGrouping {
public:
    /// The settings must outlive it.
    ZoneGrouping(const Policy& policy, const Settings& settings);

    /// Whether a document, a position in Settings::documents, matters to the function.
    using Matters = FunctionRef<bool(std::uint16_t)>;

    /// kNobody where nobody can be.
    ZoneGroups everywhere(Matters matters) const;
    /// Something is said only where this document speaks: all other zones are one group.
    ZoneGroups where_speaks(std::uint16_t document, Matters matters) const;

private:
    using Zones = std::vector<std::uint16_t>;
    ZoneGroups split(const Zones& zones, Matters matters, ZoneGroups groups) const;

    const Settings& settings_;
    Zones inhabited_;
    std::vector<Zones> speaks_in_; // one a document: those of the inhabited ones
};

} // namespace eligibility::diagram
