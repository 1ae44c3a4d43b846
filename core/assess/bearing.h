#pragma once
// Which documents bear on a provision for one applicant, and which are only related.

#include "diagram/compile.h"
#include "diagram/holes.h"
#include "diagram/restriction.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"

namespace eligibility {

class DocumentFinder {
public:
    /// Both must outlive the finder. Every call is about the answers that `restriction` is assigned.
    DocumentFinder(const Checker& checker, diagram::Restriction& restriction);

    /// There are documents, whether they speak or not.
    bool any() const { return settings_.documents && !settings_.documents->empty(); }

    /// From now on for these answers.
    void begin(const Answers& answers);

    /// Appends the documents that bear on the provision, and then those that are only related; gives where these begin.
    [[gnu::noinline]] std::size_t add_documents(ProvisionIndex provision, const Answers& answers,
                                                std::vector<DocumentPlace>& into);

    /// Calls visit(rule, what it uses) for each compiled rule on the provision whose document may be in force where the
    /// applicant is.
    template <class Visit> void each_rule_here(ProvisionIndex provision, const Visit& visit) const {
        for (const std::uint16_t at : here_[provision.at].rules) visit(compiled_.rules[at], map_.rules()[at]);
    }

private:
    /// What can bear on a provision or be related to it, each in its order.
    struct Concerned {
        std::vector<std::uint16_t> rules;     ///< positions in Compiled::rules
        std::vector<std::uint16_t> holes;     ///< positions in Compiled::holes
        std::vector<std::uint16_t> documents; ///< positions in Settings::documents
    };

    void prepare();
    bool is_possible(diagram::Node standing) { return restriction_.outcome(standing) != 0; }
    bool counts(const diagram::CompiledHole& hole, const Answers& answers);
    bool is_related(std::uint16_t document, ProvisionIndex provision, const Answers& answers) const;

    const Policy& policy_;
    const Settings& settings_;
    const diagram::Compiled& compiled_;
    const diagram::HoleMap& map_;
    diagram::Restriction& restriction_;
    std::vector<diagram::Holes> own_;  ///< one a provision: what its own conditions use
    std::vector<diagram::Holes> rows_; ///< what the rows of each hole in Compiled::holes use
    std::vector<Concerned> anywhere_;  ///< one a provision
    std::vector<Concerned> here_;      ///< the same of documents in force that may be where the applicant is
    std::optional<Value> place_;       ///< for which that was found
    diagram::Holes used_;              // by one provision, and what of `here_` bears on it or does not count yet
    std::vector<std::optional<DocumentPlace>> bearing_;
    std::vector<std::uint16_t> holes_;
};

} // namespace eligibility
