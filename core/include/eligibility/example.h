#pragma once
// Applicants and local documents that show something, as exhaustive searches find them.

#include "eligibility/answers.h"

namespace eligibility {

/// What a local document says of a county in an example.
struct NamedTags {
    std::string county; ///< its code
    std::vector<NamedValue> tags;

    bool operator==(const NamedTags&) const = default;
};

/// What a local document has to say for an example.
struct LocalSettings {
    std::vector<NamedValue> parameters, readings;
    std::vector<NamedTags> region_tags;

    bool empty() const { return parameters.empty() && readings.empty() && region_tags.empty(); }
    bool operator==(const LocalSettings&) const = default;
};

/// An applicant who shows something: given these facts, the rest does not matter.
struct Example {
    std::vector<NamedValue> facts;
    std::vector<NamedValue> changed;       ///< the facts that the other side of a comparison has instead
    std::optional<LocalSettings> settings; ///< where a local document is needed

    bool operator==(const Example&) const = default;
};

/// How many pairs of nodes of diagrams may be looked at.
struct SearchBounds {
    std::size_t of_one = std::size_t{1} << 21; ///< in one search
    std::size_t of_all = std::size_t{1} << 26; ///< in all searches together
};

} // namespace eligibility
