#pragma once
// A register of documents as one file: what a page fetches. The first line is kBundleName, the version of the form and
// a checksum of all that follows. The second is a JSON object: "policy" and "policyHash" of the policy it was made for,
// "hash" of the register, "decides", the number of bytes in compact form (formats/compact.h) that come next, and
// "warnings", a list of issues for each document with some, by its id. The rest is a JSON list of the documents.

#include "formats/read_document.h"

namespace eligibility {

inline constexpr std::string_view kBundleName = "eligibility-documents";

/// The documents that were read without fault, in their order. `given` are all that were read, as they were given.
std::string write_bundle(const ReadDocuments& read, std::span<const GivenDocument> given, const Policy& policy);

/// Whether a file begins as bundles do.
bool is_bundle(std::string_view file);

/// The JSON list of the documents in a bundle, a part of it. What is wrong with one that was cut off, altered or has a
/// later form is added to the issues, as bundle_damaged; with one for another policy, as wrong_policy.
std::optional<std::string_view> read_bundle(std::string_view file, const Policy& policy, Issues& issues);

} // namespace eligibility
