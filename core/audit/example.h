#pragma once
// Applicants and local documents that show something.

#include "audit/open_policy.h"
#include "audit/search.h"
#include "policy/answers.h"

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

/// The values of the added facts that these cells take from a local document; kAbsent for all others.
std::vector<std::int16_t> local_values(const OpenPolicy& open, const std::vector<diagram::Domain>& domains,
                                       const Cells& cells);

/// They say something of the applicant's county, so that an example has to name one.
bool need_county(const OpenPolicy& open, const std::vector<std::int16_t>& local);

/// What a local document has to say; nothing where none is needed. `county` is that of the applicant, or kAbsent.
std::optional<LocalSettings> settings_of(const OpenPolicy& open, const std::vector<std::int16_t>& local,
                                         std::int16_t county);

} // namespace eligibility
