#pragma once
// Which given answers force a verdict.

#include "diagram/restriction.h"

#include <optional>

namespace eligibility {

/// Finds a smallest set of given answers that already decides a function, whatever the others are.
class DecisiveSearch {
public:
    /// Sets of nodes that one search may look at. To find a smallest set can take very many.
    static constexpr std::size_t kMostStates = std::size_t{1} << 14;

    /// The variables of the set in ascending order; among sets of the same size the one whose variables
    /// come first. `root` must be decided by the assignment of `restriction`. Valid until the next call.
    /// Nothing when there are too many sets to look at.
    std::optional<std::span<const diagram::Variable>> find(diagram::Restriction& restriction, diagram::Node root);

private:
    /// A set of undecided nodes in ascending order, positions begin to end of nodes_, and what is known of it: the
    /// fewest answers that have to count from there on, or that they are more than `more_than`; and how it goes on with
    /// `variable`, the first of its nodes'.
    struct State {
        std::size_t begin, end;
        std::uint32_t hash;
        std::int32_t next_in_bucket = kDecided;
        std::int32_t then = kDecided; ///< another state
        std::uint8_t fewest = kUnknown, more_than = 0;
        bool counts = false; ///< the answer to `variable` does
        diagram::Variable variable = 0;
    };
    static constexpr std::int32_t kDecided = -1; ///< no state: nothing is undecided any more
    static constexpr std::uint8_t kUnknown = 255;
    static constexpr std::size_t kMostNodes = std::size_t{1} << 20;
    static constexpr std::size_t kBuckets = 256;

    std::int32_t solve(std::size_t begin, std::uint8_t most);
    void settle(std::int32_t state, std::uint8_t most);
    bool leave_out(diagram::Variable v, std::int32_t from);
    void let_count(diagram::Variable v, std::uint8_t cell, std::int32_t from);
    void add(diagram::Node node, std::size_t begin);
    std::uint32_t hash_from(std::size_t begin) const;
    bool is_from(const State& state, std::size_t begin, std::uint32_t hash) const;
    std::int32_t last_with(std::uint32_t hash) const;
    std::int32_t known(std::size_t begin, std::uint32_t hash) const;
    State& at(std::int32_t state) { return states_[static_cast<std::size_t>(state)]; }
    const State& at(std::int32_t state) const { return states_[static_cast<std::size_t>(state)]; }
    std::uint8_t fewest(std::int32_t state) const { return state == kDecided ? std::uint8_t{0} : at(state).fewest; }

    diagram::Restriction* restriction_ = nullptr;
    diagram::Node outcome_ = 0;
    bool too_many_ = false;
    std::vector<diagram::Node> nodes_; // of all states, one after the other
    std::vector<State> states_;
    // By hash, the last state; what earlier searches left there is told by its hash.
    std::vector<std::int32_t> buckets_ = std::vector<std::int32_t>(kBuckets, kDecided);
    std::vector<diagram::Variable> found_;
};

} // namespace eligibility
