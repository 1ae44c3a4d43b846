#include "assess/decisive.h"

#include <algorithm>

namespace eligibility {

using diagram::kFree;
using diagram::Node;
using diagram::Variable;

std::span<const Variable> DecisiveSearch::find(diagram::Restriction& restriction, Node root) {
    restriction_ = &restriction;
    outcome_ = restriction.reduce(root);
    best_size_ = diagram::kMostVariables + 1;
    best_.clear();
    current_.resize(restriction.diagrams().variables());
    frontier_.clear();
    if (!restriction.diagrams().is_terminal(root)) frontier_.push_back(root);
    search(0, 0);
    return best_;
}

// frontier_[begin..] are the undecided nodes that the choices so far leave possible. All of them lead
// to the outcome when every remaining answer counts, so fixing all of them is always a solution.
void DecisiveSearch::search(std::size_t begin, std::size_t chosen) {
    if (chosen >= best_size_) return;
    const std::size_t end = frontier_.size();
    if (begin == end) {
        best_.assign(current_.begin(), current_.begin() + static_cast<std::ptrdiff_t>(chosen));
        best_size_ = chosen;
        return;
    }
    const diagram::Diagrams& diagrams = restriction_->diagrams();
    Variable v = diagrams.variable(frontier_[begin]);
    for (std::size_t i = begin; i < end; ++i) v = std::min(v, diagrams.variable(frontier_[i]));

    const std::uint8_t cell = restriction_->cell(v);
    if (cell != kFree && chosen + 1 < best_size_) { // let the answer count
        for (std::size_t i = begin; i < end; ++i) {
            const Node node = frontier_[i];
            const Node next = diagrams.variable(node) == v ? diagrams.children(node)[cell] : node;
            const auto level = frontier_.begin() + static_cast<std::ptrdiff_t>(end);
            if (!diagrams.is_terminal(next) && std::find(level, frontier_.end(), next) == frontier_.end())
                frontier_.push_back(next);
        }
        current_[chosen] = v;
        search(end, chosen + 1);
        frontier_.resize(end);
    }
    if (push_all_children(v, begin, end)) search(end, chosen); // let it not count
    frontier_.resize(end);
}

// Pushes what is left possible when `v` may be anything; false when that no longer forces the outcome.
bool DecisiveSearch::push_all_children(Variable v, std::size_t begin, std::size_t end) {
    const diagram::Diagrams& diagrams = restriction_->diagrams();
    const auto push = [&](Node next) {
        if (restriction_->reduce(next) != outcome_) return false;
        const auto level = frontier_.begin() + static_cast<std::ptrdiff_t>(end);
        if (!diagrams.is_terminal(next) && std::find(level, frontier_.end(), next) == frontier_.end())
            frontier_.push_back(next);
        return true;
    };
    for (std::size_t i = begin; i < end; ++i) {
        const Node node = frontier_[i];
        if (diagrams.variable(node) != v) {
            if (!push(node)) return false;
            continue;
        }
        for (const Node child : diagrams.children(node))
            if (!push(child)) return false;
    }
    return true;
}

} // namespace eligibility
