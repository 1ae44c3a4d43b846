#pragma once
// The rules by which a service record gives years. Internal to the pack reader.

#include "policy/cursor.h"

namespace eligibility {

/// Reads "derive" of every fact into `policy`, whose facts must have their ids, types and options by now.
void read_derive_rules(const Cursor& pack, Policy& policy);

} // namespace eligibility
