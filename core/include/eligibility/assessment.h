#pragma once
// The result of an assessment. Flat lists that are reused from call to call.

#include "eligibility/document.h"
#include "eligibility/names.h"
#include "eligibility/policy.h"

#include <array>
#include <span>

namespace eligibility {

/// In the order of best and worst; `unknown` is none of them.
enum class Verdict : std::uint8_t { not_satisfied, not_applicable, needs_decision, satisfied, unknown };

/// Whether the way is open: satisfied, or it is for somebody to decide.
constexpr bool is_open(Verdict verdict) { return verdict == Verdict::satisfied || verdict == Verdict::needs_decision; }

template <> struct Names<Verdict> {
    static constexpr std::string_view kind = "Verdict";
    static constexpr std::array<std::string_view, 5> words{"notSatisfied", "notApplicable", "needsDecision",
                                                           "satisfied", "unknown"};
};

/// Why a part of a result is not there: it would take more work than one answer may.
enum class NotComputed : std::uint8_t { too_much_work };

template <> struct Names<NotComputed> {
    static constexpr std::string_view kind = "NotComputed";
    static constexpr std::array<std::string_view, 1> words{"too-much-work"};
};

enum class ReasonKind : std::uint8_t {
    authority,    ///< the provision's decidedBy
    recognition,  ///< `fact` needs recognising; for a county with `tag`, whether that holds
    local_number, ///< `parameter`; with a fact: holds wherever the number is at most `value`
    document,     ///< the rule of a document decided against it
    unchecked     ///< `unchecked` of the rule of a document cannot be tested here
};

template <> struct Names<ReasonKind> {
    static constexpr std::string_view kind = "ReasonKind";
    static constexpr std::array<std::string_view, 5> words{"authority", "recognition", "localNumber", "document",
                                                           "unchecked"};
};

/// A document of Settings::documents, and one of its rules where that is meant.
struct DocumentPlace {
    std::uint16_t document = 0;
    std::optional<std::uint16_t> rule;

    bool operator==(const DocumentPlace&) const = default;
};

struct Reason {
    ReasonKind kind = ReasonKind::authority;
    ProvisionIndex provision;
    std::optional<FactIndex> fact;
    std::optional<TagIndex> tag;
    std::optional<ParameterIndex> parameter;
    Value value = 0;
    std::optional<std::uint16_t> own_cue; ///< position among the provision's own words for recognised facts
    std::optional<DocumentPlace> place;   ///< of a document's rule
    std::uint16_t unchecked = 0;          ///< position among what the rule leaves unchecked

    bool operator==(const Reason&) const = default;
};

/// A row that waiting alone brings, and the day, counted from that of the documents.
struct ReachedRow {
    std::uint16_t row = 0;
    Date date{};

    bool operator==(const ReachedRow&) const = default;
};

/// What a table of a rule gives to an applicant.
struct GivenResult {
    DocumentPlace place;
    std::uint16_t table = 0;
    bool applies = false;            ///< the one row does; else each may
    std::vector<std::uint16_t> rows; ///< positions
    std::vector<FactIndex> missing;  ///< unanswered facts on which it depends

    std::optional<ReachedRow> reached; ///< the next one

    bool operator==(const GivenResult&) const = default;
};

/// Ranges are positions in Assessment::facts and Assessment::reasons.
struct ProvisionResult {
    ProvisionIndex provision;
    Verdict verdict = Verdict::unknown, best = Verdict::unknown, worst = Verdict::unknown;
    std::uint32_t facts_begin = 0, missing_end = 0, unsure_end = 0, decisive_end = 0;
    std::uint32_t reasons_begin = 0, reasons_end = 0;
    std::uint32_t documents_begin = 0, documents_end = 0, related_end = 0;
    std::uint32_t given_begin = 0, given_end = 0;
    std::optional<NotComputed> not_computed; ///< the decisive answers are not there

    bool operator==(const ProvisionResult&) const = default;
};

struct Assessment {
    std::vector<ProvisionResult> provisions; ///< those that were asked for, in that order
    std::vector<FactIndex> facts;
    std::vector<Reason> reasons;
    std::vector<DocumentPlace> documents;
    std::vector<GivenResult> given;
    /// Those of which positions are given above; nothing when there are none.
    std::shared_ptr<const std::vector<Document>> known_documents;

    bool operator==(const Assessment&) const = default;

    /// Unanswered facts that can still change the verdict.
    std::span<const FactIndex> missing(const ProvisionResult& p) const { return range(p.facts_begin, p.missing_end); }
    /// Plain facts answered unsure that could change the verdict.
    std::span<const FactIndex> unsure(const ProvisionResult& p) const { return range(p.missing_end, p.unsure_end); }
    /// A smallest set of given answers that forces the verdict.
    std::span<const FactIndex> decisive(const ProvisionResult& p) const { return range(p.unsure_end, p.decisive_end); }
    std::span<const Reason> reasons_of(const ProvisionResult& p) const {
        return std::span(reasons).subspan(p.reasons_begin, static_cast<std::size_t>(p.reasons_end - p.reasons_begin));
    }
    /// Documents whose rules or holes bear on it for this applicant, and those that are only related.
    std::span<const DocumentPlace> documents_of(const ProvisionResult& p) const {
        return std::span(documents).subspan(p.documents_begin, std::size_t{p.documents_end} - p.documents_begin);
    }
    std::span<const DocumentPlace> related(const ProvisionResult& p) const {
        return std::span(documents).subspan(p.documents_end, std::size_t{p.related_end} - p.documents_end);
    }
    std::span<const GivenResult> given_to(const ProvisionResult& p) const {
        return std::span(given).subspan(p.given_begin, std::size_t{p.given_end} - p.given_begin);
    }

private:
    std::span<const FactIndex> range(std::uint32_t begin, std::uint32_t end) const {
        return std::span(facts).subspan(begin, static_cast<std::size_t>(end - begin));
    }
};

/// What the provisions of an assessment came to, by numbers: equal results have equal numbers, from one applicant to
/// the next, as long as `generation` is the same.
struct KnownResults {
    std::uint32_t generation = 0;           ///< from 1; 0 where there are no numbers
    std::span<const std::uint32_t> numbers; ///< one a provision of the assessment
};

} // namespace eligibility
