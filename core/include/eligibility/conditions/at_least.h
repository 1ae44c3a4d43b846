#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The number, or the position among ordered options, is this one or more.
struct FactAtLeast {
    FactIndex fact;
    Value least = 0;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"atLeast"};
    static constexpr Phrase kNeeds{"数字，或者分高低的选项", "a number or ordered options"};
    static constexpr std::array<Wording, 3> kWordings{{
        {Wording::When::options,
         {"“{atLeast}”或以上", "“{atLeast}” or above"},
         {"“{atLeast}”以下", "below “{atLeast}”"}},
        {Wording::When::named,
         {"{atLeast}，或数字更大", "{atLeast} or a higher number"},
         {"数字小于 {atLeast}", "a number lower than {atLeast}"}},
        {Wording::When::always, {"至少 {atLeast}", "at least {atLeast}"}, {"不到 {atLeast}", "less than {atLeast}"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.value("atLeast", self.fact, self.least);
    }
    static bool fits(const auto& policy, const FactAtLeast& self) {
        return policy[self.fact].type == FactType::number || policy[self.fact].ordered;
    }
    Standing standing(const auto& asked) const { return yes_if(asked.value >= least); }
    void cuts(const auto& cut) const { cut(least); }
};

} // namespace eligibility
