#include "roster/program.h"

#include <algorithm>
#include <map>
#include <utility>

namespace eligibility::roster {
namespace {

using diagram::Diagrams;
using diagram::kTerminals;
using diagram::Node;
using diagram::Variable;

constexpr std::uint32_t kEverybody = 0;

// The nodes that can be reached, each after all that lead to it; terminals apart.
std::vector<Node> inner_nodes(const Diagrams& diagrams, Node root) {
    std::vector<Node> found, open{root};
    std::vector<std::uint8_t> seen(diagrams.size(), false);
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        if (diagrams.is_terminal(node) || std::exchange(seen[node], std::uint8_t{true})) continue;
        found.push_back(node);
        open.insert(open.end(), diagrams.children(node).begin(), diagrams.children(node).end());
    }
    std::sort(found.begin(), found.end(), std::greater<>()); // nodes are numbered children first
    return found;
}

} // namespace

class Program::Builder {
public:
    Builder(Program& program, const Diagrams& diagrams) : program_(program), diagrams_(diagrams) {}

    void add_facts(std::span<const Node> roots) {
        std::vector<std::uint8_t> read(diagrams_.variables(), false);
        for (const Node root : roots)
            for (const Node node : inner_nodes(diagrams_, root)) read[diagrams_.variable(node)] = true;
        std::uint32_t plane = kEverybody + 1;
        first_cell_.resize(read.size());
        for (std::size_t v = 0; v < read.size(); ++v) {
            if (!read[v]) continue;
            const auto variable = static_cast<Variable>(v);
            const std::uint8_t cells = diagrams_.cells(variable);
            program_.facts_.push_back(variable);
            const auto bits = static_cast<std::uint8_t>(std::bit_width(unsigned{cells}));
            program_.fact_steps_.push_back({plane, plane + cells + 1, cells, bits});
            first_cell_[v] = plane;
            plane += cells + 1u + bits;
        }
        program_.first_set_ = plane;
    }

    void add_root(Node root, std::span<const std::uint32_t> provisions) {
        const std::vector<Node> nodes = inner_nodes(diagrams_, root);
        std::map<Node, std::vector<Edge>> into; // edges, to sets that are not numbered as planes yet
        if (nodes.empty()) into[root] = {{kFromTop, kAlways}};
        for (const Node node : nodes)
            for (const auto& [child, set] : sets_below(node)) into[child].push_back({node, set});
        std::map<Node, std::uint32_t> place;
        std::uint32_t places = 0;
        for (const Node node : nodes)
            if (node != root) place[node] = places++;
        const auto add_node = [&](Node node) {
            for (Edge edge : into[node]) {
                edge.from = edge.from == root || edge.from == kFromTop ? kFromTop : place[edge.from];
                program_.edges_.push_back(edge);
            }
            program_.edges_end_.push_back(static_cast<std::uint32_t>(program_.edges_.size()));
        };
        for (const Node node : nodes)
            if (node != root) add_node(node);
        for (Node terminal = 0; terminal < kTerminals; ++terminal) add_node(terminal);
        program_.provisions_.insert(program_.provisions_.end(), provisions.begin(), provisions.end());
        program_.roots_.push_back({static_cast<std::uint32_t>(program_.edges_end_.size()),
                                   static_cast<std::uint32_t>(program_.provisions_.size())});
        program_.most_nodes_ = std::max(program_.most_nodes_, std::size_t{places} + kTerminals);
    }

    // Once the number of sets is known, so is where the planes of nodes are.
    void finish() {
        program_.first_node_ = program_.first_set_ + static_cast<std::uint32_t>(program_.sets_.size());
        for (Edge& edge : program_.edges_) {
            edge.from = edge.from == kFromTop ? kEverybody : program_.first_node_ + edge.from;
            edge.through = edge.through == kAlways ? kEverybody : program_.first_set_ + edge.through;
        }
    }

private:
    static constexpr std::uint32_t kFromTop = UINT32_MAX, kAlways = UINT32_MAX;

    // Each child, and the number of the set of cells that lead to it.
    std::vector<std::pair<Node, std::uint32_t>> sets_below(Node node) {
        const std::span<const Node> children = diagrams_.children(node);
        std::vector<std::pair<Node, std::uint32_t>> below;
        std::vector<std::uint8_t> inside(children.size());
        for (std::size_t first = 0; first < children.size(); ++first) {
            const Node child = children[first];
            if (std::find(children.begin(), children.begin() + static_cast<std::ptrdiff_t>(first), child) !=
                children.begin() + static_cast<std::ptrdiff_t>(first))
                continue;
            for (std::size_t cell = 0; cell < children.size(); ++cell) inside[cell] = children[cell] == child;
            below.emplace_back(child, set_of(diagrams_.variable(node), inside));
        }
        return below;
    }

    // Whoever has none of the cells outside is in one of these, or in none: missing answers are in every set.
    std::uint32_t set_of(Variable variable, const std::vector<std::uint8_t>& inside) {
        const auto [known, is_new] = sets_.try_emplace({variable, inside}, program_.sets_.size());
        if (!is_new) return known->second;
        const auto size = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), 1));
        const bool outside = size * 2 > inside.size();
        for (std::size_t cell = 0; cell < inside.size(); ++cell)
            if ((inside[cell] != 0) != outside)
                program_.members_.push_back(first_cell_[variable] + static_cast<std::uint32_t>(cell));
        if (!outside) program_.members_.push_back(first_cell_[variable] + static_cast<std::uint32_t>(inside.size()));
        program_.sets_.push_back({static_cast<std::uint32_t>(program_.members_.size()), outside});
        return known->second;
    }

    Program& program_;
    const Diagrams& diagrams_;
    std::vector<std::uint32_t> first_cell_; // one a variable: the plane of its first cell
    std::map<std::pair<Variable, std::vector<std::uint8_t>>, std::uint32_t> sets_;
};

Program::Program(const Diagrams& diagrams, std::span<const Node> roots) {
    Builder builder(*this, diagrams);
    builder.add_facts(roots);
    std::vector<std::uint8_t> done(roots.size(), false);
    for (std::size_t i = 0; i < roots.size(); ++i) {
        if (done[i]) continue;
        std::vector<std::uint32_t> same;
        for (std::size_t other = i; other < roots.size(); ++other) {
            if (roots[other] != roots[i]) continue;
            same.push_back(static_cast<std::uint32_t>(other));
            done[other] = true;
        }
        builder.add_root(roots[i], same);
    }
    builder.finish();
}

Steps Program::steps() const {
    return {fact_steps_.data(), fact_steps_.size(), sets_.data(), sets_.size(),  members_.data(), first_set_,
            edges_end_.data(),  edges_.data(),      first_node_,  roots_.data(), roots_.size(),   provisions_.data()};
}

} // namespace eligibility::roster
