#pragma once
// What two versions of a policy have and how it is worded, compared by id. Internal to the diff.

#include "eligibility/diff.h"

namespace eligibility {

std::vector<PartChange> part_changes(const Policy& before, const Policy& after);

/// The members of the pack in which the two provisions are worded differently.
std::vector<std::string> reworded_members(const Policy& policy_before, const Provision& before,
                                          const Policy& policy_after, const Provision& after);

} // namespace eligibility
