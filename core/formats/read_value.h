#pragma once
// One value of a fact, as packs and answers write it: true, "option", "430102", 30, "2016-05-01".

#include "eligibility/policy.h"
#include "formats/cursor.h"

namespace eligibility {

/// The value; kAbsent where it does not fit the fact, after reporting what was given and what is allowed.
Value read_value(const Cursor& given, const Fact& fact, const Policy& policy);

/// As above; "unsure" is kUnsure.
Value read_answer(Json given, std::string_view pointer, const Fact& fact, const Policy& policy, Issues& issues);

} // namespace eligibility
