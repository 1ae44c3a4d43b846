#pragma once
#include "eligibility/conditions/kind.h"

namespace eligibility {

/// The contested interpretation is taken so.
struct ReadingIs {
    ReadingIndex reading;
    bool is = true;

    static constexpr ConditionKind kOn = ConditionKind::reading;
    static constexpr std::array<std::string_view, 1> kNames{"is"};
    static constexpr Message kNeeds = Message::nothing;
    static constexpr std::array<Wording, 2> kWordings{{
        {Wording::When::is,
         {"按这样理解：{reading}", "read like this: {reading}"},
         {"不按这样理解：{reading}", "not read like this: {reading}"}},
        {Wording::When::always,
         {"不按这样理解：{reading}", "not read like this: {reading}"},
         {"按这样理解：{reading}", "read like this: {reading}"}},
    }};

    static void members(auto& self, auto& with) {
        with.reading("reading", self.reading);
        with.flag("is", self.is);
    }
    static bool fits(const auto&, const ReadingIs&) { return true; }
    Standing standing(const auto& asked) const { return yes_if(asked.reading == is); }
    void cuts(const auto&) const {}
};

} // namespace eligibility
