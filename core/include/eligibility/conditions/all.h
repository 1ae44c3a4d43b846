#pragma once
#include "eligibility/conditions/kind.h"

#include <vector>

namespace eligibility {

struct Condition;

/// Every part holds; yes where there is none.
struct All {
    std::vector<Condition> of;

    static constexpr ConditionKind kOn = ConditionKind::all;
    static void members(auto& self, auto& with) { with.parts("all", self.of); }
};

} // namespace eligibility
