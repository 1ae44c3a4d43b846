#include "assess/interview.h"

#include <algorithm>

namespace eligibility {

Interview::Interview(const Checker& checker, std::vector<ProvisionIndex> provisions)
    : checker_(checker), restriction_(checker.diagrams()), cells_(checker.domains().size()) {
    for (const ProvisionIndex provision : provisions) {
        const diagram::Node root = checker.root(provision); // provisions that are the same function count once
        if (std::find(roots_.begin(), roots_.end(), root) == roots_.end()) roots_.push_back(root);
    }
}

// Unanswered facts in the support of any provision that is not settled. Leaves the answers assigned.
diagram::VariableSet Interview::open_facts(const Answers& answers) {
    for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i] = checker_.domains()[i].cell(answers.values[i]);
    restriction_.assign(cells_);
    diagram::VariableSet support, open;
    for (const diagram::Node root : roots_) support |= restriction_.support(restriction_.reduce(root));
    support.each([&](diagram::Variable v) {
        if (answers.values[v] == kAbsent) open.insert(v);
    });
    return open;
}

std::optional<FactIndex> Interview::next(const Answers& answers) {
    const diagram::VariableSet open = open_facts(answers);
    const Policy& policy = checker_.policy();
    std::vector<FactIndex> candidates;
    open.each([&](diagram::Variable v) {
        // facts stand section by section in the pack
        if (candidates.empty() || policy.facts[v].section == policy[candidates.front()].section)
            candidates.push_back(FactIndex{v});
    });
    if (candidates.empty()) return std::nullopt;
    FactIndex best = candidates.front();
    double best_settled = -1;
    for (const FactIndex fact : candidates) {
        const double settled = candidates.size() == 1 ? 0 : expected_settled(fact);
        if (settled > best_settled) {
            best = fact;
            best_settled = settled;
        }
    }
    return best;
}

// How many provisions are settled on average, each value of the fact being as likely as the other.
double Interview::expected_settled(FactIndex fact) {
    const diagram::Domain& domain = checker_.domains()[fact.at];
    std::vector<std::size_t> values(domain.cells(), 0);
    for (const std::uint8_t cell : domain.cell_of) ++values[cell];
    if (domain.unsure) values[*domain.unsure] = 1;
    double sum = 0, total = 0;
    for (std::uint8_t cell = 0; cell < domain.cells(); ++cell) {
        cells_[fact.at] = cell;
        restriction_.assign(cells_);
        sum += static_cast<double>(values[cell] * settled());
        total += static_cast<double>(values[cell]);
    }
    cells_[fact.at] = diagram::kFree;
    return sum / total;
}

std::size_t Interview::settled() {
    const auto decided = [&](diagram::Node root) { return restriction_.reduce(root) < diagram::kTerminals; };
    return static_cast<std::size_t>(std::count_if(roots_.begin(), roots_.end(), decided));
}

Progress Interview::progress(const Answers& answers) {
    Progress progress{0, 0, 0};
    for (const std::int16_t value : answers.values) progress.answered += value != kAbsent ? 1 : 0;
    open_facts(answers).each([&](diagram::Variable) { ++progress.at_most; });
    progress.at_least = progress.at_most > 0 ? 1 : 0;
    return progress;
}

} // namespace eligibility
