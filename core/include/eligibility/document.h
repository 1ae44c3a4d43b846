#pragma once
// Implementing documents: what nation, province, prefectures and counties say where the policy's text leaves it open.
// Plain values, filled once by a reader and never changed afterwards.

#include "eligibility/date.h"
#include "eligibility/policy.h"

#include <memory>

namespace eligibility {

/// Who issued a document, from general to local. The applicant's own corrections stand after all others.
enum class DocumentLevel : std::uint8_t { national, province, prefecture, county, corrections };

template <> struct Names<DocumentLevel> {
    static constexpr std::string_view kind = "DocumentLevel";
    static constexpr std::array<std::string_view, 5> words{"national", "province", "prefecture", "county",
                                                           "corrections"};
};

/// What a document gives to a hole for those whom the row describes: a number, or 0 and 1 for a flag; for a
/// recognition a value of its fact.
struct HoleRow {
    std::optional<Condition> when; ///< everybody when absent
    Value value = 0;
};

/// A condition that this tool cannot test: a quota, a score line. Somebody named decides it.
struct Unchecked {
    Text text, by;
};

struct Amount {
    std::optional<std::int64_t> value; ///< or a range, one end of which may be absent
    std::optional<std::int64_t> from, to;
    std::string unit, per; ///< `per` may be empty
};

struct GivenRow {
    std::optional<Condition> when;
    Text text;
    std::optional<Amount> amount;
};

/// What a rule gives: the first row that holds.
struct GivenTable {
    Text title;
    std::vector<GivenRow> rows;
};

enum class HandlingStep : std::uint8_t { accepts, proposes, approves, pays };

template <> struct Names<HandlingStep> {
    static constexpr std::string_view kind = "HandlingStep";
    static constexpr std::array<std::string_view, 4> words{"accepts", "proposes", "approves", "pays"};
};

struct Handler {
    HandlingStep step{};
    std::string by, place, phone, url; ///< all but `by` may be empty
};

/// What a document says on one provision, for those whom `when` describes.
struct DocumentRule {
    ProvisionIndex provision;
    std::string sentence, quote;        ///< of the document's own; may be empty
    std::optional<Condition> when;      ///< everybody when absent
    std::optional<bool> adopts;         ///< decided for it, or not to
    std::optional<Condition> requires_; ///< one more condition
    std::optional<Condition> admits;    ///< others too who fulfil this
    std::optional<Condition> replaces;  ///< instead of the provision's own condition
    std::optional<Condition> addresses; ///< people to whom the sentence itself does not speak
    std::vector<Unchecked> unchecked;
    std::vector<GivenTable> gives;
    std::vector<Handler> handled_by;
    std::string window_from, window_to; ///< YYYY-MM-DD, or MM-DD for every year; either may be empty
    std::vector<Text> evidence, duties, notes;
};

/// That a document is near some sentences of the policy without settling anything.
struct Relation {
    std::vector<std::string> sentences; ///< of the policy
    std::string stage, effect;
    Text note;
};

struct Document {
    struct Tag {
        RegionIndex region;
        TagIndex tag;
        bool holds = false;
    };
    struct SetReading {
        ReadingIndex reading;
        bool is = false;
    };
    struct Parameters {
        ParameterIndex parameter;
        std::vector<HoleRow> rows; ///< one without condition for a plain value
    };
    struct Recognition {
        FactIndex fact;
        std::vector<HoleRow> rows;
    };
    struct OwnSentence {
        std::string id, text;
    };

    std::string id;
    DocumentLevel level{};
    std::string region; ///< leading digits of the codes it covers; empty: everywhere
    bool confirmed = false;
    std::string number, title, issuer;
    std::optional<Date> issued;
    Date from{};
    bool from_approximate = false;
    std::optional<Date> to; ///< the last day in force; nothing when no end is named
    std::vector<std::string> urls;
    std::optional<Date> checked_on;
    std::string grade; ///< of the source; may be empty
    std::optional<Date> count_as_of;
    std::vector<OwnSentence> sentences;
    std::vector<Parameters> parameters;
    std::vector<SetReading> readings;
    std::vector<Tag> tags;
    std::vector<Recognition> recognises;
    std::vector<DocumentRule> rules;
    std::vector<Relation> relates;

    bool in_force(Date day) const { return day >= from && (!to || day <= *to); }
    bool covers(const Region& place) const { return place.adcode.starts_with(region); }
};

/// Documents of one policy in the order in which they stand: by level, then by `from`, then by `id`.
using Documents = std::vector<Document>;

/// What an applicant knows better about counties, with nothing said yet: it stands after all documents, at all times.
Document blank_corrections();
inline constexpr std::string_view kCorrections = "corrections"; ///< its id

/// The order of documents.
bool stands_before(const Document& a, const Document& b);

} // namespace eligibility
