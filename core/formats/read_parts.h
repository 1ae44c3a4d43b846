#pragma once
// The parts of a pack that conditions refer to: sentences, facts, parameters, readings, regions.
// Internal to the pack reader.

#include "eligibility/policy.h"
#include "formats/cursor.h"
#include "formats/read_policy.h"

namespace eligibility {

/// Reads everything but definitions and provisions into `policy`.
void read_parts(const Cursor& pack, Policy& policy);

/// Reports a sentence id that the document does not have.
void check_sentence(const Cursor& at, std::string_view name, const std::string& id, const Policy& policy);

/// Reports values of `member` that occur twice in the list `name`, and lists without end.
void check_unique(const Cursor& pack, std::string_view name, std::string_view member);

/// {"by": …, "over": …, "cue": …, "namedInText": …}
Decider read_decider(const Cursor& at);

/// The list "audience".
std::vector<AudienceIndex> read_audience(const Cursor& at, const Policy& policy);

} // namespace eligibility
