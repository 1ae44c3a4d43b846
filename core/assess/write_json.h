#pragma once
// Results as JSON text, in the shapes of wasm/types.ts.

#include "assess/assessment.h"
#include "assess/checker.h"
#include "assess/explain.h"

namespace eligibility {

/// {"asOf": …, "policy": {…}, "overlay"?: {…}, "provisions": […]} on one line. With a local document it
/// is named, and whether it is in force on that day.
std::string assessment_json(const Assessment& assessment, const Policy& policy, Date as_of,
                            const std::optional<Overlay>& overlay = {});

/// {"provision", "sentence", "quote", "verdict", "decisive", "readings", "appliesWhen"?, "when"} on one line.
std::string explanation_json(const Explanation& explanation, const Policy& policy, const Answers& answers);

/// {"zh": …, "en": …}
std::string text_json(const Text& text);

/// The ids of facts, as a list.
std::string fact_ids_json(std::span<const std::uint32_t> facts, const Policy& policy);

} // namespace eligibility
