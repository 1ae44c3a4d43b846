#pragma once
// From cells of diagrams to examples.

#include "audit/open_policy.h"
#include "audit/search.h"
#include "eligibility/example.h"

namespace eligibility {

/// By which plain answers are better in an example than unsure ones.
Costs plain_costs(const std::vector<diagram::Domain>& domains);

/// The answers that these cells are.
Example plain_example(const Policy& policy, const std::vector<diagram::Domain>& domains, const Cells& cells);

/// The values of the added facts that these cells take from a local document; kAbsent for all others.
std::vector<Value> local_values(const OpenPolicy& open, const std::vector<diagram::Domain>& domains,
                                const Cells& cells);

/// They say something of the applicant's county, so that an example has to name one.
bool need_county(const OpenPolicy& open, const std::vector<Value>& local);

/// What a local document has to say; nothing where none is needed. `county` is that of the applicant, or kAbsent.
std::optional<LocalSettings> settings_of(const OpenPolicy& open, const std::vector<Value>& local, Value county);

} // namespace eligibility
