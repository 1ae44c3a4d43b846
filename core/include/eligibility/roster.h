#pragma once
// Verdicts for many applicants at once, column by column. No reasons and no lists of what is missing: those are for the
// few that somebody looks at, see eligibility/assessor.h.

#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"

#include <array>
#include <memory>
#include <span>

namespace eligibility {

/// How many applicants have each verdict, by the number of Verdict.
using VerdictCounts = std::array<std::uint64_t, 5>;

/// Where results go. Of what is null or empty nothing is written.
struct RosterResults {
    /// Numbers of Verdict: that of an applicant for the provision at position i is verdicts[i * stride + applicant].
    std::uint8_t* verdicts = nullptr;
    std::uint8_t* best = nullptr;      ///< the best verdict that is still possible; as above
    std::uint8_t* worst = nullptr;     ///< the worst one
    std::size_t stride = 0;            ///< at least the number of applicants
    std::span<VerdictCounts> counts{}; ///< one a provision; added to what is there
};

/// Holds the working memory, so that judging allocates nothing; use one roster a thread.
class Roster {
public:
    /// The code of an answer that is not given, or unsure where nobody recognises the fact: any answer is possible.
    static constexpr std::uint8_t kMissing = 255;

    /// Of every provision.
    explicit Roster(Checker checker);
    /// Of these provisions, in this order.
    Roster(Checker checker, std::span<const ProvisionIndex> provisions);
    ~Roster();
    Roster(Roster&&) noexcept;
    Roster& operator=(Roster&&) noexcept;

    const Checker& checker() const;
    std::span<const ProvisionIndex> provisions() const;

    /// Whether any of the verdicts depends on the fact. The columns of others are not read.
    bool reads(FactIndex fact) const;

    /// How an answer stands in the column of its fact: answers that no condition tells apart have one code. A code is
    /// of this policy under these documents only.
    std::uint8_t code(FactIndex fact, Value answer) const;

    /// The number of codes of a fact, kMissing apart: they are the numbers below.
    std::uint8_t codes(FactIndex fact) const;

    /// Judges the applicants of the columns, one column a fact of the policy, with one code an applicant; null where
    /// nobody has answered. Verdicts, best and worst are those of Assessor, exactly; those of an applicant with a byte
    /// that is no code of its fact mean nothing.
    void judge(std::span<const std::uint8_t* const> columns, std::size_t applicants, const RosterResults& results);

    /// Whether the instructions are those of newer processors (AVX2), which this one has.
    bool is_fast() const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace eligibility
