#pragma once
// What the policy's text comes to without documents.

#include "diagram/restriction.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"

namespace eligibility {

/// Compiled when it is first asked.
class TextAlone {
public:
    /// `checker` must outlive this.
    explicit TextAlone(const Checker& checker) : checker_(checker) {}

    /// Documents were given, so that the text alone may come to something else.
    bool differs() const { return checker_.settings().documents && !checker_.settings().documents->empty(); }

    /// Whether a condition of the text tells the two answers to a fact apart.
    bool tells_apart(FactIndex fact, Value one, Value other);

    /// The worst verdict that is possible under the answers.
    Verdict worst(ProvisionIndex provision, const Answers& answers);

private:
    bool prepare();

    const Checker& checker_;
    std::optional<Checker> text_;
    std::optional<diagram::Restriction> restriction_;
    std::vector<std::uint8_t> cells_;
};

} // namespace eligibility
