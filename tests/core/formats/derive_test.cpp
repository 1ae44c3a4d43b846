// The rules that derive years from a service record: read strictly.
#include "../real_pack.h"

#include <algorithm>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

json real_pack() { return json::parse(real_pack_text()); }

std::size_t position_of(const json& pack, const std::string& fact) {
    for (std::size_t i = 0; i < pack["facts"].size(); ++i)
        if (pack["facts"][i]["id"] == fact) return i;
    FAIL("no fact " << fact);
    return 0;
}

// The codes and places, below "derive", of what reading the pack reports with this rule.
std::vector<std::string> faults(const std::string& fact, const json& rule) {
    const json pack = real_pack();
    const std::string place = "/facts/" + std::to_string(position_of(pack, fact)) + "/derive";
    Issues issues;
    CHECK_FALSE(read_policy(pack.patch(json::array({insert(place, rule)})).dump(), issues));
    std::vector<std::string> found;
    for (const Issue& issue : issues)
        if (issue.pointer.rfind(place, 0) == 0)
            found.push_back(std::string(name_of(issue.code)) + " " + issue.pointer.substr(place.size()));
    CHECK(found.size() == issues.size());
    return found;
}

json changed(const json& change) {
    json rule = {{"count", "total"}, {"unitLevel", {"township"}}};
    rule.update(change);
    return rule;
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("every years fact of the project's own pack has a rule") {
    const Policy policy = real_policy();
    for (const Fact& fact : policy.facts)
        if (!fact.for_documents) CHECK_MESSAGE(fact.derive.has_value() == can_be_derived(fact), fact.id);
    const DeriveRule& township = *policy[*find_id(policy.facts, "continuousTownshipYears")].derive;
    CHECK(township.continuous);
    const auto values = [&](const DeriveRule& rule) {
        std::vector<std::string> texts;
        for (const SpellTest& test : rule.where) {
            const SpellAttribute& attribute = policy[test.attribute];
            std::string text = attribute.id;
            for (const Value value : test.values)
                text += attribute.kind == SpellAttribute::Kind::flag
                            ? ""
                            : "=" + policy[attribute.fact].options[static_cast<std::size_t>(value)].value;
            texts.push_back(text);
        }
        std::sort(texts.begin(), texts.end());
        return texts;
    };
    CHECK(values(township) ==
          std::vector<std::string>{"postKind=professional", "unitKind=publicInstitution", "unitLevel=township"});
    REQUIRE(township.doubt);
    CHECK(policy[*township.doubt].id == "continuityRecognised");
    CHECK_FALSE(township.secondments);
    CHECK(policy[*find_id(policy.facts, "townshipYears")].derive->secondments);
    CHECK(values(*policy[*find_id(policy.facts, "hardAreaYears")].derive).front() == "hardArea");
}

TEST_CASE("each fault of a rule is found at its place") {
    const std::string fact = "townshipYears";
    CHECK(faults(fact, 3) == Faults{"wrong-type "});
    CHECK(faults(fact, json::object()) == Faults{"missing-member /count"});
    CHECK(faults(fact, changed({{"count", "sum"}})) == Faults{"wrong-value /count"});
    CHECK(faults(fact, changed({{"unitLevel", json::array()}})) == Faults{"wrong-value /unitLevel"});
    CHECK(faults(fact, changed({{"unitLevel", {"township", "towship"}}})) == Faults{"unknown-option /unitLevel/1"});
    CHECK(faults(fact, changed({{"unitKind", {true}}})) == Faults{"wrong-type /unitKind/0"});
    CHECK(faults(fact, changed({{"postKind", "professional"}})) == Faults{"wrong-type /postKind"});
    CHECK(faults(fact, changed({{"secondments", 1}})) == Faults{"wrong-type /secondments"});
    CHECK(faults(fact, changed({{"hardArea", "yes"}})) == Faults{"wrong-type /hardArea"});
    CHECK(faults(fact, changed({{"doubt", "continuity"}})) == Faults{"unknown-fact /doubt"});
    CHECK(faults(fact, changed({{"doubt", "grassrootsYears"}})) == Faults{"wrong-value /doubt"});
    CHECK(faults(fact, changed({{"county", {"430102"}}})) == Faults{"unfit-condition /county"});
    CHECK(faults("postGrade", changed(json::object())) == Faults{"unfit-condition "});
    CHECK(faults("titleLevel", changed(json::object())) == Faults{"unfit-condition "});
}

TEST_CASE("a rule needs the attributes that it filters by") {
    json pack = json::parse(PackBuilder().years("y").provision("p", R"({"fact": "y", "atLeast": 1})").text());
    pack["facts"][0]["derive"] = {{"count", "total"}, {"unitLevel", {"township"}}};
    Issues issues;
    CHECK_FALSE(read_policy(pack.dump(), issues));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == IssueCode::unknown_member);
    CHECK(issues[0].pointer == "/facts/0/derive/unitLevel");
}
