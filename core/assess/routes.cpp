#include "eligibility/routes.h"

#include "assess/moves.h"
#include "assess/route_list.h"
#include "assess/text_alone.h"
#include "diagram/compile.h"
#include "diagram/restriction.h"
#include "policy/time.h"

#include <algorithm>

namespace eligibility {

using diagram::kFree;
using diagram::Node;
using diagram::Variable;

class RouteFinder::Work {
public:
    /// Steps of searching that one call may take.
    static constexpr std::size_t kMostWork = std::size_t{1} << 18;

    explicit Work(Checker checker)
        : checker_(std::move(checker)), compiled_(checker_.compiled()), restriction_(compiled_.diagrams),
          text_(checker_), moves_(compiled_.domains.size()) {}

    Routes find(ProvisionIndex provision, const Answers& answers, Date as_of);

private:
    /// A set of undecided nodes: positions begin to end of nodes_.
    struct Frontier {
        std::size_t begin, end;
    };

    std::vector<Route> routes_from(ProvisionIndex provision);
    void search(Frontier frontier);
    void try_moves(Variable v, Frontier frontier);
    void add(Node node, std::size_t begin, std::size_t& end);
    const std::vector<Move>& moves_of(Variable v);
    void record(Verdict verdict);
    void record_elsewhere(Verdict verdict, std::size_t step);
    Frontier follow(Variable v, Frontier frontier, std::uint8_t cell);
    std::optional<Verdict> outcome(Frontier frontier);
    void begin(const Answers& answers);
    std::optional<Date> reached_on(const Route& route, Date as_of) const;
    bool is_open_or_nearer(const Routes& other, const Routes& than) const;
    void add_alternatives(Routes& routes);

    const Checker checker_;
    const diagram::Compiled& compiled_;
    diagram::Restriction restriction_;
    TextAlone text_;
    ProvisionIndex provision_;
    const Answers* answers_ = nullptr;
    Verdict now_ = Verdict::unknown;
    std::size_t work_ = 0;
    std::vector<Node> nodes_;
    std::vector<RouteStep> steps_;
    RouteCost cost_;
    RouteList found_;
    std::vector<std::optional<std::vector<Move>>> moves_; // one list a fact, for the present answers
};

RouteFinder::RouteFinder(Checker checker) : work_(std::make_unique<Work>(std::move(checker))) {}
RouteFinder::~RouteFinder() = default;
RouteFinder::RouteFinder(RouteFinder&&) noexcept = default;
RouteFinder& RouteFinder::operator=(RouteFinder&&) noexcept = default;

Routes RouteFinder::find(ProvisionIndex provision, const Answers& answers, Date as_of) {
    return work_->find(provision, answers, as_of);
}

void RouteFinder::Work::begin(const Answers& answers) {
    std::vector<std::uint8_t> cells;
    compiled_.cells_of(answers, cells);
    restriction_.assign(cells);
    answers_ = &answers;
    work_ = 0;
    std::fill(moves_.begin(), moves_.end(), std::nullopt);
}

Routes RouteFinder::Work::find(ProvisionIndex provision, const Answers& answers, Date as_of) {
    begin(answers);
    Routes routes;
    routes.provision = provision;
    routes.routes = routes_from(provision);
    routes.verdict = now_;
    for (Route& route : routes.routes) { route.date = reached_on(route, as_of); }
    add_alternatives(routes);
    if (work_ > kMostWork) routes.not_computed = NotComputed::too_much_work;
    return routes;
}

// The day on which waiting has led through all steps; nothing where waiting alone does not, or nobody can tell.
std::optional<Date> RouteFinder::Work::reached_on(const Route& route, Date as_of) const {
    std::optional<Date> latest;
    for (const RouteStep& step : route.steps) {
        const Fact& fact = checker_.policy()[step.fact];
        const auto date = step.wait > 0 ? date_after(as_of, fact.unit.kind, step.wait) : std::nullopt;
        if (!date) return std::nullopt;
        latest = std::max(latest.value_or(*date), *date);
    }
    return latest;
}

// Best routes for one provision; leaves its present verdict in now_.
std::vector<Route> RouteFinder::Work::routes_from(ProvisionIndex provision) {
    provision_ = provision;
    const Node root = compiled_.roots[provision.at], reduced = restriction_.reduce(root);
    found_ = {};
    steps_.clear();
    cost_ = {};
    now_ = compiled_.diagrams.is_terminal(reduced) ? static_cast<Verdict>(reduced) : Verdict::unknown;
    if (now_ == Verdict::unknown || now_ == Verdict::satisfied) return {}; // first answer what is missing
    if (!has_routes(checker_.policy()[provision].kind)) return {};
    std::size_t end = 0;
    add(root, 0, end);
    search({0, end});
    return found_.merged();
}

// The verdict that the frontier leads to when all remaining answers stay: the worst of its nodes.
std::optional<Verdict> RouteFinder::Work::outcome(Frontier frontier) {
    Verdict worst = Verdict::satisfied;
    for (std::size_t i = frontier.begin; i < frontier.end; ++i) {
        const Node reduced = restriction_.reduce(nodes_[i]);
        if (!compiled_.diagrams.is_terminal(reduced)) return std::nullopt;
        worst = std::min(worst, static_cast<Verdict>(reduced));
    }
    return worst;
}

void RouteFinder::Work::search(Frontier frontier) {
    if (frontier.begin == frontier.end || (work_ += 1 + frontier.end - frontier.begin) > kMostWork) return;
    const auto verdict = outcome(frontier);
    if (verdict && is_better(*verdict, now_)) record(*verdict);
    if (verdict == Verdict::satisfied) return;
    const diagram::Diagrams& diagrams = compiled_.diagrams;
    unsigned next = diagram::kMostVariables;
    for (std::size_t i = frontier.begin; i < frontier.end; ++i)
        if (!diagrams.is_terminal(nodes_[i])) next = std::min<unsigned>(next, diagrams.variable(nodes_[i]));
    if (next == diagram::kMostVariables) return;
    const auto v = static_cast<Variable>(next);
    search(follow(v, frontier, restriction_.cell(v)));
    if (steps_.size() < kMostSteps && restriction_.cell(v) != kFree) try_moves(v, frontier);
}

// Under documents only places that the text by itself tells from the present one.
const std::vector<Move>& RouteFinder::Work::moves_of(Variable v) {
    if (moves_[v]) return *moves_[v];
    const FactIndex fact{v};
    const Value from = answers_->values[v];
    std::vector<Move>& moves = moves_[v].emplace(moves_from(checker_, fact, from));
    if (checker_.policy().place_fact != fact || !text_.differs()) return moves;
    for (Move& move : moves) std::erase_if(move.step.to, [&](Value to) { return !text_.tells_apart(fact, from, to); });
    return moves;
}

void RouteFinder::Work::try_moves(Variable v, Frontier frontier) {
    const RouteCost before = cost_;
    for (const Move& move : moves_of(v)) {
        if (move.step.to.empty()) continue;
        cost_ = sum(before, move.cost);
        steps_.push_back(move.step);
        if (!found_.dominates({Verdict::satisfied, {}, cost_, std::nullopt})) search(follow(v, frontier, move.cell));
        steps_.pop_back();
    }
    cost_ = before;
}

// The frontier after the test of `v`: its child for `cell`, or all children when the cell is free.
RouteFinder::Work::Frontier RouteFinder::Work::follow(Variable v, Frontier frontier, std::uint8_t cell) {
    const diagram::Diagrams& diagrams = compiled_.diagrams;
    std::size_t end = frontier.end;
    for (std::size_t i = frontier.begin; i < frontier.end; ++i) {
        const Node node = nodes_[i];
        if (diagrams.is_terminal(node) || diagrams.variable(node) != v) add(node, frontier.end, end);
        else if (cell != kFree) add(diagrams.children(node)[cell], frontier.end, end);
        else
            for (const Node child : diagrams.children(node)) add(child, frontier.end, end);
    }
    return {frontier.end, end};
}

void RouteFinder::Work::add(Node node, std::size_t begin, std::size_t& end) {
    for (std::size_t i = begin; i < end; ++i)
        if (nodes_[i] == node) return;
    if (end == nodes_.size()) nodes_.resize(2 * nodes_.size() + 64);
    nodes_[end++] = node;
}

void RouteFinder::Work::record(Verdict verdict) {
    for (std::size_t i = 0; i < steps_.size(); ++i)
        if (steps_[i].fact == checker_.policy().place_fact && text_.differs()) return record_elsewhere(verdict, i);
    found_.add({verdict, steps_, cost_, std::nullopt});
}

// Nobody is sent elsewhere to escape a document, or to reach one: the step to another place counts as far as the text
// by itself makes the difference there, and leads to no more than that does.
void RouteFinder::Work::record_elsewhere(Verdict verdict, std::size_t step) {
    const FactIndex place = steps_[step].fact;
    Answers then = *answers_;
    for (const RouteStep& one : steps_) then[one.fact] = one.to.front();
    then[place] = (*answers_)[place];
    const Verdict without = text_.worst(provision_, then);
    for (const Verdict by_text : {Verdict::satisfied, Verdict::needs_decision}) {
        Route route{std::min(verdict, by_text), steps_, cost_, std::nullopt};
        if (by_text <= without || !is_better(route.verdict, now_)) continue;
        std::erase_if(route.steps[step].to, [&](Value to) {
            then[place] = to;
            return text_.worst(provision_, then) != by_text;
        });
        if (!route.steps[step].to.empty()) found_.add(std::move(route));
    }
}

bool RouteFinder::Work::is_open_or_nearer(const Routes& other, const Routes& than) const {
    if (is_better(other.verdict, than.verdict)) return true;
    if (other.routes.empty()) return false;
    return than.routes.empty() || other.routes.front().cost.total() < than.routes.front().cost.total();
}

void RouteFinder::Work::add_alternatives(Routes& routes) {
    const Policy& policy = checker_.policy();
    const std::string& benefit = policy[routes.provision].benefit;
    if (benefit.empty() || routes.verdict == Verdict::satisfied) return;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) {
        if (ProvisionIndex{i} == routes.provision || policy.provisions[i].benefit != benefit) continue;
        Routes other;
        other.routes = routes_from({i});
        other.verdict = now_;
        if (is_open_or_nearer(other, routes))
            routes.alternatives.push_back({{i}, other.verdict, is_better(other.verdict, Verdict::not_applicable)});
    }
}

} // namespace eligibility
