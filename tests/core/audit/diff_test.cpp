// Differences of two versions: what changed in function, with applicants whose verdict does change.
#include "../random_applicants.h"
#include "audit/joined_policy.h"
#include "examples.h"

#include <algorithm>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

PolicyDiff difference(const Policy& before, const Policy& after, SearchBounds bounds = {}) {
    Issues issues;
    auto found = diff(before, after, issues, bounds);
    REQUIRE(issues.empty());
    return std::move(*found);
}

// Each change as "id kind", after assessing its examples in both versions.
std::vector<std::string> changes(const PackBuilder& earlier, const PackBuilder& later) {
    Bench before(earlier), after(later);
    std::vector<std::string> changes;
    for (const ProvisionChange& change : difference(before.policy(), after.policy()).provisions) {
        changes.push_back(change.id + " " + std::string(name_of(change.kind)));
        const bool exemplified =
            change.kind == ProvisionChangeKind::function || change.kind == ProvisionChangeKind::local;
        CHECK(change.examples.empty() == !exemplified);
        for (const ChangedVerdict& one : change.examples) {
            Example example = one.example;
            CHECK(example.settings.has_value() == (change.kind == ProvisionChangeKind::local));
            CHECK(verdict_of(before, change.id, example) == name_of(one.before));
            if (!example.changed.empty()) example.facts = example.changed;
            CHECK(verdict_of(after, change.id, example) == name_of(one.after));
        }
    }
    return changes;
}

using Changes = std::vector<std::string>;

std::string at_least(int years) { return R"({"fact": "y", "atLeast": )" + std::to_string(years) + "}"; }

} // namespace

TEST_CASE("a threshold that moves changes the function; the same condition in other words does not") {
    const auto pack = [](const std::string& when) { return PackBuilder().years("y").provision("p", when); };
    CHECK(changes(pack(at_least(30)), pack(at_least(25))) == Changes{"p function"});
    CHECK(changes(pack(at_least(30)), pack("{\"not\": {\"not\": " + at_least(30) + "}}")).empty());
}

TEST_CASE("provisions that come and go are listed") {
    const auto pack = [](const std::string& id) {
        return PackBuilder().years("y").provision("p", at_least(3)).provision(id, at_least(4));
    };
    CHECK(changes(pack("q"), pack("r")) == Changes{"q removed", "r added"});
}

TEST_CASE("options are matched by value, wherever a new one is put") {
    const auto pack = [](const std::vector<std::string>& options, const std::string& when) {
        return PackBuilder().option("d", options, true).option("e", options, true, true).provision("p", when);
    };
    const std::vector<std::string> few{"none", "master"}, more{"none", "bachelor", "master"};
    const std::string master = R"({"fact": "d", "atLeast": "master"})", above = R"({"fact": "d", "oneAbove": "e"})";
    CHECK(changes(pack(few, master), pack(more, master)).empty());
    CHECK(changes(pack(more, master), pack(few, master)).empty());
    CHECK(changes(pack(few, above), pack(more, above)) == Changes{"p function"});
    CHECK(changes(pack(more, above), pack(more, above)).empty());
    const PolicyDiff found = difference(pack(few, master).policy(), pack(more, master).policy());
    CHECK(found.parts == std::vector<PartChange>{{"option", "d=bachelor", "added"}, {"option", "e=bachelor", "added"}});
}

TEST_CASE("joined versions give their own verdicts, for every answer that a version knows") {
    const auto pack = [](const std::vector<std::string>& options) {
        return PackBuilder()
            .option("d", options, true, true)
            .option("e", options, true, true)
            .provision("p", R"({"fact": "d", "atLeast": "master"})")
            .provision("q", R"({"fact": "d", "oneAbove": "e"})")
            .provision("r", R"({"not": {"fact": "d", "in": ["none", "master"]}})");
    };
    Bench before(pack({"none", "master", "doctor"})), after(pack({"none", "bachelor", "master", "doctor"}));
    const JoinedPolicy joined = join_versions(before.policy(), after.policy());
    Issues issues;
    const auto checker =
        Checker::build(std::make_shared<const Policy>(joined.policy), default_settings(joined.policy), issues);
    REQUIRE(checker);
    Assessor assessor(*checker);
    for (Bench* own : {&before, &after})
        for (const Value d : answers_to(own->policy(), {0}))
            for (const Value e : answers_to(own->policy(), {1})) {
                Answers answers(own->policy());
                answers.values = {d, e};
                const auto expected = own->assessor().verdicts(answers);
                const std::string facts = named_json(named_answers(own->policy(), answers));
                const auto verdicts = assessor.verdicts(read_answers(facts, joined.policy, issues));
                const std::size_t first = own == &before ? 0 : joined.provisions_before;
                for (std::size_t i = 0; i < expected.size(); ++i) CHECK(verdicts[first + i] == expected[i]);
            }
    CHECK(issues.empty());
}

TEST_CASE("examples avoid what only one version knows, where they can") {
    const auto pack = [](const std::vector<std::string>& options, const std::string& list) {
        return PackBuilder().option("c", options).provision("p", R"({"fact": "c", "in": )" + list + "}");
    };
    const Policy before = pack({"x", "y"}, R"(["x"])").policy(),
                 after = pack({"w", "x", "y"}, R"(["w", "x", "y"])").policy();
    for (const ProvisionChange& change : difference(before, after).provisions)
        CHECK(change.examples.front().example.facts == std::vector<NamedValue>{{"c", "y"}});
    CHECK(difference(before, after).provisions.size() == 1);
}

TEST_CASE("facts that are new, gone or of another type do not confuse the comparison") {
    const auto pack = [] { return PackBuilder().years("y"); };
    const std::string a = R"({"fact": "a", "is": true})";
    const Policy before = pack().provision("p", at_least(5)).policy();
    const Policy after = pack().boolean("a").provision("p", "{\"all\": [" + a + "," + at_least(5) + "]}").policy();
    const PolicyDiff found = difference(before, after);
    REQUIRE(found.provisions.size() == 1);
    CHECK(json_of(found.provisions[0].examples[0].example.facts) == json{{"a", false}, {"y", 5}});
    CHECK(found.parts == std::vector<PartChange>{{"fact", "a", "added"}});
    CHECK(changes(PackBuilder().boolean("a").provision("p", a),
                  PackBuilder().option("a", {"yes", "no"}).provision("p", R"({"fact": "a", "is": "yes"})")) ==
          Changes{"p function"});
}

TEST_CASE("a reading whose default flips changes the text's own function") {
    const auto pack = [](bool value) {
        return PackBuilder()
            .years("y")
            .reading("r", value)
            .provision("p", "{\"any\": [{\"reading\": \"r\", \"is\": true}, " + at_least(5) + "]}");
    };
    CHECK(changes(pack(false), pack(true)) == Changes{"p function"});
}

TEST_CASE("what differs only once a local document fills a hole is found, with that document") {
    const auto pack = [](const std::string& parameter) {
        return PackBuilder().years("y").parameter("m").parameter("n").provision(
            "p", R"({"fact": "y", "atLeastParameter": ")" + parameter + "\"}");
    };
    CHECK(changes(pack("m"), pack("n")) == Changes{"p local"});
    CHECK(changes(pack("m"), pack("m")).empty());
}

TEST_CASE("counties are compared by their tags") {
    const auto pack = [](const std::vector<std::string>& tags) {
        return PackBuilder()
            .county()
            .tag("s")
            .tag("t")
            .region("430101", tags)
            .region("430102", {"s"})
            .provision("p", R"({"fact": "county", "tagged": "t"})");
    };
    CHECK(changes(pack({"t"}), pack({"s", "t"})).empty());
    CHECK(changes(pack({}), pack({"t"})) == Changes{"p function"});
}

TEST_CASE("what differs only where a local document tags a county is found, with the county") {
    const auto pack = [](const std::string& when) {
        return PackBuilder().boolean("a").county().tag("t").region("430101").region("430102").provision("p", when);
    };
    const std::string a = R"({"fact": "a", "is": true})";
    const std::string or_tagged = "{\"any\": [" + a + R"(, {"fact": "county", "tagged": "t"}]})";
    CHECK(changes(pack(a), pack(or_tagged)) == Changes{"p local"});
    const PolicyDiff found = difference(pack(a).policy(), pack(or_tagged).policy());
    REQUIRE(found.provisions.size() == 1);
    REQUIRE_FALSE(found.provisions.front().examples.empty());
    CHECK(found.provisions.front().examples.front().example.settings ==
          LocalSettings{{}, {}, {{"430101", {{"t", true}}}}});
}

TEST_CASE("examples that would take too much work are said to be missing, the change is not") {
    const auto pack = [](int years) { return PackBuilder().years("y").provision("p", at_least(years)).policy(); };
    const PolicyDiff found = difference(pack(30), pack(25), {.of_one = 0});
    REQUIRE(found.provisions.size() == 1);
    CHECK(found.provisions[0].kind == ProvisionChangeKind::function);
    CHECK(found.provisions[0].examples.empty());
    CHECK(json::parse(diff_json({found, {}}))["provisions"][0]["notComputed"] == "too-much-work");
    const Policy before = pack(30), after = pack(25);
    CHECK(diff_text(found, PlainWords(after, Language::en, &before)).find("examples not computed") !=
          std::string::npos);
    CHECK_FALSE(difference(pack(30), pack(25)).provisions[0].not_computed);
}

TEST_CASE("order does not count: facts, options, counties and tags may be listed in any") {
    json pack = json::parse(real_pack_text());
    const Policy before = real_policy();
    for (const char* list : {"facts", "regions", "regionTags", "parameters", "readings"})
        std::reverse(pack[list].begin(), pack[list].end());
    for (json& fact : pack["facts"])
        if (fact["type"] == "enum" && !fact.value("ordered", false))
            std::reverse(fact["values"].begin(), fact["values"].end());
    Issues issues;
    const auto after = read_policy(pack.dump(), issues);
    REQUIRE(after);
    const PolicyDiff found = difference(before, *after);
    CHECK(found.provisions.empty());
    CHECK(found.parts.empty());
    CHECK(found.local_compared);
    CHECK_FALSE(found.empty()); // the content is not the same
    CHECK(difference(before, before).empty());
}

TEST_CASE("what follows from answers is compared by whom it follows for") {
    using List = std::vector<json>; // braces around one object would be a copy of it
    const auto pack = [](const List& follows) {
        json with = json::parse(PackBuilder()
                                    .years("y")
                                    .boolean("a")
                                    .option("o", {"x", "z"})
                                    .parameter("m")
                                    .parameter("n")
                                    .provision("p", at_least(3))
                                    .text());
        with["audiences"].push_back(with["audiences"][0]);
        with["audiences"][1]["id"] = "coming";
        with["follows"] = follows;
        Issues issues;
        auto policy = read_policy(with.dump(), issues);
        REQUIRE(issues.empty());
        return std::move(*policy);
    };
    const auto rule = [](const json& value, const std::string& when, const char* audience = nullptr) {
        json one = {{"fact", value.is_boolean() ? "a" : "o"}, {"value", value}, {"when", json::parse(when)}};
        if (audience) one["audience"] = {audience};
        return one;
    };
    const json long_service = rule(true, at_least(9));
    const auto parts = [&](const List& before, const List& after) {
        const PolicyDiff found = difference(pack(before), pack(after));
        CHECK(found.provisions.empty());
        return found.parts;
    };
    using Parts = std::vector<PartChange>;
    CHECK(parts({long_service}, {long_service}).empty());
    CHECK(parts({long_service}, {rule(true, "{\"not\": {\"not\": " + at_least(9) + "}}")}).empty());
    CHECK(parts({long_service}, {rule(true, at_least(9)), rule(true, at_least(12))}).empty());
    CHECK(parts({long_service}, {rule(true, at_least(10))}) == Parts{{"follows", "a=true", "reworded"}});
    CHECK(parts({long_service}, {rule(true, at_least(9), "coming")}) == Parts{{"follows", "a=true", "reworded"}});
    CHECK(parts({long_service}, {rule(false, at_least(9))}) ==
          Parts{{"follows", "a=true", "removed"}, {"follows", "a=false", "added"}});
    CHECK(parts({rule("z", at_least(9))}, List{}) == Parts{{"follows", "o=z", "removed"}});
    // where a document sets a number
    const auto by = [&](const std::string& number) {
        return rule(true, R"({"fact": "y", "atLeastParameter": ")" + number + "\"}");
    };
    CHECK(parts({by("n")}, {by("n")}).empty());
    CHECK(parts({by("n")}, {by("m")}) == Parts{{"follows", "a=true", "reworded"}});
    const Policy before = pack({long_service}), after = pack({rule(true, at_least(10))});
    CHECK(diff_text(difference(before, after), PlainWords(after, Language::en, &before))
              .find("answer that follows 't: t' is worded or set differently [a=true]") != std::string::npos);
}

TEST_CASE("other words for the same are told apart from another function") {
    json pack = json::parse(real_pack_text());
    pack["provisions"][0]["title"]["zh"] = "另一个标题";
    pack["facts"][0]["help"]["zh"] = "另一段说明";
    Issues issues;
    const auto after = read_policy(pack.dump(), issues);
    REQUIRE(after);
    const PolicyDiff found = difference(real_policy(), *after);
    REQUIRE(found.provisions.size() == 1);
    CHECK(found.provisions[0].kind == ProvisionChangeKind::wording);
    CHECK(found.provisions[0].reworded == std::vector<std::string>{"title"});
    CHECK(found.parts == std::vector<PartChange>{{"fact", "relation", "reworded"}});
    CHECK(json::parse(diff_json({found, {}}))["provisions"][0]["change"] == "wording");
}

TEST_CASE("a roster tells who is concerned, and reads what only one version knows") {
    Bench before(PackBuilder().years("y").provision("p", at_least(30)).provision("q", at_least(1)));
    Bench after(PackBuilder().years("y").boolean("a").provision("p", at_least(25)).provision("r", at_least(28)));
    RosterDiff roster(before.checker(), after.checker());
    const auto changes_of = [&](const std::string& facts) {
        Issues issues;
        const auto person =
            read_versioned(R"({"id": 1, "facts": )" + facts + "}", before.policy(), after.policy(), issues);
        REQUIRE(issues.empty());
        return roster.of(person.before, person.after);
    };
    const PersonChange reached{"p", Verdict::not_satisfied, Verdict::satisfied};
    CHECK(changes_of(R"({"y": 0, "a": true})").empty());
    CHECK(changes_of(R"({"y": 27})") == std::vector<PersonChange>{{"q", Verdict::satisfied, std::nullopt}, reached});
    CHECK(changes_of(R"({"y": 29})") == std::vector<PersonChange>{{"q", Verdict::satisfied, std::nullopt},
                                                                  reached,
                                                                  {"r", std::nullopt, Verdict::satisfied}});
    Issues issues;
    read_versioned(R"({"facts": {"y": 61, "b": 1}})", before.policy(), after.policy(), issues);
    CHECK(issues.size() == 2);
}
