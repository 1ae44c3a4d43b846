#include "assess/checker.h"

#include <algorithm>

namespace eligibility {

Checker::Checker(const Policy& policy, Settings settings, diagram::Compiled compiled)
    : policy_(&policy), settings_(std::move(settings)), compiled_(std::move(compiled)) {
    for (const diagram::Node root : compiled_.roots) {
        const auto first = std::find(compiled_.roots.begin(), compiled_.roots.end(), root) - compiled_.roots.begin();
        first_twins_.push_back({static_cast<std::uint16_t>(first)});
    }
}

std::optional<Checker> Checker::build(const Policy& policy, Settings settings, Issues& issues) {
    auto compiled = diagram::compile(policy, settings, issues);
    if (!compiled) return std::nullopt;
    return Checker(policy, std::move(settings), std::move(*compiled));
}

} // namespace eligibility
