#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// A local document has set the parameter; needs a decision where none has.
struct ParameterIsSet {
    ParameterIndex parameter;

    static constexpr ConditionKind kOn = ConditionKind::parameter;
    static constexpr std::array<std::string_view, 1> kNames{"isSet"};
    static constexpr Message kNeeds = Message::nothing;
    static constexpr std::array<Wording, 1> kWordings{{
        {Wording::When::always,
         {"当地定了：{parameter}", "set locally: {parameter}"},
         {"当地没有定：{parameter}", "not set locally: {parameter}"}},
    }};

    static void members(auto& self, auto& with) {
        with.parameter("parameter", self.parameter);
        with.constant("isSet", true);
    }
    static bool fits(const auto&, const ParameterIsSet&) { return true; }
    Standing standing(const auto& asked) const {
        return asked.parameter == kUnset ? Standing::needs_decision : Standing::yes;
    }
    void cuts(const auto&) const {}
};

} // namespace eligibility
