#pragma once
// Which question to ask next. Never one that cannot matter any more.

#include "assess/assessor.h"

namespace eligibility {

struct Progress {
    std::size_t answered; ///< facts with an answer
    std::size_t at_least; ///< questions that remain whatever is answered: 0 or 1
    std::size_t at_most;  ///< questions that can remain
};

/// Plans the questions for some provisions at once. Holds no answers: give it those of the moment, so
/// that changing or clearing one keeps all others.
class Interview {
public:
    /// `checker` must outlive the interview; `provisions` are the ones to settle.
    Interview(const Checker& checker, std::vector<ProvisionIndex> provisions);

    /// An unanswered fact that can still change a verdict, or nothing when all are settled. Goes through
    /// the sections of the pack in order; within a section first the fact that is expected to settle
    /// most provisions.
    std::optional<FactIndex> next(const Answers& answers);

    Progress progress(const Answers& answers);

private:
    diagram::VariableSet open_facts(const Answers& answers);
    double expected_settled(FactIndex fact);
    std::size_t settled();

    const Checker& checker_;
    std::vector<diagram::Node> roots_;
    diagram::Restriction restriction_;
    std::vector<std::uint8_t> cells_;
};

} // namespace eligibility
