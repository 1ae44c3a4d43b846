#pragma once
// Conditions of documents as diagrams, on one day and under what the documents of that day fill. Internal to the audit.

#include "audit/search.h"
#include "diagram/compile.h"

namespace eligibility {

/// `satisfied` for what two conditions come to where holds(a, b), else `not_satisfied`.
template <class Holds> constexpr diagram::Table satisfied_where(Holds holds) {
    using diagram::Outcome;
    return diagram::tabulate([&](diagram::Node a, diagram::Node b) {
        return static_cast<diagram::Node>(holds(a, b) ? Outcome::satisfied : Outcome::not_satisfied);
    });
}

/// Conditions that are asked for first and then compiled together. What they come to is `satisfied` for yes,
/// `needs_decision` and `not_satisfied`.
class DayConditions {
public:
    /// Only the holes of the documents count here. With `recognising` as inside the condition of a recognition, where
    /// nothing is recognised.
    DayConditions(const Policy& policy, std::span<const Document* const> documents, Date day, bool recognising = false);

    /// The place of what it will come to; yes where there is none.
    std::size_t ask(const std::optional<Condition>& condition);
    /// That the applicant is in the region of the document.
    std::size_t ask_region(const Document& document);

    /// False where that is too large; nothing else may be called then.
    bool compile();

    diagram::Node operator[](std::size_t asked) const { return compiled_->roots[asked]; }
    diagram::Diagrams& diagrams() { return compiled_->diagrams; }

    /// An applicant for whom the node is `satisfied`.
    Sought find(diagram::Node node, SearchBounds bounds) const;
    Example example(const Cells& cells) const;

private:
    Policy policy_; // its provisions are the conditions
    std::shared_ptr<const Documents> documents_;
    Date day_;
    std::optional<diagram::Compiled> compiled_;
};

} // namespace eligibility
