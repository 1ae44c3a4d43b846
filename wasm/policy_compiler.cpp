#include "policy_compiler.h"

#include "eligibility/audit.h"

namespace eligibility::wasm {

std::string PolicyCompiler::read() {
    Issues issues;
    if (auto policy = read_policy(input_.json(), issues)) {
        policy_ = std::move(*policy);
        compact_ = write_compact(policy_);
    }
    return issues_json(issues);
}

std::string PolicyCompiler::audit() const {
    Issues issues;
    const auto report = eligibility::audit(policy_, issues);
    return report ? audit_json(*report) : issues_json(issues);
}

} // namespace eligibility::wasm
