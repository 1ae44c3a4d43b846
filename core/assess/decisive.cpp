#include "assess/decisive.h"

#include <algorithm>

namespace eligibility {

using diagram::kFree;
using diagram::Node;
using diagram::Variable;

std::span<const Variable> DecisiveSearch::find(diagram::Restriction& restriction, Node root) {
    restriction_ = &restriction;
    outcome_ = restriction.reduce(root);
    best_size_ = diagram::kMostVariables;
    best_.clear();
    current_.resize(restriction.diagrams().variables() + 1);
    std::size_t end = 0;
    add(root, 0, end);
    search({0, end}, 0);
    return best_;
}

// All nodes of the frontier lead to the outcome when every remaining answer counts, so letting all of
// them count is always a solution. Leaving an answer out is tried first: that finds small sets early.
// Among sets of one size the last one found has the earliest variables.
void DecisiveSearch::search(Frontier frontier, std::size_t chosen) {
    if (frontier.begin == frontier.end) {
        best_.assign(current_.begin(), current_.begin() + static_cast<std::ptrdiff_t>(chosen));
        best_size_ = chosen;
        return;
    }
    if (chosen + 1 > best_size_) return; // no node is constant, so one more answer has to count
    const diagram::Diagrams& diagrams = restriction_->diagrams();
    Variable v = diagrams.variable(nodes_[frontier.begin]);
    for (std::size_t i = frontier.begin + 1; i < frontier.end; ++i) v = std::min(v, diagrams.variable(nodes_[i]));

    std::size_t end = frontier.end;
    if (leave_out(v, frontier, end)) search({frontier.end, end}, chosen);

    const std::uint8_t cell = restriction_->cell(v);
    if (cell == kFree || chosen + 1 > best_size_) return;
    end = frontier.end;
    for (std::size_t i = frontier.begin; i < frontier.end; ++i) {
        const Node node = nodes_[i];
        add(diagrams.variable(node) == v ? diagrams.children(node)[cell] : node, frontier.end, end);
    }
    current_[chosen] = v;
    search({frontier.end, end}, chosen + 1);
}

// Puts what is left possible when `v` may be anything behind the frontier; false when that no longer
// forces the outcome.
bool DecisiveSearch::leave_out(Variable v, Frontier frontier, std::size_t& end) {
    const diagram::Diagrams& diagrams = restriction_->diagrams();
    for (std::size_t i = frontier.begin; i < frontier.end; ++i) {
        const Node node = nodes_[i];
        if (diagrams.variable(node) != v) {
            add(node, frontier.end, end);
            continue;
        }
        for (const Node child : diagrams.children(node)) {
            if (restriction_->reduce(child) != outcome_) return false;
            add(child, frontier.end, end);
        }
    }
    return true;
}

// Adds a node to the set from `begin` to `end`, unless it is decided or in the set already.
void DecisiveSearch::add(Node node, std::size_t begin, std::size_t& end) {
    if (restriction_->diagrams().is_terminal(node)) return;
    for (std::size_t i = begin; i < end; ++i)
        if (nodes_[i] == node) return;
    if (end == nodes_.size()) nodes_.resize(2 * nodes_.size() + 64);
    nodes_[end++] = node;
}

} // namespace eligibility
