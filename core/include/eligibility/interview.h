#pragma once
// Which question to ask next. Never one that cannot matter any more.

#include "eligibility/answers.h"
#include "eligibility/checker.h"

#include <span>

namespace eligibility {

struct Progress {
    std::size_t answered = 0; ///< facts with an answer
    std::size_t at_least = 0; ///< questions that remain whatever is answered: 0 or 1
    std::size_t at_most = 0;  ///< questions that can remain
};

struct NextQuestion {
    std::optional<FactIndex> fact; ///< nothing when everything is settled
    Progress progress;
};

/// What an interview is about.
struct InterviewScope {
    std::optional<AudienceIndex> audience; ///< only provisions for these people; everybody when absent
    std::vector<TopicIndex> topics;        ///< only provisions on these; all when empty
};

/// The provisions in the scope, in the order of the policy.
std::vector<ProvisionIndex> provisions_in(const Policy& policy, const InterviewScope& scope);

/// Plans the questions for some provisions at once. Holds no answers: give it those of the moment, so
/// that changing or clearing one keeps all others.
class Interview {
public:
    /// `provisions` are the ones to settle; `audience` is who is asked, where that is known. With `amounts`, what the
    /// tables of documents give to these provisions is settled too, after the verdicts.
    Interview(Checker checker, std::span<const ProvisionIndex> provisions,
              std::optional<AudienceIndex> audience = std::nullopt, bool amounts = false);
    ~Interview();
    Interview(Interview&&) noexcept;
    Interview& operator=(Interview&&) noexcept;

    /// An unanswered fact that can still change a verdict and does not follow from the answers; where no verdict is
    /// open and amounts are asked for, one that a table still lacks. What only documents use comes after the place,
    /// where that is open. Goes through the sections of the pack in order; within a section first the fact that is
    /// expected to settle most provisions, as far as finding out takes no more than a bounded amount of work.
    NextQuestion next(const Answers& answers);

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace eligibility
