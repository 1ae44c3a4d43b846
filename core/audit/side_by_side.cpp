#include "audit/side_by_side.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::Domain;
using diagram::Node;

/// The domain of a fact for both sides, and which cells of theirs each of its cells is.
struct JoinedDomain {
    Domain domain;
    std::vector<std::uint8_t> of_before, of_after;
    bool too_large = false;

    JoinedDomain(const Domain& before, const Domain& after) {
        domain.last = before.last;
        std::vector<Value> begins = before.begins;
        begins.insert(begins.end(), after.begins.begin(), after.begins.end());
        std::sort(begins.begin(), begins.end());
        begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
        for (const Value value : begins) {
            domain.begins.push_back(value);
            domain.cell_of.push_back(cell(before.cell(value), after.cell(value), value));
        }
        if (begins.empty()) cell(0, 0, before.sample.front());
        if (before.unsure) domain.unsure = cell(*before.unsure, *after.unsure, kUnsure);
    }

private:
    std::uint8_t cell(std::uint8_t before, std::uint8_t after, Value sample) {
        for (std::size_t i = 0; i < of_before.size(); ++i)
            if (of_before[i] == before && of_after[i] == after) return static_cast<std::uint8_t>(i);
        too_large = too_large || of_before.size() + 1 >= diagram::kFree;
        if (too_large) return 0;
        of_before.push_back(before);
        of_after.push_back(after);
        domain.sample.push_back(sample);
        return static_cast<std::uint8_t>(of_before.size() - 1);
    }
};

/// Copies nodes of one side into the diagrams of both.
class Importer {
public:
    /// `cells[v]` has the cell of the side for each cell of both.
    Importer(const diagram::Diagrams& from, std::vector<const std::vector<std::uint8_t>*> cells, diagram::Diagrams& to)
        : from_(from), cells_(std::move(cells)), to_(to), known_(from.size(), kUnknown) {}

    Node operator()(Node node) {
        if (from_.is_terminal(node)) return node;
        if (known_[node] != kUnknown) return known_[node];
        const diagram::Variable v = from_.variable(node);
        std::vector<Node> children;
        for (const std::uint8_t cell : *cells_[v]) children.push_back((*this)(from_.child(node, cell)));
        return known_[node] = to_.make(v, children);
    }

private:
    static constexpr Node kUnknown = ~Node{0};

    const diagram::Diagrams& from_;
    std::vector<const std::vector<std::uint8_t>*> cells_;
    diagram::Diagrams& to_;
    std::vector<Node> known_;
};

} // namespace

std::optional<SideBySide> side_by_side(const Policy& policy, const Settings& before, const Settings& after,
                                       std::span<const ProvisionIndex> provisions) {
    Issues too_large;
    const auto earlier = diagram::compile(policy, before, provisions, too_large);
    const auto later = diagram::compile(policy, after, provisions, too_large);
    if (!earlier || !later) return std::nullopt;
    std::vector<JoinedDomain> joined;
    std::vector<std::uint8_t> cells;
    for (std::size_t i = 0; i < earlier->domains.size(); ++i) {
        joined.emplace_back(earlier->domains[i], later->domains[i]);
        if (joined.back().too_large) return std::nullopt;
        cells.push_back(joined.back().domain.cells());
    }
    SideBySide both{{}, diagram::Diagrams(std::move(cells)), {}, {}};
    std::vector<const std::vector<std::uint8_t>*> of_before, of_after;
    for (const JoinedDomain& one : joined) {
        both.domains.push_back(one.domain);
        of_before.push_back(&one.of_before);
        of_after.push_back(&one.of_after);
    }
    Importer import_before(earlier->diagrams, std::move(of_before), both.diagrams);
    Importer import_after(later->diagrams, std::move(of_after), both.diagrams);
    for (const Node root : earlier->roots) both.before.push_back(import_before(root));
    for (const Node root : later->roots) both.after.push_back(import_after(root));
    if (both.diagrams.overflowed()) return std::nullopt;
    return both;
}

} // namespace eligibility
