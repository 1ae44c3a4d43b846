#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The number reaches the local one; below the parameter's floor it is no in any case, and needs a decision where the
/// parameter is unset.
struct FactAtLeastParameter {
    FactIndex fact;
    ParameterIndex parameter;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"atLeastParameter"};
    static constexpr Message kNeeds = Message::needs_unit_of_parameter;
    static constexpr std::array<Wording, 2> kWordings{{
        {Wording::When::set,
         {"至少 {value}（当地文件定的{atLeastParameter}）",
          "at least {value} (set by the local document: {atLeastParameter})"},
         {"不到 {value}（当地文件定的{atLeastParameter}）",
          "less than {value} (set by the local document: {atLeastParameter})"}},
        {Wording::When::always,
         {"达到当地定的数：{atLeastParameter}", "at least the number set locally: {atLeastParameter}"},
         {"不到当地定的数：{atLeastParameter}", "less than the number set locally: {atLeastParameter}"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.parameter("atLeastParameter", self.parameter);
    }
    static bool fits(const auto& policy, const FactAtLeastParameter& self) {
        return policy[self.fact].type == FactType::number && !policy[self.parameter].is_flag &&
               policy[self.fact].unit == policy[self.parameter].unit;
    }
    Standing standing(const auto& asked) const {
        if (asked.value < asked.policy[parameter].floor) return Standing::no;
        return asked.parameter == kUnset ? Standing::needs_decision : yes_if(asked.value >= asked.parameter);
    }
    void cuts(const auto& cut) const { cut.parameter(parameter); }
};

} // namespace eligibility
