#pragma once
// What a policy is: sentences, facts, parameters, readings, definitions, provisions, regions.
// Plain values, filled once by a reader (formats/) and never changed afterwards.

#include "eligibility/names.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eligibility {

/// A value of a fact or of a parameter: 0 or 1 for a bool, the position of an option or of a county, a number in the
/// unit of its fact, or a day counted from 1 January 1970.
using Value = std::int32_t;
inline constexpr Value kAbsent = std::numeric_limits<Value>::min(); ///< not answered
inline constexpr Value kUnsure = kAbsent + 1;                       ///< answered 说不清
inline constexpr Value kUnset = kAbsent;                            ///< of a parameter that no local document sets

/// Whether this is a value and not the lack of one.
constexpr bool is_value(Value value) { return value > kUnsure; }

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

struct Text {
    std::string zh, en;
    bool operator==(const Text&) const = default;
};

// --- Conditions: a small closed set, one explainable thing each -----------------------------------

struct Condition;

struct All {
    std::vector<Condition> of;
};
struct Any {
    std::vector<Condition> of;
};
struct Not {
    std::vector<Condition> of;
}; ///< exactly one
struct ByDefinition {
    DefinitionIndex definition;
};
/// The fact has one of these values (positions of options; 0 and 1 for false and true).
struct FactIn {
    FactIndex fact;
    std::vector<Value> values;
};
/// The number, or the position in an ordered enum, is this one or more.
struct FactAtLeast {
    FactIndex fact;
    Value least;
};
/// The number reaches the local one; below the parameter's floor it is no in any case.
struct FactAtLeastParameter {
    FactIndex fact;
    ParameterIndex parameter;
};
struct FactTagged {
    FactIndex fact;
    TagIndex tag;
};
/// The position is exactly one above that of `base`, in options of equal length.
struct FactOneAbove {
    FactIndex fact;
    FactIndex base;
};
struct ParameterIsSet {
    ParameterIndex parameter;
};
struct ParameterIs {
    ParameterIndex parameter;
    bool is;
};
struct ReadingIs {
    ReadingIndex reading;
    bool is;
};

struct Condition {
    std::variant<All, Any, Not, ByDefinition, FactIn, FactAtLeast, FactAtLeastParameter, FactTagged, FactOneAbove,
                 ParameterIsSet, ParameterIs, ReadingIs>
        node;
};

// --- The parts of a policy ------------------------------------------------------------------------

enum class FactType : std::uint8_t { boolean, option, years, percent, grade, county };

constexpr bool has_options(FactType type) { return type == FactType::boolean || type == FactType::option; }
constexpr bool is_number(FactType type) {
    return type == FactType::years || type == FactType::percent || type == FactType::grade;
}

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

/// Something that the spells of a service record state: an option of the fact of the same id, a county, or
/// whether something holds.
struct SpellAttribute {
    enum class Kind : std::uint8_t { option, county, flag };

    std::string id;
    Kind kind = Kind::flag;
    FactIndex fact; ///< of options and counties: whose values they are
};

/// That an attribute has one of these values: positions of options or counties, or 1 for a flag.
struct SpellTest {
    SpellAttributeIndex attribute;
    std::vector<Value> values;
};

/// Which spells of a service record add up to a years fact.
struct DeriveRule {
    bool continuous = false;      ///< the unbroken run up to the date, not the total
    std::vector<SpellTest> where; ///< all of them have to hold
    bool secondments = false;     ///< they count as well
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
    Value min = 0, max = 0;      ///< of years, percent and grade facts, both included
    std::optional<Recognition> recognised_by;
    std::optional<DeriveRule> derive; ///< of years facts
    bool monotone = false;            ///< declared: a higher value makes no verdict worse
    std::optional<Value> becomes;     ///< of time facts that are no numbers: the value that waiting leads to
};

enum class ParameterType : std::uint8_t { years, percent, flag };

/// The largest value that a local document can give.
constexpr Value most_of(ParameterType type) {
    return type == ParameterType::years ? Value{60} : type == ParameterType::percent ? Value{100} : Value{1};
}

/// A number or flag that the text leaves open. Unset unless a local document fills it.
struct Parameter {
    std::string id;
    Text label;
    ParameterType type = ParameterType::flag;
    Value floor = 0; ///< the least number the text can mean; 0 for flags
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

struct Definition {
    std::string id;
    Text label;
    std::string sentence;
    Condition when;
};

/// Who decides, over what, and the word in the sentence that says so.
struct Decider {
    Text by, over;
    std::string cue;
    bool named_in_text = false;
    bool operator==(const Decider&) const = default;
};

struct CueOverride {
    FactIndex fact;
    std::string cue; ///< the word this provision's sentence uses for the recognised fact
};

struct Evidence {
    Text item;
    std::string basis; ///< "text" or "implied"
    bool operator==(const Evidence&) const = default;
};

struct Provision {
    std::string id;
    std::string sentence, quote;
    std::vector<AudienceIndex> audience;
    TopicIndex topic;
    ModalityIndex modality;
    std::string benefit; ///< shared by provisions that give the same by different facts; may be empty
    Text title, effect, may_say;
    std::string never_say;
    std::optional<Condition> applies_when;
    Condition when;
    std::optional<Decider> decided_by;   ///< caps the verdict at needsDecision
    std::optional<Decider> exercised_by; ///< does not
    std::vector<CueOverride> cues;
    std::vector<Evidence> evidence;
    std::vector<Text> notes;
    std::vector<FactIndex> except_to_monotone; ///< a higher value may make this verdict worse
};

/// A kind of sentence; one that can be assessed has a provision, another has none.
struct SentenceClass {
    std::string id;
    bool assessable = true;
};

struct Sentence {
    std::string id, text;
    SentenceClassIndex sentence_class;
    Text reason;
};

/// Whom a provision or a question can be for.
struct Audience {
    std::string id;
};

/// A group of questions that are asked together.
struct Section {
    std::string id;
};

struct Topic {
    std::string id;
};

/// How a sentence binds: a permission, a requirement, …
struct Modality {
    std::string id;
};

/// Whether a tag holds for a county. `unconfirmed` needs whoever keeps the list.
enum class TagState : std::uint8_t { no, unconfirmed, yes };

struct RegionTag {
    std::string id;
    Text label, kept_by;
};

struct Region {
    std::string adcode, name, prefecture;
    std::vector<TagState> tags; ///< one a RegionTag
};

struct Policy {
    std::string id, document_number, title;
    /// Identifies this version of the data: 16 hex digits over its content, whatever its layout.
    std::string hash;
    std::vector<Section> sections;
    std::vector<Topic> topics;
    std::vector<Audience> audiences;
    std::vector<Modality> modalities;
    std::vector<SentenceClass> sentence_classes;
    std::vector<SpellAttribute> spell_attributes;
    std::vector<Sentence> sentences;
    std::vector<Fact> facts;
    std::vector<Parameter> parameters;
    std::vector<Reading> readings;
    std::vector<Definition> definitions;
    std::vector<Provision> provisions;
    std::vector<RegionTag> region_tags;
    std::vector<Region> regions;
    std::optional<FactIndex> county_fact; ///< the fact of type county, if there is one

    const Fact& operator[](FactIndex i) const { return facts[i.at]; }
    const Parameter& operator[](ParameterIndex i) const { return parameters[i.at]; }
    const Reading& operator[](ReadingIndex i) const { return readings[i.at]; }
    const Definition& operator[](DefinitionIndex i) const { return definitions[i.at]; }
    const Provision& operator[](ProvisionIndex i) const { return provisions[i.at]; }
    const RegionTag& operator[](TagIndex i) const { return region_tags[i.at]; }
    const Region& operator[](RegionIndex i) const { return regions[i.at]; }
    const Audience& operator[](AudienceIndex i) const { return audiences[i.at]; }
    const Topic& operator[](TopicIndex i) const { return topics[i.at]; }
    const Section& operator[](SectionIndex i) const { return sections[i.at]; }
    const Modality& operator[](ModalityIndex i) const { return modalities[i.at]; }
    const SentenceClass& operator[](SentenceClassIndex i) const { return sentence_classes[i.at]; }
    const SpellAttribute& operator[](SpellAttributeIndex i) const { return spell_attributes[i.at]; }
};

/// The position of the entry with this id, if there is one.
template <class Entry> std::optional<Index<Entry>> find_id(const std::vector<Entry>& list, std::string_view id) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id) return Index<Entry>{static_cast<std::uint16_t>(i)};
    return std::nullopt;
}

} // namespace eligibility
