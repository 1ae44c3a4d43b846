#pragma once
// From a local document (JSON) to an Overlay.

#include "base/issue.h"
#include "policy/overlay.h"

namespace eligibility {

class Cursor;       // formats/cursor.h
class JsonDocument; // formats/json.h

/// Reads an overlay for `policy`. Whatever is not a declared hole of the policy is refused, with all
/// faults listed; the overlay is returned only when there was none.
std::optional<Overlay> read_overlay(std::string_view text, const Policy& policy, Issues& issues);

/// As above, for an overlay that was parsed already.
std::optional<Overlay> read_overlay(const JsonDocument& document, const Policy& policy, Issues& issues);

/// As above, for one that stands inside another document; faults go to the issues of that reading.
std::optional<Overlay> read_overlay(const Cursor& root, const Policy& policy);

} // namespace eligibility
