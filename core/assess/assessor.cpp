#include "assess/assessor.h"

#include <bit>

namespace eligibility {

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::not_satisfied: return "notSatisfied";
    case Verdict::not_applicable: return "notApplicable";
    case Verdict::needs_decision: return "needsDecision";
    case Verdict::satisfied: return "satisfied";
    case Verdict::unknown: return "unknown";
    }
    return {};
}

Assessor::Assessor(const Checker& checker)
    : checker_(checker), restriction_(checker.diagrams()), reasons_(checker), cells_(checker.domains().size()),
      verdicts_(checker.roots().size()) {}

void Assessor::assign(const Answers& answers) {
    for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i] = checker_.domains()[i].cell(answers.values[i]);
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

const Assessment& Assessor::assess(const Answers& answers) {
    assign(answers);
    result_.provisions.assign(checker_.roots().size(), {});
    result_.facts.clear();
    result_.reasons.clear();
    for (std::size_t i = 0; i < result_.provisions.size(); ++i) assess_provision(i, answers);
    return result_;
}

void Assessor::assess_provision(std::size_t at, const Answers& answers) {
    const auto position = [](std::size_t size) { return static_cast<std::uint32_t>(size); };
    ProvisionResult& result = result_.provisions[at];
    const diagram::Node root = checker_.roots()[at];
    const diagram::Node node = restriction_.reduce(root);
    const bool decided = checker_.diagrams().is_terminal(node);
    const unsigned reachable = restriction_.reachable(node);
    result.verdict = decided ? static_cast<Verdict>(node) : Verdict::unknown;
    result.worst = static_cast<Verdict>(std::countr_zero(reachable));
    result.best = static_cast<Verdict>(std::bit_width(reachable) - 1);

    const diagram::VariableSet support = restriction_.support(node);
    result.facts_begin = position(result_.facts.size());
    support.each([&](diagram::Variable v) {
        if (answers.values[v] == kAbsent) result_.facts.push_back(v);
    });
    result.missing_end = position(result_.facts.size());
    support.each([&](diagram::Variable v) {
        if (answers.values[v] != kAbsent) result_.facts.push_back(v);
    });
    result.unsure_end = position(result_.facts.size());
    if (decided)
        for (const diagram::Variable v : decisive_.find(restriction_, root)) result_.facts.push_back(v);
    result.decisive_end = position(result_.facts.size());

    result.reasons_begin = position(result_.reasons.size());
    if (result.verdict == Verdict::needs_decision)
        reasons_.collect({static_cast<std::uint16_t>(at)}, answers, result_.reasons);
    result.reasons_end = position(result_.reasons.size());
}

} // namespace eligibility
