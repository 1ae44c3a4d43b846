#pragma once
// Reports of an audit and of a difference: JSON for programs, plain text for people.

#include "audit/audit.h"
#include "audit/diff.h"
#include "audit/roster_diff.h"

namespace eligibility {

/// {"policy": {"id", "hash"}, "holds", "properties": [{"property", "meaning", "holds"}],
///  "findings": [{"property", "status", "subjects", "detail", "example"?: {"facts", "changed"?, "settings"?}}]}
std::string audit_json(const AuditReport& report);
std::string audit_text(const AuditReport& report);

/// {"before": {"id", "hash"}, "after": …, "provisions": [{"id", "change", "reworded", "examples":
///  [{"facts", "changed"?, "settings"?, "before", "after"}]}], "parts": [{"kind", "id", "change"}],
///  "localDocumentsCompared"}
std::string diff_json(const PolicyDiff& diff);
std::string diff_text(const PolicyDiff& diff);

/// {"provision", "before", "after"}; null where a version has no such provision.
std::string person_change_json(const PersonChange& change);
std::string person_change_text(const PersonChange& change);

} // namespace eligibility
