#pragma once
// Documents with everything that one can have, and what is said of them when they are read.

#include "../real_pack.h"
#include "formats/json.h"

namespace eligibility::testing {

// Of a prefecture, with all that such a document can have.
inline json local_document() {
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
inline json provincial_document() {
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
inline std::string lines_of(const Issues& issues) {
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

inline const Policy& the_pack() {
    static const Policy policy = real_policy();
    return policy;
}

// The issues of reading; a document is there exactly when none of them is an error.
inline std::string document_issues(const json& document, const Policy& policy = the_pack()) {
    Issues issues;
    const bool read = read_document(document.dump(), policy, issues).has_value();
    CHECK(read != has_error(issues));
    return lines_of(issues);
}

struct ChangedDocument {
    json change;
    std::string issues;
};

inline void expect_issues(const json& document, const std::vector<ChangedDocument>& cases) {
    REQUIRE(document_issues(document) == "");
    for (const ChangedDocument& one : cases) {
        CAPTURE(one.change.dump());
        CHECK(document_issues(document.patch(json::array({one.change}))) == one.issues);
    }
}
inline void expect_local_issues(const std::vector<ChangedDocument>& cases) { expect_issues(local_document(), cases); }

// A condition in the rule of the local document.
inline json asking(const std::string& condition) { return replace("/rules/0/requires", json::parse(condition)); }

inline ReadDocuments read_all(const std::vector<std::string>& texts, const Policy& policy = the_pack()) {
    return read_documents(std::vector<std::string_view>(texts.begin(), texts.end()), policy);
}

// A document without content, of the province or of a region.
inline std::string plain_document(const std::string& id, const std::string& level, const std::string& region,
                                  const std::string& from) {
    json document = {{"policy", "hunan-2016-91"},
                     {"id", id},
                     {"level", level},
                     {"confirmed", false},
                     {"document", {{"number", "1"}, {"title", "t"}, {"issuer", "i"}, {"from", from}}}};
    if (!region.empty()) document["region"] = region;
    return document.dump();
}

} // namespace eligibility::testing
