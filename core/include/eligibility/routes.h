#pragma once
// What would change a verdict: the cheapest changes of answers that lead to a better one.

#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/checker.h"
#include "eligibility/date.h"

namespace eligibility {

/// One changed answer.
struct RouteStep {
    FactIndex fact;
    Value from = kAbsent;
    std::vector<Value> to; ///< any one of these; for numbers and levels the least that will do
    Value wait = 0;        ///< so many more in the unit of the fact; 0 where waiting is not counted

    bool operator==(const RouteStep&) const = default;
};

/// Waiting runs for all facts at once, so `days` is the longest; efforts and choices add up.
struct RouteCost {
    std::int64_t days = 0;
    int efforts = 0, choices = 0;

    /// An effort weighs as much as three years, a choice as two.
    std::int64_t total() const { return days + 365 * std::int64_t{3 * efforts + 2 * choices}; }
    bool operator==(const RouteCost&) const = default;
};

struct Route {
    Verdict verdict = Verdict::unknown; ///< the steps lead to this at least, whatever is still unanswered
    std::vector<RouteStep> steps;
    RouteCost cost;
    std::optional<Date> date; ///< where waiting alone does it: the latest day
};

/// Another provision with the same benefit that is open now or nearer than this one.
struct Alternative {
    ProvisionIndex provision;
    Verdict verdict = Verdict::unknown;
    bool open = false; ///< satisfied or needsDecision already
};

struct Routes {
    ProvisionIndex provision;
    Verdict verdict = Verdict::unknown;
    std::vector<Route> routes; ///< none dominates another; the cheapest first, at most kMostRoutes
    std::vector<Alternative> alternatives;
    std::optional<NotComputed> not_computed; ///< there may be more, and cheaper ones
};

inline constexpr std::size_t kMostRoutes = 5;
inline constexpr std::size_t kMostSteps = 3;

/// Finds routes; holds the working memory for that.
class RouteFinder {
public:
    explicit RouteFinder(Checker checker);
    ~RouteFinder();
    RouteFinder(RouteFinder&&) noexcept;
    RouteFinder& operator=(RouteFinder&&) noexcept;

    /// Facts that never change (`fixed`) are in no step; a bar that only they could lift has no route. A step to
    /// another place is only there for what the text by itself says of it, never to escape or to reach what a document
    /// says. Dates are counted from `as_of`.
    Routes find(ProvisionIndex provision, const Answers& answers, Date as_of);

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace eligibility
