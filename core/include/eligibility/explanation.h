#pragma once
// Why: the conditions of a provision as the text has them, composed with the rules of the documents that speak where
// the applicant is, each part with its standing for him; the answers that decided, and the contested readings that
// would change the verdict.

#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"
#include "eligibility/standing.h"

namespace eligibility {

/// What a node stands for: a condition of that kind, a rule of a document, or that somebody decides.
enum class NodeKind : std::uint8_t { all, any, negation, definition, fact, parameter, reading, rule, decided_by };

template <> struct Names<NodeKind> {
    static constexpr std::string_view kind = "NodeKind";
    static constexpr std::array<std::string_view, 9> words{"all",       "any",     "not",  "definition", "fact",
                                                           "parameter", "reading", "rule", "decidedBy"};
};

/// What a rule of a document does to a provision. Its node is what the rule says where its `when` holds, and what holds
/// without it elsewhere. Parts: the `when`, unless the rule is for everybody; the rule's own condition, if it has one;
/// and what it takes the place of, where that is another tree and some are left to it.
enum class RuleEffect : std::uint8_t {
    addresses, ///< elsewhere no
    replaces,  ///< elsewhere the condition so far
    admits,    ///< elsewhere no
    demands,   ///< elsewhere yes
    adopts,    ///< yes; elsewhere what was decided before, or who decides
    refuses,   ///< no; elsewhere likewise
    unchecked  ///< needs a decision; elsewhere yes
};

template <> struct Names<RuleEffect> {
    static constexpr std::string_view kind = "RuleEffect";
    static constexpr std::array<std::string_view, 7> words{"addresses", "replaces", "admits",   "requires",
                                                           "adopts",    "refuses",  "unchecked"};
};

struct ExplanationNode {
    NodeKind kind{};
    const Condition* condition = nullptr;    ///< null: of a rule, of who decides, or of what rules make of conditions
    Range standing;                          ///< open (no to yes) while facts are unanswered
    bool decisive = false;                   ///< a leaf whose answer is among the decisive ones
    std::vector<ExplanationNode> parts;      ///< of a group, a negation, a definition or a rule
    std::optional<NotComputed> not_computed; ///< the parts are not there
    Value answer = kAbsent;                  ///< of a leaf on a fact
    std::optional<ProvisionIndex> decided;   ///< of who decides: its `decidedBy`

    /// Of a rule: where it stands. Of a leaf: the document that filled it for the applicant; nothing where none did for
    /// certain, or not the same wherever he may be.
    std::optional<DocumentPlace> place;
    const Documents* documents = nullptr; ///< of the checker; those of the place
    Value value = kAbsent;                ///< of a leaf: what the document set; 0 and 1 for a flag, a reading or a tag
    bool sets_number = false;             ///< the value is that of a parameter which is no flag
    std::optional<FactIndex> settled;     ///< the value is that of this fact, whose `unsure` the document settled
    std::optional<RuleEffect> effect;
    std::optional<std::uint16_t> unchecked; ///< position among what the rule leaves unchecked
};

/// A reading, other than the one in force where the applicant is, under which this applicant's verdict is another.
struct OtherReading {
    ReadingIndex reading;
    bool is = false;
    Verdict verdict = Verdict::unknown;
};

struct Explanation {
    std::shared_ptr<const Policy> policy;       ///< that of all conditions and positions in it
    std::shared_ptr<const Documents> documents; ///< likewise; null for none
    ProvisionIndex provision;
    Verdict verdict = Verdict::unknown;
    std::vector<FactIndex> decisive;         ///< a smallest set of given answers that forces the verdict
    std::optional<NotComputed> not_computed; ///< the decisive answers are not there
    std::vector<OtherReading> readings;
    std::vector<ReadingIndex> readings_not_computed; ///< under these the policy is too large
    /// Where places differ in which the applicant may be: the documents that may matter. The conditions are then those
    /// of the text alone, each with what it comes to in all these places.
    std::vector<DocumentPlace> may_matter;
    std::optional<ExplanationNode> applies_when; ///< whom it addresses; everybody when absent
    ExplanationNode when;                        ///< all that it takes
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
