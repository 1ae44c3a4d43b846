#pragma once
// Results as JSON text, in the shapes of wasm/types.ts.

#include "assess/assessment.h"
#include "assess/checker.h"
#include "assess/explain.h"

namespace eligibility {

/// {"asOf": …, "policy": {…}, "provisions": […]} on one line. `as_of` is YYYY-MM-DD.
std::string assessment_json(const Assessment& assessment, const Policy& policy, std::string_view as_of);

/// {"provision", "sentence", "quote", "verdict", "decisive", "appliesWhen"?, "when"} on one line.
std::string explanation_json(const Explanation& explanation, const ProvisionResult& result,
                             const Assessment& assessment, const Policy& policy, const Answers& answers);

} // namespace eligibility
