#pragma once
// What is told of a person beside the verdicts: what is missing, who decides, by which documents.

#include "cli/roster_plan.h"
#include "eligibility/assessor.h"

#include <map>
#include <unordered_map>

namespace eligibility::cli {

class RosterTold {
public:
    /// The plan must outlive it.
    explicit RosterTold(const RosterPlan& plan);

    /// Whether a provision with this verdict has anything to tell.
    bool tells(Verdict verdict) const {
        return documents_ || verdict == Verdict::unknown || verdict == Verdict::needs_decision;
    }

    /// Unanswered facts on which verdicts depend, the one that most depend on first.
    const std::string& missing(const Assessment& assessment);
    /// Who decides, each with the provisions that wait for him.
    const std::string& deciders(const Assessment& assessment);
    /// The documents that bear on a verdict.
    const std::string& documents(const Assessment& assessment);

private:
    /// Somebody who decides, and what waits for him in the assessment.
    struct Decider {
        std::string label{};
        std::string provisions{};
        const std::string* last = nullptr; ///< name among them
    };

    Decider* decider_of(const Reason& reason, const Assessment& assessment);
    const std::string& decider(const Reason& reason, const Assessment& assessment) const;
    std::string_view between() const { return plan_.ids ? " " : plan_.words == Language::zh ? "、" : ", "; }

    const RosterPlan& plan_;
    const bool documents_;                                      ///< there are some
    std::vector<std::string> names_;                            // one a fact
    std::vector<std::pair<std::size_t, std::uint16_t>> counts_; // one a fact: how many depend on it
    std::map<std::string, Decider> deciders_;                   // by name
    std::unordered_map<const std::string*, Decider*> named_;    // by where a policy or a document has the name
    std::vector<Decider*> found_;
    std::vector<std::uint16_t> bearing_;
    std::string text_;
};

} // namespace eligibility::cli
