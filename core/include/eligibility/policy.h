#pragma once
// What a policy is: sentences, facts, parameters, readings, definitions, provisions, regions.
// Plain values, filled once by a reader and never changed afterwards.

#include "eligibility/condition.h"
#include "eligibility/fact.h"

#include <span>

namespace eligibility {

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

/// What a sentence is to whom it addresses.
enum class ProvisionKind : std::uint8_t {
    claim,       ///< something that one can have
    duty,        ///< a hurdle or an obligation
    arrangement, ///< a programme or guidance without a condition that a person could work on
    consequence  ///< a benefit ends
};

template <> struct Names<ProvisionKind> {
    static constexpr std::string_view kind = "ProvisionKind";
    static constexpr std::array<std::string_view, 4> words{"claim", "duty", "arrangement", "consequence"};
};

/// There are ways to it, so that routes are looked for.
constexpr bool has_routes(ProvisionKind kind) { return kind <= ProvisionKind::duty; }

/// A part of a sentence, to the letter.
struct Quote {
    std::string sentence, quote;
    bool operator==(const Quote&) const = default;
};

struct Provision {
    std::string id;
    std::string sentence, quote;
    std::vector<Quote> also_from; ///< further sentences that it stands on
    ProvisionKind kind = ProvisionKind::claim;
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
    std::vector<ProvisionIndex> excludes;      ///< what cannot be had together with it
};

/// An answer that follows from others: where `when` is yes whatever else is answered, the fact has the value.
struct FollowRule {
    FactIndex fact;
    Value value = 0;
    Condition when;
    std::vector<AudienceIndex> audience; ///< only for these people; for all when empty
};

/// Answers that are most likely a slip: a warning beside them, never a refusal.
struct Implausible {
    Condition when;
    Text text;
};

/// A kind of sentence; one that can be assessed has a provision, another has none.
struct SentenceClass {
    std::string id;
    bool assessable = true;
    Text label;
};

struct Sentence {
    std::string id, text;
    SentenceClassIndex sentence_class;
    Text reason;
};

/// Whom a provision or a question can be for.
struct Audience {
    std::string id;
    Text label;
};

/// A group of questions that are asked together.
struct Section {
    std::string id;
    Text label;
};

struct Topic {
    std::string id;
    Text label;
};

/// How a sentence binds: a permission, a requirement, …
struct Modality {
    std::string id;
    Text label;
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
    std::vector<FollowRule> follows;
    std::vector<Implausible> implausible;
    std::vector<RegionTag> region_tags;
    std::vector<Region> regions;
    std::optional<FactIndex> place_fact; ///< the fact of type place, if there is one

    const Fact& operator[](FactIndex i) const { return facts[i.at]; }
    const Parameter& operator[](ParameterIndex i) const { return parameters[i.at]; }
    const Reading& operator[](ReadingIndex i) const { return readings[i.at]; }
    const Definition& operator[](DefinitionIndex i) const { return definitions[i.at]; }
    const Provision& operator[](ProvisionIndex i) const { return provisions[i.at]; }
    const Implausible& operator[](Index<Implausible> i) const { return implausible[i.at]; }
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
