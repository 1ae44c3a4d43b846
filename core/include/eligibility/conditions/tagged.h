#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The region of the place has a tag; needs a decision where nobody could confirm that.
struct FactTagged {
    FactIndex fact;
    TagIndex tag;

    static constexpr ConditionKind kOn = ConditionKind::fact;
    static constexpr std::array<std::string_view, 1> kNames{"tagged"};
    static constexpr Phrase kNeeds{"地方", "a place"};
    static constexpr std::array<Wording, 1> kWordings{{
        {Wording::When::always,
         {"属于“{tagged}”", "counted as “{tagged}”"},
         {"不属于“{tagged}”", "not counted as “{tagged}”"}},
    }};

    static void members(auto& self, auto& with) {
        with.fact(self.fact);
        with.tag("tagged", self.tag);
    }
    static bool fits(const auto& policy, const FactTagged& self) { return policy[self.fact].type == FactType::place; }
    Standing standing(const auto& asked) const {
        switch (asked.tags[static_cast<std::size_t>(asked.value)][tag.at]) {
        case TagState::no: return Standing::no;
        case TagState::unconfirmed: return Standing::needs_decision;
        case TagState::yes: return Standing::yes;
        }
        return Standing::no;
    }
    void cuts(const auto&) const {} // places are told apart one by one
};

} // namespace eligibility
