#include "eligibility/json.h"
#include "formats/describe_audit.h"
#include "formats/json_sink.h"

namespace eligibility {

std::string audit_json(const AuditReport& report, const Policy& policy) { return object_json(report, policy); }

std::string diff_json(const DiffResult& result) { return object_json(result, Policy{}); }

std::string diff_json(const RegisterDiffResult& result, const Policy& policy) { return object_json(result, policy); }

std::string person_change_json(const PersonChange& change) { return object_json(change, Policy{}); }

} // namespace eligibility
