#pragma once
// Reading what an applicant answered.

#include "eligibility/read.h"
#include "formats/json.h"

namespace eligibility {

/// For an object at `pointer` in an already parsed text.
Answers read_answers(Json facts, std::string_view pointer, const Policy& policy, Issues& issues);

} // namespace eligibility
