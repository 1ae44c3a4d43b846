#include "eligibility/checker.h"

#include "diagram/compile.h"

namespace eligibility {

Checker::Checker(std::shared_ptr<const Policy> policy, Settings settings, diagram::Compiled compiled)
    : policy_(std::move(policy)), settings_(std::make_shared<const Settings>(std::move(settings))),
      compiled_(std::make_shared<const diagram::Compiled>(std::move(compiled))) {}

std::optional<Checker> Checker::build(std::shared_ptr<const Policy> policy, Settings settings, Issues& issues) {
    auto compiled = diagram::compile(*policy, settings, issues);
    if (!compiled) return std::nullopt;
    return Checker(std::move(policy), std::move(settings), std::move(*compiled));
}

std::optional<Checker> Checker::build(Policy policy, Issues& issues) {
    auto shared = std::make_shared<const Policy>(std::move(policy));
    Settings settings = default_settings(*shared);
    return build(std::move(shared), std::move(settings), issues);
}

} // namespace eligibility
