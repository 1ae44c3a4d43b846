// What an audit proves of rules about answers and of exclusions.
#include "examples.h"

// Tests are compiled several in one piece, so that helpers with short names need a place of their own.
namespace eligibility::testing::answer_rules {
namespace {

const std::string kA = R"({"fact": "a", "is": true})", kB = R"({"fact": "b", "is": true})";

std::string all_of(const std::string& one, const std::string& other) {
    return "{\"all\": [" + one + ", " + other + "]}";
}

json rule(const std::string& fact, const json& value, const std::string& when, const json& audience = nullptr) {
    json entry = {{"fact", fact}, {"value", value}, {"when", json::parse(when)}};
    if (!audience.is_null()) entry["audience"] = audience;
    return entry;
}

Policy with(const json& members) {
    PackBuilder builder;
    builder.boolean("a").boolean("b").option("o", {"one", "two", "three"}).years("x").boolean("r", true).flag("f");
    builder.definition("d", kB);
    builder.provision("p", kA).provision("q", kB).provision("s", "{\"not\": " + kA + "}");
    json pack = json::parse(builder.text());
    pack["audiences"].push_back(pack["audiences"][0]);
    pack["audiences"][1]["id"] = "other";
    pack.update(members);
    Issues issues;
    auto policy = read_policy(pack.dump(), issues);
    for (const Issue& issue : issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
    return std::move(*policy);
}

// Lists as such: braces around one object would be a copy of it.
using List = std::vector<json>;

Policy with_rules(const List& follows) { return with({{"follows", follows}}); }

// A pack in which the first provision excludes these.
Policy excluding(const json& others) {
    PackBuilder builder;
    builder.boolean("a").boolean("b").boolean("r", true);
    builder.provision("p", kA).provision("q", kB).provision("s", "{\"not\": " + kA + "}");
    builder.provision("t", all_of("{\"not\": " + kA + "}", R"({"fact": "r", "is": true})"));
    json pack = json::parse(builder.text());
    pack["provisions"][0]["excludes"] = others;
    Issues issues;
    auto policy = read_policy(pack.dump(), issues);
    REQUIRE(issues.empty());
    return std::move(*policy);
}

} // namespace

TEST_CASE("two rules that give one person different answers are a violation, with that person") {
    const Policy policy = with_rules({rule("o", "one", kA), rule("o", "two", kB), rule("x", 3, kA)});
    const auto found = findings(audited(policy), AuditProperty::follows_agree, FindingStatus::violated);
    REQUIRE(found.size() == 1);
    CHECK(found[0].subjects == std::vector<std::string>{"o"});
    CHECK(found[0].detail == Said(Message::rules_disagree, {"1", "2"}));
    REQUIRE(found[0].example);
    CHECK(json_of(found[0].example->facts) == json{{"a", true}, {"b", true}});
    CHECK_FALSE(found[0].example->settings);
}

TEST_CASE("each pair of rules that disagree is named, also where only a local document makes them") {
    const Policy three = with_rules({rule("o", "one", kA), rule("o", "two", kB), rule("o", "three", R"({"all": []})")});
    CHECK(subjects(three, AuditProperty::follows_agree) == Subjects{{"o"}, {"o"}, {"o"}});
    const Policy local = with_rules({rule("o", "one", kA), rule("o", "two", R"({"parameter": "f", "is": true})")});
    const auto found = findings(audited(local), AuditProperty::follows_agree, FindingStatus::violated);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].example);
    REQUIRE(found[0].example->settings);
    CHECK(json_of(found[0].example->settings->parameters) == json{{"f", true}});
}

TEST_CASE("rules agree that give the same answer, exclude each other or are for different people") {
    const auto disagree = [](const List& follows) {
        return subjects(with_rules(follows), AuditProperty::follows_agree).size();
    };
    CHECK(disagree({rule("o", "one", kA), rule("o", "one", kB)}) == 0);
    CHECK(disagree({rule("o", "one", kA), rule("o", "two", "{\"not\": " + kA + "}")}) == 0);
    CHECK(disagree({rule("o", "one", kA), rule("x", 2, kA)}) == 0);
    CHECK(disagree({rule("o", "one", kA, {"serving"}), rule("o", "two", kA, {"other"})}) == 0);
    CHECK(disagree({rule("o", "one", kA, {"serving"}), rule("o", "two", kA)}) == 1);
    CHECK(disagree({rule("o", "one", kA, {"serving", "other"}), rule("o", "two", kA, {"other"})}) == 1);
    CHECK(findings(audited(with_rules({rule("o", "one", kA)})), AuditProperty::follows_agree, FindingStatus::proved)
              .size() == 1);
}

TEST_CASE("an answer that follows from itself is a violation, however long the way") {
    const auto circular = [](const List& follows) {
        return subjects(with_rules(follows), AuditProperty::follows_not_circular);
    };
    CHECK(circular({rule("a", true, kA)}) == Subjects{{"a"}});
    CHECK(circular({rule("a", true, kB), rule("b", true, kA)}) == Subjects{{"a"}, {"b"}});
    CHECK(circular({rule("a", true, R"({"fact": "o", "is": "one"})"), rule("o", "one", R"({"fact": "x", "is": 1})"),
                    rule("x", 1, kA)}) == Subjects{{"a"}, {"o"}, {"x"}});
    CHECK(circular({rule("b", true, kA), rule("a", true, R"({"definition": "d"})")}) == Subjects{{"b"}, {"a"}});
    CHECK(
        circular({rule("o", "one", kA), rule("o", "two", kB), rule("x", 1, R"({"fact": "o", "is": "one"})")}).empty());
    CHECK(circular({rule("x", 1, R"({"fact": "x", "is": 2})"), rule("b", true, kA)}) == Subjects{{"x"}});
}

TEST_CASE("a rule that holds for nobody is a violation, and so is a slip that nobody can make") {
    const std::string nobody = all_of(kA, "{\"not\": " + kA + "}");
    CHECK(subjects(with_rules({rule("o", "one", kB), rule("x", 3, nobody)}), AuditProperty::rule_reachable) ==
          Subjects{{"x"}});
    CHECK(subjects(with_rules({rule("o", "one", R"({"parameter": "f", "is": true})")}), AuditProperty::rule_reachable)
              .empty());
    const auto slip = [](const std::string& zh, const std::string& when) -> json {
        return {{"text", {{"zh", zh}}}, {"when", json::parse(when)}};
    };
    const Policy slips = with({{"implausible", List{slip("some", kA), slip("none", nobody)}}});
    CHECK(subjects(slips, AuditProperty::rule_reachable) == Subjects{{"none"}});
    const Policy sound = with({{"implausible", List{slip("some", kA)}}, {"follows", List{rule("o", "one", kB)}}});
    CHECK(subjects(sound, AuditProperty::rule_reachable).empty());
    const auto proved = findings(audited(sound), AuditProperty::rule_reachable, FindingStatus::proved);
    REQUIRE(proved.size() == 1);
    CHECK(proved[0].detail == Said(Message::counted_rules, {"2"}));
}

TEST_CASE("provisions that exclude each other but are never open together are noted") {
    const auto apart = [](const json& others) {
        return subjects(excluding(others), AuditProperty::excludes_meet, FindingStatus::noted);
    };
    CHECK(apart({"q"}).empty());
    CHECK(apart({"s"}) == Subjects{{"p", "s"}});
    CHECK(apart({"q", "s", "t"}) == Subjects{{"p", "s"}, {"p", "t"}});
    CHECK(audited(excluding({"s"})).holds(AuditProperty::excludes_meet));
}

} // namespace eligibility::testing::answer_rules
