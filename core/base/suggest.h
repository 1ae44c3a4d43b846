#pragma once
// What to do about a name that is not known.

#include "eligibility/message.h"

namespace eligibility {

/// The candidate that was meant, where one is close enough; else all candidates, or, of more than kMostListed, the
/// nearest kNearest. Nothing to say where there are no candidates.
Said did_you_mean(std::string_view given, const std::vector<std::string_view>& candidates);
inline constexpr std::size_t kMostListed = 10, kNearest = 5;

} // namespace eligibility
