#pragma once
// What would change a verdict: the cheapest changes of answers that lead to a better one.

#include "assess/assessor.h"
#include "base/date.h"

namespace eligibility {

/// One changed answer.
struct RouteStep {
    FactIndex fact;
    std::int16_t from = kAbsent;
    std::vector<std::int16_t> to; ///< any one of these; for numbers and levels the least that will do
    int years = 0;                ///< of waiting; 0 where waiting is not counted in years

    bool operator==(const RouteStep&) const = default;
};

/// Waiting runs for all facts at once, so `years` is the longest; efforts and choices add up.
struct RouteCost {
    int years = 0, efforts = 0, choices = 0;

    int total() const { return years + 3 * efforts + 2 * choices; }
    bool operator==(const RouteCost&) const = default;
};

struct Route {
    Verdict verdict = Verdict::unknown; ///< the steps lead to this at least, whatever is still unanswered
    std::vector<RouteStep> steps;
    RouteCost cost;
    std::optional<Date> date; ///< where waiting alone does it: the latest day
};

/// Another provision with the same benefit that is open now or nearer than this one.
struct Door {
    ProvisionIndex provision;
    Verdict verdict = Verdict::unknown;
    bool open = false; ///< satisfied or needsDecision already
};

struct Routes {
    ProvisionIndex provision;
    Verdict verdict = Verdict::unknown;
    std::vector<Route> routes; ///< none dominates another; the cheapest first, at most kMostRoutes
    std::vector<Door> doors;
    std::optional<NotComputed> not_computed; ///< there may be more, and cheaper ones
};

inline constexpr std::size_t kMostRoutes = 5;
inline constexpr std::size_t kMostSteps = 3;

struct Move; // core/assess/moves.h

class RouteFinder {
public:
    /// `checker` must outlive the finder.
    explicit RouteFinder(const Checker& checker);
    ~RouteFinder();

    /// Steps of searching that one call may take.
    static constexpr std::size_t kMostWork = std::size_t{1} << 18;

    /// Facts that never change (`fixed`) are in no step; a bar that only they could lift has no route. No step
    /// leads out of the reach of a local document. Dates are counted from `as_of`.
    Routes find(ProvisionIndex provision, const Answers& answers, Date as_of);

private:
    /// A set of undecided nodes: positions begin to end of nodes_.
    struct Frontier {
        std::size_t begin, end;
    };

    std::vector<Route> routes_from(ProvisionIndex provision);
    void search(Frontier frontier);
    void try_moves(diagram::Variable v, Frontier frontier);
    void add(diagram::Node node, std::size_t begin, std::size_t& end);
    void record(Verdict verdict);
    bool dominated(const Route& route) const;
    Frontier follow(diagram::Variable v, Frontier frontier, std::uint8_t cell);
    std::optional<Verdict> outcome(Frontier frontier);
    void begin(const Answers& answers);
    bool is_open_or_nearer(const Routes& other, const Routes& than) const;
    void add_doors(Routes& routes);

    const Checker& checker_;
    Assessor assessor_;
    diagram::Restriction restriction_;
    const Answers* answers_ = nullptr;
    Verdict now_ = Verdict::unknown;
    std::size_t work_ = 0;
    std::vector<diagram::Node> nodes_;
    std::vector<RouteStep> steps_;
    RouteCost cost_;
    std::vector<Route> found_;
    std::vector<std::optional<std::vector<Move>>> moves_; // one list a fact, for the present answers
};

} // namespace eligibility
