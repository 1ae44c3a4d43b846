// What documents mean: how their holes and rules are composed with the text, one line of the meaning a case.
#include "../pack_builder.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

PackBuilder pack() {
    return pack_with_holes()
        .region("430103", {}, {"t"})
        .region("430203")
        .provision("open", R"({"fact": "a", "is": true})", {}, true)
        .provision("number", R"({"fact": "y", "atLeastParameter": "n"})")
        .provision("reading", R"({"reading": "s", "is": true})")
        .provision("tag", R"({"fact": "county", "tagged": "t"})")
        .provision("recognised", R"({"fact": "r", "is": true})")
        .provision("plain", R"({"fact": "a", "is": true})", R"({"fact": "b", "is": true})");
}

/// A bench under documents, the first of which is given by its holes or rules.
Bench under(const std::vector<std::string>& documents, const std::string& day = "2026-01-01") {
    Bench bench(pack());
    bench.use_documents(documents, day);
    return bench;
}

std::string rule(const std::string& members) { return R"({"rules": [)" + members + "]}"; }

std::vector<std::string> kinds(const json& result) {
    std::vector<std::string> kinds;
    for (const json& reason : result["reasons"]) kinds.push_back(reason["kind"]);
    return kinds;
}

using Kinds = std::vector<std::string>;

} // namespace

TEST_CASE("a document speaks when it is confirmed, from its first day to its last, in its region") {
    const auto number = [](const std::string& more, const std::string& day, const std::string& county) {
        Bench bench = under({R"({"parameters": {"n": 10}, "document": {"number": "1", "title": "t", "issuer": "i",
            "from": "2020-01-01", "to": "2025-12-31"})" +
                             more + "}"},
                            day);
        return bench.verdict("number", R"({"y": 12, "county": ")" + county + "\"}");
    };
    CHECK(number("", "2020-01-01", "430102") == "satisfied");
    CHECK(number("", "2019-12-31", "430102") == "needsDecision");
    CHECK(number("", "2025-12-31", "430102") == "satisfied");
    CHECK(number("", "2026-01-01", "430102") == "needsDecision");
    CHECK(number(R"(, "confirmed": false)", "2021-01-01", "430102") == "needsDecision");
    CHECK(number(R"(, "region": "4301")", "2021-01-01", "430103") == "satisfied");
    CHECK(number(R"(, "region": "4301")", "2021-01-01", "430203") == "needsDecision");
    CHECK(number(R"(, "region": "430102")", "2021-01-01", "430103") == "needsDecision");
}

TEST_CASE("of readings and tags the last document that sets one wins, by level, then by date, then by id") {
    const std::string county =
        R"({"region": "430102", "readings": {"s": true}, "regionTags": {"430102": {"t": false}}})";
    const std::string province = R"({"readings": {"s": false}, "regionTags": {"430102": {"t": true}}})";
    for (const auto& documents : {std::vector{county, province}, std::vector{province, county}}) {
        Bench bench = under(documents);
        CHECK(bench.verdict("reading", R"({"county": "430102"})") == "satisfied");
        CHECK(bench.verdict("reading", R"({"county": "430203"})") == "notSatisfied");
        CHECK(bench.verdict("tag", R"({"county": "430102"})") == "notSatisfied");
    }
    const auto dated = [](const std::string& id, const std::string& from, bool is) {
        return R"({"id": ")" + id + R"(", "readings": {"s": )" + (is ? "true" : "false") +
               R"(}, "document": {"number": "1", "title": "t", "issuer": "i", "from": ")" + from + "\"}}";
    };
    CHECK(under({dated("b", "2020-01-01", true), dated("a", "2021-01-01", false)}).verdict("reading", "{}") ==
          "notSatisfied");
    CHECK(under({dated("b", "2020-01-01", false), dated("a", "2020-01-01", true)}).verdict("reading", "{}") ==
          "notSatisfied");
}

TEST_CASE("a number is that of the first row that holds, of the most local document, then of the next") {
    Bench bench = under({R"({"region": "430102", "parameters": {"n": [{"when": {"fact": "a", "is": true}, "value": 5},
                                                                      {"when": {"fact": "r", "is": true}, "value": 7}]}})",
                         R"({"parameters": {"n": 20}})"});
    const auto of = [&](const std::string& facts) {
        return bench.verdict("number", R"({"county": "430102", )" + facts);
    };
    CHECK(of(R"("a": true, "r": false, "y": 5})") == "satisfied");
    CHECK(of(R"("a": false, "r": true, "y": 6})") == "notSatisfied");
    CHECK(of(R"("a": false, "r": true, "y": 7})") == "satisfied");
    CHECK(of(R"("a": false, "r": false, "y": 19})") == "notSatisfied");
    CHECK(of(R"("a": false, "r": false, "y": 20})") == "satisfied");
    // Where a row needs a decision: what both sides agree on, else somebody decides.
    CHECK(of(R"("a": false, "r": "unsure", "y": 6})") == "notSatisfied");
    CHECK(of(R"("a": false, "r": "unsure", "y": 10})") == "needsDecision");
    CHECK(of(R"("a": false, "r": "unsure", "y": 20})") == "satisfied");
    CHECK(bench.result("number", R"({"county": "430102", "a": false, "r": "unsure", "y": 10})")["reasons"][0]["fact"] ==
          "r");
    CHECK(of(R"("a": false, "r": false, "y": 2})") == "notSatisfied"); // below the floor
}

TEST_CASE("a recognition settles who is unsure, and nobody else") {
    Bench bench = under({R"({"recognises": {"r": [{"when": {"fact": "a", "is": true}, "is": true},
                                                  {"when": {"fact": "y", "atLeast": 9}, "is": false}]}})"});
    CHECK(bench.verdict("recognised", R"({"r": "unsure", "a": true})") == "satisfied");
    CHECK(bench.verdict("recognised", R"({"r": "unsure", "a": false, "y": 9})") == "notSatisfied");
    CHECK(bench.verdict("recognised", R"({"r": "unsure", "a": false, "y": 8})") == "needsDecision");
    CHECK(bench.verdict("recognised", R"({"r": false, "a": true})") == "notSatisfied");
    CHECK(bench.verdict("recognised", R"({"a": true})") == "unknown"); // it ranges over its values
    CHECK(bench.result("recognised", R"({"r": "unsure"})")["missing"] == json{"a", "y"});
}

TEST_CASE("inside the condition of a recognition nothing is recognised") {
    Bench bench(pack().boolean("q", true).provision("second", R"({"fact": "q", "is": true})"));
    bench.use_document(R"({"recognises": {"q": [{"when": {"fact": "r", "is": true}, "is": true}],
                                          "r": [{"is": true}]}})");
    CHECK(bench.verdict("recognised", R"({"r": "unsure"})") == "satisfied");
    CHECK(bench.verdict("second", R"({"r": "unsure", "q": "unsure"})") == "needsDecision");
    CHECK(bench.verdict("second", R"({"r": true, "q": "unsure"})") == "satisfied");
}

TEST_CASE("rules: replaces, admits, requires, in this order, and what is required before is dropped by replacing") {
    const std::string facts = R"({"b": true, "a": )";
    const auto plain = [](const std::string& rules, const std::string& answers) {
        return under({rule(rules)}).verdict("plain", answers);
    };
    const std::string on = R"({"provision": "plain", )";
    CHECK(plain(on + R"("replaces": {"fact": "y", "atLeast": 5}})", facts + R"(false, "y": 5})") == "satisfied");
    CHECK(plain(on + R"("replaces": {"fact": "y", "atLeast": 5}})", facts + R"(true, "y": 4})") == "notSatisfied");
    CHECK(plain(on + R"("when": {"fact": "y", "atLeast": 5}, "replaces": {"all": []}})", facts + R"(false, "y": 4})") ==
          "notSatisfied");
    CHECK(plain(on + R"("admits": {"fact": "y", "atLeast": 5}})", facts + R"(false, "y": 5})") == "satisfied");
    CHECK(plain(on + R"("requires": {"fact": "y", "atLeast": 5}})", facts + R"(true, "y": 4})") == "notSatisfied");
    CHECK(plain(on + R"("when": {"fact": "y", "atLeast": 9}, "requires": {"fact": "r", "is": true}})",
                facts + R"(true, "y": 8, "r": false})") == "satisfied");
    // who is admitted is asked what everybody is asked
    CHECK(plain(on + R"("admits": {"fact": "y", "atLeast": 5}, "requires": {"fact": "r", "is": true}})",
                facts + R"(false, "y": 5, "r": false})") == "notSatisfied");
    CHECK(plain(on + R"("requires": {"fact": "r", "is": true}}, )" + on + R"("replaces": {"all": []}})",
                facts + R"(false, "r": false})") == "satisfied");
}

TEST_CASE("addresses takes people in, who are then asked what everybody is asked; it makes no circle smaller") {
    const auto verdict = [](const std::string& rules, const std::string& answers) {
        return under({rule(rules)}).verdict("plain", answers);
    };
    const std::string opened =
        R"({"provision": "plain", "when": {"fact": "y", "atLeast": 3}, "addresses": {"fact": "r", "is": true}})";
    CHECK(verdict(opened, R"({"b": false, "y": 3, "r": true, "a": true})") == "satisfied");
    CHECK(verdict(opened, R"({"b": false, "y": 3, "r": true, "a": false})") == "notSatisfied");
    CHECK(verdict(opened, R"({"b": false, "y": 2, "r": true, "a": true})") == "notApplicable");
    CHECK(verdict(opened, R"({"b": true, "y": 2, "r": false, "a": true})") == "satisfied");
}

TEST_CASE("adopting settles what is left to somebody, either way, and refusing is the one reason of a no") {
    const std::string on = R"({"provision": "open", "when": {"fact": "y", "atLeast": 3}, "adopts": )";
    Bench adopted = under({rule(on + "true}")}), refused = under({rule(on + "false}")});
    CHECK(adopted.verdict("open", R"({"a": true, "y": 3})") == "satisfied");
    CHECK(adopted.verdict("open", R"({"a": true, "y": 2})") == "needsDecision");
    CHECK(adopted.verdict("open", R"({"a": false, "y": 3})") == "notSatisfied");
    const json no = refused.result("open", R"({"a": true, "y": 3})");
    CHECK(no["verdict"] == "notSatisfied");
    CHECK(no["reasons"] ==
          json{{{"kind", "document"}, {"document", "document-0"}, {"by", {{"zh", "i"}, {"en", "i"}}}}});
    CHECK(kinds(refused.result("open", R"({"a": true, "y": 2})")) == Kinds{"authority"});
    CHECK(kinds(refused.result("open", R"({"a": false, "y": 2})")).empty());
}

TEST_CASE("what cannot be tested here leaves a yes open, and says who tests it") {
    Bench bench = under({rule(R"({"provision": "plain", "when": {"fact": "y", "atLeast": 3},
        "unchecked": [{"text": {"zh": "名额"}, "by": {"zh": "局"}}, {"text": {"zh": "分数"}}]})")});
    const json open = bench.result("plain", R"({"a": true, "b": true, "y": 3})");
    CHECK(open["verdict"] == "needsDecision");
    CHECK(kinds(open) == Kinds{"unchecked", "unchecked"});
    CHECK(open["reasons"][0]["text"]["zh"] == "名额");
    CHECK(open["reasons"][0]["by"]["zh"] == "局");
    CHECK(bench.verdict("plain", R"({"a": true, "b": true, "y": 2})") == "satisfied");
    CHECK(bench.verdict("plain", R"({"a": false, "b": true, "y": 3})") == "notSatisfied");
}

TEST_CASE("while the county is open the verdict ranges over the zones, exactly") {
    Bench bench =
        under({R"({"region": "4301", "parameters": {"n": 5}})", R"({"region": "4302", "parameters": {"n": 8}})"});
    CHECK(bench.verdict("number", R"({"y": 8})") == "satisfied");
    CHECK(bench.verdict("number", R"({"y": 4})") == "notSatisfied");
    const json open = bench.result("number", R"({"y": 6})");
    CHECK(open["verdict"] == "unknown");
    CHECK(open["missing"] == json{"county"});
    CHECK(open["best"] == "satisfied");
    CHECK(open["worst"] == "notSatisfied");
}

TEST_CASE("a document bears where its rule may speak of somebody, or where its hole counts") {
    Bench bench = under(
        {R"({"id": "town", "region": "430102", "parameters": {"n": [{"when": {"fact": "a", "is": true}, "value": 5}]}})",
         R"({"id": "land", "parameters": {"n": 8}, "rules": [{"provision": "plain", "sentence": "3",
                             "when": {"fact": "y", "atLeast": 3}}], "sentences": [{"id": "3", "text": "t"}]})",
         R"({"id": "near", "relates": [{"sentences": ["1.1"], "stage": "pay", "effect": "ends"}]})",
         R"({"id": "maybe", "confirmed": false, "parameters": {"n": 4}})"});
    const auto ids = [&](const char* provision, const char* list, const std::string& facts) {
        std::vector<std::string> found;
        const json result = bench.result(provision, facts);
        for (const json& one : result[list]) found.push_back(one["id"]);
        return found;
    };
    using Ids = std::vector<std::string>;
    CHECK(ids("number", "documents", R"({"county": "430102", "a": true})") == Ids{"town"});
    CHECK(ids("number", "documents", R"({"county": "430102", "a": false})") == Ids{"land", "town"});
    CHECK(ids("number", "documents", R"({"county": "430102"})") == Ids{"land", "town"});
    CHECK(ids("number", "documents", R"({"county": "430203"})") == Ids{"land"});
    CHECK(ids("plain", "documents", R"({"y": 2})").empty());
    CHECK(ids("plain", "documents", R"({"y": 3})") == Ids{"land"});
    CHECK(bench.result("plain", R"({"y": 3})")["documents"][0]["sentence"] == "3");
    CHECK(ids("number", "related", R"({"county": "430203"})") == Ids{"maybe", "near"});
    CHECK(ids("plain", "related", R"({"y": 3})") == Ids{"near"});
}

TEST_CASE("a table gives the first row that holds, the rows that may hold, and what is missing for them") {
    Bench bench = under({rule(R"({"provision": "plain", "gives": [{"title": {"zh": "补贴"}, "rows": [
        {"when": {"fact": "y", "atLeast": 20}, "text": {"zh": "三百"}, "amount": {"value": 300, "unit": "元", "per": "月"}},
        {"when": {"fact": "r", "is": true}, "text": {"zh": "两百"}},
        {"text": {"zh": "一百"}}]}]})")});
    const auto given = [&](const std::string& facts) {
        const json gives = bench.result("plain", R"({"a": true, "b": true)" + facts + "}")["gives"];
        return gives.empty() ? json() : gives[0];
    };
    CHECK(given(R"(, "y": 20)")["row"] == 0);
    CHECK(given(R"(, "y": 20)")["title"]["zh"] == "补贴");
    CHECK(given(R"(, "y": 19, "r": true)")["row"] == 1);
    CHECK(given(R"(, "y": 19, "r": false)")["row"] == 2);
    CHECK(given(R"(, "y": 19, "r": "unsure")")["rows"] == json{1, 2});
    CHECK(given(R"(, "r": true)")["rows"] == json{0, 1});
    CHECK(given(R"(, "r": true)")["missing"] == json{"y"});
    CHECK(given(R"(, "y": 20)")["missing"] == json::array());
    // Nothing for whom the verdict is no; only what is missing while it may become yes.
    CHECK(bench.result("plain", R"({"a": false, "b": true, "y": 20})")["gives"].empty());
    const json open = bench.result("plain", R"({"b": true})")["gives"][0];
    CHECK(open["missing"] == json{"r", "y"});
    CHECK_FALSE(open.contains("rows"));
    CHECK(bench.result("plain", R"({"b": true, "y": 20})")["gives"].empty());
}

TEST_CASE("a table tells the next row that waiting brings, and the day") {
    Bench bench(PackBuilder()
                    .boolean("a")
                    .years("y")
                    .change("time")
                    .number("m", "month", 0, 120)
                    .change("time")
                    .provision("p", R"({"fact": "a", "is": true})"));
    bench.use_documents({rule(R"({"provision": "p", "gives": [{"title": {"zh": "补贴"}, "rows": [
        {"when": {"all": [{"fact": "y", "atLeast": 20}, {"fact": "m", "atLeast": 30}]}, "text": {"zh": "三百"}},
        {"when": {"fact": "y", "atLeast": 10}, "text": {"zh": "两百"}}]}]})")},
                        "2026-03-01");
    const auto given = [&](const std::string& facts) {
        const json gives = bench.result("p", R"({"a": true, )" + facts + "}")["gives"];
        return gives.empty() ? json() : gives[0];
    };
    CHECK(given(R"("y": 12, "m": 0)")["row"] == 1);
    CHECK(given(R"("y": 12, "m": 0)")["reached"] == json{{"row", 0}, {"date", "2034-03-01"}});
    CHECK(given(R"("y": 19, "m": 10)")["reached"] == json{{"row", 0}, {"date", "2027-11-01"}}); // both have to pass
    CHECK_FALSE(given(R"("y": 20, "m": 30)").contains("reached"));
    CHECK_FALSE(given(R"("m": 0, "y": "unsure")").contains("reached"));
}

TEST_CASE("a tag counts where it is set, whatever other places are called") {
    Bench bench = under({R"({"id": "names", "regionTags": {"430203": {"t": true}}})",
                         R"({"id": "doubts", "confirmed": false, "regionTags": {"430102": {"t": false}}})"});
    const auto ids = [&](const char* list, const std::string& facts) {
        std::vector<std::string> found;
        const json result = bench.result("tag", facts);
        for (const json& one : result[list]) found.push_back(one["id"]);
        return found;
    };
    using Ids = std::vector<std::string>;
    // 430102 and 430203 are called the same, one by the pack and one by the document.
    CHECK(bench.verdict("tag", R"({"county": "430102"})") == "satisfied");
    CHECK(bench.verdict("tag", R"({"county": "430203"})") == "satisfied");
    CHECK(ids("documents", R"({"county": "430102"})").empty());
    CHECK(ids("documents", R"({"county": "430203"})") == Ids{"names"});
    CHECK(ids("documents", "{}") == Ids{"names"});
    CHECK(ids("related", R"({"county": "430102"})") == Ids{"doubts"});
    CHECK(ids("related", R"({"county": "430203"})").empty());
    CHECK(ids("related", "{}") == Ids{"doubts"});
}

TEST_CASE("of a comparison with who is unsure, the other answer may be missing") {
    Bench bench(pack().years("z", true).provision("compared", R"({"fact": "y", "atMostFact": "z"})"));
    const json open = bench.result("compared", R"({"z": "unsure"})");
    CHECK(open["verdict"] == "needsDecision");
    REQUIRE(kinds(open) == Kinds{"recognition"});
    CHECK(open["reasons"][0]["fact"] == "z");
}

TEST_CASE("what a document recognises may be left to an open number") {
    Bench bench(pack().years("z", true).provision("counted", R"({"fact": "z", "atLeastParameter": "n"})"));
    bench.use_document(R"({"recognises": {"z": 9}})");
    const json open = bench.result("counted", R"({"z": "unsure"})");
    CHECK(open["verdict"] == "needsDecision");
    REQUIRE(kinds(open) == Kinds{"localNumber"});
    CHECK(open["reasons"][0]["parameter"] == "n");
    CHECK_FALSE(open["reasons"][0].contains("value")); // he gave none
    CHECK(kinds(bench.result("counted", R"({"z": 9})")) == Kinds{"localNumber"});
    bench.use_document(R"({"recognises": {"z": [{"when": {"fact": "a", "is": true}, "is": 9}]}})");
    CHECK(kinds(bench.result("counted", R"({"z": "unsure", "a": false})")) == Kinds{"recognition"});
}

TEST_CASE("a refusal is told while it stands, and who may lift it for somebody leaves it open") {
    const std::string on = R"({"provision": "open", )";
    Bench bench =
        under({rule(on + R"("adopts": false}, )" + on + R"("when": {"fact": "r", "is": true}, "adopts": true})")});
    CHECK(kinds(bench.result("open", R"({"a": true, "r": false})")) == Kinds{"document"});
    CHECK(kinds(bench.result("open", R"({"a": false, "r": false})")) == Kinds{"document"});
    CHECK(kinds(bench.result("open", R"({"a": false, "r": true})")).empty());
    CHECK(kinds(bench.result("open", R"({"a": false, "r": "unsure"})")).empty()); // nobody has decided it
    const json open = bench.result("open", R"({"a": true, "r": "unsure"})");
    CHECK(open["verdict"] == "needsDecision");
    REQUIRE(kinds(open) == Kinds{"recognition", "authority"});
    CHECK(open["reasons"][0]["fact"] == "r");
}

TEST_CASE("of an open condition the reasons are those that keep it open") {
    const std::string on = R"({"provision": "plain", "when": {"fact": "r", "is": true}, )";
    const auto reasons = [](const std::string& rules, const std::string& more) {
        return kinds(under({rule(rules)}).result("plain", R"({"b": true, "r": "unsure", )" + more));
    };
    const std::string table = R"("gives": [{"title": {"zh": "补贴"}, "rows": [{"text": {"zh": "一百"}}]}]})";
    const std::string number = R"({"provision": "plain", "requires": {"fact": "y", "atLeastParameter": "n"}}, )";
    CHECK(reasons(number + on + table, R"("a": true, "y": 9})") == Kinds{"localNumber"});
    CHECK(reasons(number + on + R"("requires": {"any": [{"fact": "y", "atLeast": 20}]}})", R"("a": true, "y": 9})") ==
          Kinds{"localNumber", "recognition"});
    CHECK(reasons(on + R"("unchecked": [{"text": {"zh": "名额"}}]})", R"("a": true})") ==
          Kinds{"unchecked", "recognition"});
}

TEST_CASE("where every completion is open for another reason, all of them are told") {
    Bench bench(pack().parameter("k", 3).provision("both", R"({"all": [{"fact": "y", "atLeastParameter": "n"},
                                                                      {"fact": "y", "atLeastParameter": "k"}]})"));
    bench.use_document(R"({"parameters": {"n": [{"when": {"fact": "a", "is": true}, "value": 5}],
                                          "k": [{"when": {"fact": "a", "is": false}, "value": 5}]}})");
    const json open = bench.result("both", R"({"y": 9})");
    CHECK(open["verdict"] == "needsDecision");
    CHECK(open["missing"].empty());
    REQUIRE(kinds(open) == Kinds{"localNumber", "localNumber"});
    CHECK(open["reasons"][0]["parameter"] == "n");
    CHECK(open["reasons"][1]["parameter"] == "k");
}

TEST_CASE("a refusal is told where it may be what makes the no, and of no place in which nobody refuses") {
    const std::string on = R"({"provision": "plain", "when": )";
    const std::string refused = on + R"({"fact": "r", "is": true}, "adopts": false}, )" + on +
                                R"({"not": {"fact": "r", "is": true}}, "adopts": false})";
    // One of the two refuses him; which of them is not known.
    const json no = under({R"({"recognises": {"r": true}, "rules": [)" + refused + "]}"})
                        .result("plain", R"({"a": true, "b": true})");
    CHECK(no["verdict"] == "notSatisfied");
    CHECK(kinds(no) == Kinds{"document"});
    Bench city = under({R"({"region": "4301", "rules": [{"provision": "plain", "adopts": false}]})"});
    CHECK(kinds(city.result("plain", R"({"a": false, "b": true, "county": "430203"})")).empty());
    CHECK(kinds(city.result("plain", R"({"a": false, "b": true, "county": "430102"})")) == Kinds{"document"});
}
