// Implementing documents: every fault is listed with code and place.
#include "documents.h"

using namespace eligibility;
using namespace eligibility::testing;

TEST_CASE("required keys are missed") {
    expect_local_issues({
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
    expect_local_issues({
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
    expect_local_issues({
        {replace("/rules/0/window", json::object()), ""},
        {removal("/rules/0/window/from"), ""},
        {removal("/rules/0/unchecked/0/by"), ""},
        {removal("/rules/0/gives/0/rows/1/amount/from"), ""},
        {removal("/rules/0/gives/0/rows/1/amount/to"), ""},
        {removal("/relates/0/note"), ""},
        {replace("/document/issued", "2027-01-01"), ""}, // after the last day, even
        {asking(R"({"all": []})"), ""},
    });
    expect_issues(provincial_document(), {{insert("/region", nullptr), ""}, {replace("/level", "national"), ""}});
}

TEST_CASE("keys that a document does not have are refused, wherever they stand") {
    expect_local_issues({
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
    expect_local_issues({
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
    expect_local_issues({
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

TEST_CASE("a rule names a sentence of its own document, and quotes it to the letter") {
    expect_local_issues({
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
    expect_local_issues({
        {replace("/parameters/localFastTrackYears", 0), "below-floor /parameters/localFastTrackYears"},
        {replace("/parameters/localFastTrackYears", -5), "below-floor /parameters/localFastTrackYears"},
        {replace("/parameters/localRootedYears/1/value", 0), "below-floor /parameters/localRootedYears/1/value"},
    });
}

TEST_CASE("only the nation and the province widen the circle or change what the text asks") {
    for (const char* key : {"admits", "replaces", "addresses"}) {
        const std::string at = std::string("/rules/0/") + key;
        expect_local_issues({{insert(at, json::parse(R"({"all": []})")), "below-province " + at}});
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
            expect_local_issues(
                {{replace(std::string("/document/") + key, day), std::string("bad-date /document/") + key}});
    expect_local_issues({
        {replace("/countAsOf", "31.12.2024"), "bad-date /countAsOf"},
        {replace("/document/to", "2023-12-31"), "dates-out-of-order /document/to"},
        {replace("/document/to", "2024-01-01"), ""}, // in force for one day
    });
}

TEST_CASE("a window has days, or month and day of every year, on both ends") {
    const auto window = [](const json& from, const json& to) {
        return replace("/rules/0/window", {{"from", from}, {"to", to}});
    };
    expect_local_issues({
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
    expect_local_issues({
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
    expect_issues(provincial_document(), {
                                             {replace("/level", "county"),
                                              "missing-key /region\nbelow-province /rules/0/admits\nbelow-province "
                                              "/rules/0/replaces\nbelow-province /rules/0/addresses"},
                                             {insert("/region", "43"), "region-level-mismatch /region"},
                                         });
}

TEST_CASE("a document is for one policy") {
    expect_local_issues({{replace("/policy", "hunan-2016-92"), "wrong-policy /policy"}});
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

TEST_CASE("faults of JSON itself keep their codes") {
    Issues issues;
    CHECK_FALSE(read_document(R"({"policy": "p", "policy": "p"})", the_pack(), issues));
    CHECK(lines_of(issues) == "duplicate-member /policy");
    issues.clear();
    CHECK_FALSE(read_document(std::string(65, '[') + std::string(65, ']'), the_pack(), issues));
    CHECK(issues.front().code == IssueCode::too_deep);
}
