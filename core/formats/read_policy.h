#pragma once
// From a policy pack (JSON text) to a Policy.

#include "eligibility/read.h"

namespace eligibility {

class JsonDocument; // formats/json.h

/// For a pack that was parsed already.
std::optional<Policy> read_policy(const JsonDocument& pack, Issues& issues);

} // namespace eligibility
