#pragma once
// Results as JSON text on one line each, in the shapes of wasm/types.ts.

#include "eligibility/assessment.h"
#include "eligibility/audit.h"
#include "eligibility/date.h"
#include "eligibility/diff.h"
#include "eligibility/explanation.h"
#include "eligibility/interview.h"
#include "eligibility/routes.h"
#include "eligibility/years.h"

namespace eligibility {

std::string assessment_json(const Assessment& assessment, const Policy& policy, Date as_of);
std::string explanation_json(const Explanation& explanation);
std::string routes_json(const Routes& routes, const Policy& policy);
std::string next_question_json(const NextQuestion& next, const Policy& policy);
std::string years_json(const Years& years, const Policy& policy);
std::string audit_json(const AuditReport& report, const Policy& policy);
std::string diff_json(const DiffResult& result);
std::string diff_json(const RegisterDiffResult& result, const Policy& policy);
std::string person_change_json(const PersonChange& change);

/// {"name": value, …}
std::string named_json(const std::vector<NamedValue>& values);

/// A list of {"severity", "code", "pointer", "detail", "hint"}, the last two in both languages.
std::string issues_json(const Issues& issues);

} // namespace eligibility
