#pragma once
// Which provisions some documents can have a part in. Internal to the audit.

#include "diagram/holes.h"

namespace eligibility {

/// One a provision: whether a document among `changed` has a rule on it, or fills a hole that it uses, be it through
/// the other documents of the day. `holes` are those of each provision's own conditions.
std::vector<std::uint8_t> touched_provisions(const Policy& policy, std::span<const diagram::Holes> holes,
                                             std::span<const Document* const> changed,
                                             std::span<const Document* const> others);

} // namespace eligibility
