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
        for (const Listed rule : provisions_[provision.at].here.rules)
            visit(compiled_.rules[rule.at], map_.rules()[rule.at]);
    }

private:
    static constexpr std::uint16_t kByHole = 0xfffe, kNot = 0xffff;

    /// Positions: in a list, and of the document in Settings::documents.
    struct Listed {
        std::uint16_t at, document;
    };
    /// What can bear on a provision or be related to it, each in its order.
    struct Lists {
        std::vector<Listed> rules, holes, documents; ///< in Compiled::rules, Compiled::holes, Settings::documents
    };
    struct Concerned {
        diagram::Holes own; ///< what its own conditions use
        Lists anywhere;
        Lists here; ///< the same of documents in force that may be where the applicant is
    };

    void prepare();
    void keep_here(const std::vector<Listed>& all, std::vector<Listed>& kept) const;
    bool is_possible(diagram::Node standing) { return restriction_.outcome(standing) != 0; }
    bool counts(const diagram::CompiledHole& hole, const Answers& answers);
    bool is_related(std::uint16_t document, ProvisionIndex provision, const Answers& answers) const;

    const Policy& policy_;
    const Settings& settings_;
    const diagram::Compiled& compiled_;
    const diagram::HoleMap& map_;
    diagram::Restriction& restriction_;
    std::vector<Concerned> provisions_;
    std::vector<diagram::Holes> rows_;   ///< what the rows of each hole in Compiled::holes use
    std::optional<Value> place_;         ///< for which that was found
    diagram::Holes used_;                // by one provision, and what bears on it or does not count yet
    std::vector<std::uint16_t> bearing_; // one a document: its first rule that does, kByHole or kNot
    std::vector<Listed> holes_;
    std::vector<std::uint8_t> is_here_; // one a document, for place_
};

} // namespace eligibility
