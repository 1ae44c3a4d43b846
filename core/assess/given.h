#pragma once
// What the rules of documents give to one applicant: rows of tables, and the next one that waiting brings.

#include "assess/bearing.h"

namespace eligibility {

class GivenFinder {
public:
    /// All must outlive the finder. Every call is about the answers that `restriction` is assigned.
    GivenFinder(const Checker& checker, diagram::Restriction& restriction, const DocumentFinder& documents)
        : policy_(checker.policy()), settings_(checker.settings()), compiled_(checker.compiled()),
          restriction_(restriction), documents_(documents), later_(compiled_.diagrams) {}

    /// From now on for these answers, and their cells.
    void begin(const Answers& answers, const std::vector<std::uint8_t>& cells);

    /// Appends what rules on the provision of the result give: rows where its verdict is satisfied or needsDecision,
    /// what is missing for them while it may become so.
    [[gnu::noinline]] void add(const ProvisionResult& result, const Answers& answers, std::vector<GivenResult>& into);

private:
    using Rows = std::span<const diagram::Node>; // of one table

    GivenResult rows_of(Rows rows, const Answers& answers);
    void add_reached(Rows rows, const Answers& answers, GivenResult& given);

    const Policy& policy_;
    const Settings& settings_;
    const diagram::Compiled& compiled_;
    diagram::Restriction& restriction_;
    const DocumentFinder& documents_;
    diagram::Restriction later_;                   // under answers as they will be
    std::vector<FactIndex> growing_;               // the answered facts that grow by waiting
    std::vector<std::uint8_t> cells_, open_cells_; // of answers as they will be, and without those of `growing_`
    bool later_is_open_ = false;                   // assigned `open_cells_`
};

} // namespace eligibility
