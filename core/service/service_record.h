#pragma once
// A service record: the spells of employment of one person, as the person states them.

#include "policy/answers.h"
#include "service/spells.h"

namespace eligibility {

struct ServiceSpell {
    service::Interval days; ///< a spell that still goes on ends with service::kOpen
    /// One an attribute of the policy's spells: the position of an option or a county, 0 or 1 for a flag;
    /// kAbsent where a county is not given.
    std::vector<std::int16_t> attributes;
    bool seconded = false; ///< sent there by another unit
    bool disputed = false; ///< a loan, a leave or the like: whether it counts is for an authority
    bool part_time = false;
};

struct ServiceRecord {
    std::vector<ServiceSpell> spells; ///< in the order given
};

} // namespace eligibility
