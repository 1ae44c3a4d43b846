#pragma once
// What the kinds of conditions have in common. A kind says in one file
//   kOn          what it is about
//   kNames       the members of the pack that tell it from other kinds about the same
//   members      what it is made of: everything that reads, writes or rewrites conditions goes through this
//   fits, kNeeds whether what it names can be compared so, and what is said where it cannot; `nothing` where it always
//                can
//   standing     how it stands for an answer (no leaf that names an unsure answer gets here)
//   cuts         the values at which its standing changes, on the scale of its fact
//   kWordings    what it asks for in words; {name} stands for the member of that name, {fact} and the like for the
//   label
// and stands in the list of eligibility/condition.h. Templates, since a policy is made of conditions.

#include "eligibility/fact.h"
#include "eligibility/message.h"
#include "eligibility/standing.h"

#include <algorithm>
#include <span>

namespace eligibility {

/// What a condition is about.
enum class ConditionKind : std::uint8_t { all, any, negation, definition, fact, parameter, reading };

template <> struct Names<ConditionKind> {
    static constexpr std::string_view kind = "ConditionKind";
    static constexpr std::array<std::string_view, 7> words{"all",  "any",       "not",    "definition",
                                                           "fact", "parameter", "reading"};
};

/// A phrase in both languages.
struct Phrase {
    std::string_view zh, en;
};

/// How a condition is put into words, when it has to hold and when it must not. The first that fits is taken.
struct Wording {
    enum class When : std::uint8_t {
        always,
        set,     ///< a local document has set the parameter where the person is
        options, ///< the fact has options
        date,
        named, ///< the fact counts in a unit of its own
        is     ///< the member `is` is true
    };

    When when = When::always;
    Phrase holds, fails;
};

template <> struct Names<Wording::When> {
    static constexpr std::string_view kind = "WordingWhen";
    static constexpr std::array<std::string_view, 6> words{"always", "set", "options", "date", "named", "is"};
};

constexpr Standing yes_if(bool holds) { return holds ? Standing::yes : Standing::no; }

/// Every position is one of its own, so that cutting between values cannot keep them apart.
inline constexpr Value kMostCompared = 200; ///< values of a fact that is compared with another

} // namespace eligibility
