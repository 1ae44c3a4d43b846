#include "sources.h"

#include "formats/compact.h"

namespace eligibility::wasm {

bool Sources::load_documents() {
    auto documents = read_compact_documents(input_.bytes(), *policy_);
    if (documents) documents_ = std::make_shared<Documents>(std::move(*documents));
    return documents.has_value();
}

void Sources::correct(std::uint16_t region, std::uint16_t tag, bool holds) {
    if (!documents_) documents_ = std::make_shared<Documents>();
    if (documents_->empty() || documents_->back().level != DocumentLevel::corrections)
        documents_->push_back(blank_corrections());
    documents_->back().tags.push_back({{region}, {tag}, holds});
}

} // namespace eligibility::wasm
