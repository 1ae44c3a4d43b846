#include "assess/checker.h"

namespace eligibility {

std::optional<Checker> Checker::build(const Policy& policy, Settings settings, Issues& issues) {
    auto compiled = diagram::compile(policy, settings, issues);
    if (!compiled) return std::nullopt;
    return Checker(policy, std::move(settings), std::move(*compiled));
}

} // namespace eligibility
