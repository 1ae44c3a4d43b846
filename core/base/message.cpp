#include "eligibility/message.h"

#include "base/text.h"

#include <algorithm>
#include <span>

namespace eligibility {
namespace {

struct Texts {
    std::string_view en, zh;
};

#define ELIGIBILITY_MESSAGE(name, en, zh) Texts{en, zh},
constexpr Texts kTexts[] = {ELIGIBILITY_MESSAGES(ELIGIBILITY_MESSAGE)};
#undef ELIGIBILITY_MESSAGE

constexpr std::string_view kList = "...";

// "'a', 'b' or 'c'", “a”、“b”或“c”
std::string listing(std::span<const std::string> words, Language language) {
    const bool zh = language == Language::zh;
    std::string result;
    for (const std::string& word : words) {
        if (&word != &words.front()) {
            if (&word == &words.back()) result += zh ? "或" : " or ";
            else result += zh ? "、" : ", ";
        }
        result += zh ? join({"“", word, "”"}) : join({"'", word, "'"});
    }
    return result;
}

// Puts the argument of the placeholder at the beginning of `rest`, which goes on behind it.
void fill(std::string& text, std::string_view& rest, std::span<const std::string> arguments, Language language) {
    const auto position = static_cast<std::size_t>(rest[1] - '0');
    const std::size_t end = rest.find('}');
    if (position < arguments.size())
        text += rest.substr(2, end - 2) == kList ? listing(arguments.subspan(position), language) : arguments[position];
    rest.remove_prefix(end + 1);
}

std::string_view template_of(Message message, Language language) {
    const Texts& texts = kTexts[static_cast<std::size_t>(message)];
    return language == Language::zh ? texts.zh : texts.en;
}

} // namespace

std::string text_of(const Said& said, Language language) {
    std::string text;
    std::string_view rest = template_of(said.message, language);
    while (!rest.empty()) {
        const bool placeholder = rest.size() > 2 && rest[0] == '{' && rest[1] >= '0' && rest[1] <= '9';
        if (placeholder) {
            fill(text, rest, said.arguments, language);
            continue;
        }
        const std::size_t plain = std::min(rest.find('{', 1), rest.size());
        text += rest.substr(0, plain);
        rest.remove_prefix(plain);
    }
    return text;
}

} // namespace eligibility
