#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The date is this day or a later one.
struct FactOnOrAfter {
    FactIndex fact;
    Value day = 0;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"onOrAfter"};
    static constexpr Phrase kNeeds{"日期", "a date"};
    static constexpr std::array<Wording, 1> kWordings{{
        {Wording::When::always,
         {"{onOrAfter} 当天或以后", "on or after {onOrAfter}"},
         {"早于 {onOrAfter}", "before {onOrAfter}"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.value("onOrAfter", self.fact, self.day);
    }
    static bool fits(const auto& policy, const FactOnOrAfter& self) { return policy[self.fact].type == FactType::date; }
    Standing standing(const auto& asked) const { return yes_if(asked.value >= day); }
    void cuts(const auto& cut) const { cut(day); }
};

} // namespace eligibility
