#pragma once
// What changes from one version of a policy to the next: in function, proved over all applicants and
// with examples of whose verdict changes; in wording; in what there is; and for whom of a roster.

#include "eligibility/assessor.h"
#include "eligibility/example.h"

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

/// A fact, option, parameter, reading or county that only one version has, or whose text is another; or an answer that
/// follows from others, where it does so in one version only, or for other people.
struct PartChange {
    std::string kind;   ///< "fact", "option", "parameter", "reading", "county", "sentence", "follows"
    std::string id;     ///< "fact=option" for options, "fact=value" for what follows
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

/// A provision whose verdict is another for somebody under other documents.
struct RegisterChange {
    std::string id;
    std::optional<Date> day;                 ///< the first on which it is; nothing where that was not found
    std::vector<ChangedVerdict> examples;    ///< on that day; at most ProvisionChange::kMostExamples
    std::optional<NotComputed> not_computed; ///< there may be changes that are not among these

    bool operator==(const RegisterChange&) const = default;
};

/// What other documents make of a policy.
struct RegisterDiff {
    std::vector<RegisterChange> provisions; ///< in the order of the policy
    std::size_t unchanged = 0; ///< the number of all others: nobody's verdict changes, proved for every day

    bool computed() const;
};

/// How many days are looked at, each of them one comparison.
struct ComparisonBounds {
    std::size_t days = 4096;
    SearchBounds search;
};

/// Compares two registers of one policy on every day, or on one. `changed` has the ids of the documents that only one
/// of the two has, or that say something else there; the others are taken to be the same.
RegisterDiff diff(const Policy& policy, const Documents& before, const Documents& after,
                  std::span<const std::string> changed, std::optional<Date> day = {}, ComparisonBounds bounds = {});

/// What a new version changes for a person.
struct PersonChange {
    std::string provision;
    std::optional<Verdict> before, after; ///< nothing where the version has no such provision

    bool operator==(const PersonChange&) const = default;
};

class RosterDiff {
public:
    RosterDiff(Checker before, Checker after);

    /// The provisions whose verdict is another for this person, in the order of the later version. Of
    /// those that only one version has, the ones that are satisfied, need a decision or are unknown.
    std::vector<PersonChange> of(const Answers& before, const Answers& after);

private:
    Checker before_, after_;
    Assessor assessor_before_, assessor_after_;
    std::vector<std::optional<ProvisionIndex>> earlier_; ///< one a provision of the later version
    std::vector<ProvisionIndex> removed_;
};

/// A person of a roster whose verdicts change.
struct ChangedPerson {
    std::string id; ///< as JSON text
    std::vector<PersonChange> changes;
};
/// What a difference makes of a roster.
struct RosterResult {
    std::size_t people = 0;
    std::vector<ChangedPerson> changed;
};
/// A difference, and what it makes of a roster where one is given.
struct DiffResult {
    PolicyDiff difference;
    std::optional<RosterResult> roster;
};
/// Ids of the documents that two registers do not have alike.
struct ChangedDocuments {
    std::vector<std::string> added, removed, reworded;

    std::vector<std::string> all() const;
    bool empty() const { return added.empty() && removed.empty() && reworded.empty(); }
};

/// The difference of two registers, and what it makes of a roster where one is given.
struct RegisterDiffResult {
    ChangedDocuments documents;
    std::optional<Date> day; ///< the only one that was looked at; every day when absent
    RegisterDiff difference;
    Date roster_day{};
    std::optional<RosterResult> roster;
};
} // namespace eligibility
