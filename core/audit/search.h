#pragma once
// Looks for an applicant at which one diagram, or two of them side by side, end in given terminals.
// Exhaustive: finding none is a proof that there is none, unless the search was given up.

#include "diagram/domain.h"
#include "eligibility/example.h"

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

/// What a search comes to. Nothing found is a proof only where it was not given up.
struct Sought {
    std::optional<Found> found;
    bool given_up = false;
};

/// Cells that lead two sides to different terminals.
struct FoundChange {
    Found found;
    diagram::Node before, after;
};

/// A set of pairs of nodes, at least one of each no terminal. Half of what a search does is to ask it.
class PairSet {
public:
    void clear() {
        slots_.assign(kFewest, kEmpty);
        size_ = 0;
    }
    void insert(diagram::Node left, diagram::Node right);
    bool contains(diagram::Node left, diagram::Node right) const;

private:
    static constexpr std::size_t kFewest = 1024; // a power of two, as the number of slots always is
    static constexpr std::uint64_t kEmpty = 0;   // a pair of terminals

    std::size_t slot_of(std::uint64_t pair) const;
    void grow();

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(kFewest, kEmpty);
    std::size_t size_ = 0;
};

class Search {
public:
    /// `diagrams` must outlive the search.
    Search(const diagram::Diagrams& diagrams, Costs costs, SearchBounds bounds = {});

    /// Cells that lead `left` and `right` to one of the `wanted` pairs, with the cheapest dearest cell as far as
    /// the bounds allow.
    Sought find(diagram::Node left, diagram::Node right, Pairs wanted, std::optional<Step> step = std::nullopt);

    /// Cells that lead `root` to the terminal.
    Sought find(diagram::Node root, diagram::Node terminal) { return find(root, root, pair_bit(terminal, terminal)); }

    /// One for each pair of different terminals that the two come to, the cheapest first. Sets `given_up` where there
    /// may be more.
    std::vector<FoundChange> find_changes(diagram::Node before, diagram::Node after, bool& given_up);

private:
    enum class Outcome : std::uint8_t { found, none, given_up };

    Sought plainest(diagram::Node left, diagram::Node right);
    Outcome run(diagram::Node left, diagram::Node right, std::uint8_t most);
    Outcome descend(diagram::Node left, diagram::Node right);
    Outcome take_cheapest(diagram::Variable variable, diagram::Node left, diagram::Node right);
    Outcome take(diagram::Variable variable, std::uint8_t left_cell, std::uint8_t right_cell, diagram::Node left,
                 diagram::Node right);
    std::uint8_t cost_of_cells() const;

    const diagram::Diagrams& diagrams_;
    Costs costs_;
    std::vector<std::vector<std::uint8_t>> cheapest_first_; // the cells of each variable
    std::uint8_t dearest_ = 0;
    std::size_t of_one_, left_of_all_;
    // of the search that is under way
    Pairs wanted_ = 0;
    std::optional<Step> step_;
    std::uint8_t most_ = 0;
    std::size_t left_of_one_ = 0;
    Cells cells_;
    PairSet hopeless_;
};

} // namespace eligibility
