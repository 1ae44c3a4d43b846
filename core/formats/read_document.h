#pragma once
// From the JSON of implementing documents to Documents. What a document says is declared in eligibility/document.h.

#include "eligibility/read.h"
#include "formats/json.h"

namespace eligibility {

/// Of one document. The largest that is known has 150 values and 2,000 bytes of text; checking a quote goes through a
/// sentence, so that a document without bound would keep whoever opens it waiting.
inline constexpr std::size_t kMostDocumentValues = std::size_t{1} << 16;
inline constexpr std::size_t kMostDocumentBytes = std::size_t{1} << 20;

/// For a document that was parsed already; pointers of issues begin at it.
std::optional<Document> read_document(Json json, const Policy& policy, Issues& issues);

/// For corrections that were parsed already.
std::optional<Document> read_corrections(Json json, const Policy& policy, Issues& issues);

/// A document as it was given, with the issues of parsing it.
struct GivenDocument {
    Json root; ///< no value when it could not be parsed
    Issues issues;
};

/// What identifies the version of a document: the same for the same content, whatever its layout.
std::string document_hash(Json document);

/// For documents that were parsed already. One that could not be parsed is faulty like any other.
ReadDocuments read_documents(std::span<const GivenDocument> given, const Policy& policy);

} // namespace eligibility
