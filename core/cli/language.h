#pragma once
// In which language the program speaks.

#include "eligibility/message.h"

#include <optional>

namespace eligibility::cli {

/// That of `--lang` among the arguments, as far as it can be understood; else Chinese where LC_ALL, LC_MESSAGES or
/// LANG, the first that is set, begins with "zh", and English elsewhere.
Language language_of(const std::vector<std::string>& arguments);

/// "zh" or "en"; nothing for other names.
std::optional<Language> named_language(std::string_view name);

} // namespace eligibility::cli
