#pragma once
// Proofs about a whole policy: over all possible applicants and all local documents, not by sampling.

#include "eligibility/example.h"
#include "eligibility/issue.h"

namespace eligibility {

/// Stable names; the same words in the report. In the order of the report.
#define ELIGIBILITY_AUDIT_PROPERTIES(X)                                                                                \
    X(verdict_reachable, "verdict-reachable", "every provision can give each verdict that it should be able to give")  \
    X(no_dead_fact, "no-dead-fact", "every fact can change a verdict")                                                 \
    X(no_dead_option, "no-dead-option", "every option can change a verdict")                                           \
    X(no_dead_parameter, "no-dead-parameter", "every parameter can change a verdict")                                  \
    X(no_dead_reading, "no-dead-reading", "every reading can change a verdict")                                        \
    X(no_dead_definition, "no-dead-definition", "every definition is used by a provision")                             \
    X(more_never_hurts, "more-never-hurts", "a higher value of a monotone fact makes no verdict worse")                \
    X(same_function, "same-function", "provisions that give everybody the same verdict")                               \
    X(contained, "contained", "provisions that are open only to people for whom another one is")                       \
    X(question_reachable, "question-reachable",                                                                        \
      "every question matters to somebody who is asked it, and whoever a provision concerns is asked what it needs")   \
    X(sentence_classed, "sentence-classed", "every sentence has a class")                                              \
    X(assessable_sentence_has_provision, "assessable-sentence-has-provision",                                          \
      "every assessable sentence has a provision, every other sentence has none")                                      \
    X(threshold_in_text, "threshold-in-text",                                                                          \
      "every number that a condition asks for stands in its sentence, quote or title")

enum class AuditProperty : std::uint8_t { ELIGIBILITY_AUDIT_PROPERTIES(ELIGIBILITY_VALUE) };

template <> struct Names<AuditProperty> {
    static constexpr std::string_view kind = "AuditProperty";
    static constexpr std::array words{ELIGIBILITY_AUDIT_PROPERTIES(ELIGIBILITY_WORD)};
};

std::string_view meaning_of(AuditProperty property);

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
    std::string detail;
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
