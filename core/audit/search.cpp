#include "audit/search.h"

#include <algorithm>
#include <numeric>

namespace eligibility {

using diagram::kTerminals;
using diagram::Node;
using diagram::Variable;

namespace {

constexpr Pairs kSame = pairs_where([](Node a, Node b) { return a == b; });

std::uint64_t both(Node left, Node right) { return std::uint64_t{left} << 32 | right; }

} // namespace

// The slot that holds the pair, or the empty one where it belongs.
std::size_t PairSet::slot_of(std::uint64_t pair) const {
    const std::uint64_t mixed = pair * 0x9e3779b97f4a7c15u;
    std::size_t slot = (mixed ^ mixed >> 32) & (slots_.size() - 1);
    while (slots_[slot] != kEmpty && slots_[slot] != pair) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
}

void PairSet::insert(Node left, Node right) {
    if (2 * ++size_ > slots_.size()) grow();
    slots_[slot_of(both(left, right))] = both(left, right);
}

bool PairSet::contains(Node left, Node right) const { return slots_[slot_of(both(left, right))] != kEmpty; }

void PairSet::grow() {
    std::vector<std::uint64_t> pairs(slots_.size() * 2, kEmpty);
    pairs.swap(slots_);
    for (const std::uint64_t pair : pairs)
        if (pair != kEmpty) slots_[slot_of(pair)] = pair;
}

Search::Search(const diagram::Diagrams& diagrams, Costs costs, SearchBounds bounds)
    : diagrams_(diagrams), costs_(std::move(costs)), of_one_(bounds.of_one), left_of_all_(bounds.of_all) {
    for (const auto& of_variable : costs_) {
        std::vector<std::uint8_t>& cells = cheapest_first_.emplace_back(of_variable.size());
        std::iota(cells.begin(), cells.end(), std::uint8_t{0});
        std::stable_sort(cells.begin(), cells.end(), [&](auto a, auto b) { return of_variable[a] < of_variable[b]; });
        for (const std::uint8_t cost : of_variable) dearest_ = std::max(dearest_, cost);
    }
}

// First whether there is anything at all, then something plainer.
Sought Search::find(Node left, Node right, Pairs wanted, std::optional<Step> step) {
    wanted_ = wanted;
    step_ = step;
    left_of_one_ = std::min(of_one_, left_of_all_);
    const std::size_t before = left_of_one_;
    Sought sought = plainest(left, right);
    left_of_all_ -= before - left_of_one_;
    return sought;
}

std::vector<FoundChange> Search::find_changes(Node before, Node after, bool& given_up) {
    std::vector<FoundChange> changes;
    for (Node a = 0; a < kTerminals; ++a)
        for (Node b = 0; b < kTerminals; ++b) {
            if (a == b) continue;
            Sought sought = find(before, after, pair_bit(a, b));
            given_up = given_up || sought.given_up;
            if (sought.found) changes.push_back({std::move(*sought.found), a, b});
        }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const auto& one, const auto& other) { return one.found.cost < other.found.cost; });
    return changes;
}

Sought Search::plainest(Node left, Node right) {
    const Outcome any = run(left, right, dearest_);
    if (any != Outcome::found) return {std::nullopt, any == Outcome::given_up};
    Found found{cells_, cost_of_cells()};
    for (std::uint8_t most = 0; most < found.cost; ++most) {
        const Outcome plainer = run(left, right, most);
        if (plainer == Outcome::given_up) break;
        if (plainer == Outcome::found) return {Found{cells_, most}};
    }
    return {std::move(found)};
}

Search::Outcome Search::run(Node left, Node right, std::uint8_t most) {
    most_ = most;
    cells_.assign(diagrams_.variables(), diagram::kFree);
    hopeless_.clear();
    return descend(left, right);
}

Search::Outcome Search::descend(Node left, Node right) {
    const bool left_ends = diagrams_.is_terminal(left), right_ends = diagrams_.is_terminal(right);
    if (left_ends && right_ends) return (wanted_ & pair_bit(left, right)) != 0 ? Outcome::found : Outcome::none;
    if (hopeless_.contains(left, right)) return Outcome::none;
    if (left_of_one_ == 0) return Outcome::given_up;
    --left_of_one_;
    Variable v = left_ends ? diagrams_.variable(right) : diagrams_.variable(left);
    if (!right_ends) v = std::min(v, diagrams_.variable(right));
    const bool stays_same = left == right && (!step_ || step_->variable < v);
    if (stays_same && (wanted_ & kSame) == 0) return Outcome::none;
    const Outcome outcome =
        step_ && step_->variable == v ? take(v, step_->from, step_->to, left, right) : take_cheapest(v, left, right);
    if (outcome == Outcome::none) hopeless_.insert(left, right);
    return outcome;
}

Search::Outcome Search::take_cheapest(Variable variable, Node left, Node right) {
    for (const std::uint8_t cell : cheapest_first_[variable]) {
        if (costs_[variable][cell] > most_) break;
        const Outcome outcome = take(variable, cell, cell, left, right);
        if (outcome != Outcome::none) return outcome;
    }
    return Outcome::none;
}

Search::Outcome Search::take(Variable variable, std::uint8_t left_cell, std::uint8_t right_cell, Node left,
                             Node right) {
    const auto below = [&](Node node, std::uint8_t cell) {
        const bool tests = !diagrams_.is_terminal(node) && diagrams_.variable(node) == variable;
        return tests ? diagrams_.children(node)[cell] : node;
    };
    const Outcome outcome = descend(below(left, left_cell), below(right, right_cell));
    if (outcome == Outcome::found) cells_[variable] = left_cell;
    return outcome;
}

std::uint8_t Search::cost_of_cells() const {
    std::uint8_t most = 0;
    for (std::size_t variable = 0; variable < cells_.size(); ++variable)
        if (cells_[variable] != diagram::kFree) most = std::max(most, costs_[variable][cells_[variable]]);
    return most;
}

} // namespace eligibility
