#include "audit.h"

#include "eligibility/audit.h"

namespace eligibility::wasm {

std::string audit_report(const Engine& engine) {
    Issues issues;
    const auto report = audit(engine.policy(), issues);
    return report ? audit_json(*report) : issues_json(issues);
}

} // namespace eligibility::wasm
