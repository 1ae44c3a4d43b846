#pragma once
// Diagrams under the answers given so far: which terminals are still reachable, which variables still
// matter. Exact, because restricted nodes are reduced again: equal restricted functions are one node.

#include "diagram/domain.h"

namespace eligibility::diagram {

class Restriction {
public:
    explicit Restriction(const Diagrams& diagrams);

    /// Starts anew with these cells, one a variable; kFree where nothing is given.
    void assign(std::span<const std::uint8_t> cells);
    std::uint8_t cell(Variable v) const { return cells_[v]; }

    /// The first node on the way from `node` whose variable is free, or the terminal at its end.
    Node follow(Node node) const {
        while (!diagrams_.is_terminal(node)) {
            const std::uint8_t cell = cells_[diagrams_.variable(node)];
            if (cell == kFree) break;
            node = diagrams_.child(node, cell);
        }
        return node;
    }

    /// The terminal that `node` is under the assignment, or kUndecided: all that verdicts need, and cheaper than
    /// reduce().
    Node outcome(Node node) {
        node = follow(node);
        return diagrams_.is_terminal(node) ? node : outcome_of_free(node);
    }
    static constexpr Node kUndecided = kTerminals;
    /// Of each node.
    void outcomes(std::span<const Node> nodes, std::span<std::uint8_t> into);

    /// The representative of `node` under the assignment: equal for two nodes exactly when their
    /// restricted functions are equal. Itself a node, so terminals are decided functions.
    Node reduce(Node node) {
        node = follow(node);
        if (diagrams_.is_terminal(node)) return node;
        const Memo& known = memo_[node - kTerminals];
        return known.epoch == epoch_ ? known.representative : compute(node);
    }

    /// Bit t is set when terminal t is reachable from the representative `reduced`.
    std::uint8_t reachable(Node reduced) const {
        return diagrams_.is_terminal(reduced) ? static_cast<std::uint8_t>(1u << reduced)
                                              : memo_[reduced - kTerminals].reachable;
    }

    /// The free variables that the restricted function depends on.
    VariableSet support(Node reduced) const {
        return diagrams_.is_terminal(reduced) ? VariableSet{} : memo_[reduced - kTerminals].support;
    }

    const Diagrams& diagrams() const { return diagrams_; }
    /// Nodes that were looked at since the restriction was made: a measure of work.
    std::size_t work() const { return work_; }

private:
    struct Memo {
        std::uint32_t epoch = 0;
        Node representative = 0;
        Node next_in_bucket = 0;       // chain of representatives with a like hash
        std::uint32_t first_child = 0; // of the representative's children in reduced_children_
        std::uint8_t reachable = 0;
        VariableSet support;
    };

    struct Bucket {
        std::uint32_t epoch = 0;
        Node first = 0;
    };

    struct Outcome {
        std::uint32_t epoch = 0;
        Node is = 0;
    };

    Node outcome_of_free(Node node);
    Node compute(Node node);
    Node representative_of(Node node, std::span<const Node> children);

    const Diagrams& diagrams_;
    std::vector<std::uint8_t> cells_;
    std::vector<Memo> memo_;
    std::vector<Outcome> outcomes_;
    std::vector<Node> reduced_children_, stack_;
    std::size_t top_ = 0; // of the stack
    std::vector<Bucket> buckets_; // as many as a power of two
    std::uint32_t epoch_ = 0;
    std::size_t work_ = 0;
};

} // namespace eligibility::diagram
