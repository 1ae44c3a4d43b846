#pragma once
// Implementing documents have codes of their own for what the readers of packs report otherwise.

#include "eligibility/issue.h"

#include <cstddef>

namespace eligibility {

/// What the issues from position `since` on are about.
enum class DocumentPart : std::uint8_t {
    condition, ///< a condition: shapes outside the language, and the values that it names
    value,     ///< a value of a fact
    other
};

/// Gives the issues from position `since` on the codes that documents have for them.
void use_document_codes(Issues& issues, std::size_t since, DocumentPart part);

} // namespace eligibility
