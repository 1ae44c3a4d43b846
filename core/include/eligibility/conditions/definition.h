#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// A shared condition holds.
struct ByDefinition {
    DefinitionIndex definition;

    static constexpr ConditionKind kOn = ConditionKind::definition;
    static void members(auto& self, auto& with) { with.definition(self.definition); }
};

} // namespace eligibility
