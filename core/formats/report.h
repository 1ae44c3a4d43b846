#pragma once
// Reports of an audit and of a difference for people who know the policy and no JSON: everything has its label, ids
// stand in brackets behind. As JSON: eligibility/json.h.

#include "eligibility/audit.h"
#include "eligibility/diff.h"
#include "formats/plain_words.h"

namespace eligibility {

std::string audit_text(const AuditReport& report, const Policy& policy, Language language);
/// `words` are those of the later version, and of the earlier one where that has none.
std::string diff_text(const PolicyDiff& diff, const PlainWords& words);
std::string diff_text(const RegisterDiffResult& result, const PlainWords& words);
std::string person_change_text(const PersonChange& change, const PlainWords& words);
/// At most `examples` of them.
std::string register_change_text(const RegisterChange& change, const PlainWords& words, std::size_t examples);
/// Who has another verdict, by provision and change.
std::string roster_text(const RosterResult& roster, const PlainWords& words);

/// " [a, b]"; nothing of none.
std::string ids_text(const std::vector<std::string>& ids);

/// The lines that tell who shows something, and under which local document; each begins with `indent`.
std::string example_text(const Example& example, const PlainWords& words, std::string_view indent);

} // namespace eligibility
