#pragma once
// Packs and documents as JavaScript hands them over: checked whole, audited, and turned into the bytes that an Engine
// loads. In a module of its own, which the page never fetches. Results as those of an Engine.

#include "eligibility/read.h"
#include "input.h"
#include "result.h"

#include <memory>

namespace eligibility::wasm {

class PolicyCompiler {
public:
    std::uintptr_t input(std::size_t words, std::size_t characters) { return input_.resize(words, characters); }
    std::uintptr_t input_characters() { return input_.characters_address(); }

    /// Reads the pack that is the input; gives an IssueList.
    std::uintptr_t read();
    /// Loads the policy whose compact form is the input; whether it is one.
    bool load();
    /// Takes the input as one more document.
    void add_document() { given_.emplace_back(new JsonDocument(input_.json())); }
    /// Reads the documents that were added. Gives the DocumentsRead.
    std::uintptr_t read_documents();

    std::string hash() const { return policy_.hash; }
    /// Address of the compact form of what was read last, and how many bytes it has.
    std::uintptr_t compact() { return reinterpret_cast<std::uintptr_t>(compact_.data()); }
    std::size_t compact_size() const { return compact_.size(); }
    /// Gives the AuditFound: the report on the policy, with the documents that were read, if any, or the issues when it
    /// is too large to prove.
    std::uintptr_t audit();
    /// The table by which results are read, as JSON. The build keeps it beside the modules.
    std::string shapes() const;

private:
    Input input_;
    Result result_;
    Policy policy_;
    std::vector<std::unique_ptr<JsonDocument>> given_;
    std::optional<Documents> documents_;
    std::string compact_;
};

} // namespace eligibility::wasm
