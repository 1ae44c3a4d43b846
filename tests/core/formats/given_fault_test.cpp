// Faults in answers and local documents: every one is listed with code and place, none stops the reader.
#include "../real_pack.h"

using namespace eligibility;
using namespace eligibility::testing;

TEST_CASE("a bad answer names the fact, what was given and what is allowed") {
    const Policy policy = real_policy();
    const auto only_issue = [&](const std::string& facts) {
        Issues issues;
        read_answers(facts, policy, issues);
        REQUIRE(issues.size() == 1);
        return issues.front();
    };
    const Issue years = only_issue(R"({"continuousTownshipYears": -1})");
    CHECK(years.code == IssueCode::out_of_range);
    CHECK(years.pointer == "/continuousTownshipYears");
    CHECK(years.detail == Said(Message::unfit_value, {"continuousTownshipYears", "-1"}));
    CHECK(years.hint == Said(Message::answer_number, {"0", "60"}));
    CHECK(only_issue(R"({"continuousTownshipYears": 61})").code == IssueCode::out_of_range);
    CHECK(only_issue(R"({"continuousTownshipYears": 99999999999999999999})").code == IssueCode::out_of_range);
    CHECK(only_issue(R"({"continuousTownshipYears": 18446744073709551615})").code == IssueCode::out_of_range);
    CHECK(only_issue(R"({"continuousTownshipYears": 29.5})").code == IssueCode::wrong_type);
    CHECK(only_issue(R"({"continuousTownshipYears": "30"})").code == IssueCode::wrong_type);
    CHECK(only_issue(R"({"county": "439999"})").code == IssueCode::unknown_region);
    CHECK(only_issue(R"({"county": "龙山县"})").hint == Said(Message::use_code, {"433130"}));
    CHECK(only_issue(R"({"titleLevel": "intermediat"})").hint.arguments.front() == "intermediate");
    CHECK(only_issue(R"({"workProducts": "true"})").code == IssueCode::wrong_type);
    CHECK(only_issue(R"({"workProducts": null})").code == IssueCode::wrong_type);
    CHECK(only_issue(R"({"relatoin": "employed"})").hint == Said(Message::did_you_mean, {"relation"}));
    CHECK(only_issue("[]").code == IssueCode::wrong_type);
}

TEST_CASE("good answers beside bad ones are still read") {
    const Policy policy = real_policy();
    Issues issues;
    const Answers answers =
        read_answers(R"({"workProducts": true, "postGrade": 0, "field": "unsure"})", policy, issues);
    CHECK(issues.size() == 1);
    CHECK(answers[*find_id(policy.facts, "workProducts")] == 1);
    CHECK(answers[*find_id(policy.facts, "field")] == kUnsure);
    CHECK(answers[*find_id(policy.facts, "postGrade")] == kAbsent);
}
