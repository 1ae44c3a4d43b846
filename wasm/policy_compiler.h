#pragma once
// Packs as JavaScript hands them over: checked whole, audited, and turned into the bytes that an Engine
// loads. In a module of its own, which the page never fetches. Results as those of an Engine.

#include "eligibility/policy.h"
#include "input.h"
#include "result.h"

namespace eligibility::wasm {

class PolicyCompiler {
public:
    std::uintptr_t input(std::size_t words, std::size_t characters) { return input_.resize(words, characters); }
    std::uintptr_t input_characters() { return input_.characters_address(); }

    /// Reads the pack that is the input; gives an IssueList.
    std::uintptr_t read();

    const char* hash() const { return policy_.hash.c_str(); }
    /// Address of the compact form, and how many bytes it has.
    std::uintptr_t compact() { return reinterpret_cast<std::uintptr_t>(compact_.data()); }
    std::size_t compact_size() const { return compact_.size(); }
    /// Gives the AuditFound: the report on the policy, or the issues when it is too large to prove.
    std::uintptr_t audit();
    /// The table by which results are read, as JSON. The build keeps it beside the modules.
    const char* shapes();

private:
    Input input_;
    Result result_;
    Policy policy_;
    std::string compact_, shapes_;
};

} // namespace eligibility::wasm
