#pragma once
// Which given answers force a verdict.

#include "diagram/restriction.h"

namespace eligibility {

/// Finds a smallest set of given answers that already decides a function, whatever the others are.
class DecisiveSearch {
public:
    /// The variables of the set in ascending order; among sets of the same size the one whose variables
    /// come first. `root` must be decided by the assignment of `restriction`. Valid until the next call.
    std::span<const diagram::Variable> find(diagram::Restriction& restriction, diagram::Node root);

private:
    /// A set of undecided nodes: positions begin to end of nodes_.
    struct Frontier {
        std::size_t begin, end;
    };

    void search(Frontier frontier, std::size_t chosen);
    bool leave_out(diagram::Variable v, Frontier frontier, std::size_t& end);
    void add(diagram::Node node, std::size_t begin, std::size_t& end);

    diagram::Restriction* restriction_ = nullptr;
    diagram::Node outcome_ = 0;
    std::vector<diagram::Node> nodes_; // the frontiers of all levels of the search, one after the other
    std::vector<diagram::Variable> current_, best_;
    std::size_t best_size_ = 0;
};

} // namespace eligibility
