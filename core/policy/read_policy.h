#pragma once
// From a policy pack (JSON text) to a Policy.

#include "policy/issue.h"
#include "policy/model.h"

#include <optional>
#include <string_view>

namespace eligibility {

class JsonDocument; // policy/json.h

struct PackOptions {
    /// False when the text holds the logic only (ids, types, conditions): texts are not required,
    /// and quotes are not compared with sentences. For packs that were checked whole before.
    bool texts = true;
    /// The hash of the whole pack when `texts` is false; otherwise it is computed.
    std::string_view hash;
};

/// Reads a whole pack. Collects every fault that it can find in `issues`; returns a policy only when
/// there was none.
std::optional<Policy> read_policy(std::string_view pack, Issues& issues, const PackOptions& options = {});

/// As above, for a pack that was parsed already.
std::optional<Policy> read_policy(const JsonDocument& pack, Issues& issues, const PackOptions& options);

} // namespace eligibility
