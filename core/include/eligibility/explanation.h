#pragma once
// Why: the conditions of a provision as the text has them, each part with its standing for one
// applicant, the answers that decided, and the contested readings that would change the verdict.

#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"
#include "eligibility/standing.h"

namespace eligibility {

struct ExplanationNode {
    const Condition* condition = nullptr;
    Range standing;                          ///< open (no to yes) while facts are unanswered
    bool decisive = false;                   ///< a leaf whose answer is among the decisive ones
    std::vector<ExplanationNode> parts;      ///< of a group, a negation or a definition
    std::optional<NotComputed> not_computed; ///< the parts are not there
    Value answer = kAbsent;                  ///< of a leaf on a fact
    Value set_to = kUnset;                   ///< of a leaf on a parameter: what a local document set where the unit is
};

/// A reading, other than the one in force where the applicant is, under which this applicant's verdict is another.
struct OtherReading {
    ReadingIndex reading;
    bool is = false;
    Verdict verdict = Verdict::unknown;
};

struct Explanation {
    std::shared_ptr<const Policy> policy; ///< that of all conditions and positions in it
    ProvisionIndex provision;
    Verdict verdict = Verdict::unknown;
    std::vector<FactIndex> decisive;         ///< a smallest set of given answers that forces the verdict
    std::optional<NotComputed> not_computed; ///< the decisive answers are not there
    std::vector<OtherReading> readings;
    std::vector<ReadingIndex> readings_not_computed; ///< under these the policy is too large
    std::optional<ExplanationNode> applies_when;
    ExplanationNode when;
};

/// Explains on demand; compiles a provision under another reading when that is first asked.
class Explainer {
public:
    /// Nodes of one explanation; a definition that would go beyond stands in it without its parts.
    static constexpr std::size_t kMostNodes = 4096;
    /// Readings of one provision whose other side is looked at.
    static constexpr std::size_t kMostReadings = 32;

    explicit Explainer(Checker checker);
    ~Explainer();
    Explainer(Explainer&&) noexcept;
    Explainer& operator=(Explainer&&) noexcept;

    Explanation explain(ProvisionIndex provision, const Answers& answers);

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace eligibility
