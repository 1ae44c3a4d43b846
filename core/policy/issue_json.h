#pragma once
// Issues as JSON text.

#include "policy/issue.h"

namespace eligibility {

/// A list of {"severity", "code", "pointer", "detail", "hint"} on one line.
std::string issues_json(const Issues& issues);

} // namespace eligibility
