#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The date is earlier than this day.
struct FactBefore {
    FactIndex fact;
    Value day = 0;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"before"};
    static constexpr Phrase kNeeds{"日期", "a date"};
    static constexpr std::array<Wording, 1> kWordings{{
        {Wording::When::always, {"早于 {before}", "before {before}"}, {"{before} 当天或以后", "on or after {before}"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.value("before", self.fact, self.day);
    }
    static bool fits(const auto& policy, const FactBefore& self) { return policy[self.fact].type == FactType::date; }
    Standing standing(const auto& asked) const { return yes_if(asked.value < day); }
    void cuts(const auto& cut) const { cut(day); }
};

} // namespace eligibility
