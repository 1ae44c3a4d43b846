#pragma once
// Assesses one applicant after another.

#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"

namespace eligibility {

/// Holds the working memory, so that assessing allocates nothing once it is warm; use one assessor a thread.
class Assessor {
public:
    explicit Assessor(Checker checker);
    ~Assessor();
    Assessor(Assessor&&) noexcept;
    Assessor& operator=(Assessor&&) noexcept;

    /// Everything about every provision; valid until the next call.
    const Assessment& assess(const Answers& answers);

    /// As above, for these provisions only, in this order.
    const Assessment& assess(const Answers& answers, std::span<const ProvisionIndex> provisions);

    /// The results of the last assessment by numbers; valid until the next call.
    KnownResults known() const;

    /// The verdicts alone, as numbers of Verdict, in the order of the policy; valid until the next call.
    std::span<const std::uint8_t> verdicts(const Answers& answers);

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace eligibility
