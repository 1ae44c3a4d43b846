#pragma once
// `face` of a pack: all that a page shows and that is no rule. It is checked here; only pages use it.

#include "formats/cursor.h"

namespace eligibility {

/// Reads the face at the root of a pack; sentences, topics and provisions must have been read.
void read_face(const Cursor& pack, const Policy& policy);

} // namespace eligibility
