#pragma once
// Documents between which only their ids decide: of one level and one first day, and they say something else of one
// person. Proven over all applicants, not by samples.

#include "eligibility/read.h"

namespace eligibility {

/// On their common first day both speak of somebody, and set one hole differently for him, or adopt or replace
/// something differently.
struct DocumentConflict {
    std::uint16_t document = 0, other = 0; ///< positions; the other one stands later
    std::string pointer, other_pointer;    ///< the hole or the rule, in each

    bool operator==(const DocumentConflict&) const = default;
};

struct DocumentConflicts {
    std::vector<DocumentConflict> found; ///< by their documents, in their order
    bool complete = true;                ///< else there may be more: finding out would take too much work
};

/// Pairs of documents that are compared person by person; there are hardly any of one level, one region and one day
/// that speak of the same.
inline constexpr std::size_t kMostComparedPairs = 256;

/// Among documents of the policy, in their order.
DocumentConflicts conflicts_among(const Policy& policy, const Documents& documents);

/// Adds a warning that names both to each of two that conflict. False: there may be more, as above.
bool warn_of_conflicts(const Policy& policy, ReadDocuments& read);

} // namespace eligibility
