#include "assess/assessor.h"

#include <bit>

namespace eligibility {

Assessor::Assessor(const Checker& checker)
    : checker_(checker), restriction_(checker.diagrams()), reasons_(checker), verdicts_(checker.roots().size()) {}

void Assessor::assign(const Answers& answers) {
    cells_of(checker_.domains(), answers, cells_);
    restriction_.assign(cells_);
}

std::span<const std::uint8_t> Assessor::verdicts(const Answers& answers) {
    assign(answers);
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
        const diagram::Node node = restriction_.reduce(checker_.roots()[i]);
        verdicts_[i] = static_cast<std::uint8_t>(node < diagram::kTerminals ? node : diagram::kTerminals);
    }
    return verdicts_;
}

void Assessor::begin(const Answers& answers) {
    assign(answers);
    reasons_.begin(answers);
    result_.provisions.clear();
    result_.facts.clear();
    result_.reasons.clear();
}

const Assessment& Assessor::assess(const Answers& answers) {
    begin(answers);
    for (std::uint16_t i = 0; i < checker_.roots().size(); ++i) {
        const ProvisionIndex provision{i}, twin = checker_.first_twin(provision);
        // provisions that are the same function share everything but their reasons
        add_provision(provision,
                      twin == provision ? solve(checker_.root(provision), answers) : result_.provisions[twin.at]);
    }
    return result_;
}

const Assessment& Assessor::assess(const Answers& answers, std::span<const ProvisionIndex> provisions) {
    begin(answers);
    for (const ProvisionIndex provision : provisions)
        add_provision(provision, solve(checker_.root(provision), answers));
    return result_;
}

ProvisionResult Assessor::solve(diagram::Node root, const Answers& answers) {
    const diagram::Node node = restriction_.reduce(root);
    const bool decided = checker_.diagrams().is_terminal(node);
    const unsigned reachable = restriction_.reachable(node);
    ProvisionResult result;
    result.verdict = decided ? static_cast<Verdict>(node) : Verdict::unknown;
    result.worst = static_cast<Verdict>(std::countr_zero(reachable));
    result.best = static_cast<Verdict>(std::bit_width(reachable) - 1);

    const auto position = [&] { return static_cast<std::uint32_t>(result_.facts.size()); };
    const diagram::VariableSet support = restriction_.support(node);
    const auto add_facts = [&](bool unanswered) {
        support.each([&](diagram::Variable v) {
            if ((answers.values[v] == kAbsent) == unanswered) result_.facts.push_back({v});
        });
        return position();
    };
    result.facts_begin = position();
    result.missing_end = add_facts(true);
    result.unsure_end = add_facts(false);
    if (decided) {
        if (const auto found = decisive_.find(restriction_, root))
            for (const diagram::Variable v : *found) result_.facts.push_back({v});
        else result.not_computed = NotComputed::too_much_work;
    }
    result.decisive_end = position();
    return result;
}

void Assessor::add_provision(ProvisionIndex provision, ProvisionResult result) {
    result.provision = provision;
    const auto position = [&] { return static_cast<std::uint32_t>(result_.reasons.size()); };
    result.reasons_begin = position();
    if (result.verdict == Verdict::needs_decision) reasons_.collect(provision, result_.reasons);
    result.reasons_end = position();
    result_.provisions.push_back(result);
}

} // namespace eligibility
