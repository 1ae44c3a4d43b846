#pragma once
// From a local document (JSON) to an Overlay.

#include "eligibility/read.h"

namespace eligibility {

class Cursor;       // formats/cursor.h
class JsonDocument; // formats/json.h

/// For an overlay that was parsed already.
std::optional<Overlay> read_overlay(const JsonDocument& document, const Policy& policy, Issues& issues);

/// As above, for one that stands inside another document; faults go to the issues of that reading.
std::optional<Overlay> read_overlay(const Cursor& root, const Policy& policy);

} // namespace eligibility
