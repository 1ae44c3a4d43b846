#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The number is that of another fact or less.
struct FactAtMostFact {
    FactIndex fact, limit;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"atMostFact"};
    static constexpr Phrase kNeeds{"两个单位相同的数字", "two numbers of one unit"};
    static constexpr std::array<Wording, 1> kWordings{{
        {Wording::When::always,
         {"不超过“{atMostFact}”", "at most “{atMostFact}”"},
         {"超过“{atMostFact}”", "more than “{atMostFact}”"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.other_fact("atMostFact", self.limit);
    }
    static bool fits(const auto& policy, const FactAtMostFact& self) {
        const Fact &fact = policy[self.fact], &limit = policy[self.limit];
        return self.fact != self.limit && fact.type == FactType::number && limit.type == FactType::number &&
               fact.unit == limit.unit;
    }
    Standing standing(const auto& asked) const { return yes_if(asked.value <= asked.other); }
    void cuts(const auto&) const {} // every value counts
};

} // namespace eligibility
