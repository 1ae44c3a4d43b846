// Faults in what a pack says beside its rules: its face, rules about answers, further sentences, exclusions and the
// like. By the invented pack, which has all of these.
#include "../real_pack.h"

#include <algorithm>

// Tests are compiled several in one piece, so that helpers with short names need a place of their own.
namespace eligibility::testing::member_faults {
namespace {

json housing_pack() {
    static const json pack = [] {
        json joined = json::object();
        const std::filesystem::path folder = std::filesystem::path(ELIGIBILITY_PACK) / "../examples/newcomer-housing";
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            joined.update(json::parse(read_text(entry.path())));
        return joined;
    }();
    return pack;
}

// The place of an entry, by its id.
std::string place(const std::string& list, const std::string& id) {
    const json pack = housing_pack();
    for (std::size_t i = 0; i < pack[list].size(); ++i)
        if (pack[list][i]["id"] == id) return "/" + list + "/" + std::to_string(i);
    FAIL("no " << id << " in " << list);
    return {};
}
std::string fact(const std::string& id) { return place("facts", id); }
std::string provision(const std::string& id) { return place("provisions", id); }

using Faults = std::vector<std::string>;

// The codes and places of all that is reported of the pack after these changes.
Faults faults(const json& changes) {
    Issues issues;
    const json patch = changes.is_array() ? changes : json::array({changes});
    CHECK_FALSE(read_policy(housing_pack().patch(patch).dump(), issues));
    Faults found;
    for (const Issue& issue : issues) {
        found.push_back(std::string(name_of(issue.code)) + " " + issue.pointer);
        for (const Language language : {Language::zh, Language::en}) {
            CHECK_FALSE(text_of(issue.detail, language).empty());
            CHECK_FALSE(text_of(issue.hint, language).empty());
        }
    }
    return found;
}

// What is suggested of the only fault.
std::string hint(const json& change) {
    Issues issues;
    read_policy(housing_pack().patch(json::array({change})).dump(), issues);
    REQUIRE(issues.size() == 1);
    return text_of(issues.front().hint, Language::en);
}

const json kText = {{"zh", "t"}};

} // namespace

TEST_CASE("the invented pack has no fault, and what only pages read may be left out") {
    for (const json& changes : {json::array(), json::array({removal("/face")}), json::array({removal("/follows")}),
                                json::array({removal("/implausible"), removal("/face/guide"), removal("/face/needs"),
                                             removal("/face/needGroups"), removal("/face/contact")})}) {
        Issues issues;
        CHECK(read_policy(housing_pack().patch(changes).dump(), issues));
        CHECK(issues.empty());
    }
}

TEST_CASE("faults of a face are found at their places") {
    CHECK(faults(replace("/face", 3)) == Faults{"wrong-type /face"});
    CHECK(faults(removal("/face/name")) == Faults{"missing-member /face/name"});
    CHECK(faults(insert("/face/colour", "red")) == Faults{"unknown-member /face/colour"});
    CHECK(faults(replace("/face/notices", kText)) == Faults{"wrong-type /face/notices"});
    CHECK(faults(replace("/face/notices/1", "t")) == Faults{"wrong-type /face/notices/1"});
    CHECK(faults(removal("/face/contact/text")) == Faults{"missing-member /face/contact/text"});
    CHECK(faults(insert("/face/contact/mail", "t")) == Faults{"unknown-member /face/contact/mail"});
    CHECK(faults(insert("/face/contact/phone", 12345)) == Faults{"wrong-type /face/contact/phone"});
    CHECK(faults(replace("/face/searchExamples", "t")) == Faults{"wrong-type /face/searchExamples"});
    CHECK(faults(replace("/face/placeExamples", {3})) == Faults{"wrong-type /face/placeExamples/0"});
    CHECK(faults(replace("/face/spellsFor", {"newcomers"})) == Faults{"unknown-audience /face/spellsFor"});
}

TEST_CASE("faults of a guide are found at their places") {
    CHECK(faults(removal("/face/guide/heading")) == Faults{"missing-member /face/guide/heading"});
    CHECK(faults(removal("/face/guide/articles")) == Faults{"missing-member /face/guide/articles"});
    CHECK(faults(removal("/face/guide/articles/2/text")) == Faults{"missing-member /face/guide/articles/2/text"});
    CHECK(faults(insert("/face/guide/articles/2/heading", kText)) ==
          Faults{"unknown-member /face/guide/articles/2/heading"});
    CHECK(faults(replace("/face/guide/articles/2/article", 99)) ==
          Faults{"wrong-value /face/guide/articles/2/article"});
    CHECK(faults(replace("/face/guide/articles/2/article", 1)) ==
          Faults{"duplicate-id /face/guide/articles/2/article"});
    CHECK(faults(replace("/face/guide/articles/2/article", "3")) ==
          Faults{"wrong-type /face/guide/articles/2/article"});
}

TEST_CASE("faults of needs are found at their places") {
    CHECK(faults(replace("/face/needs/0/sentences/0", "3.9")) == Faults{"unknown-sentence /face/needs/0/sentences"});
    CHECK(faults(replace("/face/needs/3/provisions/0", "newcomer-state")) ==
          Faults{"unknown-provision /face/needs/3/provisions"});
    CHECK(hint(replace("/face/needs/3/provisions/0", "newcomer-statis")).find("'newcomer-status'") !=
          std::string::npos);
    CHECK(faults(replace("/face/needs/1/topics/0", "buying")) == Faults{"unknown-topic /face/needs/1/topics"});
    CHECK(faults(removal("/face/needs/1/topics")) == Faults{"missing-member /face/needs/1/sentences"});
    CHECK(faults(replace("/face/needs/1/topics", json::array())) == Faults{"missing-member /face/needs/1/sentences"});
    CHECK(faults(replace("/face/needs/0/group", "livin")) == Faults{"wrong-value /face/needs/0/group"});
    CHECK(faults(removal("/face/needGroups")).size() == housing_pack()["face"]["needs"].size());
    CHECK(faults(replace("/face/needGroups/1/id", "living")) == Faults{"duplicate-id /face/needGroups/1/id",
                                                                       "wrong-value /face/needs/4/group",
                                                                       "wrong-value /face/needs/5/group"});
    CHECK(faults(replace("/face/needs/1/id", "paysRent")) == Faults{"duplicate-id /face/needs/1/id"});
    CHECK(faults(removal("/face/needs/1/label")) == Faults{"missing-member /face/needs/1/label"});
    CHECK(faults(insert("/face/needs/1/order", 1)) == Faults{"unknown-member /face/needs/1/order"});
}

TEST_CASE("faults of rules about answers are found at their places") {
    CHECK(faults(replace("/follows/0/fact", "continuousMonth")) == Faults{"unknown-fact /follows/0/fact"});
    CHECK(faults(removal("/follows/0/fact")) == Faults{"missing-member /follows/0/fact"});
    CHECK(faults(removal("/follows/0/value")) == Faults{"missing-member /follows/0/value"});
    CHECK(faults(replace("/follows/0/value", 200)) == Faults{"out-of-range /follows/0/value"});
    CHECK(faults(replace("/follows/0/value", "0")) == Faults{"wrong-type /follows/0/value"});
    CHECK(faults(replace("/follows/0/value", "unsure")) == Faults{"wrong-type /follows/0/value"});
    CHECK(faults(json::array({replace("/follows/0/fact", "home"), replace("/follows/0/value", "rented")})) ==
          Faults{"unknown-option /follows/0/value"});
    CHECK(faults(json::array({replace("/follows/0/fact", "contractOn"), replace("/follows/0/value", "2026-02-30")})) ==
          Faults{"invalid-date /follows/0/value"});
    CHECK(faults(removal("/follows/0/when")) == Faults{"missing-member /follows/0/when"});
    CHECK(faults(replace("/follows/0/when/fact", "insured")) == Faults{"unknown-fact /follows/0/when/fact"});
    CHECK(faults(replace("/follows/4/audience", {"landlords"})) == Faults{"unknown-audience /follows/4/audience"});
    CHECK(faults(replace("/follows/4/audience", json::array())) == Faults{"wrong-value /follows/4/audience"});
    CHECK(faults(insert("/follows/0/text", kText)) == Faults{"unknown-member /follows/0/text"});
    CHECK(faults(replace("/follows/0", 3)) == Faults{"wrong-type /follows/0"});
    CHECK(faults(replace("/follows", json::object())) == Faults{"wrong-type /follows"});
    CHECK(faults(removal("/implausible/0/when")) == Faults{"missing-member /implausible/0/when"});
    CHECK(faults(removal("/implausible/0/text")) == Faults{"missing-member /implausible/0/text"});
    CHECK(faults(insert("/implausible/0/fact", "home")) == Faults{"unknown-member /implausible/0/fact"});
    CHECK(faults(replace("/implausible/0/when", {{"fact", "home"}, {"atMostFact", "work"}})) ==
          Faults{"unfit-condition /implausible/0/when"});
}

TEST_CASE("faults of further sentences are found at their places") {
    const std::string from = provision("rent-subsidy") + "/alsoFrom";
    CHECK(faults(replace(from + "/0/sentence", "8.9")) == Faults{"unknown-sentence " + from + "/0/sentence"});
    CHECK(faults(replace(from + "/0/quote", "只能选两项")) == Faults{"quote-not-in-sentence " + from + "/0/quote"});
    CHECK(faults(replace(from + "/0", {{"sentence", "3.1"}, {"quote", "每月500元"}})) ==
          Faults{"duplicate-id " + from + "/0/sentence"});
    CHECK(faults(removal(from + "/0/quote")) == Faults{"missing-member " + from + "/0/quote"});
    CHECK(faults(insert(from + "/0/note", "t")) == Faults{"unknown-member " + from + "/0/note"});
    CHECK(faults(replace(from, "8.1")) == Faults{"wrong-type " + from});
}

TEST_CASE("faults of exclusions and kinds are found at their places") {
    const std::string excludes = provision("employer-subsidy") + "/excludes";
    CHECK(faults(replace(excludes, {"dormitory-rewards"})) == Faults{"unknown-provision " + excludes});
    CHECK(hint(replace(excludes, {"dormitory-rewards"})).find("'dormitory-reward'") != std::string::npos);
    CHECK(faults(replace(excludes, {"employer-subsidy"})) == Faults{"wrong-value " + excludes});
    CHECK(faults(replace(excludes, {"dormitory-reward", "dormitory-reward"})) == Faults{"duplicate-id " + excludes});
    CHECK(faults(replace(excludes, "dormitory-reward")) == Faults{"wrong-type " + excludes});
    const std::string kind = provision("rent-subsidy-ends") + "/kind";
    CHECK(faults(replace(kind, "ending")) == Faults{"wrong-value " + kind});
    CHECK(hint(replace(kind, "ending")).find("'consequence'") != std::string::npos);
}

TEST_CASE("faults of what goes with a question are found at their places") {
    const std::string age = fact("age"), total = fact("totalMonths"), home = fact("home");
    CHECK(faults(insert(age + "/unsureLabel", kText)) == Faults{"unknown-member " + age + "/unsureLabel"});
    CHECK(faults(insert(age + "/for", "page")) == Faults{"wrong-value " + age + "/for"});
    CHECK(faults(insert(home + "/values/0/note", "t")) == Faults{"wrong-type " + home + "/values/0/note"});
    CHECK(faults(insert(home + "/values/0/note", {{"en", "t"}})) ==
          Faults{"missing-member " + home + "/values/0/note/zh"});
    CHECK(faults(insert(home + "/values/0/hint", "t")) == Faults{"wrong-type " + home + "/values/0/hint"});
    CHECK(faults(insert(home + "/values/0/audience", {"nobody"})) ==
          Faults{"unknown-audience " + home + "/values/0/audience"});
    CHECK(faults(insert(home + "/values/0/again", {{"label", kText}, {"audience", "nobody"}})) ==
          Faults{"unknown-audience " + home + "/values/0/again/audience"});
    CHECK(faults(insert(age + "/later", true)) == Faults{"unknown-member " + age + "/later"});
    CHECK(faults(insert(home + "/gathered", {{"label", kText}})) ==
          Faults{"missing-member " + home + "/gathered/otherwise"});
    CHECK(faults(insert(home + "/gathered", {{"label", kText}, {"otherwise", "moon"}})) ==
          Faults{"unknown-option " + home + "/gathered/otherwise"});
    CHECK(faults(replace(total + "/prefillFrom", "continuousMonth")) ==
          Faults{"unknown-fact " + total + "/prefillFrom"});
    CHECK(faults(replace(total + "/prefillFrom", "age")) == Faults{"unfit-condition " + total + "/prefillFrom"});
    CHECK(faults(replace(total + "/prefillFrom", "insuredSince")) ==
          Faults{"unfit-condition " + total + "/prefillFrom"});
    CHECK(faults(replace(total + "/prefillFrom", "totalMonths")) ==
          Faults{"unfit-condition " + total + "/prefillFrom"});
    CHECK(faults(removal(total + "/prefillQuestion")) == Faults{"missing-member " + total + "/prefillQuestion"});
    CHECK(faults(removal(total + "/prefillFrom")) == Faults{"missing-member " + total + "/prefillFrom"});
}

TEST_CASE("a pack that has offices names one everywhere, and a short title and a question of each provision") {
    const std::string rent = provision("rent-subsidy"), heavy = provision("higher-rent-subsidy");
    for (const char* name : {"/short", "/ask", "/office"})
        CHECK(faults(removal(rent + name)) == Faults{"missing-member " + rent + name});
    CHECK(faults(removal(heavy + "/decidedBy/office")) == Faults{"missing-member " + heavy + "/decidedBy/office"});
    const std::string recognised = fact("urgentTalent") + "/recognisedBy/office";
    CHECK(faults(removal(recognised)) == Faults{"missing-member " + recognised});
    CHECK(faults(removal("/parameters/0/office")) == Faults{"missing-member /parameters/0/office"});
    CHECK(faults(removal("/regionTags/0/office")) == Faults{"missing-member /regionTags/0/office"});
    CHECK(faults(replace(rent + "/office", "cellar")) == Faults{"wrong-value " + rent + "/office"});
    CHECK(faults(insert(rent + "/gain", 4)) == Faults{"out-of-range " + rent + "/gain"});
    // Fourteen characters, and where they may be broken.
    CHECK(faults(replace(rent + "/short", {{"zh", "一二三四五六七八九十甲乙丙丁戊"}})) ==
          Faults{"wrong-value " + rent + "/short"});
    CHECK(faults(insert("/face/offices/0/instead/0/fact", "mood")) ==
          Faults{"unknown-fact /face/offices/0/instead/0/fact", "missing-member /face/offices/0/instead/0/in"});
}

TEST_CASE("faults of what a rule of spells leaves out are found at their places") {
    const std::string out = fact("residenceMonths") + "/derive/leaveOut";
    CHECK(faults(replace(out + "/tagged", "central")) == Faults{"unknown-tag " + out + "/tagged"});
    CHECK(faults(removal(out + "/tagged")) == Faults{"missing-member " + out + "/tagged"});
    CHECK(faults(insert(out + "/insuredHere", true)) == Faults{"unknown-member " + out + "/insuredHere"});
    CHECK(faults(insert(out + "/insured", false)) == Faults{"wrong-type " + out + "/insured"});
    CHECK(faults(insert(out + "/district", {"990101"})) == Faults{"unfit-condition " + out + "/district"});
    CHECK(faults(replace(out, "centralDistrict")) == Faults{"wrong-type " + out});
    CHECK(faults(removal("/spellAttributes/2")) == Faults{"unfit-condition " + out + "/tagged"});
}

TEST_CASE("what is read in several rounds is reported once") {
    for (const char* list : {"facts", "definitions", "provisions", "clauses", "topics"}) {
        const std::string place = std::string("/") + list;
        for (const auto& [change, fault] : {std::pair{removal(place), "missing-member " + place},
                                            std::pair{replace(place, kText), "wrong-type " + place}}) {
            const Faults found = faults(change);
            CHECK_MESSAGE(std::count(found.begin(), found.end(), fault) == 1, fault);
        }
    }
    const Faults number = faults(replace("/clauses/3/number", "4"));
    CHECK(std::count(number.begin(), number.end(), "wrong-type /clauses/3/number") == 1);
    CHECK(faults(replace("/face/needs", kText)) == Faults{"wrong-type /face/needs"});
}

} // namespace eligibility::testing::member_faults
