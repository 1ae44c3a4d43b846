#pragma once
// What people call the texts, numbers and values of a policy. For reports and lists, not for JSON.

#include "eligibility/answers.h"
#include "eligibility/message.h"

namespace eligibility {

/// The text in this language, or the Chinese where it has no English.
const std::string& text_in(const Text& text, Language language);

/// "30 年", "5%", "7 级"
std::string amount_text(std::int64_t amount, const Unit& unit, Language language);

/// "0 到 60 年"
std::string range_text(Value first, Value last, const Unit& unit, Language language);

/// What a value of the fact is called: the label of an option, the name of a county, a number with its unit.
/// Nothing where the fact has no such value.
std::optional<std::string> value_text(const Policy& policy, const Fact& fact, const FreeValue& value,
                                      Language language);

} // namespace eligibility
