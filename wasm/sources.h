#pragma once
// What JavaScript hands over before it asks: a policy, its documents, and what an applicant corrects.

#include "eligibility/document.h"
#include "input.h"

#include <memory>

namespace eligibility::wasm {

class Sources {
public:
    std::uintptr_t input(std::size_t words, std::size_t characters) { return input_.resize(words, characters); }
    std::uintptr_t input_characters() { return input_.characters_address(); }

    /// Loads the documents whose compact form is the input; they stand from now on. Whether the bytes are documents of
    /// the policy.
    bool load_documents();
    /// From now on as if the document at this position were confirmed.
    void suppose(std::size_t document) { (*documents_)[document].confirmed = true; }
    /// What the applicant says of a county, which stands after all documents.
    void correct(std::uint16_t region, std::uint16_t tag, bool holds);

protected:
    Input input_;
    std::shared_ptr<const Policy> policy_;
    std::shared_ptr<Documents> documents_; ///< null for none; they stay what they are once something was asked
};

/// A function of the base as one of the class, which is what Embind registers.
template <class Class, class Result, class... Arguments> constexpr auto of(Result (Sources::*function)(Arguments...)) {
    return static_cast<Result (Class::*)(Arguments...)>(function);
}

} // namespace eligibility::wasm
