#include "policy_compiler.h"

#include "eligibility/audit.h"
#include "formats/compact.h"
#include "formats/describe_audit.h"
#include "formats/read_policy.h"
#include "formats/shape_sink.h"

namespace eligibility::wasm {

std::uintptr_t PolicyCompiler::read() {
    Issues issues;
    if (auto policy = read_policy(input_.json(), issues)) {
        policy_ = std::move(*policy);
        compact_ = write_compact(policy_);
    }
    return result_.put(IssueList{issues});
}

std::uintptr_t PolicyCompiler::audit() {
    AuditFound found;
    found.report = eligibility::audit(policy_, found.issues);
    return result_.put(found);
}

const char* PolicyCompiler::shapes() { return (shapes_ = shapes_json()).c_str(); }

} // namespace eligibility::wasm
