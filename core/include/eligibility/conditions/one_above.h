#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The position is exactly one above that of another fact, in the same ordered options.
struct FactOneAbove {
    FactIndex fact, base;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"oneAbove"};
    static constexpr Phrase kNeeds{"两个选项相同、分高低的事实", "two facts with the same ordered options"};
    static constexpr std::array<Wording, 1> kWordings{{
        {Wording::When::always,
         {"正好比“{oneAbove}”高一级", "exactly one level above “{oneAbove}”"},
         {"不是比“{oneAbove}”高一级", "not one level above “{oneAbove}”"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.other_fact("oneAbove", self.base);
    }
    static bool fits(const auto& policy, const FactOneAbove& self) {
        const Fact &fact = policy[self.fact], &base = policy[self.base];
        const auto same = [](const Option& a, const Option& b) { return a.value == b.value; };
        return self.fact != self.base && fact.ordered && base.ordered &&
               std::equal(fact.options.begin(), fact.options.end(), base.options.begin(), base.options.end(), same);
    }
    Standing standing(const auto& asked) const { return yes_if(asked.value == asked.other + 1); }
    void cuts(const auto&) const {} // every value counts
};

} // namespace eligibility
