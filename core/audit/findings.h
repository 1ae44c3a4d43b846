#pragma once
// What the checks of an audit find. Internal to the audit.

#include "eligibility/audit.h"

namespace eligibility {

class Findings {
public:
    std::vector<Finding> findings;

    void violate(AuditProperty property, std::vector<std::string> subjects, Said detail,
                 std::optional<Example> example = std::nullopt);
    void note(AuditProperty property, std::vector<std::string> subjects, Said detail,
              std::optional<Example> example = std::nullopt);
    void give_up(AuditProperty property, std::vector<std::string> subjects, Said question);
    /// Unless it was violated or something was not computed: proved, by looking at all of the `count` cases.
    void conclude(AuditProperty property, std::size_t count, Message cases);
};

bool has(const std::vector<Finding>& findings, FindingStatus status);
bool has(const std::vector<Finding>& findings, FindingStatus status, AuditProperty property);

} // namespace eligibility
