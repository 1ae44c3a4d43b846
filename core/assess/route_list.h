#pragma once
// The routes that a search has found: none of them dominates another.

#include "eligibility/routes.h"

namespace eligibility {

/// Costs of steps that are taken together.
RouteCost sum(const RouteCost& a, const RouteCost& b);

/// The verdict is worth a route from the other.
bool is_better(Verdict verdict, Verdict than);

class RouteList {
public:
    /// One of them is as good as the route in every way, and better in some.
    bool dominates(const Route& route) const;

    /// Adds it in its place, unless it is dominated or there already; those that it dominates go.
    void add(Route route);

    /// Those that differ in the target of one step as one with a wider choice there; at most kMostRoutes.
    std::vector<Route> merged() const;

private:
    std::vector<Route> routes_; // the cheapest first
};

} // namespace eligibility
