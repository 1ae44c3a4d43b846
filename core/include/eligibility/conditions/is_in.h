#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The fact has one of these values.
struct FactIn {
    FactIndex fact;
    std::vector<Value> values;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 2> kNames{"is", "in"};
    static constexpr Phrase kNeeds{"任何一种事实", "any fact"};
    static constexpr std::array<Wording, 1> kWordings{
        {{Wording::When::always, {"{in}", "{in}"}, {"不是{in}", "not {in}"}}}};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.values("is", "in", self.fact, self.values);
    }
    static bool fits(const auto&, const FactIn&) { return true; }
    Standing standing(const auto& asked) const {
        return yes_if(std::find(values.begin(), values.end(), asked.value) != values.end());
    }
    void cuts(const auto& cut) const {
        for (const Value value : values) {
            cut(value);
            cut(value + 1);
        }
    }
};

} // namespace eligibility
