#pragma once
// Applicants and local documents as JSON text.

#include "audit/open_policy.h"
#include "audit/search.h"
#include "policy/answers.h"

namespace eligibility {

/// An applicant who shows something: given these facts, the rest does not matter.
struct Example {
    std::string facts;    ///< {"factId": value, …}, as answers are read
    std::string changed;  ///< the facts that the other side of a comparison has instead; "" without one
    std::string settings; ///< {"parameters": {…}, "readings": {…}} of a local document; "" where none is needed

    bool operator==(const Example&) const = default;
};

/// The answers that are given, as a JSON object.
std::string facts_json(const Policy& policy, const Answers& answers);

/// What a local document has to say for these cells; "" when nothing.
std::string settings_json(const OpenPolicy& open, const std::vector<diagram::Domain>& domains, const Cells& cells);

/// {"id": value} for one fact.
std::string fact_json(const Policy& policy, FactIndex fact, std::int16_t value);

} // namespace eligibility
