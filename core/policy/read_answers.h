#pragma once
// Answers inside a larger JSON text. Internal to the readers.

#include "policy/answers.h"
#include "policy/json.h"

namespace eligibility {

/// As the public read_answers, for an object at `pointer` in an already parsed text.
Answers read_answers(Json facts, std::string_view pointer, const Policy& policy, Issues& issues);

} // namespace eligibility
