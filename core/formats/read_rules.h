#pragma once
// What a pack says of answers beside its provisions: what follows from them, what is most likely a slip, and which
// answer is offered for another. Internal to the pack reader.

#include "formats/cursor.h"

namespace eligibility {

/// `prefillFrom` of facts: the fact whose answer is offered. Facts must have been read.
void read_prefills(const Cursor& pack, const Policy& policy);

/// `follows` and `implausible`; everything that conditions speak of must have been read.
void read_rules(const Cursor& pack, Policy& policy);

} // namespace eligibility
