#pragma once
// What the checks of a register share. Internal to the audit.

#include "audit/document_parts.h"
#include "audit/findings.h"
#include "audit/register_diff.h"

#include <set>

namespace eligibility {

/// A document with those that can be in force with it where it speaks.
struct Neighbourhood {
    const Document& own;
    Documents around; ///< with the document itself, in their order, as far as they can change verdicts

    std::set<const std::optional<Condition>*> of_nobody; ///< the conditions of its rules that hold for nobody
};

class RegisterAuditor : public Findings {
public:
    RegisterAuditor(const Policy& of, const Documents& given, ComparisonBounds most);

    const Policy& policy;
    const RegisterComparer comparer;
    const Documents& documents;
    ComparisonBounds bounds;             ///< what is left of them
    std::vector<DocumentEffect> effects; ///< one a document

    /// All that is asked of one document by itself.
    void look_at(std::size_t document);
    /// What becomes of the neighbourhood in which the document was `instead`.
    RegisterDiff with(const Neighbourhood& here, const Document& instead);
    /// After all documents: what has been proved.
    void conclude_all();

    std::size_t rules = 0, holes = 0; ///< that were looked at

private:
    std::vector<const Document*> near_to(const Document& own) const;

    std::size_t left_out_ = 0;
};

// checks_document.cpp
void check_reachable(RegisterAuditor& auditor, Neighbourhood& here);
void check_effect_of_rules(RegisterAuditor& auditor, Neighbourhood& here);
void check_filled_once(RegisterAuditor& auditor, Neighbourhood& here);
// checks_register.cpp
void check_agreement(RegisterAuditor& auditor);
void check_within_text(RegisterAuditor& auditor);

} // namespace eligibility
