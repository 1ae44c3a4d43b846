#pragma once
// The rules by which a service record gives years. Internal to the pack reader.

#include "formats/cursor.h"

namespace eligibility {

/// Reads "spellAttributes": [{"id", "label"}, …]. One with the id of a fact has its values, the others hold or not.
void read_spell_attributes(const Cursor& pack, Policy& policy);

/// Reads "derive" of every fact into `policy`, whose facts must have their ids, types and options
/// by now, as its spell attributes.
void read_derive_rules(const Cursor& pack, Policy& policy);

} // namespace eligibility
