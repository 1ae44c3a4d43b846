#pragma once
// Why: the conditions of a provision as the text has them, each part with its standing for one
// applicant, the answers that decided, and the contested readings that would change the verdict.

#include "assess/assessor.h"

#include <memory>

namespace eligibility {

struct ExplanationNode {
    const Condition* condition;
    Range standing;                     ///< open (no to yes) while facts are unanswered
    bool decisive = false;              ///< a leaf whose answer is among the decisive ones
    std::vector<ExplanationNode> parts; ///< of a group, a negation or a definition
};

/// A reading other than the one in force under which this applicant's verdict is another.
struct OtherReading {
    ReadingIndex reading;
    bool is;
    Verdict verdict;
};

struct Explanation {
    ProvisionIndex provision;
    Verdict verdict;
    std::vector<std::uint32_t> decisive; ///< a smallest set of given answers that forces the verdict
    std::vector<OtherReading> readings;
    std::optional<ExplanationNode> applies_when;
    ExplanationNode when;
};

/// Explains on demand; compiles the policy under other readings when it is first asked.
class Explainer {
public:
    /// `checker` must outlive the explainer.
    explicit Explainer(const Checker& checker) : checker_(checker), assessor_(checker) {}

    Explanation explain(ProvisionIndex provision, const Answers& answers);

private:
    struct Variant {
        Variant(ReadingIndex which, bool value, Checker built)
            : reading(which), is(value), checker(std::move(built)), assessor(checker) {}
        ReadingIndex reading;
        bool is;
        Checker checker;
        Assessor assessor;
    };

    void build_variants();

    const Checker& checker_;
    Assessor assessor_;
    std::vector<std::unique_ptr<Variant>> variants_; // one a reading, with that reading the other way round
};

} // namespace eligibility
