#pragma once
// Whether documents are such that the rest of the core can work with them: for readers that trust nobody.

#include "eligibility/document.h"

namespace eligibility {

/// The bounds of a pack.
inline constexpr std::size_t kMostFacts = 128;
inline constexpr std::size_t kMostEntries = 4096; ///< of any other list

/// Every position is one of its list in the policy, every value one of its fact, no number is out of bounds, and
/// conditions are not too deep. Texts may be missing.
bool is_sound(const Documents& documents, const Policy& policy);

} // namespace eligibility
