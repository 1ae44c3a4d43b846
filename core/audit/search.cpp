#include "audit/search.h"

#include <algorithm>
#include <numeric>

namespace eligibility {

using diagram::kTerminals;
using diagram::Node;
using diagram::Variable;

namespace {
constexpr Pairs kSame = pairs_where([](Node a, Node b) { return a == b; });
}

Search::Search(const diagram::Diagrams& diagrams, Costs costs) : diagrams_(diagrams), costs_(std::move(costs)) {
    for (const auto& of_variable : costs_) {
        std::vector<std::uint8_t>& cells = cheapest_first_.emplace_back(of_variable.size());
        std::iota(cells.begin(), cells.end(), std::uint8_t{0});
        std::stable_sort(cells.begin(), cells.end(), [&](auto a, auto b) { return of_variable[a] < of_variable[b]; });
        for (const std::uint8_t cost : of_variable) dearest_ = std::max(dearest_, cost);
    }
}

std::optional<Found> Search::find(Node left, Node right, Pairs wanted, std::optional<Step> step) {
    wanted_ = wanted;
    step_ = step;
    if (!run(left, right, dearest_)) return std::nullopt;
    std::uint8_t most = 0;
    while (!run(left, right, most)) ++most;
    return Found{cells_, most};
}

bool Search::run(Node left, Node right, std::uint8_t most) {
    most_ = most;
    cells_.assign(diagrams_.variables(), diagram::kFree);
    hopeless_.clear();
    return descend(left, right);
}

bool Search::descend(Node left, Node right) {
    const bool left_ends = diagrams_.is_terminal(left), right_ends = diagrams_.is_terminal(right);
    if (left_ends && right_ends) return (wanted_ & pair_bit(left, right)) != 0;
    const std::uint64_t both = std::uint64_t{left} << 32 | right;
    if (hopeless_.count(both) != 0) return false;
    Variable v = left_ends ? diagrams_.variable(right) : diagrams_.variable(left);
    if (!right_ends) v = std::min(v, diagrams_.variable(right));
    const bool stays_same = left == right && (!step_ || step_->variable < v);
    if (stays_same && (wanted_ & kSame) == 0) return false;
    if (step_ && step_->variable == v) {
        if (take(v, step_->from, step_->to, left, right)) return true;
    } else {
        for (const std::uint8_t cell : cheapest_first_[v])
            if (costs_[v][cell] <= most_ && take(v, cell, cell, left, right)) return true;
    }
    hopeless_.insert(both);
    return false;
}

bool Search::take(Variable variable, std::uint8_t left_cell, std::uint8_t right_cell, Node left, Node right) {
    const auto below = [&](Node node, std::uint8_t cell) {
        const bool tests = !diagrams_.is_terminal(node) && diagrams_.variable(node) == variable;
        return tests ? diagrams_.children(node)[cell] : node;
    };
    if (!descend(below(left, left_cell), below(right, right_cell))) return false;
    cells_[variable] = left_cell;
    return true;
}

} // namespace eligibility
