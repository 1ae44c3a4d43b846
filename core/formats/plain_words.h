#pragma once
// What people call the texts, numbers and values of a policy. For reports and lists, not for JSON.

#include "eligibility/assessment.h"
#include "eligibility/example.h"
#include "eligibility/message.h"

#include <map>

namespace eligibility {

/// The text in this language, or the Chinese where it has no English.
const std::string& text_in(const Text& text, Language language);

/// "30 年", "5%", "7 级"
std::string amount_text(std::int64_t amount, const Unit& unit, Language language);

/// "0 到 60 年"
std::string range_text(Value first, Value last, const Unit& unit, Language language);

/// What a value of the fact is called: the label of an option, the name of a county, a number with its unit.
/// Nothing where the fact has no such value.
std::optional<std::string> value_text(const Policy& policy, const Fact& fact, const FreeValue& value,
                                      Language language);

/// What people call a verdict.
Message word_of(Verdict verdict);

/// A kind of things that have ids and names.
enum class EntryKind : std::uint8_t {
    provision,
    fact,
    option, ///< its id is "fact=option"
    answer, ///< that follows from others; its id is "fact=value"
    parameter,
    reading,
    definition,
    sentence,
    audience,
    county,
    tag,
    document
};

/// Names what a policy has, in one language. What the policy does not have has the name of an earlier version, where
/// one is given, or else its id.
class PlainWords {
public:
    /// The policies must outlive this.
    PlainWords(const Policy& policy, Language language, const Policy* earlier = nullptr)
        : versions_{&policy, earlier}, language_(language) {}

    /// From now on the document of this id is called by its number and title.
    void call_document(const std::string& id, const std::string& number, const std::string& title);

    Language language() const { return language_; }
    std::string say(const Said& said) const { return text_of(said, language_); }
    const std::string& in(const Text& text) const { return text_in(text, language_); }

    /// By its label: “标题”（6.3）, “事项”, “事项：选项”.
    std::string name(EntryKind kind, const std::string& id) const;
    /// With the word for its kind: 事项“…”.
    std::string kind_and_name(EntryKind kind, const std::string& id) const;
    /// A value of the fact; as it is written where no version has it.
    std::string value(const std::string& fact, const FreeValue& value) const;
    /// "单位性质：事业单位；…"; that it is anybody, where there are none.
    std::string answers(const std::vector<NamedValue>& answers) const;
    /// What a local document says, one after the other.
    std::string settings(const LocalSettings& settings) const;
    /// One after the other: "{0}、{1}".
    std::string listed(const std::vector<std::string>& names) const;

private:
    std::optional<std::string> label(EntryKind kind, const std::string& id) const;
    std::string parameter_value(const NamedValue& set) const;
    std::string reading_value(const NamedValue& set) const;
    std::string tag_value(const std::string& county, const NamedValue& set) const;
    void add(std::string& list, const std::string& next) const;

    const Policy* versions_[2]; // the later one first
    std::map<std::string, std::string, std::less<>> documents_;
    Language language_;
};

} // namespace eligibility
