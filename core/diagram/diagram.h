#pragma once
// Multi-valued decision diagrams over finite domains, hash-consed: equal functions are the same node.
// A function maps a cell for each variable to a terminal (0 to 3). Small, general, knows no policy.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace eligibility::diagram {

/// Terminals are the nodes 0 to kTerminals - 1.
using Node = std::uint32_t;
inline constexpr Node kTerminals = 4;

/// Variables are tested in ascending order on every path.
using Variable = std::uint8_t;
inline constexpr std::size_t kMostVariables = 128;

/// A function of two terminals: entry [a * kTerminals + b].
using Table = std::array<std::uint8_t, kTerminals * kTerminals>;

/// The table of function(a, b).
template <class Function> constexpr Table tabulate(Function function) {
    Table table{};
    for (unsigned a = 0; a < kTerminals; ++a)
        for (unsigned b = 0; b < kTerminals; ++b) table[a * kTerminals + b] = static_cast<std::uint8_t>(function(a, b));
    return table;
}

/// A set of variables.
class VariableSet {
public:
    void insert(Variable v) { words_[v / 64] |= std::uint64_t{1} << (v % 64); }
    bool contains(Variable v) const { return (words_[v / 64] >> (v % 64) & 1) != 0; }
    bool empty() const { return (words_[0] | words_[1]) == 0; }
    VariableSet& operator|=(const VariableSet& other) {
        words_[0] |= other.words_[0];
        words_[1] |= other.words_[1];
        return *this;
    }
    bool operator==(const VariableSet&) const = default;

    /// Calls visit(variable) in ascending order.
    template <class Visit> void each(Visit visit) const {
        for (std::size_t w = 0; w < words_.size(); ++w)
            for (std::uint64_t rest = words_[w]; rest != 0; rest &= rest - 1)
                visit(static_cast<Variable>(w * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
    }

private:
    std::array<std::uint64_t, kMostVariables / 64> words_{};
};

class Diagrams {
public:
    /// `cells[v]` is the number of cells of variable v, 1 to 255; at most kMostVariables variables.
    explicit Diagrams(std::vector<std::uint8_t> cells);

    bool is_terminal(Node node) const { return node < kTerminals; }
    Variable variable(Node node) const { return nodes_[node - kTerminals].variable; }
    std::span<const Node> children(Node node) const {
        const Entry& entry = nodes_[node - kTerminals];
        return {children_.data() + entry.first_child, cells_[entry.variable]};
    }
    /// One of them.
    Node child(Node node, std::uint8_t cell) const { return children_[nodes_[node - kTerminals].first_child + cell]; }
    std::uint8_t cells(Variable v) const { return cells_[v]; }
    std::size_t variables() const { return cells_.size(); }
    /// The number of nodes, terminals included; nodes are numbered children first.
    std::size_t size() const { return nodes_.size() + kTerminals; }

    /// The node that tests `v` and goes on to children[cell]; every child tests later variables only.
    Node make(Variable v, std::span<const Node> children);

    /// The function that is table[a(x), b(x)] for every x. Results are kept by the address of `table`,
    /// which must stay what it is while the diagrams live.
    Node combine(Node a, Node b, const Table& table);

    /// Nodes reachable from `roots`, terminals included.
    std::size_t count_reachable(std::span<const Node> roots) const;

    /// True once more than kMostNodes nodes or kMostSteps steps of combining were asked for; results are then
    /// worthless.
    bool overflowed() const { return overflowed_; }
    static constexpr std::size_t kMostNodes = std::size_t{1} << 18;
    static constexpr std::size_t kMostSteps = std::size_t{1} << 24;

private:
    struct Entry {
        Variable variable;
        std::uint32_t first_child;
        Node next_same_hash;
    };
    /// A result of combine that is kept; a later one may displace it.
    struct Computed {
        Node a, b, result;
        const Table* table = nullptr;
    };

    void grow();

    std::vector<std::uint8_t> cells_;
    std::vector<Entry> nodes_;
    std::vector<Node> children_;
    std::vector<Node> buckets_;
    std::vector<Computed> computed_; // as many as buckets_
    std::size_t steps_ = 0;
    bool overflowed_ = false;
};

} // namespace eligibility::diagram
