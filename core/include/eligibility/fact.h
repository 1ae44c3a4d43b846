#pragma once
// The parts of a policy that conditions speak of: facts, and what a text leaves open.

#include "eligibility/names.h"
#include "eligibility/value.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility {

struct Text {
    std::string zh, en;
    bool operator==(const Text&) const = default;
};

/// What kind of values a fact has.
enum class FactType : std::uint8_t {
    boolean,
    option, ///< one of several, which may be ordered
    place,  ///< one of the policy's regions
    number, ///< a whole number in a unit
    date
};

template <> struct Names<FactType> {
    static constexpr std::string_view kind = "FactType";
    static constexpr std::array<std::string_view, 5> words{"bool", "enum", "place", "number", "date"};
};

constexpr bool has_options(FactType type) { return type == FactType::boolean || type == FactType::option; }
/// Its values are amounts on a scale, within bounds.
constexpr bool is_scale(FactType type) { return type == FactType::number || type == FactType::date; }

/// What a number counts.
struct Unit {
    enum class Kind : std::uint8_t { year, month, day, percent, yuan, named };

    Kind kind = Kind::named;
    Text name; ///< of one that is named

    /// Numbers in it can be compared with numbers in the other.
    bool operator==(const Unit&) const = default;
};

template <> struct Names<Unit::Kind> {
    static constexpr std::string_view kind = "UnitKind";
    static constexpr std::array<std::string_view, 6> words{"year", "month", "day", "percent", "yuan", "named"};
};

/// Numbers in it grow by waiting, so that there is a day on which one is reached.
constexpr bool is_time(Unit::Kind unit) { return unit <= Unit::Kind::day; }

/// What changing the answer to a fact takes.
enum class Change : std::uint8_t { time, effort, choice, fixed };

template <> struct Names<Change> {
    static constexpr std::string_view kind = "Change";
    static constexpr std::array<std::string_view, 4> words{"time", "effort", "choice", "fixed"};
};

struct Recognition {
    Text by;         ///< who recognises it
    std::string cue; ///< the word in the sentence that needs recognising
};

struct Option {
    std::string value;
    Text label;
};

/// Something that the spells of a service record state: an option of the fact of the same id, a place, or
/// whether something holds.
struct SpellAttribute {
    enum class Kind : std::uint8_t { option, place, flag };

    std::string id;
    Kind kind = Kind::flag;
    FactIndex fact; ///< of options and places: whose values they are
};

/// That an attribute has one of these values: positions of options or places, or 1 for a flag.
struct SpellTest {
    SpellAttributeIndex attribute;
    std::vector<Value> values;
};

/// Which spells of a service record add up to a fact: to a length of time, or to the day on which it began.
struct DeriveRule {
    bool continuous = false;      ///< the unbroken run up to the date, not the total
    std::vector<SpellTest> where; ///< all of them have to hold
    bool secondments = false;     ///< they count as well
    /// Spells that count for nothing although `where` holds: where all of these hold and the county has the tag. One
    /// whose county is not given, or whose tag is unconfirmed, is disputed.
    struct LeaveOut {
        std::vector<SpellTest> where;
        TagIndex tag;
    };
    std::optional<LeaveOut> leave_out;
    /// The fact that becomes `unsure` where spells are disputed, which then count; else this one does.
    std::optional<FactIndex> doubt;
};

struct Fact {
    std::string id;
    Text label, question, help;
    SectionIndex section;
    std::vector<AudienceIndex> audience;
    Change change = Change::fixed;
    FactType type = FactType::boolean;
    bool ordered = false;        ///< options run from low to high
    std::vector<Option> options; ///< of option facts; of bool facts in the order they are shown
    Unit unit;                   ///< of numbers
    Value min = 0, max = 0;      ///< of numbers and dates, both included
    std::optional<Recognition> recognised_by;
    std::optional<DeriveRule> derive; ///< of numbers of time and of dates
    bool monotone = false;            ///< declared: a higher value makes no verdict worse
    std::optional<Value> becomes;     ///< of time facts with options: the value that waiting leads to
    bool for_documents = false;       ///< only local documents use it, so that the text alone never asks for it
};

/// A service record can give its value.
inline bool can_be_derived(const Fact& fact) {
    return fact.type == FactType::date || (fact.type == FactType::number && is_time(fact.unit.kind));
}

/// A number or flag that the text leaves open. Unset unless a local document fills it.
struct Parameter {
    std::string id;
    Text label;
    bool is_flag = true;
    Unit unit;       ///< of numbers
    Value floor = 0; ///< the least number the text can mean; 0 for flags
    Value max = 1;   ///< the largest number that can be set; 1 for flags
    std::vector<std::string> sentences;
    Text set_by;
};

/// A contested interpretation as a switch.
struct Reading {
    std::string id;
    Text label, if_true, if_false;
    bool default_value = true;
    std::vector<std::string> sentences;
};

/// Whether a tag holds for a region. `unconfirmed` needs whoever keeps the list.
enum class TagState : std::uint8_t { no, unconfirmed, yes };

struct RegionTag {
    std::string id;
    Text label, kept_by;
};

struct Region {
    std::string adcode, name, prefecture;
    std::vector<TagState> tags; ///< one a RegionTag
};

} // namespace eligibility
