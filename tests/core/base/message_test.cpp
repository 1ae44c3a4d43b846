// Every message in both languages, and what becomes of its arguments.
#include "base/suggest.h"

#include <doctest/doctest.h>

#include <set>

using namespace eligibility;

namespace {

struct Written {
    std::string_view name, en, zh;
};
#define ELIGIBILITY_MESSAGE(name, en, zh) {#name, en, zh},
constexpr Written kWritten[] = {ELIGIBILITY_MESSAGES(ELIGIBILITY_MESSAGE)};
#undef ELIGIBILITY_MESSAGE

// "{0}", "{1...}", in any order: languages differ in it.
std::set<std::string_view> placeholders(std::string_view text) {
    std::set<std::string_view> found;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
        if (at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9')
            found.insert(text.substr(at, text.find('}', at) + 1 - at));
    return found;
}

} // namespace

TEST_CASE("every message has both languages, with the same placeholders") {
    for (const Written& message : kWritten) {
        if (message.name == "nothing") continue;
        CHECK_MESSAGE(!message.en.empty(), message.name);
        CHECK_MESSAGE(!message.zh.empty(), message.name);
        CHECK_MESSAGE(placeholders(message.en) == placeholders(message.zh), message.name);
    }
}

TEST_CASE("no two messages say the same") {
    std::set<std::pair<std::string_view, std::string_view>> said;
    for (const Written& message : kWritten) CHECK_MESSAGE(said.emplace(message.en, message.zh).second, message.name);
}

TEST_CASE("arguments stand where the language has them, and lists are joined in its way") {
    const Said one(Message::unknown_option, {"forest", "field"});
    CHECK(text_of(one, Language::en) == "'forest' is no option of 'field'");
    CHECK(text_of(one, Language::zh) == "“field”没有“forest”这个选项");
    CHECK(text_of({Message::use_one_of, {}, {"a", "b", "c"}}, Language::en) == "use 'a', 'b' or 'c'");
    CHECK(text_of({Message::use_one_of, {}, {"a", "b", "c"}}, Language::zh) == "请写“a”、“b”或“c”");
    CHECK(text_of({Message::use_one_of, {}, {"a"}}, Language::zh) == "请写“a”");
    CHECK(text_of({Message::unknown_fact, {"{0}{1}"}}, Language::en) == "unknown fact '{0}{1}'");
    CHECK(text_of({Message::unknown_fact, {}}, Language::en) == "unknown fact ''");
}

TEST_CASE("what is allowed is said in full where it is short, else what is nearest") {
    const std::vector<std::string_view> few{"degree", "title"};
    CHECK(did_you_mean("degre", few) == Said(Message::did_you_mean_of, {"degree"}, few));
    CHECK(did_you_mean("xxxxxxxxxxx", few) == Said(Message::use_one_of, {}, few));
    CHECK(did_you_mean("x", {}) == Said());
    const std::vector<std::string_view> many{"aaaaa", "aaaab", "aaabb", "aabbb", "abbbb", "bbbbb",
                                             "ccccc", "ddddd", "eeeee", "fffff", "ggggg"};
    CHECK(did_you_mean("aaaaac", many) == Said(Message::did_you_mean, {"aaaaa"}));
    CHECK(did_you_mean("b", many) ==
          Said(Message::did_you_mean_one, {}, {"aaaab", "aaabb", "aabbb", "abbbb", "bbbbb"}));
    CHECK(did_you_mean(std::string(1000, 'f'), many).arguments.size() == 5);
}
