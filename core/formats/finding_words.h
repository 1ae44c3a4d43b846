#pragma once
// What an audit found, as a sentence for people.

#include "eligibility/audit.h"
#include "formats/plain_words.h"

namespace eligibility {

/// Names the subjects as people call them; their ids are not in it.
std::string finding_sentence(const Finding& finding, const PlainWords& words, const Policy& policy);

} // namespace eligibility
