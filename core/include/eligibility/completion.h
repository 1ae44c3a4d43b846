#pragma once
// What follows from the answers given, and which of them are most likely a slip.

#include "eligibility/answers.h"
#include "eligibility/checker.h"

namespace eligibility {

/// Answers with what follows from them.
struct Completion {
    Answers answers;
    std::vector<FactIndex> added; ///< the facts that were not answered, in the order in which they were found
};

/// Adds what follows by the policy's rules, until nothing more does. A rule holds where its condition is yes whatever
/// else is answered. An answer that was given stays, `unsure` too. Rules for an audience count only for that one.
Completion complete(const Checker& checker, const Answers& answers, std::optional<AudienceIndex> audience);

/// Answers that are most likely a slip.
struct Slip {
    Index<Implausible> entry;     ///< which of the policy's, for its text
    std::vector<FactIndex> facts; ///< the facts that it is about, answered or not
};

/// What is implausible about the answers already; in the order of the policy.
std::vector<Slip> implausible(const Checker& checker, const Answers& answers);

} // namespace eligibility
