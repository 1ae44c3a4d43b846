// Implementing documents: what is wrong with their conditions, and with the rows that hang on them.
#include "documents.h"

using namespace eligibility;
using namespace eligibility::testing;

TEST_CASE("conditions outside the language are refused, and tests that the fact cannot take") {
    const std::string at = "/rules/0/requires";
    expect_local_issues({
        {asking("[]"), "bad-condition " + at},
        {asking("true"), "bad-condition " + at},
        {asking("{}"), "bad-condition " + at},
        {asking(R"({"some": []})"), "bad-condition " + at},
        {asking(R"({"any": []})"), "bad-condition " + at},
        {asking(R"({"any": {}})"), "bad-condition " + at + "/any"},
        {asking(R"({"not": []})"), "bad-condition " + at + "/not"},
        {asking(R"({"all": [{"any": []}]})"), "bad-condition " + at + "/all/0"},
        {asking(R"({"fact": "age"})"), "bad-condition " + at},
        {asking(R"({"fact": 3, "is": 3})"), "bad-condition " + at + "/fact"},
        {asking(R"({"fact": "age", "atLeast": 30, "atMost": 50})"), "bad-condition " + at},
        {asking(R"({"fact": "age", "atLeast": 18, "unit": "year"})"),
         "bad-condition " + at + "/unit\nbad-condition " + at},
        {asking(R"({"fact": "sex", "atLeast": "male"})"), "bad-condition " + at},
        {asking(R"({"fact": "sex", "tagged": "povertyArea"})"), "bad-condition " + at},
        {asking(R"({"fact": "age", "onOrAfter": "2020-01-01"})"), "bad-condition " + at},
        {asking(R"({"fact": "age", "atLeastParameter": "bracketRelaxed"})"), "bad-condition " + at},
        {asking(R"({"fact": "titleLevel", "oneAbove": "sex"})"), "bad-condition " + at},
        {asking(R"({"parameter": "localRootedYears", "is": true})"), "bad-condition " + at},
        {asking(R"({"parameter": "bracketRelaxed", "isSet": false})"), "bad-condition " + at + "/isSet"},
        {replace("/rules/0/when", nullptr), "bad-condition /rules/0/when"},
        {replace("/rules/0/gives/0/rows/0/when", 3), "bad-condition /rules/0/gives/0/rows/0/when"},
        {replace("/parameters/localRootedYears/0/when", 3), "bad-condition /parameters/localRootedYears/0/when"},
        {replace("/recognises/hardRemoteArea/0/when", 3), "bad-condition /recognises/hardRemoteArea/0/when"},
    });
    expect_issues(provincial_document(), {
                                             {replace("/rules/0/admits", 3), "bad-condition /rules/0/admits"},
                                             {replace("/rules/0/replaces", 3), "bad-condition /rules/0/replaces"},
                                             {replace("/rules/0/addresses", 3), "bad-condition /rules/0/addresses"},
                                         });
}

TEST_CASE("values in conditions are judged as values") {
    const std::string at = "/rules/0/requires";
    expect_local_issues({
        {asking(R"({"fact": "age", "atLeast": 200})"), "bad-value " + at + "/atLeast"},
        {asking(R"({"fact": "age", "atLeast": "fifty"})"), "bad-value " + at + "/atLeast"},
        {asking(R"({"fact": "sex", "is": "none"})"), "bad-value " + at + "/is"},
        {asking(R"({"fact": "sex", "in": ["male", 3]})"), "bad-value " + at + "/in/1"},
        {asking(R"({"fact": "principal", "is": "yes"})"), "bad-value " + at + "/is"},
        {asking(R"({"reading": "stillRootedRequired", "is": 1})"), "bad-value " + at + "/is"},
        {asking(R"({"fact": "graduatedOn", "before": 2015})"), "bad-value " + at + "/before"},
        {asking(R"({"fact": "graduatedOn", "before": "2015-02-29"})"), "bad-date " + at + "/before"},
        {asking(R"({"fact": "county", "in": ["431202", "439999"]})"), "unknown-county " + at + "/in/1"},
    });
}

TEST_CASE("ids that the pack does not have are named") {
    const std::string at = "/rules/0/requires";
    expect_local_issues({
        {replace("/rules/0/provision", "township-subsidy"), "unknown-provision /rules/0/provision"},
        {replace("/relates/0/sentences/1", "15.9"), "unknown-sentence /relates/0/sentences/1"},
        {insert("/recognises/hardArea", true), "unknown-fact /recognises/hardArea"},
        {insert("/parameters/localYears", 3), "unknown-parameter /parameters/localYears"},
        {insert("/readings/none", true), "unknown-reading /readings/none"},
        {insert("/regionTags/431202/poor", true), "unknown-tag /regionTags/431202/poor"},
        {insert("/regionTags/431299", json::object()), "unknown-county /regionTags/431299"},
        {insert("/regionTags/怀化市", json::object()), "unknown-county /regionTags/怀化市"},
        {asking(R"({"fact": "agee", "atLeast": 3})"), "unknown-fact " + at + "/fact"},
        {asking(R"({"fact": "titleLevel", "oneAbove": "title"})"), "unknown-fact " + at + "/oneAbove"},
        {asking(R"({"definition": "isRich"})"), "unknown-definition " + at + "/definition"},
        {asking(R"({"fact": "grassrootsYears", "atLeastParameter": "years"})"),
         "unknown-parameter " + at + "/atLeastParameter"},
        {asking(R"({"parameter": "relaxed", "isSet": true})"), "unknown-parameter " + at + "/parameter"},
        {asking(R"({"reading": "none", "is": true})"), "unknown-reading " + at + "/reading"},
        {asking(R"({"fact": "county", "tagged": "poor"})"), "unknown-tag " + at + "/tagged"},
    });
}

namespace {

// Definitions through which conditions hang on an open number and on a recognised fact.
Policy policy_with_definitions() {
    return PackBuilder()
        .boolean("recognised", true)
        .years("years", true)
        .years("otherYears")
        .boolean("free")
        .county()
        .region("430102")
        .parameter("open")
        .parameter("number")
        .flag("flag")
        .definition("long", R"({"fact": "years", "atLeastParameter": "open"})")
        .definition("longer", R"({"not": {"definition": "long"}})")
        .definition("known", R"({"any": [{"fact": "free", "is": true}, {"fact": "recognised", "is": true}]})")
        .definition("fine", R"({"fact": "free", "is": true})")
        .provision("p", R"({"all": [{"definition": "longer"}, {"definition": "known"}, {"definition": "fine"}]})")
        .policy();
}

json with_rows(const std::string& hole, const std::string& id, const json& rows) {
    json document = json::parse(plain_document("d", "province", "", "2020-01-01"));
    document["policy"] = "test";
    document[hole][id] = rows;
    return document;
}

std::string row_faults(const std::string& hole, const std::string& id, const std::string& when) {
    static const Policy policy = policy_with_definitions();
    const bool parameter = hole == "parameters";
    const json value = id == "recognised" || id == "flag" ? json(true) : json(3);
    const json rows = json::array({{{"when", json::parse(when)}, {parameter ? "value" : "is", value}}});
    return document_issues(with_rows(hole, id, rows), policy);
}

} // namespace

TEST_CASE("the condition of a row hangs on no open number") {
    const std::string at = "row-uses-parameter /parameters/number/0/when";
    CHECK(row_faults("parameters", "number", R"({"definition": "fine"})") == "");
    CHECK(row_faults("parameters", "number", R"({"fact": "years", "atLeastParameter": "open"})") == at);
    CHECK(row_faults("parameters", "number", R"({"all": [{"not": {"parameter": "open", "isSet": true}}]})") == at);
    CHECK(row_faults("parameters", "number", R"({"parameter": "flag", "is": true})") == at);
    CHECK(row_faults("parameters", "number", R"({"definition": "longer"})") == at);
    CHECK(row_faults("recognises", "recognised", R"({"definition": "long"})") ==
          "row-uses-parameter /recognises/recognised/0/when");
    json document = with_rows("recognises", "recognised", true);
    document["rules"] = json::parse(R"([{"provision": "p", "gives": [{"title": {"zh": "t"}, "rows": [
        {"when": {"definition": "long"}, "text": {"zh": "t"}}]}]}])");
    CHECK(document_issues(document, policy_with_definitions()).empty()); // what is given may hang on a number
}

TEST_CASE("the condition of a row does not hang on the fact that it settles") {
    const std::string at = "recognises-circular /recognises/recognised/0/when";
    CHECK(row_faults("recognises", "recognised", R"({"definition": "fine"})") == "");
    CHECK(row_faults("recognises", "recognised", R"({"fact": "recognised", "is": false})") == at);
    CHECK(row_faults("recognises", "recognised", R"({"any": [{"definition": "fine"}, {"definition": "known"}]})") ==
          at);
    CHECK(row_faults("recognises", "years", R"({"fact": "otherYears", "atMostFact": "years"})") ==
          "recognises-circular /recognises/years/0/when");
    CHECK(row_faults("recognises", "years", R"({"definition": "known"})") == ""); // another recognised fact
    CHECK(row_faults("recognises", "years", R"({"definition": "long"})") ==
          "row-uses-parameter /recognises/years/0/when\nrecognises-circular /recognises/years/0/when");
}

TEST_CASE("a condition is not deeper than any reader bears, with its definitions") {
    PackBuilder builder;
    builder.boolean("a").definition("d0", R"({"fact": "a", "is": true})");
    for (int i = 1; i < 100; ++i)
        builder.definition("d" + std::to_string(i), R"({"not": {"definition": "d)" + std::to_string(i - 1) + "\"}}");
    const Policy policy = builder.provision("p", R"({"definition": "d99"})").policy();
    const auto issues = [&](int levels) {
        std::string condition = R"({"definition": "d99"})";
        for (int i = 0; i < levels; ++i) condition = R"({"not": )" + condition + "}";
        json document = json::parse(plain_document("d", "province", "", "2020-01-01"));
        document["policy"] = "test";
        document["rules"] = json::array({{{"provision", "p"}, {"when", json::parse(condition)}}});
        return document_issues(document, policy);
    };
    CHECK(issues(50) == "");
    CHECK(issues(60) == "too-deep /rules/0/when");
}
