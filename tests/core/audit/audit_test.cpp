// Each property of the audit: violated by a tiny policy, with a counterexample that is assessed.
#include "examples.h"

#include <algorithm>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// What is said of what is violated, which names the verdicts.
std::vector<Message> unreachable(const PackBuilder& pack) {
    std::vector<Message> details;
    for (const Finding& finding :
         findings(audited(pack.policy()), AuditProperty::verdict_reachable, FindingStatus::violated))
        details.push_back(finding.detail.message);
    return details;
}

const std::string kA = R"({"fact": "a", "is": true})";
const std::string kNotA = R"({"not": {"fact": "a", "is": true}})";

// The verdicts before and after the step of a counterexample.
std::pair<std::string, std::string> step(Bench& bench, const Finding& finding) {
    REQUIRE(finding.example);
    const std::string& provision = finding.subjects.front();
    return {verdict_of(bench, provision, *finding.example), changed_verdict_of(bench, provision, *finding.example)};
}

Policy with_monotone(const PackBuilder& pack, std::size_t fact = 0) {
    Policy policy = pack.policy();
    policy.facts[fact].monotone = true;
    return policy;
}

} // namespace

TEST_CASE("a verdict that a provision should be able to give but cannot is a violation") {
    const auto pack = [] { return PackBuilder().boolean("a").boolean("r", true); };
    CHECK(unreachable(pack().provision("p", "{\"all\": [" + kA + "," + kNotA + "]}")) ==
          std::vector{Message::never_satisfied});
    CHECK(unreachable(pack().provision("p", "{\"any\": [" + kA + "," + kNotA + "]}")) ==
          std::vector{Message::always_open});
    CHECK(unreachable(pack().provision("p", kA, "{\"any\": [" + kA + "," + kNotA + "]}")) ==
          std::vector{Message::never_not_applicable});
    CHECK(unreachable(pack().provision("p", "{\"any\": [" + kA + ", {\"all\": [" + kA +
                                                R"(, {"fact": "r", "is": true}]}]})")) ==
          std::vector{Message::never_needs_decision});
    CHECK(unreachable(pack().provision("p", kA, "", true)).empty());
}

TEST_CASE("satisfied may need a local document, and the report says which") {
    Bench bench(PackBuilder().years("y").parameter("n").provision("p", R"({"fact": "y", "atLeastParameter": "n"})"));
    const AuditReport report = audited(bench.policy());
    CHECK(report.holds());
    const auto noted = findings(report, AuditProperty::verdict_reachable, FindingStatus::noted);
    REQUIRE(noted.size() == 1);
    CHECK(bench.verdict("p", named_json(noted.front().example->facts)) == "needsDecision");
    CHECK(verdict_of(bench, "p", *noted.front().example) == "satisfied");
}

TEST_CASE("an example needs a local document about its county only where no other will do") {
    const std::string tagged = R"({"fact": "county", "tagged": "t"})";
    const auto pack = [] { return PackBuilder().county().tag("t").flag("f"); };
    const auto noted = [](const PackBuilder& builder) {
        return findings(audited(builder.policy()), AuditProperty::verdict_reachable, FindingStatus::noted);
    };
    CHECK(noted(pack().region("430101", {"t"}).region("430102").provision("p", tagged)).empty());
    const PackBuilder unconfirmed = pack().region("430101").region("430102", {}, {"t"}).provision("p", tagged);
    const auto by_tag = noted(unconfirmed);
    REQUIRE(by_tag.size() == 1);
    CHECK(by_tag.front().example->facts == std::vector<NamedValue>{{"county", "430101"}});
    CHECK(by_tag.front().example->settings == LocalSettings{{}, {}, {{"430101", {{"t", true}}}}});
    Bench bench(unconfirmed);
    CHECK(verdict_of(bench, "p", *by_tag.front().example) == "satisfied");
    const auto by_number = noted(pack().region("430101").region("430102").provision(
        "p", "{\"any\": [" + tagged + R"(, {"parameter": "f", "is": true}]})"));
    REQUIRE(by_number.size() == 1);
    CHECK(by_number.front().example->settings == LocalSettings{{{"f", true}}, {}, {}});
}

TEST_CASE("what no verdict depends on is dead") {
    const Policy policy =
        PackBuilder()
            .boolean("a")
            .boolean("b")
            .option("c", {"x", "y"})
            .years("y")
            .parameter("n")
            .flag("f")
            .reading("r", true)
            .reading("s", false)
            .definition("used", R"({"any": [{"reading": "s", "is": true}, {"fact": "a", "is": true}]})")
            .definition("unused", R"({"definition": "used"})")
            .provision("p", R"({"all": [{"definition": "used"},
                                  {"any": [{"fact": "a", "is": true}, {"parameter": "f", "is": true},
                                           {"fact": "y", "atLeastParameter": "n"}]},
                                  {"any": [{"fact": "a", "is": true}, {"reading": "r", "is": true}]},
                                  {"any": [{"fact": "b", "is": true}, {"not": {"fact": "b", "is": true}}]}]})")
            .policy();
    CHECK(subjects(policy, AuditProperty::no_dead_fact) == Subjects{{"b"}, {"c"}});
    CHECK(subjects(policy, AuditProperty::no_dead_option) == Subjects{{"b=true", "b=false"}, {"c=x", "c=y"}});
    CHECK(subjects(policy, AuditProperty::no_dead_parameter).empty()); // f and n matter where the reading s holds
    CHECK(subjects(policy, AuditProperty::no_dead_reading).empty());
    CHECK(subjects(policy, AuditProperty::no_dead_definition) == Subjects{{"unused"}});
}

TEST_CASE("a county matters as soon as local documents do, which hold in regions") {
    const auto pack = [](const std::vector<std::string>& regions, const std::string& when) {
        PackBuilder builder;
        builder.boolean("a").years("y").county().parameter("n");
        for (const std::string& region : regions) builder.region(region);
        return builder.provision("p", "{\"all\": [" + kA + ", " + when + "]}").policy();
    };
    const std::string local = R"({"fact": "y", "atLeastParameter": "n"})", plain = R"({"fact": "y", "atLeast": 3})";
    const std::vector<std::string> one{"430101"}, two{"430101", "430102"};
    CHECK(subjects(pack(two, local), AuditProperty::no_dead_fact).empty());
    CHECK(subjects(pack(two, local), AuditProperty::question_reachable).empty());
    CHECK(subjects(pack(two, plain), AuditProperty::no_dead_fact) == Subjects{{"county"}});
    CHECK(subjects(pack(two, plain), AuditProperty::question_reachable) == Subjects{{"county"}});
    CHECK(subjects(pack(one, local), AuditProperty::no_dead_fact) ==
          Subjects{{"county"}}); // it holds there in any case
}

TEST_CASE("parameters and readings that are swallowed by another condition are dead") {
    const Policy policy = PackBuilder()
                              .boolean("a")
                              .flag("f")
                              .reading("r", true)
                              .provision("p", R"({"any": [{"fact": "a", "is": true}, {"all": [{"fact": "a", "is": true},
                                  {"parameter": "f", "is": true}, {"reading": "r", "is": true}]}]})")
                              .policy();
    CHECK(subjects(policy, AuditProperty::no_dead_parameter) == Subjects{{"f"}});
    CHECK(subjects(policy, AuditProperty::no_dead_reading) == Subjects{{"r"}});
}

TEST_CASE("options that every provision treats alike are noted") {
    const Policy policy = PackBuilder()
                              .option("c", {"x", "y", "z"})
                              .provision("p", R"({"any": [{"fact": "c", "is": "x"}, {"fact": "c", "is": "z"}]})")
                              .policy();
    CHECK(audited(policy).holds());
    CHECK(subjects(policy, AuditProperty::no_dead_option, FindingStatus::noted) == Subjects{{"c=x", "c=z"}});
}

TEST_CASE("a higher value that hurts is a violation, with the step that does") {
    Bench bench(with_monotone(PackBuilder().years("y").boolean("b").provision(
        "p", R"({"all": [{"fact": "b", "is": true}, {"not": {"fact": "y", "atLeast": 5}}]})")));
    const auto found = findings(audited(bench.policy()), AuditProperty::more_never_hurts, FindingStatus::violated);
    REQUIRE(found.size() == 1);
    CHECK(found.front().subjects == std::vector<std::string>{"p", "y"});
    CHECK(json_of(found.front().example->changed) == json{{"y", 5}});
    CHECK(step(bench, found.front()) == std::pair<std::string, std::string>{"satisfied", "notSatisfied"});
}

TEST_CASE("a higher value that hurts under a local document only is found too") {
    Bench bench(with_monotone(
        PackBuilder()
            .years("y")
            .reading("r", false)
            .flag("f")
            .provision("p", R"({"any": [{"all": [{"reading": "r", "is": false}, {"fact": "y", "atLeast": 5}]},
                         {"all": [{"reading": "r", "is": true}, {"parameter": "f", "is": true},
                                  {"not": {"fact": "y", "atLeast": 7}}]}]})")));
    const auto found = findings(audited(bench.policy()), AuditProperty::more_never_hurts, FindingStatus::violated);
    REQUIRE(found.size() == 1);
    CHECK(json_of(found.front().example->settings->readings) == json{{"r", true}});
    CHECK(step(bench, found.front()).second == "notSatisfied");
}

TEST_CASE("a higher value that hurts only where a local document tags a county is found too") {
    const PackBuilder pack = PackBuilder().years("y").county().tag("t").region("430101").region("430102").provision(
        "p", R"({"any": [{"all": [{"not": {"fact": "county", "tagged": "t"}}, {"fact": "y", "atLeast": 5}]},
                             {"all": [{"fact": "county", "tagged": "t"}, {"not": {"fact": "y", "atLeast": 7}}]}]})");
    Bench bench(with_monotone(pack));
    const auto found = findings(audited(bench.policy()), AuditProperty::more_never_hurts, FindingStatus::violated);
    REQUIRE(found.size() == 1);
    CHECK(found.front().example->settings == LocalSettings{{}, {}, {{"430101", {{"t", true}}}}});
    CHECK(json_of(found.front().example->facts)["county"] == "430101");
    CHECK(json_of(found.front().example->changed) == json{{"y", 7}});
    CHECK(step(bench, found.front()) == std::pair<std::string, std::string>{"satisfied", "notSatisfied"});
}

TEST_CASE("exceptions make a violation a note, and must be needed") {
    Policy policy = with_monotone(PackBuilder()
                                      .years("y")
                                      .provision("p", R"({"not": {"fact": "y", "atLeast": 5}})")
                                      .provision("q", R"({"fact": "y", "atLeast": 5})"));
    policy.provisions[0].except_to_monotone = {{0}};
    CHECK(audited(policy).holds());
    CHECK(subjects(policy, AuditProperty::more_never_hurts, FindingStatus::noted) == Subjects{{"p", "y"}});
    policy.provisions[1].except_to_monotone = {{0}};
    CHECK(subjects(policy, AuditProperty::more_never_hurts) == Subjects{{"q", "y"}});
}

TEST_CASE("between not applicable and not satisfied nothing is won or lost") {
    const Policy policy =
        with_monotone(PackBuilder().years("y").provision("p", R"({"fact": "y", "atLeast": 10})", R"({"any": [
            {"fact": "y", "atLeast": 8}, {"not": {"fact": "y", "atLeast": 4}}]})"));
    CHECK(subjects(policy, AuditProperty::more_never_hurts).empty());
}

TEST_CASE("provisions that are the same function or contained in another are noted") {
    const Policy policy = PackBuilder()
                              .boolean("a")
                              .boolean("b")
                              .provision("p", "{\"not\": " + kNotA + "}")
                              .provision("q", kA)
                              .provision("r", "{\"all\": [" + kA + R"(, {"fact": "b", "is": true}]})")
                              .provision("s", R"({"fact": "b", "is": true})")
                              .policy();
    CHECK(subjects(policy, AuditProperty::same_function, FindingStatus::noted) == Subjects{{"p", "q"}});
    CHECK(subjects(policy, AuditProperty::contained, FindingStatus::noted) == Subjects{{"r", "p", "s"}});
}

TEST_CASE("a provision is contained in one that is open to more people, whatever either says to the others") {
    const Policy policy = PackBuilder()
                              .boolean("a")
                              .boolean("b")
                              .provision("inner", "{\"all\": [" + kA + R"(, {"fact": "b", "is": true}]})", kA)
                              .provision("outer", kA)
                              .provision("capped", kA, "", true)
                              .policy();
    CHECK(subjects(policy, AuditProperty::contained, FindingStatus::noted) ==
          Subjects{{"inner", "outer"}, {"capped", "outer"}});
}

TEST_CASE("a question for an audience whose provisions do not need it, and one that is missing") {
    Policy policy = PackBuilder()
                        .boolean("a")
                        .boolean("b")
                        .provision("p", kA)
                        .provision("q", R"({"fact": "b", "is": true})")
                        .policy();
    policy.audiences = {{"serving"}, {"unit"}};
    const AudienceIndex serving{0}, unit{1};
    policy.facts[0].audience = policy.provisions[0].audience = {serving};
    policy.facts[1].audience = policy.provisions[1].audience = {unit};
    CHECK(subjects(policy, AuditProperty::question_reachable).empty());
    policy.facts[0].audience = {serving, unit};
    CHECK(subjects(policy, AuditProperty::question_reachable).empty());
    CHECK(subjects(policy, AuditProperty::question_reachable, FindingStatus::noted) == Subjects{{"a", "unit"}});
    policy.facts[0].audience = {unit};
    CHECK(subjects(policy, AuditProperty::question_reachable) == Subjects{{"a"}, {"p", "a", "serving"}});
    policy.facts[0].audience = {};
    CHECK(subjects(policy, AuditProperty::question_reachable) == Subjects{{"a"}, {"p", "a", "serving"}});
}

TEST_CASE("sentences without a provision, and provisions for a sentence that cannot be assessed") {
    Policy policy = PackBuilder().boolean("a").provision("p", kA).policy(); // for sentence 1.1
    policy.sentence_classes = {{"rule", true}, {"mandate", false}};
    const SentenceClassIndex rule{0}, mandate{1};
    policy.sentences = {{"1.1", "", rule, {}}, {"1.2", "", mandate, {}}};
    CHECK(audited(policy).holds());
    policy.sentences = {{"1.1", "", mandate, {}}, {"1.2", "", rule, {}}};
    CHECK(subjects(policy, AuditProperty::assessable_sentence_has_provision) == Subjects{{"1.1"}, {"1.2"}});
}

TEST_CASE("the project's own pack holds, and its report is JSON") {
    const AuditReport report = audited(real_policy());
    CHECK_MESSAGE(report.holds(), audit_text(report, real_policy(), Language::en));
    CHECK(subjects(real_policy(), AuditProperty::question_reachable, FindingStatus::noted) ==
          Subjects{{"onEstablishment", "serving"}, {"titleLevel", "upper"}});
    CHECK(subjects(real_policy(), AuditProperty::threshold_in_text, FindingStatus::noted).empty());
    CHECK(report.computed());
    const json written = json::parse(audit_json(report, real_policy()));
    constexpr auto kProperties = static_cast<std::size_t>(AuditProperty::document_rule_reachable); // no documents
    CHECK(written["properties"].size() == kProperties);
    CHECK(written["findings"].size() == report.findings.size());
    for (std::size_t i = 0; i < kProperties; ++i)
        CHECK(audit_text(report, real_policy(), Language::en)
                  .find("[" + std::string(name_of(static_cast<AuditProperty>(i))) + "]\n") != std::string::npos);
}

TEST_CASE("a policy with too much to prove is reported, not half proved") {
    PackBuilder pack;
    for (int i = 0; i < 120; ++i) pack.boolean("a" + std::to_string(i));
    for (int i = 0; i < 9; ++i) pack.flag("n" + std::to_string(i));
    Issues issues;
    CHECK_FALSE(audit(pack.policy(), issues));
    REQUIRE(issues.size() == 1);
    CHECK(issues.front().code == IssueCode::too_large);
}

TEST_CASE("declarations of monotone facts are read strictly") {
    const json real = json::parse(real_pack_text());
    const auto codes = [&](const char* list, const std::string& id, const char* member, const json& value) {
        json pack = real;
        for (json& entry : pack[list])
            if (entry["id"] == id) entry[member] = value;
        Issues issues;
        read_policy(pack.dump(), issues);
        std::vector<std::string> found;
        for (const Issue& issue : issues) found.emplace_back(name_of(issue.code));
        return found;
    };
    using Codes = std::vector<std::string>;
    CHECK(codes("facts", "postGrade", "monotone", "up").empty());
    CHECK(codes("facts", "postGrade", "monotone", "down") == Codes{"wrong-value"});
    CHECK(codes("facts", "localHukou", "monotone", "up") == Codes{"unknown-member"});
    CHECK(codes("facts", "relation", "monotone", "up") == Codes{"unknown-member"});
    CHECK(codes("facts", "county", "monotone", "up") == Codes{"unknown-member"});
    const auto except = [&](const json& facts) {
        return codes("provisions", "grassroots-talent", "exceptToMonotone", facts);
    };
    CHECK(except({"titleLevle"}) == Codes{"unknown-fact"});
    CHECK(except({"field"}) == Codes{"wrong-value"});
    CHECK(except({"titleLevel", "titleLevel"}) == Codes{"duplicate-id"});
}
