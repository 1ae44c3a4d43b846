#pragma once
// As results.h, of audits and of differences.

#include "formats/describe_audit.h"

namespace eligibility {

std::string audit_json(const AuditReport& report, const Policy& policy);
std::string diff_json(const DiffResult& result);
std::string person_change_json(const PersonChange& change);

} // namespace eligibility
