#pragma once
// What came out when a receipt was worked out again, for people and as JSON.

#include "eligibility/diff.h"
#include "formats/read_receipt.h"
#include "formats/report.h"

#include <memory>

namespace eligibility::cli {

struct Verification {
    std::shared_ptr<const Policy> policy;
    Receipt receipt;
    std::vector<PersonChange> changes; ///< from the receipt to now
    Issues unread;                     ///< answers that only the version of the receipt could read
    bool given = false;                ///< the caller has documents of his own, and the verdicts are those under them
    std::vector<std::uint8_t> known; ///< one a document of the receipt: it is among those of the caller, word for word

    bool same_policy() const { return receipt.policy_hash == policy->hash; }
    /// The caller knows the documents of the receipt. Anybody can write a receipt with documents of his own, under
    /// which all verdicts are as he likes.
    bool confirmed() const;
    /// The same policy gives the same verdicts, under documents that are confirmed or under none.
    bool same() const { return same_policy() && changes.empty() && confirmed(); }
};

std::string verification_text(const Verification& result, Language language);
std::string verification_json(const Verification& result);

/// {"error": …} of what is no receipt.
std::string refusal_json(const Issues& issues);

} // namespace eligibility::cli
