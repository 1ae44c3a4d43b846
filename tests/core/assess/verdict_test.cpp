#include "../pack_builder.h"

using namespace eligibility;
using namespace eligibility::testing;

TEST_CASE("all is the minimum and any the maximum of no, needsDecision and yes") {
    Bench bench(PackBuilder()
                    .boolean("a", true)
                    .boolean("b")
                    .provision("all", R"({"all": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]})")
                    .provision("any", R"({"any": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]})"));
    CHECK(bench.verdict("all", R"({"a": "unsure", "b": true})") == "needsDecision");
    CHECK(bench.verdict("all", R"({"a": "unsure", "b": false})") == "notSatisfied");
    CHECK(bench.verdict("any", R"({"a": "unsure", "b": true})") == "satisfied");
    CHECK(bench.verdict("any", R"({"a": "unsure", "b": false})") == "needsDecision");
}

TEST_CASE("not is the mirror, so that an open condition stays open") {
    Bench bench(PackBuilder().boolean("a", true).provision("p", R"({"not": {"fact": "a", "is": true}})"));
    CHECK(bench.verdict("p", R"({"a": false})") == "satisfied");
    CHECK(bench.verdict("p", R"({"a": true})") == "notSatisfied");
    CHECK(bench.verdict("p", R"({"a": "unsure"})") == "needsDecision");
}

TEST_CASE("a provision that does not address the situation is not applicable, open or not") {
    Bench bench(PackBuilder().boolean("a", true).boolean("b").provision("p", R"({"fact": "b", "is": true})",
                                                                        R"({"fact": "a", "is": true})"));
    CHECK(bench.verdict("p", R"({"a": false, "b": false})") == "notApplicable");
    CHECK(bench.verdict("p", R"({"a": "unsure", "b": true})") == "needsDecision");
    CHECK(bench.verdict("p", R"({"a": "unsure", "b": false})") == "notSatisfied");
}

TEST_CASE("decidedBy turns yes into needsDecision and nothing else") {
    Bench bench(PackBuilder().boolean("a").provision("p", R"({"fact": "a", "is": true})", "", true));
    CHECK(bench.verdict("p", R"({"a": true})") == "needsDecision");
    CHECK(bench.verdict("p", R"({"a": false})") == "notSatisfied");
}

TEST_CASE("a number that the text leaves open is no below its floor and open above") {
    Bench bench(PackBuilder().years("y").parameter("n", 3).provision("p", R"({"fact": "y", "atLeastParameter": "n"})"));
    CHECK(bench.verdict("p", R"({"y": 2})") == "notSatisfied");
    const json open = bench.result("p", R"({"y": 18})");
    CHECK(open["verdict"] == "needsDecision");
    CHECK(open["reasons"][0]["kind"] == "localNumber");
    CHECK(open["reasons"][0]["parameter"] == "n");
    CHECK(open["reasons"][0]["value"] == 18);
    bench.use_document(R"({"parameters": {"n": 10}})");
    CHECK(bench.verdict("p", R"({"y": 9})") == "notSatisfied");
    CHECK(bench.verdict("p", R"({"y": 10})") == "satisfied");
}

TEST_CASE("a flag that the text leaves open needs a decision until a local document sets it") {
    Bench bench(PackBuilder()
                    .flag("f")
                    .provision("set", R"({"parameter": "f", "isSet": true})")
                    .provision("is", R"({"parameter": "f", "is": true})"));
    CHECK(bench.verdict("set", "{}") == "needsDecision");
    CHECK(bench.verdict("is", "{}") == "needsDecision");
    bench.use_document(R"({"parameters": {"f": false}})");
    CHECK(bench.verdict("set", "{}") == "satisfied");
    CHECK(bench.verdict("is", "{}") == "notSatisfied");
}

TEST_CASE("a reading is what the pack says until a local document says otherwise") {
    Bench bench(PackBuilder().reading("r", true).provision("p", R"({"reading": "r", "is": false})"));
    CHECK(bench.verdict("p", "{}") == "notSatisfied");
    bench.use_document(R"({"readings": {"r": false}})");
    CHECK(bench.verdict("p", "{}") == "satisfied");
}

TEST_CASE("a county's tag is yes, no, or needs whoever keeps the list") {
    Bench bench(PackBuilder()
                    .county()
                    .tag("poor")
                    .region("430101", {"poor"})
                    .region("430102")
                    .region("430103", {}, {"poor"})
                    .provision("p", R"({"fact": "county", "tagged": "poor"})"));
    CHECK(bench.verdict("p", R"({"county": "430101"})") == "satisfied");
    CHECK(bench.verdict("p", R"({"county": "430102"})") == "notSatisfied");
    const json open = bench.result("p", R"({"county": "430103"})");
    CHECK(open["verdict"] == "needsDecision");
    CHECK(open["reasons"][0]["tag"] == "poor");
    bench.use_document(R"({"regionTags": {"430103": {"poor": true}}})");
    CHECK(bench.verdict("p", R"({"county": "430103"})") == "satisfied");
}

TEST_CASE("oneAbove means exactly one higher") {
    const std::vector<std::string> levels{"none", "low", "mid", "high"};
    Bench bench(PackBuilder()
                    .option("has", levels, true)
                    .option("wants", levels, true)
                    .provision("p", R"({"fact": "wants", "oneAbove": "has"})"));
    CHECK(bench.verdict("p", R"({"has": "low", "wants": "mid"})") == "satisfied");
    CHECK(bench.verdict("p", R"({"has": "low", "wants": "high"})") == "notSatisfied");
    CHECK(bench.verdict("p", R"({"has": "mid", "wants": "mid"})") == "notSatisfied");
    CHECK(bench.verdict("p", R"({"has": "high"})") == "notSatisfied");
}

TEST_CASE("a local document holds in its region only, and then the county matters") {
    Bench bench(PackBuilder().county().years("y").parameter("n").region("430101").region("431201").provision(
        "p", R"({"fact": "y", "atLeastParameter": "n"})"));
    CHECK(bench.result("p", R"({"y": 9})")["missing"] == json::array());
    bench.use_document(R"({"region": "4312", "parameters": {"n": 10}})");
    CHECK(bench.verdict("p", R"({"county": "430101", "y": 9})") == "needsDecision");
    CHECK(bench.verdict("p", R"({"county": "431201", "y": 9})") == "notSatisfied");
    CHECK(bench.verdict("p", R"({"county": "431201", "y": 10})") == "satisfied");
    const json open = bench.result("p", R"({"y": 9})");
    CHECK(open["verdict"] == "unknown");
    CHECK(open["missing"] == json{"county"});
}

TEST_CASE("an unanswered fact leaves the verdict unknown, with its best and worst") {
    Bench bench(PackBuilder().boolean("a").boolean("b").provision(
        "p", R"({"all": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]})", "", true));
    const json result = bench.result("p", R"({"a": true})");
    CHECK(result["verdict"] == "unknown");
    CHECK(result["best"] == "needsDecision");
    CHECK(result["worst"] == "notSatisfied");
    CHECK(result["missing"] == json{"b"});
    CHECK(result["decisive"] == json::array());
}

TEST_CASE("unsure on a plain fact is like no answer, but is not asked again") {
    Bench bench(PackBuilder().boolean("a").boolean("b").provision(
        "p", R"({"all": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]})"));
    const json result = bench.result("p", R"({"a": "unsure"})");
    CHECK(result["verdict"] == "unknown");
    CHECK(result["missing"] == json{"b"});
    CHECK(result["unsure"] == json{"a"});
    CHECK(bench.result("p", R"({"a": "unsure", "b": false})")["unsure"] == json::array());
}

TEST_CASE("only facts that can still change the verdict are missing") {
    Bench bench(
        PackBuilder().boolean("a").boolean("b").boolean("c").provision("p", R"({"any": [{"fact": "a", "is": true},
                         {"all": [{"fact": "b", "is": true}, {"fact": "c", "is": true}]}]})"));
    CHECK(bench.result("p", R"({"b": false})")["missing"] == json{"a"});
    CHECK(bench.result("p", R"({"b": true})")["missing"] == json{"a", "c"});
}

TEST_CASE("decisive is a smallest set of answers that forces the verdict") {
    Bench bench(PackBuilder().boolean("a").boolean("b").boolean("c").provision(
        "p",
        R"({"any": [{"all": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]}, {"fact": "c", "is": true}]})"));
    CHECK(bench.result("p", R"({"a": true, "b": true, "c": true})")["decisive"] == json{"c"});
    CHECK(bench.result("p", R"({"a": true, "b": true, "c": false})")["decisive"] == json{"a", "b"});
    CHECK(bench.result("p", R"({"a": false, "b": false, "c": false})")["decisive"] == json{"a", "c"});
}

TEST_CASE("reasons name the open leaves that count, and no others") {
    Bench bench(PackBuilder().boolean("a", true).boolean("b", true).boolean("c").provision(
        "p",
        R"({"any": [{"all": [{"fact": "a", "is": true}, {"fact": "c", "is": true}]}, {"fact": "b", "is": true}]})"));
    const json open = bench.result("p", R"({"a": "unsure", "b": "unsure", "c": false})")["reasons"];
    REQUIRE(open.size() == 1);
    CHECK(open[0]["kind"] == "recognition");
    CHECK(open[0]["fact"] == "b");
}

TEST_CASE("of a subset, each result names its own provision") {
    Bench bench(PackBuilder()
                    .boolean("a")
                    .provision("p", R"({"fact": "a", "is": true})")
                    .provision("q", R"({"fact": "a", "is": false})")
                    .provision("r", R"({"fact": "a", "is": true})"));
    const std::vector<ProvisionIndex> chosen{{2}, {1}};
    const Assessment& found = bench.assessor().assess(bench.answers(R"({"a": true})"), chosen);
    const json written = json::parse(assessment_json(found, bench.policy(), *parse_date("2026-01-01")));
    REQUIRE(written["provisions"].size() == 2);
    CHECK(written["provisions"][0]["id"] == "r");
    CHECK(written["provisions"][0]["verdict"] == "satisfied");
    CHECK(written["provisions"][1]["id"] == "q");
    CHECK(written["provisions"][1]["verdict"] == "notSatisfied");
    CHECK(written["asOf"] == "2026-01-01");
}
