// What follows from answers: only where it is sure, never against what was answered, in whatever order rules stand.
#include "../pack_builder.h"
#include "eligibility/completion.h"

#include <algorithm>

// Tests are compiled several in one piece, so that helpers with short names need a place of their own.
namespace eligibility::testing::completions {
namespace {

// A policy of three flags, two numbers, an option and a recognised fact, of which one provision makes use.
PackBuilder facts() {
    PackBuilder pack;
    pack.boolean("a").boolean("b").boolean("c").years("x").years("y").option("o", {"one", "two"}).boolean("r", true);
    pack.flag("f").parameter("n");
    return pack.provision("p", R"({"any": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]})");
}

json rule(const std::string& fact, const json& value, const std::string& when, const json& audience = nullptr) {
    json entry = {{"fact", fact}, {"value", value}, {"when", json::parse(when)}};
    if (!audience.is_null()) entry["audience"] = audience;
    return entry;
}

// Lists as such: braces around one object would be a copy of it.
using List = std::vector<json>;

Bench with(const List& follows, const List& implausible = {}) {
    json pack = json::parse(facts().text());
    pack["follows"] = follows;
    pack["implausible"] = implausible;
    pack["audiences"].push_back(pack["audiences"][0]);
    pack["audiences"][1]["id"] = "other";
    Issues issues;
    auto policy = read_policy(pack.dump(), issues);
    for (const Issue& issue : issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
    return Bench(std::move(*policy));
}

Completion completed(const Bench& bench, const std::string& given, const std::string& audience = {}) {
    const auto known = find_id(bench.policy().audiences, audience);
    return complete(bench.checker(), bench.answers(given), known ? std::optional(*known) : std::nullopt);
}

// All answers, by name.
json answers(const Bench& bench, const std::string& given, const std::string& audience = {}) {
    return json::parse(named_json(named_answers(bench.policy(), completed(bench, given, audience).answers)));
}

std::vector<std::string> added(const Bench& bench, const std::string& given, const std::string& audience = {}) {
    std::vector<std::string> ids;
    for (const FactIndex fact : completed(bench, given, audience).added) ids.push_back(bench.policy()[fact].id);
    return ids;
}

using Ids = std::vector<std::string>;

const std::string kA = R"({"fact": "a", "is": true})", kB = R"({"fact": "b", "is": true})";

} // namespace

TEST_CASE("an answer follows only where the condition is yes whatever else is answered") {
    const Bench bench =
        with({rule("o", "two", "{\"any\": [" + kA + ", {\"all\": [" + kB + R"(, {"fact": "x", "atLeast": 3}]}]})")});
    CHECK(added(bench, "{}").empty());
    CHECK(added(bench, R"({"a": true})") == Ids{"o"});
    CHECK(added(bench, R"({"b": true})").empty());
    CHECK(added(bench, R"({"b": true, "x": 2})").empty());
    CHECK(added(bench, R"({"b": true, "x": 3})") == Ids{"o"});
    CHECK(added(bench, R"({"a": false, "b": true, "x": 60})") == Ids{"o"});
    CHECK(added(bench, R"({"a": "unsure"})").empty());
}

TEST_CASE("over all partial answers, what follows is what every completion says") {
    const Bench bench =
        with({rule("o", "one", R"({"any": [{"all": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]},
                                                    {"all": [{"not": {"fact": "a", "is": true}}, {"fact": "c", "is": true}]}]})")});
    const auto holds = [](int a, int b, int c) { return a ? b == 1 : c == 1; };
    std::size_t sure = 0;
    for (int a = -1; a < 2; ++a)
        for (int b = -1; b < 2; ++b)
            for (int c = -1; c < 2; ++c) {
                json given = json::object();
                if (a >= 0) given["a"] = a == 1;
                if (b >= 0) given["b"] = b == 1;
                if (c >= 0) given["c"] = c == 1;
                bool always = true;
                for (int all = 0; all < 8; ++all) {
                    const int of_a = a < 0 ? all & 1 : a, of_b = b < 0 ? all >> 1 & 1 : b, of_c = c < 0 ? all >> 2 : c;
                    always = always && holds(of_a, of_b, of_c);
                }
                CHECK_MESSAGE(added(bench, given.dump()) == (always ? Ids{"o"} : Ids{}), given.dump());
                sure += always ? 1 : 0;
            }
    CHECK(sure > 3); // without a too, where b and c both say so
    CHECK(added(bench, R"({"b": true, "c": true})") == Ids{"o"});
}

TEST_CASE("what is always so follows from nothing") {
    CHECK(answers(with({rule("x", 4, R"({"all": []})")}), "{}") == json{{"x", 4}});
    CHECK(answers(with({rule("x", 4, "{\"any\": [" + kA + ", {\"not\": " + kA + "}]}")}), "{}") == json{{"x", 4}});
}

TEST_CASE("what is left to a decision does not follow, until a document settles it") {
    Bench recognised = with({rule("x", 1, R"({"fact": "r", "is": true})")});
    CHECK(added(recognised, R"({"r": true})") == Ids{"x"});
    CHECK(added(recognised, R"({"r": "unsure"})").empty());
    Bench local = with({rule("x", 1, R"({"parameter": "f", "is": true})"),
                        rule("o", "one", R"({"fact": "y", "atLeastParameter": "n"})")});
    CHECK(added(local, R"({"y": 20})").empty());
    local.use_document(R"({"parameters": {"f": true, "n": 20}})");
    CHECK(added(local, R"({"y": 20})") == Ids{"x", "o"});
    CHECK(added(local, R"({"y": 19})") == Ids{"x"});
    local.use_document(R"({"parameters": {"f": false}})");
    CHECK(added(local, R"({"y": 20})").empty());
}

TEST_CASE("answers that were given stay, also that somebody is unsure") {
    const Bench bench = with({rule("x", 4, kA), rule("r", true, kA)});
    CHECK(answers(bench, R"({"a": true, "x": 7})") == json{{"a", true}, {"x", 7}, {"r", true}});
    CHECK(answers(bench, R"({"a": true, "x": "unsure"})") == json{{"a", true}, {"x", "unsure"}, {"r", true}});
    CHECK(answers(bench, R"({"a": true, "r": "unsure"})") == json{{"a", true}, {"x", 4}, {"r", "unsure"}});
    CHECK(added(bench, R"({"a": true, "x": 4, "r": false})").empty());
}

TEST_CASE("of two rules for a fact the first stays, and what is there is not changed by a later round") {
    const Bench bench = with({rule("x", 1, kA), rule("x", 2, kB)});
    CHECK(answers(bench, R"({"a": true, "b": true})")["x"] == 1);
    CHECK(answers(bench, R"({"b": true})")["x"] == 2);
}

TEST_CASE("a rule for an audience is for that one only") {
    const Bench bench =
        with({rule("a", true, R"({"all": []})", {"other"}), rule("x", 1, kA, {"serving", "other"}), rule("y", 2, kA)});
    CHECK(added(bench, "{}").empty());
    CHECK(added(bench, "{}", "serving").empty());
    CHECK(added(bench, "{}", "other") == Ids{"a", "x", "y"});
    CHECK(added(bench, R"({"a": true})") == Ids{"y"});
    CHECK(added(bench, R"({"a": true})", "serving") == Ids{"x", "y"});
    CHECK(added(bench, R"({"a": false})", "other").empty());
}

TEST_CASE("answers follow from answers that followed, in the order in which they are found") {
    const Bench bench = with(
        {rule("o", "two", R"({"fact": "y", "is": 0})"), rule("y", 0, R"({"fact": "x", "is": 0})"), rule("x", 0, kA)});
    CHECK(added(bench, R"({"a": true})") == Ids{"x", "y", "o"});
    CHECK(answers(bench, R"({"a": true})") == json{{"a", true}, {"x", 0}, {"y", 0}, {"o", "two"}});
    CHECK(answers(bench, R"({"a": true, "y": 3})") == json{{"a", true}, {"x", 0}, {"y", 3}});
    CHECK(added(bench, R"({"x": 0})") == Ids{"y", "o"});
}

TEST_CASE("where rules do not contradict, their order changes no answer") {
    std::vector<json> rules{rule("x", 0, kA), rule("y", 0, R"({"fact": "x", "is": 0})"),
                            rule("o", "two", R"({"all": [{"fact": "y", "atMost": 1}, {"fact": "b", "is": true}]})"),
                            rule("c", true, R"({"fact": "o", "is": "two"})"), rule("b", true, kA)};
    const json expected{{"a", true}, {"b", true}, {"c", true}, {"x", 0}, {"y", 0}, {"o", "two"}};
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    do {
        List follows;
        for (const std::size_t one : order) follows.push_back(rules[one]);
        CHECK(answers(with(follows), R"({"a": true})") == expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("assessing takes just what it is given") {
    Bench bench = with({rule("b", true, R"({"all": []})")});
    CHECK(bench.verdict("p", "{}") == "unknown");
    CHECK(bench.verdict("p", R"({"a": false})") == "unknown");
    CHECK(bench.verdict("p", answers(bench, R"({"a": false})").dump()) == "satisfied");
}

TEST_CASE("answers are a slip only where they are sure to be one") {
    const json text = {{"zh", "t"}};
    const Bench bench =
        with({}, {{{"when", {{"not", {{"fact", "x"}, {"atMostFact", "y"}}}}}, {"text", text}},
                  {{"when", {{"all", {json::parse(kA), {{"fact", "y"}, {"is", 0}}}}}}, {"text", text}}});
    const auto slips = [&](const std::string& given) {
        std::vector<Ids> found;
        for (const Slip& slip : implausible(bench.checker(), bench.answers(given))) {
            found.emplace_back();
            for (const FactIndex fact : slip.facts) found.back().push_back(bench.policy()[fact].id);
        }
        return found;
    };
    CHECK(slips("{}").empty());
    CHECK(slips(R"({"x": 60})").empty());
    CHECK(slips(R"({"x": 5, "y": 5})").empty());
    CHECK(slips(R"({"x": 6, "y": 5})") == std::vector<Ids>{{"x", "y"}});
    CHECK(slips(R"({"x": "unsure", "y": 5})").empty());
    CHECK(slips(R"({"x": 1, "y": 0, "a": true})") == std::vector<Ids>{{"x", "y"}, {"a", "y"}});
}

} // namespace eligibility::testing::completions
