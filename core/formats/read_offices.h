#pragma once
// Where people can go and ask: the face's `offices`, and everything that is put to one of them. Checked here; only
// pages use it. A pack that has offices names one everywhere, and says of each provision briefly what it is and what to
// ask.

#include "formats/cursor.h"

namespace eligibility {

/// Checks the offices of the face, and the rest of the pack against them; everything else must have been read.
void read_offices(const Cursor& pack, const Cursor& face, const Policy& policy);

} // namespace eligibility
