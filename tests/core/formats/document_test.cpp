// Implementing documents: what they say is read, every fault is listed with code and place, and the order in which
// they are given decides nothing.
#include "../real_pack.h"
#include "formats/json.h"

#include <algorithm>
#include <ctime>
#include <map>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// Of a prefecture, with all that such a document can have.
json local_document() {
    return json::parse(R"({
        "$schema": "document.schema.json",
        "policy": "hunan-2016-91",
        "id": "invented-city",
        "level": "prefecture",
        "region": "4312",
        "confirmed": true,
        "document": {"number": "1号", "title": "办法", "issuer": "市人社局", "issued": "2024-03-01", "from": "2024-01-01",
                     "fromApproximate": true, "to": "2026-12-31", "urls": ["example.org"], "checkedOn": "2026-01-02",
                     "grade": "A"},
        "sentences": [{"id": "3.1", "text": "每月三百元。"}, {"id": "3.2", "text": "县人社局受理。"}],
        "parameters": {"bracketRelaxed": true, "localFastTrackYears": 10,
                       "localRootedYears": [{"when": {"fact": "sex", "is": "male"}, "value": 15}, {"value": 10}]},
        "readings": {"stillRootedRequired": false},
        "regionTags": {"431202": {"povertyArea": true, "wulingPlan": false}},
        "recognises": {"hardRemoteArea": [{"when": {"fact": "county", "in": ["431222", "431224"]}, "is": true}],
                       "urgentPost": false},
        "countAsOf": "2024-12-31",
        "rules": [{
            "provision": "township-work-subsidy", "sentence": "3.1", "quote": "三百元",
            "when": {"fact": "unitLevel", "is": "township"},
            "adopts": true,
            "requires": {"fact": "age", "atMost": 50},
            "unchecked": [{"text": {"zh": "名额"}, "by": {"zh": "市人社局", "en": "the city"}}],
            "gives": [{"title": {"zh": "补贴"}, "rows": [
                {"when": {"fact": "townshipYears", "atLeast": 10}, "text": {"zh": "三百元"},
                 "amount": {"value": 300, "unit": "元", "per": "月"}},
                {"text": {"zh": "一百到二百元"}, "amount": {"from": 100, "to": 200, "unit": "元"}}]}],
            "handledBy": [{"step": "accepts", "by": "县人社局", "place": "三楼", "phone": "0745-1", "url": "example.org"}],
            "window": {"from": "11-01", "to": "02-29"},
            "evidence": [{"zh": "合同"}], "duties": [{"zh": "五年"}], "notes": [{"zh": "说明", "en": "Note"}]
        }],
        "relates": [{"sentences": ["5.4", "15.2"], "stage": "pay", "effect": "defines", "note": {"zh": "相关"}}]
    })");
}

// Of the province, with what only the nation and the province can have.
json provincial_document() {
    return json::parse(R"({
        "policy": "hunan-2016-91", "id": "invented-province", "level": "province", "confirmed": true,
        "document": {"number": "2号", "title": "意见", "issuer": "省人社厅", "from": "2020-01-01"},
        "rules": [{"provision": "rural-year-required-for-senior-title",
                   "when": {"fact": "field", "is": "health"},
                   "admits": {"fact": "age", "atLeast": 50},
                   "replaces": {"fact": "ruralServiceMonths", "atLeast": 6},
                   "addresses": {"all": []}}]
    })");
}

// A line for each issue: "code /place".
std::string lines_of(const Issues& issues) {
    std::string lines;
    for (const Issue& issue : issues) {
        if (!lines.empty()) lines += "\n";
        lines += std::string(name_of(issue.code)) + " " + issue.pointer;
        for (const Language language : {Language::zh, Language::en}) {
            CHECK_FALSE(text_of(issue.detail, language).empty());
            CHECK_FALSE(text_of(issue.hint, language).empty());
        }
    }
    return lines;
}

const Policy& pack() {
    static const Policy policy = real_policy();
    return policy;
}

// The issues of reading; a document is there exactly when none of them is an error.
std::string document_issues(const json& document, const Policy& policy = pack()) {
    Issues issues;
    const bool read = read_document(document.dump(), policy, issues).has_value();
    CHECK(read != has_error(issues));
    return lines_of(issues);
}

struct Case {
    json change;
    std::string issues;
};

void expect(const json& document, const std::vector<Case>& cases) {
    REQUIRE(document_issues(document) == "");
    for (const Case& one : cases) {
        CAPTURE(one.change.dump());
        CHECK(document_issues(document.patch(json::array({one.change}))) == one.issues);
    }
}
void expect_local(const std::vector<Case>& cases) { expect(local_document(), cases); }

// A condition in the rule of the local document.
json asking(const std::string& condition) { return replace("/rules/0/requires", json::parse(condition)); }

std::vector<std::string> real_documents() {
    std::map<std::string, std::string> by_name;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(ELIGIBILITY_PACK) / "documents"))
        by_name[entry.path().filename().string()] = read_text(entry.path());
    std::vector<std::string> texts;
    for (auto& [name, text] : by_name) texts.push_back(text);
    return texts;
}

ReadDocuments read_all(const std::vector<std::string>& texts, const Policy& policy = pack()) {
    return read_documents(std::vector<std::string_view>(texts.begin(), texts.end()), policy);
}

std::vector<std::string> ids_in(const Documents& documents) {
    std::vector<std::string> ids;
    for (const Document& document : documents) ids.push_back(document.id);
    return ids;
}

// A document without content, of the province or of a region.
std::string plain_document(const std::string& id, const std::string& level, const std::string& region,
                           const std::string& from) {
    json document = {{"policy", "hunan-2016-91"},
                     {"id", id},
                     {"level", level},
                     {"confirmed", false},
                     {"document", {{"number", "1"}, {"title", "t"}, {"issuer", "i"}, {"from", from}}}};
    if (!region.empty()) document["region"] = region;
    return document.dump();
}

} // namespace

TEST_CASE("what a document says is read") {
    Issues issues;
    const auto read = read_document(local_document().dump(), pack(), issues);
    REQUIRE(read);
    CHECK(read->level == DocumentLevel::prefecture);
    CHECK(read->region == "4312");
    CHECK(read->confirmed);
    CHECK(read->number == "1号");
    CHECK(to_text(*read->issued) == "2024-03-01");
    CHECK(read->from_approximate);
    CHECK(to_text(*read->to) == "2026-12-31");
    CHECK(read->urls == std::vector<std::string>{"example.org"});
    CHECK(read->grade == "A");
    CHECK(to_text(*read->count_as_of) == "2024-12-31");
    CHECK(read->sentences[1].text == "县人社局受理。");
    REQUIRE(read->parameters.size() == 3);
    CHECK(read->parameters[0].rows[0].value == 1);
    CHECK_FALSE(read->parameters[1].rows[0].when);
    CHECK(read->parameters[1].rows[0].value == 10);
    CHECK(read->parameters[2].rows[0].when);
    CHECK(read->parameters[2].rows[1].value == 10);
    CHECK_FALSE(read->readings[0].is);
    CHECK(pack()[read->tags[0].region].adcode == "431202");
    CHECK(read->tags[0].holds);
    CHECK_FALSE(read->tags[1].holds);
    CHECK(pack()[read->recognises[0].fact].id == "hardRemoteArea");
    CHECK(read->recognises[0].rows[0].value == 1);
    CHECK(read->recognises[1].rows[0].value == 0);
    CHECK(read->relates[0].sentences == std::vector<std::string>{"5.4", "15.2"});
    CHECK(read->relates[0].effect == "defines");
}

TEST_CASE("what a rule says is read") {
    Issues issues;
    const DocumentRule rule = read_document(local_document().dump(), pack(), issues)->rules.front();
    CHECK(pack()[rule.provision].id == "township-work-subsidy");
    CHECK(rule.quote == "三百元");
    CHECK(rule.adopts == true);
    CHECK((rule.when && rule.requires_ && !rule.admits && !rule.replaces && !rule.addresses));
    CHECK(rule.unchecked[0].by.en == "the city");
    CHECK(rule.unchecked[0].text.en == "名额"); // shown in Chinese where there is no English
    CHECK(rule.gives[0].rows[0].amount->value == 300);
    CHECK(rule.gives[0].rows[0].amount->per == "月");
    CHECK(rule.gives[0].rows[1].amount->from == 100);
    CHECK(rule.gives[0].rows[1].amount->to == 200);
    CHECK(rule.handled_by[0].step == HandlingStep::accepts);
    CHECK(rule.handled_by[0].phone == "0745-1");
    CHECK(rule.window_to == "02-29");
    CHECK(rule.notes[0].en == "Note");
    const Document provincial = *read_document(provincial_document().dump(), pack(), issues);
    CHECK((provincial.rules[0].admits && provincial.rules[0].replaces && provincial.rules[0].addresses));
    CHECK(provincial.region.empty());
    CHECK(issues.empty());
}

TEST_CASE("the real documents have no fault, and are not verified") {
    const ReadDocuments read = read_all(real_documents());
    for (const FaultyDocument& faulty : read.faulty) FAIL_CHECK(faulty.id << "\n" << lines_of(faulty.issues));
    CHECK(read.documents.size() == 35);
    for (const Document& document : read.documents) CHECK_FALSE(document.confirmed);
}

TEST_CASE("required keys are missed") {
    expect_local({
        {removal("/policy"), "missing-key /policy"},
        {removal("/id"), "missing-key /id"},
        {removal("/level"), "missing-key /level"},
        {removal("/region"), "missing-key /region"},
        {replace("/region", nullptr), "missing-key /region"},
        {removal("/confirmed"), "missing-key /confirmed"},
        {removal("/document"), "missing-key /document"},
        {removal("/document/number"), "missing-key /document/number"},
        {removal("/document/title"), "missing-key /document/title"},
        {removal("/document/issuer"), "missing-key /document/issuer"},
        {removal("/document/from"), "missing-key /document/from"},
        {removal("/sentences/1/id"), "missing-key /sentences/1/id"},
        {removal("/sentences/1/text"), "missing-key /sentences/1/text"},
        {removal("/parameters/localRootedYears/1/value"), "missing-key /parameters/localRootedYears/1/value"},
        {removal("/recognises/hardRemoteArea/0/is"), "missing-key /recognises/hardRemoteArea/0/is"},
        {removal("/relates/0/sentences"), "missing-key /relates/0/sentences"},
        {removal("/relates/0/stage"), "missing-key /relates/0/stage"},
        {removal("/relates/0/effect"), "missing-key /relates/0/effect"},
        {removal("/relates/0/note/zh"), "missing-key /relates/0/note/zh"},
    });
}

TEST_CASE("required keys of rules are missed") {
    expect_local({
        {removal("/rules/0/provision"), "missing-key /rules/0/provision"},
        {removal("/rules/0/unchecked/0/text"), "missing-key /rules/0/unchecked/0/text"},
        {removal("/rules/0/unchecked/0/text/zh"), "missing-key /rules/0/unchecked/0/text/zh"},
        {removal("/rules/0/gives/0/title"), "missing-key /rules/0/gives/0/title"},
        {removal("/rules/0/gives/0/rows"), "missing-key /rules/0/gives/0/rows"},
        {removal("/rules/0/gives/0/rows/0/text"), "missing-key /rules/0/gives/0/rows/0/text"},
        {removal("/rules/0/gives/0/rows/0/amount/unit"), "missing-key /rules/0/gives/0/rows/0/amount/unit"},
        {removal("/rules/0/gives/0/rows/0/amount/value"), "missing-key /rules/0/gives/0/rows/0/amount/value"},
        {removal("/rules/0/handledBy/0/step"), "missing-key /rules/0/handledBy/0/step"},
        {removal("/rules/0/handledBy/0/by"), "missing-key /rules/0/handledBy/0/by"},
        {removal("/rules/0/notes/0/zh"), "missing-key /rules/0/notes/0/zh"},
    });
}

TEST_CASE("what may be left out, or be empty, is no fault") {
    for (const char* key :
         {"sentences", "parameters", "readings", "regionTags", "recognises", "countAsOf", "relates"}) {
        json document = local_document();
        document.erase(key);
        if (std::string(key) == "sentences") document["rules"][0].erase("sentence");
        CHECK(document_issues(document) == "");
    }
    json document = local_document();
    for (const char* key : {"issued", "fromApproximate", "to", "urls", "checkedOn", "grade"})
        document["document"].erase(key);
    document["rules"] = json::parse(R"([{"provision": "township-work-subsidy"}])");
    CHECK(document_issues(document) == "");
    expect_local({
        {replace("/rules/0/window", json::object()), ""},
        {removal("/rules/0/window/from"), ""},
        {removal("/rules/0/unchecked/0/by"), ""},
        {removal("/rules/0/gives/0/rows/1/amount/from"), ""},
        {removal("/rules/0/gives/0/rows/1/amount/to"), ""},
        {removal("/relates/0/note"), ""},
        {replace("/document/issued", "2027-01-01"), ""}, // after the last day, even
        {asking(R"({"all": []})"), ""},
    });
    expect(provincial_document(), {{insert("/region", nullptr), ""}, {replace("/level", "national"), ""}});
}

TEST_CASE("keys that a document does not have are refused, wherever they stand") {
    expect_local({
        {insert("/appliesWhen", true), "unknown-key /appliesWhen"},
        {insert("/document/hash", "x"), "unknown-key /document/hash"},
        {insert("/sentences/0/quote", "x"), "unknown-key /sentences/0/quote"},
        {insert("/parameters/localRootedYears/0/is", 3), "unknown-key /parameters/localRootedYears/0/is"},
        {insert("/recognises/hardRemoteArea/0/value", 1), "unknown-key /recognises/hardRemoteArea/0/value"},
        {insert("/rules/0/id", "r"), "unknown-key /rules/0/id"},
        {insert("/rules/0/unchecked/0/over", "x"), "unknown-key /rules/0/unchecked/0/over"},
        {insert("/rules/0/gives/0/when", true), "unknown-key /rules/0/gives/0/when"},
        {insert("/rules/0/gives/0/rows/0/value", 3), "unknown-key /rules/0/gives/0/rows/0/value"},
        {insert("/rules/0/gives/0/rows/0/amount/max", 3), "unknown-key /rules/0/gives/0/rows/0/amount/max"},
        {insert("/rules/0/handledBy/0/fax", "3"), "unknown-key /rules/0/handledBy/0/fax"},
        {insert("/rules/0/window/on", "03-01"), "unknown-key /rules/0/window/on"},
        {insert("/rules/0/duties/0/fr", "x"), "unknown-key /rules/0/duties/0/fr"},
        {insert("/relates/0/provisions", json::array()), "unknown-key /relates/0/provisions"},
    });
}

TEST_CASE("values of the wrong kind or outside their domain are refused") {
    expect_local({
        {replace("/policy", 3), "bad-value /policy"},
        {replace("/id", ""), "bad-value /id"},
        {replace("/level", "city"), "bad-value /level"},
        {replace("/level", "corrections"), "bad-value /level"},
        {replace("/region", 4312), "bad-value /region"},
        {replace("/confirmed", "yes"), "bad-value /confirmed"},
        {replace("/document", json::array()), "bad-value /document"},
        {replace("/document/fromApproximate", 1), "bad-value /document/fromApproximate"},
        {replace("/document/from", 20240101), "bad-value /document/from"},
        {replace("/document/to", nullptr), "bad-value /document/to"},
        {replace("/document/urls", "example.org"), "bad-value /document/urls"},
        {replace("/document/urls/0", 3), "bad-value /document/urls/0"},
        {replace("/document/grade", "D"), "bad-value /document/grade"},
        {replace("/sentences", json::object()), "bad-value /sentences\nunknown-sentence /rules/0/sentence"},
        {replace("/parameters", json::array()), "bad-value /parameters"},
        {replace("/parameters/localFastTrackYears", true), "bad-value /parameters/localFastTrackYears"},
        {replace("/parameters/localFastTrackYears", 2.5), "bad-value /parameters/localFastTrackYears"},
        {replace("/parameters/localFastTrackYears", 61), "bad-value /parameters/localFastTrackYears"},
        {replace("/parameters/localRootedYears/1", 5), "bad-value /parameters/localRootedYears/1"},
        {replace("/parameters/bracketRelaxed", 1), "bad-value /parameters/bracketRelaxed"},
        {replace("/readings/stillRootedRequired", "no"), "bad-value /readings/stillRootedRequired"},
        {replace("/regionTags/431202", true), "bad-value /regionTags/431202"},
        {replace("/regionTags/431202/povertyArea", nullptr), "bad-value /regionTags/431202/povertyArea"},
        {replace("/recognises/hardRemoteArea/0/is", "yes"), "bad-value /recognises/hardRemoteArea/0/is"},
        {replace("/recognises/urgentPost", "unsure"), "bad-value /recognises/urgentPost"},
        {insert("/recognises/age", 30), "bad-value /recognises/age"},
        {insert("/recognises/performance", "best"), "bad-value /recognises/performance"},
        {replace("/countAsOf", true), "bad-value /countAsOf"},
        {replace("/rules", json::object()), "bad-value /rules"},
        {replace("/rules/0", "r"), "bad-value /rules/0"},
        {replace("/relates/0/stage", "later"), "bad-value /relates/0/stage"},
        {replace("/relates/0/effect", "settles"), "bad-value /relates/0/effect"},
        {replace("/relates/0/sentences/0", 5), "bad-value /relates/0/sentences/0"},
    });
    CHECK(document_issues(json::array()) == "bad-value ");
}

TEST_CASE("values of rules are of their kind") {
    const std::string amount = "/rules/0/gives/0/rows/0/amount", range = "/rules/0/gives/0/rows/1/amount";
    expect_local({
        {replace("/rules/0/adopts", "no"), "bad-value /rules/0/adopts"},
        {replace("/rules/0/sentence", 3), "bad-value /rules/0/sentence"},
        {replace("/rules/0/unchecked", json::object()), "bad-value /rules/0/unchecked"},
        {replace("/rules/0/unchecked/0/by", "市人社局"), "bad-value /rules/0/unchecked/0/by"},
        {replace("/rules/0/gives/0/title", "补贴"), "bad-value /rules/0/gives/0/title"},
        {insert(amount + "/from", 100), "bad-value " + amount},
        {insert(range + "/value", 100), "bad-value " + range},
        {replace(range + "/from", 201), "bad-value " + range + "/to"},
        {replace(amount + "/value", "300"), "bad-value " + amount + "/value"},
        {replace(amount + "/value", 0.5), "bad-value " + amount + "/value"},
        {replace(amount + "/unit", json::object()), "bad-value " + amount + "/unit"},
        {replace("/rules/0/handledBy/0/step", "decides"), "bad-value /rules/0/handledBy/0/step"},
        {replace("/rules/0/handledBy/0/by", {{"zh", "县人社局"}}), "bad-value /rules/0/handledBy/0/by"},
        {replace("/rules/0/handledBy/0/phone", 7451), "bad-value /rules/0/handledBy/0/phone"},
        {replace("/rules/0/window", "03-01"), "bad-value /rules/0/window"},
        {replace("/rules/0/window/to", 301), "bad-value /rules/0/window/to"},
        {replace("/rules/0/evidence", "合同"), "bad-value /rules/0/evidence"},
        {replace("/rules/0/evidence/0", "合同"), "bad-value /rules/0/evidence/0"},
    });
}

TEST_CASE("conditions outside the language are refused, and tests that the fact cannot take") {
    const std::string at = "/rules/0/requires";
    expect_local({
        {asking("[]"), "bad-condition " + at},
        {asking("true"), "bad-condition " + at},
        {asking("{}"), "bad-condition " + at},
        {asking(R"({"some": []})"), "bad-condition " + at},
        {asking(R"({"any": []})"), "bad-condition " + at},
        {asking(R"({"any": {}})"), "bad-condition " + at + "/any"},
        {asking(R"({"not": []})"), "bad-condition " + at + "/not"},
        {asking(R"({"all": [{"any": []}]})"), "bad-condition " + at + "/all/0"},
        {asking(R"({"fact": "age"})"), "bad-condition " + at},
        {asking(R"({"fact": 3, "is": 3})"), "bad-condition " + at + "/fact"},
        {asking(R"({"fact": "age", "atLeast": 30, "atMost": 50})"), "bad-condition " + at},
        {asking(R"({"fact": "age", "atLeast": 18, "unit": "year"})"),
         "bad-condition " + at + "/unit\nbad-condition " + at},
        {asking(R"({"fact": "sex", "atLeast": "male"})"), "bad-condition " + at},
        {asking(R"({"fact": "sex", "tagged": "povertyArea"})"), "bad-condition " + at},
        {asking(R"({"fact": "age", "onOrAfter": "2020-01-01"})"), "bad-condition " + at},
        {asking(R"({"fact": "age", "atLeastParameter": "bracketRelaxed"})"), "bad-condition " + at},
        {asking(R"({"fact": "titleLevel", "oneAbove": "sex"})"), "bad-condition " + at},
        {asking(R"({"parameter": "localRootedYears", "is": true})"), "bad-condition " + at},
        {asking(R"({"parameter": "bracketRelaxed", "isSet": false})"), "bad-condition " + at + "/isSet"},
        {replace("/rules/0/when", nullptr), "bad-condition /rules/0/when"},
        {replace("/rules/0/gives/0/rows/0/when", 3), "bad-condition /rules/0/gives/0/rows/0/when"},
        {replace("/parameters/localRootedYears/0/when", 3), "bad-condition /parameters/localRootedYears/0/when"},
        {replace("/recognises/hardRemoteArea/0/when", 3), "bad-condition /recognises/hardRemoteArea/0/when"},
    });
    expect(provincial_document(), {
                                      {replace("/rules/0/admits", 3), "bad-condition /rules/0/admits"},
                                      {replace("/rules/0/replaces", 3), "bad-condition /rules/0/replaces"},
                                      {replace("/rules/0/addresses", 3), "bad-condition /rules/0/addresses"},
                                  });
}

TEST_CASE("values in conditions are judged as values") {
    const std::string at = "/rules/0/requires";
    expect_local({
        {asking(R"({"fact": "age", "atLeast": 200})"), "bad-value " + at + "/atLeast"},
        {asking(R"({"fact": "age", "atLeast": "fifty"})"), "bad-value " + at + "/atLeast"},
        {asking(R"({"fact": "sex", "is": "none"})"), "bad-value " + at + "/is"},
        {asking(R"({"fact": "sex", "in": ["male", 3]})"), "bad-value " + at + "/in/1"},
        {asking(R"({"fact": "principal", "is": "yes"})"), "bad-value " + at + "/is"},
        {asking(R"({"reading": "stillRootedRequired", "is": 1})"), "bad-value " + at + "/is"},
        {asking(R"({"fact": "graduatedOn", "before": 2015})"), "bad-value " + at + "/before"},
        {asking(R"({"fact": "graduatedOn", "before": "2015-02-29"})"), "bad-date " + at + "/before"},
        {asking(R"({"fact": "county", "in": ["431202", "439999"]})"), "unknown-county " + at + "/in/1"},
    });
}

TEST_CASE("ids that the pack does not have are named") {
    const std::string at = "/rules/0/requires";
    expect_local({
        {replace("/rules/0/provision", "township-subsidy"), "unknown-provision /rules/0/provision"},
        {replace("/relates/0/sentences/1", "15.9"), "unknown-sentence /relates/0/sentences/1"},
        {insert("/recognises/hardArea", true), "unknown-fact /recognises/hardArea"},
        {insert("/parameters/localYears", 3), "unknown-parameter /parameters/localYears"},
        {insert("/readings/none", true), "unknown-reading /readings/none"},
        {insert("/regionTags/431202/poor", true), "unknown-tag /regionTags/431202/poor"},
        {insert("/regionTags/431299", json::object()), "unknown-county /regionTags/431299"},
        {insert("/regionTags/怀化市", json::object()), "unknown-county /regionTags/怀化市"},
        {asking(R"({"fact": "agee", "atLeast": 3})"), "unknown-fact " + at + "/fact"},
        {asking(R"({"fact": "titleLevel", "oneAbove": "title"})"), "unknown-fact " + at + "/oneAbove"},
        {asking(R"({"definition": "isRich"})"), "unknown-definition " + at + "/definition"},
        {asking(R"({"fact": "grassrootsYears", "atLeastParameter": "years"})"),
         "unknown-parameter " + at + "/atLeastParameter"},
        {asking(R"({"parameter": "relaxed", "isSet": true})"), "unknown-parameter " + at + "/parameter"},
        {asking(R"({"reading": "none", "is": true})"), "unknown-reading " + at + "/reading"},
        {asking(R"({"fact": "county", "tagged": "poor"})"), "unknown-tag " + at + "/tagged"},
    });
}

TEST_CASE("a rule names a sentence of its own document, and quotes it to the letter") {
    expect_local({
        {replace("/rules/0/sentence", "15.2"), "unknown-sentence /rules/0/sentence"},
        {removal("/sentences"), "unknown-sentence /rules/0/sentence"},
        {replace("/rules/0/quote", "四百元"), "quote-not-in-sentence /rules/0/quote"},
        {replace("/rules/0/sentence", "3.2"), "quote-not-in-sentence /rules/0/quote"},
        {removal("/rules/0/sentence"), ""}, // it stands in one of them
        {replace("/sentences", json::array()), "unknown-sentence /rules/0/sentence"},
        {replace("/sentences/1/id", "3.1"), "duplicate-id /sentences/1/id"},
    });
    json document = local_document();
    document["rules"][0].erase("sentence");
    document["rules"][0]["quote"] = "四百元";
    CHECK(document_issues(document) == "quote-not-in-sentence /rules/0/quote");
    document.erase("sentences");
    CHECK(document_issues(document) == ""); // nothing to check it against
}

TEST_CASE("a number is not under the floor of the text") {
    expect_local({
        {replace("/parameters/localFastTrackYears", 0), "below-floor /parameters/localFastTrackYears"},
        {replace("/parameters/localFastTrackYears", -5), "below-floor /parameters/localFastTrackYears"},
        {replace("/parameters/localRootedYears/1/value", 0), "below-floor /parameters/localRootedYears/1/value"},
    });
}

TEST_CASE("only the nation and the province widen the circle or change what the text asks") {
    for (const char* key : {"admits", "replaces", "addresses"}) {
        const std::string at = std::string("/rules/0/") + key;
        expect_local({{insert(at, json::parse(R"({"all": []})")), "below-province " + at}});
        json document = local_document();
        document["level"] = "county";
        document["region"] = "431202";
        document["rules"][0][key] = json::parse(R"({"any": []})");
        CHECK(document_issues(document) == "bad-condition " + at + "\nbelow-province " + at);
    }
}

TEST_CASE("dates are full days of the calendar, and the first is not after the last") {
    for (const char* key : {"issued", "from", "to", "checkedOn"})
        for (const char* day : {"2024-02-30", "2024-1-01", "2024-01", ""})
            expect_local({{replace(std::string("/document/") + key, day), std::string("bad-date /document/") + key}});
    expect_local({
        {replace("/countAsOf", "31.12.2024"), "bad-date /countAsOf"},
        {replace("/document/to", "2023-12-31"), "dates-out-of-order /document/to"},
        {replace("/document/to", "2024-01-01"), ""}, // in force for one day
    });
}

TEST_CASE("a window has days, or month and day of every year, on both ends") {
    const auto window = [](const json& from, const json& to) {
        return replace("/rules/0/window", {{"from", from}, {"to", to}});
    };
    expect_local({
        {window("2024-03-01", "2024-03-31"), ""},
        {window("03-01", "03-01"), ""},
        {window("12-01", "01-31"), ""}, // over New Year
        {window("2024-03-01", "03-31"), "bad-date /rules/0/window/to"},
        {window("03-01", "2024-03-31"), "bad-date /rules/0/window/to"},
        {window("2023-02-29", "2024-03-31"), "bad-date /rules/0/window/from"},
        {window("02-30", "04-31"), "bad-date /rules/0/window/from\nbad-date /rules/0/window/to"},
        {window("3-1", "03-31"), "bad-date /rules/0/window/from"},
        {window("2024-04-01", "2024-03-31"), "dates-out-of-order /rules/0/window/to"},
    });
}

TEST_CASE("a region fits its level and has counties") {
    expect_local({
        {replace("/region", "431202"), "region-level-mismatch /region"},
        {replace("/region", "431"), "region-level-mismatch /region"},
        {replace("/region", "4399"), "unknown-region /region\ntag-outside-region /regionTags/431202"},
        {replace("/region", "43x2"), "unknown-region /region\ntag-outside-region /regionTags/431202"},
        {replace("/level", "county"), "region-level-mismatch /region"},
        {replace("/level", "province"), "region-level-mismatch /region"},
        {replace("/level", "national"), "region-level-mismatch /region"},
        {insert("/regionTags/430102", json::object()), "tag-outside-region /regionTags/430102"},
        {replace("/region", "4301"), "tag-outside-region /regionTags/431202"},
    });
    expect(provincial_document(),
           {
               {replace("/level", "county"), "missing-key /region\nbelow-province /rules/0/admits\nbelow-province "
                                             "/rules/0/replaces\nbelow-province /rules/0/addresses"},
               {insert("/region", "43"), "region-level-mismatch /region"},
           });
}

TEST_CASE("a document is for one policy") {
    expect_local({{replace("/policy", "hunan-2016-92"), "wrong-policy /policy"}});
}

TEST_CASE("all faults of a document are listed") {
    json document = local_document();
    document["policy"] = "hunan-2016-92";
    document["document"]["from"] = "2027-01-01";
    document["parameters"]["localFastTrackYears"] = 0;
    document["rules"][0]["requires"] = json::parse(R"({"fact": "agee", "atLeast": 3})");
    document["rules"][0]["window"]["from"] = "13-01";
    document["relates"][0]["colour"] = "red";
    CHECK(document_issues(document) == "wrong-policy /policy\n"
                                       "dates-out-of-order /document/to\n"
                                       "below-floor /parameters/localFastTrackYears\n"
                                       "unknown-fact /rules/0/requires/fact\n"
                                       "bad-date /rules/0/window/from\n"
                                       "unknown-key /relates/0/colour");
}

TEST_CASE("what makes the text narrower below the province is a warning") {
    json document = local_document();
    document["rules"][0]["adopts"] = false;
    CHECK(document_issues(document) == ""); // the sentence leaves it to be decided
    document["rules"][0]["provision"] = "lower-opening-ratio-for-urgent-posts";
    CHECK(document_issues(document) == "narrows-text /rules/0/adopts\nnarrows-text /rules/0/requires");
    document["rules"][0]["adopts"] = true;
    CHECK(document_issues(document) == "narrows-text /rules/0/requires");
    document["level"] = "county";
    document["region"] = "431202";
    const ReadDocuments read = read_all({document.dump()});
    REQUIRE(read.documents.size() == 1);
    REQUIRE(lines_of(read.origins[0].warnings) == "narrows-text /rules/0/requires");
    CHECK(read.origins[0].warnings[0].severity == Severity::warning);
    document.erase("region");
    document.erase("regionTags");
    document["level"] = "province";
    CHECK(document_issues(document) == "");
}

namespace {

// Definitions through which conditions hang on an open number and on a recognised fact.
Policy policy_with_definitions() {
    return PackBuilder()
        .boolean("recognised", true)
        .years("years", true)
        .years("otherYears")
        .boolean("free")
        .county()
        .region("430102")
        .parameter("open")
        .parameter("number")
        .flag("flag")
        .definition("long", R"({"fact": "years", "atLeastParameter": "open"})")
        .definition("longer", R"({"not": {"definition": "long"}})")
        .definition("known", R"({"any": [{"fact": "free", "is": true}, {"fact": "recognised", "is": true}]})")
        .definition("fine", R"({"fact": "free", "is": true})")
        .provision("p", R"({"all": [{"definition": "longer"}, {"definition": "known"}, {"definition": "fine"}]})")
        .policy();
}

json with_rows(const std::string& hole, const std::string& id, const json& rows) {
    json document = json::parse(plain_document("d", "province", "", "2020-01-01"));
    document["policy"] = "test";
    document[hole][id] = rows;
    return document;
}

std::string row_faults(const std::string& hole, const std::string& id, const std::string& when) {
    static const Policy policy = policy_with_definitions();
    const bool parameter = hole == "parameters";
    const json value = id == "recognised" || id == "flag" ? json(true) : json(3);
    const json rows = json::array({{{"when", json::parse(when)}, {parameter ? "value" : "is", value}}});
    return document_issues(with_rows(hole, id, rows), policy);
}

} // namespace

TEST_CASE("the condition of a row hangs on no open number") {
    const std::string at = "row-uses-parameter /parameters/number/0/when";
    CHECK(row_faults("parameters", "number", R"({"definition": "fine"})") == "");
    CHECK(row_faults("parameters", "number", R"({"fact": "years", "atLeastParameter": "open"})") == at);
    CHECK(row_faults("parameters", "number", R"({"all": [{"not": {"parameter": "open", "isSet": true}}]})") == at);
    CHECK(row_faults("parameters", "number", R"({"parameter": "flag", "is": true})") == at);
    CHECK(row_faults("parameters", "number", R"({"definition": "longer"})") == at);
    CHECK(row_faults("recognises", "recognised", R"({"definition": "long"})") ==
          "row-uses-parameter /recognises/recognised/0/when");
    json document = with_rows("recognises", "recognised", true);
    document["rules"] = json::parse(R"([{"provision": "p", "gives": [{"title": {"zh": "t"}, "rows": [
        {"when": {"definition": "long"}, "text": {"zh": "t"}}]}]}])");
    CHECK(document_issues(document, policy_with_definitions()).empty()); // what is given may hang on a number
}

TEST_CASE("the condition of a row does not hang on the fact that it settles") {
    const std::string at = "recognises-circular /recognises/recognised/0/when";
    CHECK(row_faults("recognises", "recognised", R"({"definition": "fine"})") == "");
    CHECK(row_faults("recognises", "recognised", R"({"fact": "recognised", "is": false})") == at);
    CHECK(row_faults("recognises", "recognised", R"({"any": [{"definition": "fine"}, {"definition": "known"}]})") ==
          at);
    CHECK(row_faults("recognises", "years", R"({"fact": "otherYears", "atMostFact": "years"})") ==
          "recognises-circular /recognises/years/0/when");
    CHECK(row_faults("recognises", "years", R"({"definition": "known"})") == ""); // another recognised fact
    CHECK(row_faults("recognises", "years", R"({"definition": "long"})") ==
          "row-uses-parameter /recognises/years/0/when\nrecognises-circular /recognises/years/0/when");
}

TEST_CASE("a condition is not deeper than any reader bears, with its definitions") {
    PackBuilder builder;
    builder.boolean("a").definition("d0", R"({"fact": "a", "is": true})");
    for (int i = 1; i < 100; ++i)
        builder.definition("d" + std::to_string(i), R"({"not": {"definition": "d)" + std::to_string(i - 1) + "\"}}");
    const Policy policy = builder.provision("p", R"({"definition": "d99"})").policy();
    const auto issues = [&](int levels) {
        std::string condition = R"({"definition": "d99"})";
        for (int i = 0; i < levels; ++i) condition = R"({"not": )" + condition + "}";
        json document = json::parse(plain_document("d", "province", "", "2020-01-01"));
        document["policy"] = "test";
        document["rules"] = json::array({{{"provision", "p"}, {"when", json::parse(condition)}}});
        return document_issues(document, policy);
    };
    CHECK(issues(50) == "");
    CHECK(issues(60) == "too-deep /rules/0/when");
}

TEST_CASE("a pack that asks for no county takes no regional document") {
    const Policy policy = PackBuilder().boolean("a").region("430102").provision("p", R"({"all": []})").policy();
    const auto issues = [&](const std::string& level, const std::string& region) {
        json document = json::parse(plain_document("d", level, region, "2020-01-01"));
        document["policy"] = "test";
        return document_issues(document, policy);
    };
    CHECK(issues("province", "") == "");
    CHECK(issues("county", "430102") == "unknown-region /region");
    CHECK(issues("prefecture", "4301") == "unknown-region /region");
}

TEST_CASE("documents stand by level, first day and id, whatever order they are given in") {
    std::vector<std::string> given{
        plain_document("c", "county", "431202", "2010-01-01"),
        plain_document("b", "prefecture", "4312", "2020-01-01"),
        plain_document("a", "prefecture", "4301", "2021-01-01"),
        plain_document("B", "prefecture", "4301", "2020-01-01"),
        plain_document("p", "province", "", "2024-01-01"),
        plain_document("n", "national", "", "2025-01-01"),
    };
    const std::vector<std::string> expected{"n", "p", "B", "b", "a", "c"};
    std::sort(given.begin(), given.end());
    do {
        const ReadDocuments read = read_all(given);
        CHECK(ids_in(read.documents) == expected);
        for (std::size_t i = 0; i < read.documents.size(); ++i)
            CHECK(json::parse(given[read.origins[i].position])["id"] == read.documents[i].id);
    } while (std::next_permutation(given.begin(), given.end()));
    std::vector<std::string> real = real_documents();
    const std::vector<std::string> order = ids_in(read_all(real).documents);
    std::reverse(real.begin(), real.end());
    CHECK(ids_in(read_all(real).documents) == order);
}

TEST_CASE("a faulty document is named and the others are read") {
    json faulty = local_document();
    faulty["rules"][0]["provision"] = "none";
    const ReadDocuments read = read_all({"{", faulty.dump(), provincial_document().dump(), "[1]"});
    REQUIRE(ids_in(read.documents) == std::vector<std::string>{"invented-province"});
    CHECK(read.origins[0].position == 2);
    REQUIRE(read.faulty.size() == 3);
    CHECK(lines_of(read.faulty[0].issues) == "invalid-json ");
    CHECK(read.faulty[0].position == 0);
    CHECK(lines_of(read.faulty[1].issues) == "bad-value ");
    const FaultyDocument& named = read.faulty[2];
    CHECK(named.id == "invented-city");
    CHECK(named.number == "1号");
    CHECK(named.title == "办法");
    CHECK(named.level == "prefecture");
    CHECK(named.region == "4312");
    CHECK(named.position == 1);
    CHECK(lines_of(named.issues) == "unknown-provision /rules/0/provision");
    CHECK(read_all({"{", "[]"}).documents.empty());
    CHECK(read_all({}).faulty.empty());
}

TEST_CASE("of documents with one id none is used, so that their order decides nothing") {
    const std::string one = plain_document("a", "province", "", "2020-01-01"),
                      other = plain_document("a", "county", "431202", "2024-01-01"),
                      third = plain_document("b", "province", "", "2020-01-01");
    for (const std::vector<std::string>& given : {std::vector{one, other, third}, {third, other, one}}) {
        const ReadDocuments read = read_all(given);
        CHECK(ids_in(read.documents) == std::vector<std::string>{"b"});
        REQUIRE(read.faulty.size() == 2);
        for (const FaultyDocument& faulty : read.faulty) CHECK(lines_of(faulty.issues) == "duplicate-id /id");
    }
    json faulty = json::parse(other);
    faulty.erase("confirmed");
    const ReadDocuments read = read_all({one, faulty.dump()});
    REQUIRE(read.faulty.size() == 2);
    CHECK(lines_of(read.faulty[1].issues) == "missing-key /confirmed\nduplicate-id /id");
}

TEST_CASE("a document without end is refused quickly and clearly") {
    const auto issues_within_bound = [](const json& document) {
        const std::string text = document.dump();
        Issues issues;
        const std::clock_t begin = std::clock(); // what else the machine does is not counted
        read_document(text, pack(), issues);
        CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 10); // under the sanitizers
        return issues;
    };
    json document = provincial_document();
    document["rules"] = json(250'000, json{{"provison", "none"}}); // 5 MB
    CHECK(lines_of(issues_within_bound(document)) == "too-large ");
    document["rules"] = json(20'000, json{{"provison", "none"}});
    CHECK(issues_within_bound(document).size() == 2 * 20'000);
    document = provincial_document();
    document["document"]["title"] = std::string(5'000'000, 'x');
    CHECK(lines_of(issues_within_bound(document)) == "too-large ");
    document["document"]["title"] = std::string(500'000, 'x');
    CHECK(issues_within_bound(document).empty());
}

TEST_CASE("faults of JSON itself keep their codes") {
    Issues issues;
    CHECK_FALSE(read_document(R"({"policy": "p", "policy": "p"})", pack(), issues));
    CHECK(lines_of(issues) == "duplicate-member /policy");
    issues.clear();
    CHECK_FALSE(read_document(std::string(65, '[') + std::string(65, ']'), pack(), issues));
    CHECK(issues.front().code == IssueCode::too_deep);
}
