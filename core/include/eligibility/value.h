#pragma once
// What a fact's value is, and the positions by which the parts of a policy refer to each other.

#include <compare>
#include <cstdint>
#include <limits>

namespace eligibility {

/// A value of a fact or of a parameter: 0 or 1 for a bool, the position of an option or of a place, a number in the
/// unit of its fact, or a day counted from 1 January 1970.
using Value = std::int32_t;
inline constexpr Value kAbsent = std::numeric_limits<Value>::min(); ///< not answered
inline constexpr Value kUnsure = kAbsent + 1;                       ///< answered 说不清
inline constexpr Value kUnset = kAbsent;                            ///< of a parameter that no local document sets

/// Whether this is a value and not the lack of one.
constexpr bool is_value(Value value) { return value > kUnsure; }

/// The numbers that a fact, a parameter or a condition may name: a billion either way.
inline constexpr Value kLargestNumber = 1'000'000'000;

/// A position in one of the lists of a Policy. A type of its own a list, so that no two are mixed up.
template <class Of> struct Index {
    std::uint16_t at = 0;
    auto operator<=>(const Index&) const = default;
};
using FactIndex = Index<struct Fact>;
static_assert(sizeof(FactIndex) == sizeof(std::uint16_t)); // lists of them are lists of positions
using ParameterIndex = Index<struct Parameter>;
using ReadingIndex = Index<struct Reading>;
using DefinitionIndex = Index<struct Definition>;
using ProvisionIndex = Index<struct Provision>;
using TagIndex = Index<struct RegionTag>;
using RegionIndex = Index<struct Region>;
using AudienceIndex = Index<struct Audience>;
using SectionIndex = Index<struct Section>;
using TopicIndex = Index<struct Topic>;
using ModalityIndex = Index<struct Modality>;
using SentenceClassIndex = Index<struct SentenceClass>;
using SpellAttributeIndex = Index<struct SpellAttribute>;

} // namespace eligibility
