#pragma once
// Reading what an applicant answered.

#include "base/issue.h"
#include "formats/json.h"
#include "policy/answers.h"

namespace eligibility {

/// Reads {"factId": value | "unsure", …}. Every unknown fact and every value that its fact does not
/// allow is reported with what was given and what is allowed; the other answers are still read.
Answers read_answers(std::string_view json, const Policy& policy, Issues& issues);

/// As above, for an object at `pointer` in an already parsed text.
Answers read_answers(Json facts, std::string_view pointer, const Policy& policy, Issues& issues);

/// The allowed values in words: "true or false", "whole numbers 0 to 60", "'a', 'b' or 'c'".
std::string allowed_values(const Fact& fact);

} // namespace eligibility
