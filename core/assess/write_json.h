#pragma once
// Results as JSON text, in the shapes of wasm/types.ts. Texts of the policy are left out where the
// policy was read without them.

#include "assess/assessment.h"
#include "assess/checker.h"
#include "assess/explain.h"

namespace eligibility {

/// {"asOf": …, "policy": {…}, "provisions": […]} on one line. `as_of` is YYYY-MM-DD.
std::string assessment_json(const Assessment& assessment, const Policy& policy, std::string_view as_of);

/// {"provision", "sentence", "quote", "verdict", "decisive", "readings", "appliesWhen"?, "when"} on one line.
std::string explanation_json(const Explanation& explanation, const Policy& policy, const Answers& answers);

/// {"zh": …, "en": …}; empty when the policy was read without texts.
std::string text_json(const Text& text);

/// The ids of facts, as a list.
std::string fact_ids_json(std::span<const std::uint32_t> facts, const Policy& policy);

} // namespace eligibility
