#include "diagram/diagram.h"

#include <algorithm>

namespace eligibility::diagram {
namespace {

std::uint32_t hash_of(Variable v, std::span<const Node> children) {
    std::uint32_t hash = v + 0x9e3779b9u;
    for (const Node child : children) hash = (hash ^ child) * 0x01000193u;
    return hash ^ (hash >> 15);
}

} // namespace

Diagrams::Diagrams(std::vector<std::uint8_t> cells)
    : cells_(std::move(cells)), buckets_(1024, kTerminals - 1), computed_(buckets_.size()) {}

Node Diagrams::make(Variable v, std::span<const Node> children) {
    const auto differs = [&](Node child) { return child != children.front(); };
    if (std::none_of(children.begin(), children.end(), differs)) return children.front();
    constexpr Node kEnd = kTerminals - 1; // no node has this number, so it ends a chain
    const std::uint32_t hash = hash_of(v, children);
    for (Node at = buckets_[hash % buckets_.size()]; at != kEnd; at = nodes_[at - kTerminals].next_same_hash)
        if (variable(at) == v && std::equal(children.begin(), children.end(), this->children(at).begin())) return at;
    if (nodes_.size() >= kMostNodes) {
        overflowed_ = true;
        return 0;
    }
    if (nodes_.size() >= buckets_.size()) grow();
    Node& bucket = buckets_[hash % buckets_.size()];
    const Node node = static_cast<Node>(size());
    nodes_.push_back({v, static_cast<std::uint32_t>(children_.size()), bucket});
    children_.insert(children_.end(), children.begin(), children.end());
    return bucket = node;
}

void Diagrams::grow() {
    buckets_.assign(buckets_.size() * 4, kTerminals - 1);
    computed_.assign(buckets_.size(), {});
    for (Node node = kTerminals; node < size(); ++node) {
        Node& bucket = buckets_[hash_of(variable(node), children(node)) % buckets_.size()];
        nodes_[node - kTerminals].next_same_hash = bucket;
        bucket = node;
    }
}

Node Diagrams::combine(Node a, Node b, const Table& table) {
    if (is_terminal(a) && is_terminal(b)) return table[a * kTerminals + b];
    const std::uint32_t hash = a * 0x9e3779b1u ^ b * 0x85ebca6bu;
    const auto slot = [&]() -> Computed& { return computed_[(hash >> 8) % computed_.size()]; };
    if (slot().table == &table && slot().a == a && slot().b == b) return slot().result;
    if (++steps_ > kMostSteps) overflowed_ = true;
    if (overflowed_) return 0;
    const bool a_first = !is_terminal(a) && (is_terminal(b) || variable(a) <= variable(b));
    const Variable v = a_first ? variable(a) : variable(b);
    const bool split_a = !is_terminal(a) && variable(a) == v, split_b = !is_terminal(b) && variable(b) == v;
    std::vector<Node> results(cells_[v]);
    for (std::size_t cell = 0; cell < results.size() && !overflowed_; ++cell)
        results[cell] = combine(split_a ? children(a)[cell] : a, split_b ? children(b)[cell] : b, table);
    const Node result = make(v, results);
    slot() = {a, b, result, &table};
    return result;
}

std::size_t Diagrams::count_reachable(std::span<const Node> roots) const {
    std::vector<std::uint8_t> seen(size(), 0);
    std::vector<Node> open(roots.begin(), roots.end());
    std::size_t count = 0;
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        if (seen[node]) continue;
        seen[node] = true;
        ++count;
        if (!is_terminal(node)) open.insert(open.end(), children(node).begin(), children(node).end());
    }
    return count;
}

} // namespace eligibility::diagram
