#pragma once
// Why: the conditions of a provision as the text has them, each part with its standing for one
// applicant, the answers that decided, and the contested readings that would change the verdict.

#include "assess/assessor.h"

#include <memory>

namespace eligibility {

struct ExplanationNode {
    const Condition* condition = nullptr;
    Range standing;                          ///< open (no to yes) while facts are unanswered
    bool decisive = false;                   ///< a leaf whose answer is among the decisive ones
    std::vector<ExplanationNode> parts;      ///< of a group, a negation or a definition
    std::optional<NotComputed> not_computed; ///< the parts are not there
    std::int16_t answer = kAbsent;           ///< of a leaf on a fact
    std::int16_t set_to = kUnset;            ///< of a leaf on a parameter: what a local document set where the unit is
};

/// A reading, other than the one in force where the applicant is, under which this applicant's verdict is another.
struct OtherReading {
    ReadingIndex reading;
    bool is = false;
    Verdict verdict = Verdict::unknown;
};

struct Explanation {
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

    /// `checker` must outlive the explainer.
    explicit Explainer(const Checker& checker)
        : checker_(checker), assessor_(checker), prepared_(checker.policy().provisions.size(), false) {}

    /// Valid while the checker lives.
    Explanation explain(ProvisionIndex provision, const Answers& answers);

private:
    /// One provision with one reading the same everywhere; without diagrams when it is too large.
    struct Variant {
        ProvisionIndex provision;
        ReadingIndex reading;
        bool is = false;
        std::optional<diagram::Compiled> compiled;
    };

    void prepare(ProvisionIndex provision);
    void add_variant(ProvisionIndex provision, ReadingIndex reading, bool is);
    void add_other_readings(const Answers& answers, Explanation& explanation);

    const Checker& checker_;
    Assessor assessor_;
    std::vector<std::uint8_t> prepared_; // one a provision: its variants are there
    std::vector<std::unique_ptr<Variant>> variants_;
};

} // namespace eligibility
