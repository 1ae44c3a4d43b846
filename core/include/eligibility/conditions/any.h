#pragma once
#include "eligibility/conditions/kind.h"

#include <vector>

namespace eligibility {

struct Condition;

/// One part holds at least.
struct Any {
    std::vector<Condition> of;

    static constexpr ConditionKind kOn = ConditionKind::any;
    static void members(auto& self, auto& with) { with.parts("any", self.of); }
};

} // namespace eligibility
