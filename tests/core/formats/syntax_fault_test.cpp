// What is said where a text is not JSON: the place, and signs of Chinese typing.
#include "formats/json.h"

#include <doctest/doctest.h>

using namespace eligibility;

namespace {

Issue issue(std::string_view text) {
    Issues issues;
    const JsonDocument document(text, issues);
    CHECK_FALSE(document.root());
    REQUIRE(issues.size() == 1);
    return issues.front();
}

Said detail(std::string_view text) { return issue(text).detail; }

} // namespace

TEST_CASE("full-width signs are named with line and column, and so is what to write") {
    const auto check = [](std::string_view text, const Said& said, std::string_view half) {
        const Issue found = issue(text);
        CHECK(found.code == IssueCode::invalid_json);
        CHECK_MESSAGE(found.detail == said, text << " " << text_of(found.detail, Language::en));
        CHECK(found.hint == Said(Message::write_half_width, {half}));
    };
    check("{\n\n\"县\"：1}", {Message::full_width_colon, {"3", "4", "："}}, ":");
    check(R"({"a": 1，"b": 2})", {Message::full_width_comma, {"1", "8", "，"}}, ",");
    check(R"({“a”: 1})", {Message::full_width_quote, {"1", "2", "“"}}, "\"");
    check(R"({"a": 「x」})", {Message::full_width_quote, {"1", "7", "「"}}, "\"");
    check(R"({"a": ＂x"})", {Message::full_width_quote, {"1", "7", "＂"}}, "\"");
    check(R"(｛"a": 1})", {Message::full_width_bracket, {"1", "1", "｛"}}, "{");
    check(R"({"a": 1｝)", {Message::full_width_bracket, {"1", "8", "｝"}}, "}");
    check(R"({"a": ［1]})", {Message::full_width_bracket, {"1", "7", "［"}}, "[");
    check(R"({"a": [1］})", {Message::full_width_bracket, {"1", "9", "］"}}, "]");
    check(R"({"a": ３0})", {Message::full_width_digit, {"1", "7", "３"}}, "3");
    check(R"({"a": 1；"b": 2})", {Message::full_width, {"1", "8", "；"}}, ",");
    check(R"({"a": [1、2]})", {Message::full_width, {"1", "9", "、"}}, ",");
}

TEST_CASE("a full-width quote that does not end its string is named, not the place where that was noticed") {
    CHECK(detail("{\n\"a\": \"x”,\n\"b\": 1}") == Said(Message::full_width_quote, {"2", "8", "”"}));
    CHECK(detail("{\n\"a”: \"x\"}") == Said(Message::full_width_quote, {"2", "3", "”"}));
    CHECK(detail(R"({"a": “x", "b": 1})") == Said(Message::full_width_quote, {"1", "7", "“"}));
    CHECK(detail("{\"a\": \"他说“好”了\n\"}") == Said(Message::not_json, {"1", "14"}));
}

TEST_CASE("signs without a half-width form are to be removed") {
    CHECK(detail("{\n\u3000\"a\": 1}") == Said(Message::full_width_space, {"2", "1"}));
    CHECK(issue("{\n\u3000\"a\": 1}").hint == Said(Message::write_space));
    CHECK(issue(R"({"a": （1}"})").hint == Said(Message::remove_sign));
}

TEST_CASE("other faults are at their line and column, where a column is a character") {
    CHECK(detail("{\"县\": 1 x}") == Said(Message::not_json, {"1", "9"}));
    CHECK(detail("{\"a\": 1,\n \"b\": 2\n \"c\": 3}") == Said(Message::not_json, {"3", "4"}));
    CHECK(detail("{\"a\": [1, 2") == Said(Message::json_ends, {"1", "12"}));
    CHECK(detail("") == Said(Message::json_ends, {"1", "1"}));
    CHECK(issue(R"({"a": "\ud800"})").code == IssueCode::invalid_utf8);
    CHECK(issue("{\"a\": \"\xff\"}").detail.message == Message::not_utf8);
}
