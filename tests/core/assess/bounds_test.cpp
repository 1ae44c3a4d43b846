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
