#include "cli/language.h"

#include <cstdlib>

namespace eligibility::cli {
namespace {

constexpr std::string_view kOption = "--lang";

Language of_system() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
    return Language::en;
}

} // namespace

std::optional<Language> named_language(std::string_view name) {
    if (name == "zh") return Language::zh;
    return name == "en" ? std::optional(Language::en) : std::nullopt;
}

Language language_of(const std::vector<std::string>& arguments) {
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const std::string_view argument = arguments[at];
        const bool joined = argument.substr(0, kOption.size() + 1) == "--lang=";
        if (!joined && (argument != kOption || at + 1 == arguments.size())) continue;
        const auto named = named_language(joined ? argument.substr(kOption.size() + 1) : arguments[at + 1]);
        if (named) return *named;
    }
    return of_system();
}

} // namespace eligibility::cli
