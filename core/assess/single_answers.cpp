#include "assess/single_answers.h"

namespace eligibility {

using diagram::Node;
using diagram::Variable;

void SingleAnswers::look_through(std::size_t at) {
    OfRoot& known = of_root_[at];
    known.looked_through = true;
    const Node root = compiled_.roots[at];
    const diagram::Diagrams& diagrams = compiled_.diagrams;
    std::size_t cells = 0;
    alone_.assign(cells_);
    const std::size_t before = alone_.work();
    const diagram::VariableSet support = alone_.support(alone_.reduce(root));
    support.each([&](Variable v) { cells += diagrams.cells(v); });
    if ((alone_.work() - before) * cells > kMostWork) return;
    support.each([&](Variable v) {
        known.answers.push_back({v, static_cast<std::uint32_t>(outcomes_.size())});
        for (std::uint8_t cell = 0; cell < diagrams.cells(v); ++cell) {
            cells_[v] = cell;
            alone_.assign(cells_);
            outcomes_.push_back(static_cast<std::uint8_t>(alone_.outcome(root)));
        }
        cells_[v] = diagram::kFree;
    });
}

} // namespace eligibility
