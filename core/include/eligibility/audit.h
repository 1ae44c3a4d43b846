#pragma once
// Proofs about a whole policy: over all possible applicants and all local documents, not by sampling; and about the
// documents that there are.

#include "eligibility/diff.h"
#include "eligibility/issue.h"

namespace eligibility {

/// Stable names; the same words in the report. In the order of the report; the last
/// ones, from document_rule_reachable on, are of the documents that are given.
#define ELIGIBILITY_AUDIT_PROPERTIES(X)                                                                                \
    X(verdict_reachable, "verdict-reachable", means_verdict_reachable)                                                 \
    X(no_dead_fact, "no-dead-fact", means_no_dead_fact)                                                                \
    X(no_dead_option, "no-dead-option", means_no_dead_option)                                                          \
    X(no_dead_parameter, "no-dead-parameter", means_no_dead_parameter)                                                 \
    X(no_dead_reading, "no-dead-reading", means_no_dead_reading)                                                       \
    X(no_dead_definition, "no-dead-definition", means_no_dead_definition)                                              \
    X(more_never_hurts, "more-never-hurts", means_more_never_hurts)                                                    \
    X(same_function, "same-function", means_same_function)                                                             \
    X(contained, "contained", means_contained)                                                                         \
    X(question_reachable, "question-reachable", means_question_reachable)                                              \
    X(sentence_classed, "sentence-classed", means_sentence_classed)                                                    \
    X(assessable_sentence_has_provision, "assessable-sentence-has-provision", means_sentence_has_provision)            \
    X(threshold_in_text, "threshold-in-text", means_threshold_in_text)                                                 \
    X(rule_reachable, "rule-reachable", means_rule_reachable)                                                          \
    X(follows_agree, "follows-agree", means_follows_agree)                                                             \
    X(follows_not_circular, "follows-not-circular", means_follows_not_circular)                                        \
    X(excludes_meet, "excludes-meet", means_excludes_meet)                                                             \
    X(document_rule_reachable, "document-rule-reachable", means_document_rule_reachable)                               \
    X(documents_agree, "documents-agree", means_documents_agree)                                                       \
    X(hole_filled_once, "hole-filled-once", means_hole_filled_once)                                                    \
    X(document_within_text, "document-within-text", means_document_within_text)

enum class AuditProperty : std::uint8_t { ELIGIBILITY_AUDIT_PROPERTIES(ELIGIBILITY_VALUE) };

template <> struct Names<AuditProperty> {
    static constexpr std::string_view kind = "AuditProperty";
    static constexpr std::array words{ELIGIBILITY_AUDIT_PROPERTIES(ELIGIBILITY_WORD)};
};

Message meaning_of(AuditProperty property);

enum class FindingStatus : std::uint8_t {
    proved,      ///< the property holds everywhere; one finding a property, with how much was checked
    violated,    ///< it does not hold for the subjects
    noted,       ///< nothing wrong, but worth knowing
    not_computed ///< it may hold for the subjects or not: finding out would take too much work
};

template <> struct Names<FindingStatus> {
    static constexpr std::string_view kind = "FindingStatus";
    static constexpr std::array<std::string_view, 4> words{"proved", "violated", "noted", "not-computed"};
};

struct Finding {
    AuditProperty property{};
    FindingStatus status{};
    std::vector<std::string> subjects; ///< ids; "fact=option" for options
    Said detail;
    std::optional<Example> example;

    bool operator==(const Finding&) const = default;
};

/// What a document changes, compared with the same register without it.
struct DocumentEffect {
    std::string id, number, title, issuer;
    bool confirmed = false;                  ///< else it changes nothing
    RegisterDiff difference;                 ///< from without to with
    std::optional<NotComputed> not_computed; ///< it was not looked at

    bool computed() const { return !not_computed && difference.computed(); }
};

struct AuditReport {
    std::string policy, hash;
    std::vector<Finding> findings;                        ///< in the order of the properties
    std::optional<std::vector<DocumentEffect>> documents; ///< of those that were given, in their order

    /// The property was looked at: those of documents only where documents were given.
    bool concerns(AuditProperty property) const;

    bool holds() const; ///< nothing is violated
    bool holds(AuditProperty property) const;
    bool computed() const; ///< nothing was too much work
    bool computed(AuditProperty property) const;
};

/// Reports `too_large` and returns nothing when the policy outgrows the diagrams.
std::optional<AuditReport> audit(const Policy& policy, Issues& issues, SearchBounds bounds = {});

/// As above, and what these documents do on every day on which some of them are in force.
std::optional<AuditReport> audit(const Policy& policy, const Documents& documents, Issues& issues,
                                 ComparisonBounds bounds = {});

} // namespace eligibility
