#pragma once
// Which documents bear on a provision for one applicant, which are only related, and what their rules give.

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

    /// Appends the documents that bear on the provision, and then those that are only related; gives where these begin.
    [[gnu::noinline]] std::size_t add_documents(ProvisionIndex provision, const Answers& answers, std::vector<DocumentPlace>& into);

    /// Appends what rules on the provision of the result give: rows where its verdict is satisfied or needsDecision,
    /// what is missing for them while it may become so.
    [[gnu::noinline]] void add_given(const ProvisionResult& result, const Answers& answers, std::vector<GivenResult>& into);

private:
    using Place = std::optional<std::size_t>; // the zone, where the place is answered

    bool is_possible(diagram::Node standing) { return restriction_.outcome(standing) != 0; }
    bool may_speak(std::uint16_t document, Place zone) const;
    diagram::Holes used_by(ProvisionIndex provision, Place zone) const;
    bool counts(const diagram::CompiledHole& hole, const diagram::Holes& used, const Answers& answers);
    void add_rows_of(const diagram::CompiledHole& hole, diagram::Holes& used) const;
    bool is_related(const Document& document, ProvisionIndex provision, const diagram::Holes& used,
                    const Answers& answers) const;
    void add_reached(const diagram::CompiledRule& rule, std::size_t first_row, std::size_t rows, const Answers& answers,
                     GivenResult& given);
    GivenResult given_by(const diagram::CompiledRule& rule, std::size_t first_row, std::size_t rows,
                         const Answers& answers);

    const Policy& policy_;
    const Settings& settings_;
    const diagram::Compiled& compiled_;
    diagram::Restriction& restriction_;
    diagram::Restriction later_; // under answers as they will be
};

} // namespace eligibility
