#include "assess/checker.h"

#include <algorithm>

namespace eligibility {

Checker::Checker(std::shared_ptr<const Policy> policy, Settings settings, diagram::Compiled compiled)
    : policy_(std::move(policy)), settings_(std::move(settings)), compiled_(std::move(compiled)) {
    for (const diagram::Node root : compiled_.roots) {
        const auto first = std::find(compiled_.roots.begin(), compiled_.roots.end(), root) - compiled_.roots.begin();
        first_twins_.push_back({static_cast<std::uint16_t>(first)});
    }
}

std::optional<Checker> Checker::build(std::shared_ptr<const Policy> policy, Settings settings, Issues& issues) {
    auto compiled = diagram::compile(*policy, settings, issues);
    if (!compiled) return std::nullopt;
    return Checker(std::move(policy), std::move(settings), std::move(*compiled));
}

void cells_of(const std::vector<diagram::Domain>& domains, const Answers& answers, std::vector<std::uint8_t>& cells) {
    cells.resize(domains.size());
    for (std::size_t i = 0; i < domains.size(); ++i) cells[i] = domains[i].cell(answers.values[i]);
}

} // namespace eligibility
