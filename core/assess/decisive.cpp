#include "assess/decisive.h"

#include <algorithm>

namespace eligibility {

using diagram::kFree;
using diagram::Node;
using diagram::Variable;

std::optional<std::span<const Variable>> DecisiveSearch::find(diagram::Restriction& restriction, Node root) {
    restriction_ = &restriction;
    outcome_ = restriction.reduce(root);
    too_many_ = false;
    nodes_.clear();
    states_.clear();
    found_.clear();
    add(root, 0);
    std::int32_t state = solve(0, diagram::kMostVariables);
    if (too_many_) return std::nullopt;
    for (; state != kDecided; state = at(state).then)
        if (at(state).counts) found_.push_back(at(state).variable);
    return std::span<const Variable>(found_);
}

// The state of the nodes from `begin` to the end of nodes_, settled if that takes at most `most` answers.
std::int32_t DecisiveSearch::solve(std::size_t begin, std::uint8_t most) {
    if (begin == nodes_.size()) return kDecided;
    const std::uint32_t hash = hash_from(begin);
    std::int32_t state = known(begin, hash);
    if (state != kDecided) {
        nodes_.resize(begin);
    } else if (states_.size() == kMostStates || nodes_.size() > kMostNodes || too_many_) {
        too_many_ = true;
        nodes_.resize(begin);
        return kDecided;
    } else {
        state = static_cast<std::int32_t>(states_.size());
        states_.push_back({begin, nodes_.size(), hash, last_with(hash)});
        buckets_[hash % kBuckets] = state;
    }
    if (at(state).fewest == kUnknown && at(state).more_than < most) settle(state, most);
    return state;
}

// All nodes lead to the outcome when every remaining answer counts, so letting one count is always possible. Where
// leaving it out takes as many answers, letting it count is better: its variable comes first.
void DecisiveSearch::settle(std::int32_t state, std::uint8_t most) {
    const diagram::Diagrams& diagrams = restriction_->diagrams();
    Variable v = diagrams.variable(nodes_[at(state).begin]);
    for (std::size_t i = at(state).begin + 1; i < at(state).end; ++i) v = std::min(v, diagrams.variable(nodes_[i]));
    const std::uint8_t cell = restriction_->cell(v);
    std::uint8_t best = kUnknown;
    std::int32_t then = kDecided;
    bool counts = false;
    std::size_t begin = nodes_.size();
    if (leave_out(v, state)) {
        then = solve(begin, most);
        best = fewest(then);
    } else {
        nodes_.resize(begin);
    }
    const std::uint8_t most_after = static_cast<std::uint8_t>(std::min(most, best) - 1); // no state takes none
    if (cell != kFree && best != 0 && !too_many_) {
        begin = nodes_.size();
        let_count(v, cell, state);
        const std::int32_t with = solve(begin, most_after);
        if (fewest(with) <= most_after) {
            then = with;
            best = static_cast<std::uint8_t>(fewest(with) + 1);
            counts = true;
        }
    }
    State& settled = at(state);
    settled.variable = v;
    if (best > most) settled.more_than = most;
    else {
        settled.fewest = best;
        settled.then = then;
        settled.counts = counts;
    }
}

// Adds what is left possible when `v` may be anything; false when that no longer forces the outcome.
bool DecisiveSearch::leave_out(Variable v, std::int32_t from) {
    const diagram::Diagrams& diagrams = restriction_->diagrams();
    const std::size_t begin = nodes_.size();
    for (std::size_t i = at(from).begin, end = at(from).end; i < end; ++i) {
        const Node node = nodes_[i];
        if (diagrams.variable(node) != v) {
            add(node, begin);
            continue;
        }
        Node before = outcome_; // places have many cells, and neighbours are often alike
        for (const Node child : diagrams.children(node)) {
            if (child == before) continue;
            if (restriction_->reduce(child) != outcome_) return false;
            add(child, begin);
            before = child;
        }
    }
    return true;
}

void DecisiveSearch::let_count(Variable v, std::uint8_t cell, std::int32_t from) {
    const diagram::Diagrams& diagrams = restriction_->diagrams();
    const std::size_t begin = nodes_.size();
    for (std::size_t i = at(from).begin, end = at(from).end; i < end; ++i) {
        const Node node = nodes_[i];
        add(diagrams.variable(node) == v ? diagrams.children(node)[cell] : node, begin);
    }
}

// Adds a node to the ordered set that stands from `begin` on, unless it is decided or in the set already.
void DecisiveSearch::add(Node node, std::size_t begin) {
    if (restriction_->diagrams().is_terminal(node)) return;
    std::size_t at = nodes_.size();
    while (at > begin && nodes_[at - 1] > node) --at;
    if (at > begin && nodes_[at - 1] == node) return;
    nodes_.push_back(node);
    for (std::size_t i = nodes_.size() - 1; i > at; --i) std::swap(nodes_[i], nodes_[i - 1]);
}

std::uint32_t DecisiveSearch::hash_from(std::size_t begin) const {
    std::uint32_t hash = 0x9e3779b9u;
    for (std::size_t i = begin; i < nodes_.size(); ++i) hash = (hash ^ nodes_[i]) * 0x01000193u;
    return hash ^ (hash >> 15);
}

bool DecisiveSearch::is_from(const State& state, std::size_t begin, std::uint32_t hash) const {
    const auto place = [&](std::size_t at) { return nodes_.begin() + static_cast<std::ptrdiff_t>(at); };
    return state.hash == hash && state.end - state.begin == nodes_.size() - begin &&
           std::equal(place(begin), nodes_.end(), place(state.begin));
}

std::int32_t DecisiveSearch::last_with(std::uint32_t hash) const {
    const std::int32_t last = buckets_[hash % kBuckets];
    const bool is_of_now = last < static_cast<std::int32_t>(states_.size()) && last != kDecided;
    return is_of_now && at(last).hash % kBuckets == hash % kBuckets ? last : kDecided;
}

std::int32_t DecisiveSearch::known(std::size_t begin, std::uint32_t hash) const {
    std::int32_t one = last_with(hash);
    while (one != kDecided && !is_from(at(one), begin, hash)) one = at(one).next_in_bucket;
    return one;
}

} // namespace eligibility
