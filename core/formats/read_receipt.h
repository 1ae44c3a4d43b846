#pragma once
// A receipt: what somebody answered on a day and the verdicts of that day, so that they can be worked out again.

#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/document.h"
#include "eligibility/issue.h"

namespace eligibility {

struct Receipt {
    struct Claim {
        std::string provision; ///< may be unknown to the policy
        Verdict verdict;
    };

    std::string policy_hash;
    Date as_of{};
    Answers answers;
    Documents documents;                 ///< under which the verdicts came about, as the receipt has them
    std::vector<std::string> hashes;     ///< of what each of them says, whatever its layout
    std::string register_hash;           ///< of all documents that there were; empty where none is named
    std::optional<Document> corrections; ///< what the applicant says of lists of places himself
    std::vector<Claim> verdicts;         ///< never empty
};

/// Reads {"format": "eligibility-receipt", "version": 1, "engine", "policy": {"id", "hash"}, "asOf", "audience",
/// "needs", "facts": {…}, "documents"?: […], "register"?, "corrections"?: {…}, "verdicts": {"provisionId": verdict, …}}
/// for `policy`. All faults are reported, and the receipt is returned only when there was none. Answers that another
/// version of the policy could take and this one cannot are no faults: they go to `unread` and count as not given.
std::optional<Receipt> read_receipt(std::string_view text, const Policy& policy, Issues& issues, Issues& unread);

} // namespace eligibility
