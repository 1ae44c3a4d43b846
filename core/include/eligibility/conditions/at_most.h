#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The number, or the position among ordered options, is this one or less.
struct FactAtMost {
    FactIndex fact;
    Value most = 0;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"atMost"};
    static constexpr Phrase kNeeds{"数字，或者分高低的选项", "a number or ordered options"};
    static constexpr std::array<Wording, 3> kWordings{{
        {Wording::When::options, {"“{atMost}”或以下", "“{atMost}” or below"}, {"“{atMost}”以上", "above “{atMost}”"}},
        {Wording::When::named,
         {"{atMost}，或数字更小", "{atMost} or a lower number"},
         {"数字大于 {atMost}", "a number higher than {atMost}"}},
        {Wording::When::always, {"至多 {atMost}", "at most {atMost}"}, {"超过 {atMost}", "more than {atMost}"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.value("atMost", self.fact, self.most);
    }
    static bool fits(const auto& policy, const FactAtMost& self) {
        return policy[self.fact].type == FactType::number || policy[self.fact].ordered;
    }
    Standing standing(const auto& asked) const { return yes_if(asked.value <= most); }
    void cuts(const auto& cut) const { cut(most + 1); }
};

} // namespace eligibility
