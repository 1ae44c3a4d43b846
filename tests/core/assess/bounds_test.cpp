// What grows without end when it is done plainly: definitions that use each other twice, explanations, routes.
#include "../pack_builder.h"

#include "eligibility/audit.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// d0 asks `leaf`; d_i is the definition before it, twice.
PackBuilder doubling(int depth, const std::string& leaf) {
    PackBuilder builder;
    builder.boolean("a", true);
    builder.definition("d0", leaf);
    for (int i = 1; i <= depth; ++i) {
        const std::string before = R"({"definition": "d)" + std::to_string(i - 1) + R"("})";
        builder.definition("d" + std::to_string(i), R"({"all": [)" + before + "," + before + "]}");
    }
    return builder.provision("p", R"({"definition": "d)" + std::to_string(depth) + R"("})");
}

std::size_t nodes_in(const json& node) {
    std::size_t count = 1;
    if (node.contains("parts"))
        for (const json& part : node["parts"]) count += nodes_in(part);
    return count;
}

bool says_not_computed(const json& node) {
    if (node.contains("notComputed")) return node["notComputed"] == "too-much-work" && !node.contains("parts");
    if (node.contains("parts"))
        for (const json& part : node["parts"])
            if (says_not_computed(part)) return true;
    return false;
}

} // namespace

TEST_CASE("definitions that use each other twice are evaluated once, and reasons name each leaf once") {
    Bench bench(doubling(60, R"({"fact": "a", "is": true})"));
    CHECK(bench.verdict("p", R"({"a": true})") == "satisfied");
    const json open = bench.result("p", R"({"a": "unsure"})");
    CHECK(open["verdict"] == "needsDecision");
    REQUIRE(open["reasons"].size() == 1);
    CHECK(open["reasons"][0]["fact"] == "a");
}

TEST_CASE("an explanation that would be too large says where it ends") {
    for (const int depth : {5, 60}) {
        Bench bench(doubling(depth, R"({"fact": "a", "is": true})"));
        Explainer explainer(bench.checker());
        const Explanation explanation = explainer.explain({0}, bench.answers(R"({"a": true})"));
        const json told = json::parse(explanation_json(explanation));
        CHECK(told["verdict"] == "satisfied");
        CHECK(told["when"]["standing"] == "yes");
        CHECK(nodes_in(told["when"]) <= Explainer::kMostNodes);
        CHECK(says_not_computed(told["when"]) == (depth == 60));
    }
}

TEST_CASE("the other side of a reading is looked at in each zone") {
    Bench bench(PackBuilder().county().reading("r", true).region("430102").region("430203").provision(
        "p", R"({"reading": "r", "is": true})"));
    bench.use_document(R"({"region": "4301", "readings": {"r": false}})");
    Explainer explainer(bench.checker());
    const auto readings = [&](const std::string& facts) {
        return json::parse(explanation_json(explainer.explain({0}, bench.answers(facts))))["readings"];
    };
    CHECK(readings(R"({"county": "430102"})") == json{{{"reading", "r"}, {"is", true}, {"verdict", "satisfied"}}});
    CHECK(readings(R"({"county": "430203"})") == json{{{"reading", "r"}, {"is", false}, {"verdict", "notSatisfied"}}});
    CHECK(readings("{}").size() == 2);
}

TEST_CASE("a condition on an open number says what the document of the place set, and who did not") {
    Bench bench(PackBuilder().county().years("y").parameter("n", 3).region("430102").region("430203").provision(
        "p", R"({"fact": "y", "atLeastParameter": "n"})"));
    bench.use_document(R"({"region": "4301", "parameters": {"n": 8}})");
    Explainer explainer(bench.checker());
    const auto when = [&](const std::string& facts) {
        return json::parse(explanation_json(explainer.explain({0}, bench.answers(facts))))["when"];
    };
    CHECK(when(R"({"county": "430102", "y": 9})")["setTo"] == 8);
    CHECK_FALSE(when(R"({"county": "430203", "y": 9})").contains("setTo"));
    CHECK_FALSE(when(R"({"y": 9})").contains("setTo"));
}

TEST_CASE("no route leads out of the reach of a local document") {
    PackBuilder builder;
    builder.county().change("choice").years("y").change("time").parameter("n", 3);
    builder.region("430102").region("430203").provision("p", R"({"fact": "y", "atLeastParameter": "n"})");
    Bench bench(builder);
    bench.use_document(R"({"region": "4301", "parameters": {"n": 8}})");
    RouteFinder finder(bench.checker());
    const Routes found = finder.find({0}, bench.answers(R"({"county": "430102", "y": 5})"), *parse_date("2026-01-01"));
    REQUIRE(found.routes.size() == 1);
    REQUIRE(found.routes[0].steps.size() == 1);
    CHECK(found.routes[0].steps[0].wait == 3);
    CHECK(found.routes[0].date == parse_date("2029-01-01"));
    CHECK_FALSE(found.not_computed);
}

TEST_CASE("a search for routes that would take too much work says so, with what it has found") {
    PackBuilder builder;
    std::string facts;
    constexpr int kFacts = 120;
    for (int i = 0; i < kFacts; ++i) {
        const std::string id = "x" + std::to_string(i);
        builder.option(id, {"a", "b", "c", "d"}).change("choice");
        facts += (i == 0 ? "\"" : ",\"") + id + R"(":"a")";
    }
    std::string pairs; // two of a ring, so that many pairs of steps are worth trying
    for (int i = 0; i < kFacts; ++i)
        for (const int step : {1, 7, 31})
            pairs += (pairs.empty() ? "" : ",") +
                     (R"({"all": [{"fact": "x)" + std::to_string(i) + R"(", "is": "d"}, {"fact": "x)" +
                      std::to_string((i + step) % kFacts) + R"(", "is": "c"}, {"fact": "x)" +
                      std::to_string((i + 2 * step) % kFacts) + R"(", "is": "b"}]})");
    const auto policy = std::make_shared<const Policy>(builder.provision("p", R"({"any": [)" + pairs + "]}").policy());
    Issues issues;
    const auto checker = Checker::build(policy, default_settings(*policy), issues);
    if (!checker) { // the diagram itself is too large: said as well
        CHECK(issues.front().code == IssueCode::too_large);
        return;
    }
    Issues none;
    const Answers answers = read_answers("{" + facts + "}", *policy, none);
    RouteFinder finder(*checker);
    const Routes found = finder.find({0}, answers, Date{});
    CHECK(found.verdict == Verdict::not_satisfied);
    CHECK(found.not_computed == NotComputed::too_much_work);
}
