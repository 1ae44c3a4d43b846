#pragma once
// The result of an assessment. Flat arrays of 32-bit numbers that are reused from call to call, so
// that the WebAssembly boundary can hand them over as they are.

#include "policy/model.h"

#include <span>

namespace eligibility {

/// In the order of best and worst; `unknown` is none of them.
enum class Verdict : std::uint32_t { not_satisfied, not_applicable, needs_decision, satisfied, unknown };

/// "notSatisfied", "needsDecision", …
std::string_view name_of(Verdict verdict);

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

enum class ReasonKind : std::uint32_t {
    authority,   ///< the provision's decidedBy
    recognition, ///< `fact` needs recognising; for a county, `detail` is the unconfirmed tag
    local_number ///< `detail` is the parameter; with a fact: holds wherever the number is at most `value`
};

struct Reason {
    ReasonKind kind = ReasonKind::authority;
    std::uint32_t fact = kNone;
    std::uint32_t detail = kNone;
    std::int32_t value = 0;

    bool operator==(const Reason&) const = default;
};
static_assert(sizeof(Reason) == 16);

/// Ranges are positions in Assessment::facts and Assessment::reasons.
struct ProvisionResult {
    Verdict verdict = Verdict::unknown, best = Verdict::unknown, worst = Verdict::unknown;
    std::uint32_t facts_begin = 0, missing_end = 0, unsure_end = 0, decisive_end = 0;
    std::uint32_t reasons_begin = 0, reasons_end = 0;

    bool operator==(const ProvisionResult&) const = default;
};
static_assert(sizeof(ProvisionResult) == 36);

struct Assessment {
    std::vector<ProvisionResult> provisions; ///< one a provision that was asked for
    std::vector<std::uint32_t> facts;
    std::vector<Reason> reasons;

    bool operator==(const Assessment&) const = default;

    /// Unanswered facts that can still change the verdict.
    std::span<const std::uint32_t> missing(const ProvisionResult& p) const {
        return range(p.facts_begin, p.missing_end);
    }
    /// Plain facts answered unsure that could change the verdict.
    std::span<const std::uint32_t> unsure(const ProvisionResult& p) const { return range(p.missing_end, p.unsure_end); }
    /// A smallest set of given answers that forces the verdict.
    std::span<const std::uint32_t> decisive(const ProvisionResult& p) const {
        return range(p.unsure_end, p.decisive_end);
    }
    std::span<const Reason> reasons_of(const ProvisionResult& p) const {
        return std::span(reasons).subspan(p.reasons_begin, static_cast<std::size_t>(p.reasons_end - p.reasons_begin));
    }

private:
    std::span<const std::uint32_t> range(std::uint32_t begin, std::uint32_t end) const {
        return std::span(facts).subspan(begin, static_cast<std::size_t>(end - begin));
    }
};

} // namespace eligibility
