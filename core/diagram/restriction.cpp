#include "diagram/restriction.h"

#include <algorithm>
#include <bit>

namespace eligibility::diagram {

Restriction::Restriction(const Diagrams& diagrams)
    : diagrams_(diagrams), cells_(diagrams.variables(), kFree), memo_(diagrams.size() - kTerminals),
      outcomes_(memo_.size()), buckets_(std::bit_ceil(diagrams.size())) {
    std::size_t most = 0; // on one path every variable is tested once
    for (Variable v = 0; v < diagrams.variables(); ++v) most += diagrams.cells(v);
    stack_.resize(most);
}

void Restriction::assign(std::span<const std::uint8_t> cells) {
    std::copy(cells.begin(), cells.end(), cells_.begin());
    reduced_children_.clear();
    if (++epoch_ == 0) { // the counter came round: forget everything of the round before
        for (Memo& memo : memo_) memo.epoch = 0;
        for (Outcome& outcome : outcomes_) outcome.epoch = 0;
        for (Bucket& bucket : buckets_) bucket.epoch = 0;
        epoch_ = 1;
    }
}

Node Restriction::compute(Node node) {
    ++work_;
    // Children of children stand on the stack above those of this node, and are gone when they are reduced.
    const std::size_t begin = top_;
    Node before = node, representative = 0; // places have many cells, and neighbours are often alike
    bool alike = true;
    for (const Node child : diagrams_.children(node)) {
        const Node reduced = child == before ? stack_[top_ - 1] : reduce(child);
        if (top_ == begin) representative = reduced;
        alike &= reduced == representative;
        stack_[top_++] = reduced;
        before = child;
    }
    if (!alike) representative = representative_of(node, std::span(stack_).subspan(begin, top_ - begin));
    top_ = begin;
    Memo& memo = memo_[node - kTerminals];
    memo.epoch = epoch_;
    return memo.representative = representative;
}

// Finds an equal representative among those that test the same variable, or makes `node` one.
Node Restriction::representative_of(Node node, std::span<const Node> children) {
    const Variable v = diagrams_.variable(node);
    std::uint32_t hash = v + 0x9e3779b9u;
    for (const Node child : children) hash = (hash ^ child) * 0x01000193u;
    Bucket& bucket = buckets_[(hash ^ (hash >> 15)) & (buckets_.size() - 1)];
    if (bucket.epoch != epoch_) bucket = {epoch_, 0};
    for (Node other = bucket.first; other != 0; other = memo_[other - kTerminals].next_in_bucket) {
        if (diagrams_.variable(other) != v) continue;
        const Node* others = reduced_children_.data() + memo_[other - kTerminals].first_child;
        if (std::equal(children.begin(), children.end(), others)) return other;
    }
    Memo& memo = memo_[node - kTerminals];
    memo.first_child = static_cast<std::uint32_t>(reduced_children_.size());
    memo.next_in_bucket = bucket.first;
    bucket.first = node;
    memo.reachable = 0;
    memo.support = {};
    memo.support.insert(v);
    reduced_children_.insert(reduced_children_.end(), children.begin(), children.end());
    for (const Node child : children) {
        memo.reachable |= reachable(child);
        memo.support |= support(child);
    }
    return node;
}

} // namespace eligibility::diagram
