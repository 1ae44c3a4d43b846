#pragma once
// From a policy pack (JSON text) to a Policy.

#include "base/issue.h"
#include "policy/model.h"

#include <optional>
#include <string_view>

namespace eligibility {

class JsonDocument; // formats/json.h

/// Reads a whole pack. Collects every fault that it can find in `issues`; returns a policy only when
/// there was none.
std::optional<Policy> read_policy(std::string_view pack, Issues& issues);

/// As above, for a pack that was parsed already.
std::optional<Policy> read_policy(const JsonDocument& pack, Issues& issues);

} // namespace eligibility
