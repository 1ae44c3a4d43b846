#pragma once
// Reports of an audit and of a difference as plain text for people. As JSON: formats/results.h.

#include "formats/describe_audit.h"

namespace eligibility {

std::string audit_text(const AuditReport& report, Language language);
std::string diff_text(const PolicyDiff& diff, Language language);
std::string person_change_text(const PersonChange& change, Language language);

} // namespace eligibility
