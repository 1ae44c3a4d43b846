#pragma once
// What changes from one version of a policy to the next: in function, proved over all applicants and
// with examples of whose verdict changes; in wording; and in what there is.

#include "assess/assessment.h"
#include "audit/example.h"

namespace eligibility {

enum class ProvisionChangeKind : std::uint8_t {
    removed,
    added,
    function, ///< some verdict changes under the text alone
    local,    ///< some verdict changes, but only where a local document says more than the text
    wording   ///< no verdict changes
};

template <> struct Names<ProvisionChangeKind> {
    static constexpr std::string_view kind = "ProvisionChangeKind";
    static constexpr std::array<std::string_view, 5> words{"removed", "added", "function", "local", "wording"};
};

/// An applicant whose verdict changes.
struct ChangedVerdict {
    Example example;
    Verdict before = Verdict::unknown, after = Verdict::unknown;

    bool operator==(const ChangedVerdict&) const = default;
};

struct ProvisionChange {
    std::string id;
    ProvisionChangeKind kind = ProvisionChangeKind::wording;
    std::vector<std::string> reworded;       ///< members of the pack whose text is another: "quote", "title", …
    std::vector<ChangedVerdict> examples;    ///< at most kMostExamples, each another change of verdict
    std::optional<NotComputed> not_computed; ///< there may be examples of changes that are not among these
    static constexpr std::size_t kMostExamples = 3;
};

/// A fact, option, parameter, reading or county that only one version has, or whose text is another.
struct PartChange {
    std::string kind;   ///< "fact", "option", "parameter", "reading", "county", "sentence"
    std::string id;     ///< "fact=option" for options
    std::string change; ///< "removed", "added" or "reworded"

    bool operator==(const PartChange&) const = default;
};

struct PolicyDiff {
    std::string id_before, hash_before, id_after, hash_after;
    std::vector<ProvisionChange>
        provisions; ///< those that changed, in the order of the later version, removed ones first
    std::vector<PartChange> parts;
    bool local_compared = true; ///< false where the two are too large together to compare local documents

    bool empty() const { return provisions.empty() && parts.empty() && hash_before == hash_after; }
};

/// Reports `too_large` and returns nothing when the two outgrow the diagrams together.
std::optional<PolicyDiff> diff(const Policy& before, const Policy& after, Issues& issues, SearchBounds bounds = {});

} // namespace eligibility
