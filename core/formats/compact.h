#pragma once
// A policy and its documents as bytes: what deciding needs and no texts, for a reader that is small and fast.

#include "eligibility/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace eligibility {

/// The ids, types, conditions and numbers of a policy, with its hash: all that it takes to decide, and to read
/// documents. Labels, quotes, questions and the rest of the texts are left out, and of whoever decides or recognises
/// only that there is somebody.
std::string write_compact(const Policy& policy);

/// The policy that these bytes hold, as far as it decides, without texts. Nothing when they were cut off or altered,
/// when another version wrote them, or when they are more than 1 MB. That a checker can work with it is for
/// write_compact's caller to say: the bytes come with the program that reads them.
std::optional<Policy> read_compact(std::string_view bytes);

/// As above, with what reading service records takes besides.
std::optional<Policy> read_compact_with_records(std::string_view bytes);

/// What documents of a policy decide: in their order, and without texts. Rules and rows keep their positions.
std::string write_compact(const Documents& documents, const Policy& policy);

/// The documents that these bytes hold. Nothing when they were cut off or altered, when another version wrote them, for
/// another policy, or when a checker could not work with them.
std::optional<Documents> read_compact_documents(std::string_view bytes, const Policy& policy);

} // namespace eligibility
