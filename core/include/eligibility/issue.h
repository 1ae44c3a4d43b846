#pragma once
// A fault in a pack, a document or a set of answers, for whoever wrote it.
// Faults are collected, never thrown; a caller sees all of them at once.

#include "eligibility/message.h"
#include "eligibility/names.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility {

/// Stable codes, each with what to do where a report says nothing better. The word is what callers see; wasm/issue.ts
/// lists the same words and a test compares them. From `missing_key` on they are of implementing documents, which have
/// codes of their own for what packs call otherwise.
#define ELIGIBILITY_ISSUE_CODES(X)                                                                                     \
    X(invalid_json, "invalid-json", correct_json)                                                                      \
    X(invalid_utf8, "invalid-utf8", save_as_utf8)                                                                      \
    X(too_deep, "too-deep", nest_less)                                                                                 \
    X(too_large, "too-large", keep_within)                                                                             \
    X(duplicate_member, "duplicate-member", keep_one)                                                                  \
    X(missing_member, "missing-member", add_it)                                                                        \
    X(unknown_member, "unknown-member", remove_or_correct)                                                             \
    X(wrong_type, "wrong-type", write_kind)                                                                            \
    X(wrong_value, "wrong-value", write_allowed)                                                                       \
    X(out_of_range, "out-of-range", write_whole)                                                                       \
    X(duplicate_id, "duplicate-id", own_id)                                                                            \
    X(unknown_fact, "unknown-fact", use_known_id)                                                                      \
    X(unknown_option, "unknown-option", write_allowed)                                                                 \
    X(unknown_parameter, "unknown-parameter", use_known_id)                                                            \
    X(unknown_reading, "unknown-reading", use_known_id)                                                                \
    X(unknown_definition, "unknown-definition", use_known_id)                                                          \
    X(unknown_tag, "unknown-tag", use_known_id)                                                                        \
    X(unknown_region, "unknown-region", use_known_id)                                                                  \
    X(unknown_sentence, "unknown-sentence", use_known_id)                                                              \
    X(unknown_section, "unknown-section", use_known_id)                                                                \
    X(unknown_topic, "unknown-topic", use_known_id)                                                                    \
    X(unknown_audience, "unknown-audience", use_known_id)                                                              \
    X(unknown_modality, "unknown-modality", use_known_id)                                                              \
    X(unknown_sentence_class, "unknown-sentence-class", use_known_id)                                                  \
    X(unknown_provision, "unknown-provision", use_known_id)                                                            \
    X(definition_cycle, "definition-cycle", break_circle)                                                              \
    X(quote_not_in_sentence, "quote-not-in-sentence", quote_to_letter)                                                 \
    X(cue_not_in_sentence, "cue-not-in-sentence", write_word_of_sentence)                                              \
    X(unfit_condition, "unfit-condition", fit_condition)                                                               \
    X(wrong_policy, "wrong-policy", use_own_document)                                                                  \
    X(outside_region, "outside-region", stay_in_region)                                                                \
    X(invalid_date, "invalid-date", date_as_day)                                                                       \
    X(spell_ends_before_it_begins, "spell-ends-before-it-begins", correct_a_date)                                      \
    X(spell_in_future, "spell-in-future", leave_out_future)                                                            \
    X(spell_before_birth, "spell-before-birth", correct_birth_or_begin)                                                \
    X(overlapping_posts, "overlapping-posts", correct_or_part_time)                                                    \
    X(secondment_without_post, "secondment-without-post", state_home_post)                                             \
    X(unreadable_file, "unreadable-file", check_path)                                                                  \
    X(line_too_long, "line-too-long", allow_longer_line)                                                               \
    X(gap, "gap", add_spell)                                                                                           \
    X(missing_key, "missing-key", add_it)                                                                              \
    X(unknown_key, "unknown-key", remove_or_correct)                                                                   \
    X(bad_value, "bad-value", write_allowed)                                                                           \
    X(bad_condition, "bad-condition", fit_condition)                                                                   \
    X(unknown_county, "unknown-county", write_county)                                                                  \
    X(below_floor, "below-floor", write_whole)                                                                         \
    X(row_uses_parameter, "row-uses-parameter", ask_facts_only)                                                        \
    X(recognises_circular, "recognises-circular", ask_other_facts)                                                     \
    X(below_province, "below-province", leave_to_province)                                                             \
    X(bad_date, "bad-date", date_as_day)                                                                               \
    X(dates_out_of_order, "dates-out-of-order", correct_a_date)                                                        \
    X(region_level_mismatch, "region-level-mismatch", write_region_of_level)                                           \
    X(tag_outside_region, "tag-outside-region", stay_in_region)                                                        \
    X(narrows_text, "narrows-text", check_authority)                                                                   \
    X(documents_conflict, "documents-conflict", check_conflict)                                                        \
    X(bundle_damaged, "bundle-damaged", bundle_again)

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
    Said detail;         ///< what is wrong, with the name that was given
    Said hint;           ///< what to do about it

    bool operator==(const Issue&) const = default;
};

using Issues = std::vector<Issue>;

/// Appends an error; without a `hint` with the code's own.
void report(Issues& issues, IssueCode code, std::string_view pointer, Said detail, Said hint = {});

/// As above, of something that was only assumed.
void warn(Issues& issues, IssueCode code, std::string_view pointer, Said detail);

/// Whether there is an error, and not only warnings, among the issues from position `since` on.
bool has_error(const Issues& issues, std::size_t since = 0);

} // namespace eligibility
