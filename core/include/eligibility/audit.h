#pragma once
// Proofs about a whole policy: over all possible applicants and all local documents, not by sampling.

#include "eligibility/example.h"
#include "eligibility/issue.h"

namespace eligibility {

/// Stable names; the same words in the report. In the order of the report.
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
    X(excludes_meet, "excludes-meet", means_excludes_meet)

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

struct AuditReport {
    std::string policy, hash;
    std::vector<Finding> findings; ///< in the order of the properties

    bool holds() const; ///< nothing is violated
    bool holds(AuditProperty property) const;
    bool computed() const; ///< nothing was too much work
    bool computed(AuditProperty property) const;
};

/// Reports `too_large` and returns nothing when the policy outgrows the diagrams.
std::optional<AuditReport> audit(const Policy& policy, Issues& issues, SearchBounds bounds = {});

} // namespace eligibility
