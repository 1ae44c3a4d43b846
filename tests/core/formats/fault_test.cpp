// Faults in packs: every one is listed with code and place, none stops the reader.
#include "../real_pack.h"
#include "formats/json.h"
#include "formats/pack_files.h"

#include <random>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

Issues issues_of(const json& pack) {
    Issues issues;
    CHECK_FALSE(read_policy(pack.dump(), issues));
    return issues;
}

bool has(const Issues& issues, IssueCode code, const std::string& pointer) {
    for (const Issue& issue : issues)
        if (issue.code == code && issue.pointer == pointer) return true;
    return false;
}

// Reads the real pack after one change and expects this issue among the results.
void expect(const json& change, IssueCode code, const std::string& pointer) {
    static const json real = json::parse(real_pack_text());
    const Issues issues = issues_of(real.patch(json::array({change})));
    std::string found;
    for (const Issue& issue : issues) found += std::string(name_of(issue.code)) + " " + issue.pointer + "\n";
    CHECK_MESSAGE(has(issues, code, pointer), std::string(name_of(code)) << " " << pointer << " not in\n" << found);
    for (const Issue& issue : issues) {
        CHECK_FALSE(text_of(issue.detail, Language::en).empty());
        CHECK_FALSE(text_of(issue.hint, Language::en).empty());
    }
}

} // namespace

TEST_CASE("the project's own pack has no fault") {
    const Policy policy = real_policy();
    CHECK(policy.sentences.size() == 67);
    CHECK(policy.facts.size() == 77);
    CHECK(policy.parameters.size() == 15);
    CHECK(policy.readings.size() == 8);
    CHECK(policy.definitions.size() == 19);
    CHECK(policy.provisions.size() == 73);
    CHECK(policy.regions.size() == 122);
    CHECK(policy.audiences.size() == 6);
    CHECK(policy.spell_attributes.size() == 5);
}

TEST_CASE("each fault of a pack is found at its place") {
    expect(removal("/provisions/0/when"), IssueCode::missing_member, "/provisions/0/when");
    expect(removal("/facts"), IssueCode::missing_member, "/facts");
    expect(removal("/facts/3/label/zh"), IssueCode::missing_member, "/facts/3/label/zh");
    expect(insert("/facts/3/colour", "red"), IssueCode::unknown_member, "/facts/3/colour");
    expect(replace("/facts/3/type", 7), IssueCode::wrong_type, "/facts/3/type");
    expect(replace("/facts/3/type", "yers"), IssueCode::wrong_value, "/facts/3/type");
    expect(replace("/facts/0/values", json::array()), IssueCode::wrong_value, "/facts/0");
    expect(replace("/facts/1/id", "relation"), IssueCode::duplicate_id, "/facts/1/id");
    expect(replace("/facts/1/section", "elsewhere"), IssueCode::unknown_section, "/facts/1/section");
    expect(replace("/provisions/1/id", "grassroots-talent"), IssueCode::duplicate_id, "/provisions/1/id");
    expect(replace("/provisions/0/quote", "乡镇满三十年"), IssueCode::quote_not_in_sentence, "/provisions/0/quote");
    expect(replace("/provisions/0/sentence", "99.9"), IssueCode::unknown_sentence, "/provisions/0/sentence");
    expect(replace("/provisions/0/topic", "money"), IssueCode::unknown_topic, "/provisions/0/topic");
    expect(replace("/provisions/0/audience/0", "nobody"), IssueCode::unknown_audience, "/provisions/0/audience");
    expect(replace("/provisions/0/modality", "wish"), IssueCode::unknown_modality, "/provisions/0/modality");
    expect(replace("/clauses/0/sentences/0/class", "poem"), IssueCode::unknown_sentence_class,
           "/clauses/0/sentences/0/class");
    expect(removal("/issuer"), IssueCode::missing_member, "/issuer");
    expect(removal("/year"), IssueCode::missing_member, "/year");
    expect(removal("/chapters"), IssueCode::missing_member, "/chapters");
    expect(removal("/clauses/1/heading"), IssueCode::missing_member, "/clauses/1/heading");
    expect(replace("/clauses/1/chapter", 9), IssueCode::wrong_value, "/clauses/1/chapter");
    expect(replace("/clauses/1/number", 2), IssueCode::duplicate_id, "/clauses/2/number");
    for (const char* id : {"6-3", "1.01", "2.1", "1.", "1.1a"})
        expect(replace("/clauses/1/sentences/0/id", id), IssueCode::wrong_value, "/clauses/1/sentences/0/id");
    expect(replace("/parameters/0/floor", 61), IssueCode::out_of_range, "/parameters/0/max");
    expect(replace("/provisions/2/decidedBy/cue", "必须"), IssueCode::cue_not_in_sentence,
           "/provisions/2/decidedBy/cue");
    expect(replace("/provisions/0/when", json::object()), IssueCode::missing_member, "/provisions/0/when");
    expect(replace("/provisions/0/when", {{"fact", "degre"}, {"is", true}}), IssueCode::unknown_fact,
           "/provisions/0/when/fact");
    expect(replace("/provisions/0/when", {{"fact", "field"}, {"is", "forest"}}), IssueCode::unknown_option,
           "/provisions/0/when/is");
    expect(replace("/provisions/0/when", {{"fact", "field"}, {"atLeast", "health"}}), IssueCode::unfit_condition,
           "/provisions/0/when");
    expect(replace("/provisions/0/when", {{"fact", "postGrade"}, {"atLeast", 14}}), IssueCode::out_of_range,
           "/provisions/0/when/atLeast");
    expect(replace("/provisions/0/when", {{"fact", "postGrade"}, {"atLeast", 1e300}}), IssueCode::out_of_range,
           "/provisions/0/when/atLeast");
    expect(replace("/provisions/0/when", {{"fact", "field"}, {"tagged", "wulingPlan"}}), IssueCode::unfit_condition,
           "/provisions/0/when");
    expect(replace("/provisions/0/when", {{"fact", "county"}, {"tagged", "wulin"}}), IssueCode::unknown_tag,
           "/provisions/0/when/tagged");
    expect(replace("/provisions/0/when", {{"definition", "isRural"}}), IssueCode::unknown_definition,
           "/provisions/0/when/definition");
    expect(replace("/provisions/0/when", {{"parameter", "localRootedYears"}, {"is", true}}), IssueCode::unfit_condition,
           "/provisions/0/when");
    expect(replace("/provisions/0/when", {{"reading", "none"}, {"is", true}}), IssueCode::unknown_reading,
           "/provisions/0/when/reading");
    expect(replace("/provisions/0/when", {{"any", json::array()}}), IssueCode::wrong_value, "/provisions/0/when");
    expect(replace("/regions/5/adcode", "430102"), IssueCode::duplicate_id, "/regions/5/adcode");
    expect(replace("/regions/5/adcode", "43"), IssueCode::wrong_value, "/regions/5/adcode");
    expect(insert("/regions/5/tags", {"wulingplan"}), IssueCode::unknown_tag, "/regions/5/tags");
    expect(insert("/facts/-", {{"id", "county2"}, {"type", "county"}}), IssueCode::wrong_value, "/facts/77");
    expect(replace("/definitions/8/when", {{"definition", "isGrassrootsTalent"}}), IssueCode::definition_cycle,
           "/definitions/8");
}

TEST_CASE("all faults of a pack are listed, not only the first") {
    json pack = json::parse(real_pack_text());
    pack["facts"][0].erase("question");
    pack["facts"][9]["type"] = "yeers";
    pack["provisions"][65]["when"] = 3;
    const Issues issues = issues_of(pack);
    CHECK(has(issues, IssueCode::missing_member, "/facts/0/question"));
    CHECK(has(issues, IssueCode::wrong_value, "/facts/9/type"));
    CHECK(has(issues, IssueCode::wrong_type, "/provisions/65/when"));
}

TEST_CASE("a longer circle of definitions is found, and a hint names what was meant") {
    CHECK(PackBuilder()
              .boolean("a")
              .definition("x", R"({"definition": "y"})")
              .definition("y", R"({"not": {"definition": "z"}})")
              .definition("z", R"({"any": [{"fact": "a", "is": true}, {"definition": "x"}]})")
              .provision("p", R"({"definition": "x"})")
              .issue_codes() == std::vector<std::string>{"definition-cycle"});
    Issues issues;
    read_policy(PackBuilder().boolean("degree").provision("p", R"({"fact": "degre", "is": true})").text(), issues);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].hint == Said(Message::did_you_mean_of, {"degree"}, {"degree"}));
}

TEST_CASE("conditions that definitions make too deep are refused, before anything goes down them") {
    // 40 definitions, each around the one before in 25 groups
    const auto nested = [](std::string inner) {
        for (int i = 0; i < 25; ++i) inner = R"({"all": [)" + inner + "]}";
        return inner;
    };
    PackBuilder builder;
    builder.boolean("a");
    builder.definition("d0", nested(R"({"fact": "a", "is": true})"));
    for (int i = 1; i < 40; ++i)
        builder.definition("d" + std::to_string(i), nested(R"({"definition": "d)" + std::to_string(i - 1) + R"("})"));
    CHECK(builder.provision("p", R"({"definition": "d39"})").issue_codes() == std::vector<std::string>{"too-deep"});
    PackBuilder fits;
    fits.boolean("a");
    fits.definition("d0", nested(R"({"fact": "a", "is": true})"));
    for (int i = 1; i < 6; ++i)
        fits.definition("d" + std::to_string(i), nested(R"({"definition": "d)" + std::to_string(i - 1) + R"("})"));
    Bench bench(fits.provision("p", R"({"definition": "d5"})"));
    CHECK(bench.verdict("p", R"({"a": true})") == "satisfied");
}

TEST_CASE("numbers are what they are worth, as JavaScript has them") {
    const Policy policy = real_policy();
    const auto years = *find_id(policy.facts, "continuousTownshipYears");
    for (const char* ten : {"10", "10.0", "1e1", "100E-1"}) {
        Issues issues;
        CHECK(read_answers(std::string(R"({"continuousTownshipYears": )") + ten + "}", policy, issues)[years] == 10);
        CHECK(issues.empty());
    }
}

TEST_CASE("text with more values than any policy has is refused in little memory") {
    std::string text = "[";
    for (std::size_t i = 0; i <= kMostJsonValues; ++i) text += "1,";
    Issues issues;
    const JsonDocument document(text + "1]", issues);
    CHECK_FALSE(document.root());
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == IssueCode::too_large);
}

TEST_CASE("thousands of unknown answers are all named, in no time to speak of") {
    const Policy policy = real_policy();
    std::string text = "{";
    for (int i = 0; i < 4000; ++i) text += (i > 0 ? ",\"unknown" : "\"unknown") + std::to_string(i) + "\":1";
    Issues issues;
    read_answers(text + "}", policy, issues);
    CHECK(issues.size() == 4000);
}

TEST_CASE("English may be missing, and does not make another version") {
    json pack = json::parse(real_pack_text());
    Issues issues;
    const std::string hash = read_policy(pack.dump(), issues)->hash;
    pack["facts"][0]["label"].erase("en");
    pack["facts"][0]["help"]["en"] = "other words";
    const auto policy = read_policy(pack.dump(), issues);
    REQUIRE(policy);
    CHECK(policy->hash == hash);
    CHECK(policy->facts[0].label.en == policy->facts[0].label.zh);
}

TEST_CASE("text that is not JSON is one issue with its place") {
    const auto only_issue = [](const std::string& text) {
        Issues issues;
        CHECK_FALSE(read_policy(text, issues));
        REQUIRE(issues.size() == 1);
        return issues.front();
    };
    CHECK(only_issue("").code == IssueCode::invalid_json);
    CHECK(only_issue("{\"id\": ").code == IssueCode::invalid_json);
    CHECK(only_issue("{\"id\": 1e999}").code == IssueCode::invalid_json);
    CHECK(only_issue("[1, 2]").code == IssueCode::wrong_type);
    CHECK(only_issue("{\"id\": \"\xff\"}").code == IssueCode::invalid_utf8);
    CHECK(only_issue(std::string(100000, '[')).code == IssueCode::too_deep);
    CHECK(only_issue(R"({"id": "a", "id": "b"})").code == IssueCode::duplicate_member);
    CHECK(only_issue(R"({"id": "a", "id": "b"})").pointer == "/id");
    CHECK(only_issue(R"({"id": "a", "facts": x})").pointer == "/facts");
    CHECK(only_issue("{\n \"id\": x}").detail == Said(Message::not_json, {"2", "8"}));
}

TEST_CASE("a fault of a pack in files names the file") {
    const auto places = [](const std::vector<PackFile>& files) {
        Issues issues;
        CHECK_FALSE(read_policy(files, issues));
        std::vector<std::string> found;
        for (const Issue& issue : issues) found.push_back(issue.pointer);
        return found;
    };
    using Places = std::vector<std::string>;
    const json pack = json::parse(PackBuilder().boolean("a").provision("p", R"({"fact": "a", "is": true})").text());
    json facts = {{"$schema", "s"}, {"facts", pack["facts"]}}, others = pack;
    others.erase("facts");
    facts["facts"][0]["type"] = "boo";
    CHECK(places({{"facts.json", facts.dump()}, {"others.json", others.dump()}}) == Places{"facts.json#/facts/0/type"});
    const Places alone = places({{"others.json", others.dump()}});
    CHECK(alone.front() == "#/facts");
    CHECK(alone.back() == "others.json#/provisions/0/when/fact");
    CHECK(places({{"a.json", "{}"}, {"b.json", "{\"id\": 1,"}}) == Places{"b.json#/id"});
    CHECK(places({{"only.json", "{\"id\": 1,"}}) == Places{"only.json#/id"});
    CHECK(places({{"a.json", "{\"id\": 1}"}, {"b.json", "，{\"title\": 1}"}}) == Places{"b.json#"});
    CHECK(places({{"a.json", "{\"id\": 1}"}, {"b.json", "{\"title\"：1}"}, {"c.json", "{\"year\": [1，2]}"}}) ==
          Places{"b.json#/title", "c.json#/year/0"});
}

TEST_CASE("a real pack cut off anywhere or changed in any byte is refused or read, never a crash") {
    const std::string real = real_pack_text();
    std::mt19937 random(20161231);
    for (int round = 0; round < 60; ++round) {
        std::string text = real.substr(0, random() % real.size());
        Issues issues;
        CHECK_FALSE(read_policy(text, issues));
        CHECK(issues.size() == 1);
        text = real;
        for (int change = 0; change < 3; ++change) text[random() % text.size()] = static_cast<char>(random());
        issues.clear();
        const bool read = read_policy(text, issues).has_value();
        CHECK(read == issues.empty());
    }
}

TEST_CASE("conditions that combine in too many ways are refused") {
    PackBuilder builder;
    std::string parts;
    for (int i = 0; i < 44; ++i) builder.boolean("f" + std::to_string(i));
    // f0 = f22 and f1 = f23 and …, which no order of these variables keeps small
    for (int i = 0; i < 22; ++i) {
        const std::string a = "\"f" + std::to_string(i) + "\"", b = "\"f" + std::to_string(i + 22) + "\"";
        parts += std::string(i == 0 ? "" : ",") + R"({"any": [{"all": [{"fact": )" + a + R"(, "is": true}, {"fact": )" +
                 b + R"(, "is": true}]}, {"all": [{"fact": )" + a + R"(, "is": false}, {"fact": )" + b +
                 R"(, "is": false}]}]})";
    }
    builder.provision("p", R"({"all": [)" + parts + "]}");
    const auto policy = std::make_shared<const Policy>(builder.policy());
    Issues issues;
    CHECK_FALSE(Checker::build(policy, default_settings(*policy), issues));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == IssueCode::too_large);
    CHECK(issues[0].pointer == "/provisions/0");
}

TEST_CASE("the hash is the same for any layout and another for any change") {
    Issues issues;
    const json pack = json::parse(real_pack_text());
    const std::string hash = read_policy(pack.dump(), issues)->hash;
    CHECK(hash.size() == 16);
    CHECK(read_policy(pack.dump(4), issues)->hash == hash);
    const nlohmann::ordered_json reversed = [&] {
        nlohmann::ordered_json result;
        for (auto member = pack.rbegin(); member != pack.rend(); ++member) result[member.key()] = *member;
        return result;
    }();
    CHECK(read_policy(reversed.dump(), issues)->hash == hash);
    json changed = pack;
    changed["facts"][0]["help"]["zh"] = "别的";
    CHECK(read_policy(changed.dump(), issues)->hash != hash);
}

TEST_CASE("issue codes are unique and every one has a hint") {
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i < Names<IssueCode>::words.size(); ++i) {
        const auto code = static_cast<IssueCode>(i);
        CHECK(std::find(seen.begin(), seen.end(), name_of(code)) == seen.end());
        Issues issues;
        report(issues, code, "", Message::leave_out);
        CHECK_FALSE(text_of(issues.front().hint, Language::zh).empty());
        seen.push_back(name_of(code));
    }
}

TEST_CASE("dates are read strictly") {
    CHECK(to_text(*parse_date("2024-02-29")) == "2024-02-29");
    for (const char* text : {"2023-02-29", "2024-13-01", "2024-1-01", "24-01-01", "2024/01/01", "2024-01-01 ", ""})
        CHECK_FALSE(parse_date(text));
}
