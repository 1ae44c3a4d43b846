#pragma once
#include "eligibility/conditions/kind.h"

#include <vector>

namespace eligibility {

struct Condition;

/// The part does not hold.
struct Not {
    std::vector<Condition> of; ///< exactly one

    static constexpr ConditionKind kOn = ConditionKind::negation;
    static void members(auto& self, auto& with) { with.part("not", self.of); }
};

} // namespace eligibility
