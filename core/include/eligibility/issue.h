#pragma once
// A fault in a pack, an overlay or a set of answers, for whoever wrote it.
// Faults are collected, never thrown; a caller sees all of them at once.

#include "eligibility/names.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility {

/// Stable codes. The text is what callers see; wasm/types.ts lists the same words and a test compares them.
#define ELIGIBILITY_ISSUE_CODES(X)                                                                                     \
    X(invalid_json, "invalid-json", "correct the JSON at this place")                                                  \
    X(invalid_utf8, "invalid-utf8", "save the file as UTF-8")                                                          \
    X(too_deep, "too-deep", "nest fewer levels: JSON 64, a condition with its definitions 256")                        \
    X(too_large, "too-large", "keep within the bound that is named")                                                   \
    X(duplicate_member, "duplicate-member", "keep one of the two")                                                     \
    X(missing_member, "missing-member", "add it")                                                                      \
    X(unknown_member, "unknown-member", "remove it or correct its name")                                               \
    X(wrong_type, "wrong-type", "give the kind of value that is named")                                                \
    X(wrong_value, "wrong-value", "give one of the values that are named")                                             \
    X(out_of_range, "out-of-range", "give a whole number within the bounds")                                           \
    X(duplicate_id, "duplicate-id", "give every entry an id of its own")                                               \
    X(unknown_fact, "unknown-fact", "use the id of a fact of this policy")                                             \
    X(unknown_option, "unknown-option", "use one of the fact's options")                                               \
    X(unknown_parameter, "unknown-parameter", "use the id of a parameter of this policy")                              \
    X(unknown_reading, "unknown-reading", "use the id of a reading of this policy")                                    \
    X(unknown_definition, "unknown-definition", "use the id of a definition of this policy")                           \
    X(unknown_tag, "unknown-tag", "use the id of a region tag of this policy")                                         \
    X(unknown_region, "unknown-region", "use the six-digit code of a county of this policy")                           \
    X(unknown_sentence, "unknown-sentence", "use the id of a sentence of the document")                                \
    X(unknown_section, "unknown-section", "use the id of a section of this policy")                                    \
    X(unknown_topic, "unknown-topic", "use the id of a topic of this policy")                                          \
    X(unknown_audience, "unknown-audience", "use the id of an audience of this policy")                                \
    X(unknown_modality, "unknown-modality", "use the id of a modality of this policy")                                 \
    X(unknown_sentence_class, "unknown-sentence-class", "use the id of a class of sentences of this policy")           \
    X(unknown_provision, "unknown-provision", "use the id of a provision of this policy")                              \
    X(definition_cycle, "definition-cycle", "let no definition use itself, directly or not")                           \
    X(quote_not_in_sentence, "quote-not-in-sentence", "quote the sentence to the letter")                              \
    X(cue_not_in_sentence, "cue-not-in-sentence", "give a word that stands in the sentence")                           \
    X(unfit_condition, "unfit-condition", "use a condition that fits the type of the fact")                            \
    X(wrong_policy, "wrong-policy", "use an overlay that was made for this policy")                                    \
    X(outside_region, "outside-region", "change only counties inside the overlay's region")                            \
    X(invalid_date, "invalid-date", "write the date as YYYY-MM-DD")                                                    \
    X(spell_ends_before_it_begins, "spell-ends-before-it-begins", "correct one of the two dates")                      \
    X(spell_in_future, "spell-in-future", "leave out what has not begun yet, and the end of what still goes on")       \
    X(spell_before_birth, "spell-before-birth", "correct the date of birth or the begin of the spell")                 \
    X(overlapping_posts, "overlapping-posts", "correct the dates, or mark one of the two as part-time")                \
    X(secondment_without_post, "secondment-without-post",                                                              \
      "state the home post as one spell that goes on, if it was kept")                                                 \
    X(unreadable_file, "unreadable-file", "check the path, and that it may be read")                                   \
    X(line_too_long, "line-too-long", "split it, or allow longer lines with --max-line")                               \
    X(gap, "gap", "add the spell that is missing, if there is one")

enum class IssueCode { ELIGIBILITY_ISSUE_CODES(ELIGIBILITY_VALUE) };

template <> struct Names<IssueCode> {
    static constexpr std::string_view kind = "IssueCode";
    static constexpr std::array words{ELIGIBILITY_ISSUE_CODES(ELIGIBILITY_WORD)};
};

enum class Severity { error, warning };

template <> struct Names<Severity> {
    static constexpr std::string_view kind = "Severity";
    static constexpr std::array<std::string_view, 2> words{"error", "warning"};
};

struct Issue {
    Severity severity = Severity::error;
    IssueCode code;
    std::string pointer; ///< JSON pointer to the place, "" for the whole text
    std::string detail;  ///< what is wrong, with the name that was given
    std::string hint;    ///< what to do about it

    bool operator==(const Issue&) const = default;
};

using Issues = std::vector<Issue>;

std::string_view default_hint(IssueCode code);

/// Appends an error; an empty `hint` stands for the code's own.
void report(Issues& issues, IssueCode code, std::string_view pointer, std::string_view detail,
            std::string_view hint = {});

/// As above, of something that was only assumed.
void warn(Issues& issues, IssueCode code, std::string_view pointer, std::string_view detail);

/// Whether there is an error, and not only warnings, among the issues from position `since` on.
bool has_error(const Issues& issues, std::size_t since = 0);

} // namespace eligibility
