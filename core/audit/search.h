#pragma once
// Looks for an applicant at which one diagram, or two of them side by side, end in given terminals.
// Exhaustive: finding none is a proof that there is none.

#include "diagram/domain.h"

#include <unordered_set>

namespace eligibility {

/// A cell for each variable; kFree where it does not matter.
using Cells = std::vector<std::uint8_t>;

/// Pairs of terminals: bit a * kTerminals + b.
using Pairs = std::uint16_t;

constexpr Pairs pair_bit(diagram::Node a, diagram::Node b) {
    return static_cast<Pairs>(1u << (a * diagram::kTerminals + b));
}

/// All (a, b) for which holds(a, b).
template <class Holds> constexpr Pairs pairs_where(Holds holds) {
    unsigned pairs = 0;
    for (diagram::Node a = 0; a < diagram::kTerminals; ++a)
        for (diagram::Node b = 0; b < diagram::kTerminals; ++b)
            if (holds(a, b)) pairs |= pair_bit(a, b);
    return static_cast<Pairs>(pairs);
}

/// One variable in which the two sides differ.
struct Step {
    diagram::Variable variable;
    std::uint8_t from, to; ///< the cells of the left and the right side
};

/// How unwelcome each cell is in an example: [variable][cell].
using Costs = std::vector<std::vector<std::uint8_t>>;

struct Found {
    Cells cells;       ///< that of the left side where there is a step
    std::uint8_t cost; ///< of its dearest cell
};

class Search {
public:
    /// `diagrams` must outlive the search.
    Search(const diagram::Diagrams& diagrams, Costs costs);

    /// Cells that lead `left` and `right` to one of the `wanted` pairs, with the cheapest dearest cell.
    std::optional<Found> find(diagram::Node left, diagram::Node right, Pairs wanted,
                              std::optional<Step> step = std::nullopt);

    /// Cells that lead `root` to the terminal.
    std::optional<Found> find(diagram::Node root, diagram::Node terminal) {
        return find(root, root, pair_bit(terminal, terminal));
    }

private:
    bool run(diagram::Node left, diagram::Node right, std::uint8_t most);
    bool descend(diagram::Node left, diagram::Node right);
    bool take(diagram::Variable variable, std::uint8_t left_cell, std::uint8_t right_cell, diagram::Node left,
              diagram::Node right);

    const diagram::Diagrams& diagrams_;
    Costs costs_;
    std::vector<std::vector<std::uint8_t>> cheapest_first_; // the cells of each variable
    std::uint8_t dearest_ = 0;
    // of the search that is under way
    Pairs wanted_ = 0;
    std::optional<Step> step_;
    std::uint8_t most_ = 0;
    Cells cells_;
    std::unordered_set<std::uint64_t> hopeless_;
};

} // namespace eligibility
