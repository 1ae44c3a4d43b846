#pragma once
// Documents of one level and one first day that say different things to the same person.

#include "eligibility/example.h"
#include "eligibility/read.h"

namespace eligibility {

/// What two documents can say differently.
enum class Disputed : std::uint8_t { parameter, reading, recognition, tag, adopts, replaces };

template <> struct Names<Disputed> {
    static constexpr std::string_view kind = "Disputed";
    static constexpr std::array<std::string_view, 6> words{"parameter", "reading", "recognition",
                                                           "tag",       "adopts",  "replaces"};
};

struct DocumentConflict {
    std::uint16_t first = 0, second = 0; ///< positions of the documents; the second stands after the first and counts
    Disputed about{};
    std::string subject; ///< id of the hole, or of the provision
    std::optional<Example>
        example; ///< nothing where it would take too much work to find out whether there is a conflict
};

struct DocumentConflicts {
    std::vector<DocumentConflict> found; ///< in the order of the documents
    bool computed = true;                ///< false where not all pairs of documents could be looked at
};

/// Those that are confirmed, of one level and one first day, and on that day both speak of somebody to whom they give
/// something different for certain.
DocumentConflicts conflicts_among(const Policy& policy, const Documents& documents, SearchBounds bounds = {});

/// Adds a warning that names both to each of two that conflict. False: there may be more, as above.
bool warn_of_conflicts(const Policy& policy, ReadDocuments& read, SearchBounds bounds = {});

} // namespace eligibility
