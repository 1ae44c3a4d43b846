#include "policy_compiler.h"

#include "eligibility/audit.h"
#include "eligibility/conflicts.h"
#include "formats/compact.h"
#include "formats/describe_audit.h"
#include "formats/describe_documents.h"
#include "formats/read_document.h"
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

bool PolicyCompiler::load() {
    auto policy = read_compact_with_records(input_.bytes());
    if (policy) policy_ = std::move(*policy);
    return policy.has_value();
}

std::uintptr_t PolicyCompiler::read_documents() {
    std::vector<GivenDocument> given;
    for (const auto& json : given_) given.push_back({json->root(), {}});
    ReadDocuments read = eligibility::read_documents(given, policy_);
    warn_of_conflicts(policy_, read);
    given_.clear();
    compact_ = write_compact(read.documents, policy_);
    documents_ = read.documents;
    return result_.put(DocumentsRead{&read});
}

std::uintptr_t PolicyCompiler::audit() {
    AuditFound found;
    found.report =
        documents_ ? eligibility::audit(policy_, *documents_, found.issues) : eligibility::audit(policy_, found.issues);
    return result_.put(found);
}

std::string PolicyCompiler::shapes() const { return shapes_json(); }

} // namespace eligibility::wasm
