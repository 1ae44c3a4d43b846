#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The local flag is set so; needs a decision where it is unset.
struct ParameterIs {
    ParameterIndex parameter;
    bool is = true;

    static constexpr ConditionKind kOn = ConditionKind::parameter;
    static constexpr std::array<std::string_view, 1> kNames{"is"};
    static constexpr Message kNeeds = Message::needs_flag;
    static constexpr std::array<Wording, 2> kWordings{{
        {Wording::When::is,
         {"当地规定是这样：{parameter}", "so ruled locally: {parameter}"},
         {"当地规定不是这样：{parameter}", "ruled otherwise locally: {parameter}"}},
        {Wording::When::always,
         {"当地规定不是这样：{parameter}", "ruled otherwise locally: {parameter}"},
         {"当地规定是这样：{parameter}", "so ruled locally: {parameter}"}},
    }};

    static void members(auto& self, auto& with) {
        with.parameter("parameter", self.parameter);
        with.flag("is", self.is);
    }
    static bool fits(const auto& policy, const ParameterIs& self) { return policy[self.parameter].is_flag; }
    Standing standing(const auto& asked) const {
        const Value flag = asked.parameter;
        return flag == kUnset ? Standing::needs_decision : yes_if((flag != 0) == is);
    }
    void cuts(const auto&) const {}
};

} // namespace eligibility
