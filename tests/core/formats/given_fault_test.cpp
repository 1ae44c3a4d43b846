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

TEST_CASE("an overlay may fill the declared holes and nothing else") {
    const Policy policy = real_policy();
    const json good = {
        {"policy", "hunan-2016-91"},
        {"id", "invented"},
        {"region", "4312"},
        {"document", {{"number", "1"}, {"title", "t"}, {"issuer", "i"}, {"from", "2020-01-01"}, {"to", nullptr}}},
        {"parameters", {{"localFastTrackYears", 10}}},
        {"readings", {{"postgraduateCountsAsMaster", false}}},
        {"regionTags", {{"431202", {{"povertyArea", true}}}}}};
    const auto codes = [&](const json& change) {
        Issues issues;
        const bool read =
            read_overlay((change.is_null() ? good : good.patch(json::array({change}))).dump(), policy, issues)
                .has_value();
        CHECK(read == issues.empty());
        std::vector<std::string> found;
        for (const Issue& issue : issues) found.emplace_back(name_of(issue.code));
        return found;
    };
    using Codes = std::vector<std::string>;
    CHECK(codes(nullptr).empty());
    CHECK(codes(replace("/policy", "hunan-2016-92")) == Codes{"wrong-policy"});
    CHECK(codes(replace("/region", "9912")) == Codes{"unknown-region", "outside-region"});
    CHECK(codes(removal("/region")) == Codes{"missing-member"});
    for (const char* region : {"431", "43", "43120", "4312021", "43x2"})
        CHECK(codes(replace("/region", region)).front() == "wrong-value");
    CHECK(codes(insert("/provisions", json::array())) == Codes{"unknown-member"});
    CHECK(codes(insert("/parameters/localFastTrackYear", 3)) == Codes{"unknown-parameter"});
    CHECK(codes(replace("/parameters/localFastTrackYears", 0)) == Codes{"out-of-range"});
    CHECK(codes(replace("/parameters/localFastTrackYears", true)) == Codes{"wrong-type"});
    CHECK(codes(insert("/parameters/bracketRelaxed", 1)) == Codes{"wrong-type"});
    CHECK(codes(insert("/readings/none", true)) == Codes{"unknown-reading"});
    CHECK(codes(insert("/regionTags/430102", {{"povertyArea", true}})) == Codes{"outside-region"});
    CHECK(codes(insert("/regionTags/431202/poor", true)) == Codes{"unknown-tag"});
    CHECK(codes(removal("/document")) == Codes{"missing-member"});
    CHECK(codes(replace("/document/from", "2020-02-30")) == Codes{"invalid-date"});
    CHECK(codes(replace("/document/to", "2019-12-31")) == Codes{"out-of-range"});
}

TEST_CASE("a document for a region needs a policy that asks for the county") {
    const Policy policy = PackBuilder()
                              .boolean("a")
                              .reading("r", true)
                              .region("430102")
                              .region("430103")
                              .provision("p", R"({"reading": "r", "is": true})")
                              .policy();
    const auto codes = [&](const std::string& region) {
        Issues issues;
        read_overlay(R"({"policy": "test", "id": "i", "region": )" + region +
                         R"(, "document": {"number": "1", "title": "t", "issuer": "i", "from": "2020-01-01"},
                         "readings": {"r": false}})",
                     policy, issues);
        std::vector<std::string> found;
        for (const Issue& issue : issues) found.emplace_back(name_of(issue.code));
        return found;
    };
    CHECK(codes("null").empty());
    CHECK(codes("\"430102\"") == std::vector<std::string>{"unknown-region"});
}
