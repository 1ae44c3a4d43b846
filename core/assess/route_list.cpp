#include "assess/route_list.h"

#include <algorithm>

namespace eligibility {
namespace {

bool at_most(const RouteCost& a, const RouteCost& b) {
    return a.days <= b.days && a.efforts <= b.efforts && a.choices <= b.choices;
}

bool comes_before(const Route& a, const Route& b) {
    if (a.cost.total() != b.cost.total()) return a.cost.total() < b.cost.total();
    return a.verdict != b.verdict ? a.verdict > b.verdict : a.steps.size() < b.steps.size();
}

bool is_dominated(const Route& route, const Route& by) {
    return by.verdict >= route.verdict && at_most(by.cost, route.cost) &&
           (by.verdict > route.verdict || !(by.cost == route.cost));
}

// Whether two routes differ in the targets of one step only; that step's position then.
std::optional<std::size_t> only_difference(const Route& a, const Route& b) {
    if (a.verdict != b.verdict || !(a.cost == b.cost) || a.steps.size() != b.steps.size()) return std::nullopt;
    std::optional<std::size_t> different;
    for (std::size_t i = 0; i < a.steps.size(); ++i) {
        if (a.steps[i] == b.steps[i]) continue;
        if (different || a.steps[i].fact != b.steps[i].fact) return std::nullopt;
        different = i;
    }
    return different;
}

// Routes that differ in one step's target are one route with a wider choice there.
void merge_choices(std::vector<Route>& routes) {
    for (std::size_t i = 0; i < routes.size(); ++i) {
        for (std::size_t j = i + 1; j < routes.size();) {
            const auto step = only_difference(routes[i], routes[j]);
            if (!step) {
                ++j;
                continue;
            }
            auto& to = routes[i].steps[*step].to;
            for (const Value value : routes[j].steps[*step].to)
                to.insert(std::upper_bound(to.begin(), to.end(), value), value);
            routes.erase(routes.begin() + static_cast<std::ptrdiff_t>(j));
            j = i + 1; // the wider route may now match an earlier one
        }
    }
}

} // namespace

RouteCost sum(const RouteCost& a, const RouteCost& b) {
    return {std::max(a.days, b.days), a.efforts + b.efforts, a.choices + b.choices};
}

bool is_better(Verdict verdict, Verdict than) { return is_open(verdict) && verdict > than; }

bool RouteList::dominates(const Route& route) const {
    return std::any_of(routes_.begin(), routes_.end(), [&](const Route& other) { return is_dominated(route, other); });
}

void RouteList::add(Route route) {
    const auto same = [&](const Route& other) { return other.verdict == route.verdict && other.steps == route.steps; };
    if (dominates(route) || std::any_of(routes_.begin(), routes_.end(), same)) return;
    const auto worse = [&](const Route& other) { return is_dominated(other, route); };
    routes_.erase(std::remove_if(routes_.begin(), routes_.end(), worse), routes_.end());
    routes_.insert(std::upper_bound(routes_.begin(), routes_.end(), route, comes_before), std::move(route));
}

std::vector<Route> RouteList::merged() const {
    std::vector<Route> routes = routes_;
    merge_choices(routes);
    if (routes.size() > kMostRoutes) routes.resize(kMostRoutes);
    return routes;
}

} // namespace eligibility
