#pragma once
// A policy with no more than some proof needs, so that many small proofs are cheap. Internal to the audit.

#include "eligibility/document.h"

namespace eligibility {

/// Without the texts, what follows from answers and what is implausible.
Policy bare(const Policy& policy);

/// Leaves out what no provision of the policy and none of these documents uses of its definitions. Their places stay.
void leave_out_unused_definitions(Policy& policy, const Documents& documents);

} // namespace eligibility
