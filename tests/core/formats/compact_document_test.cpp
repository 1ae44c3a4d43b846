// The browser's core has the policy without its texts: it reads documents as the whole policy does, faults and all.
#include "../real_pack.h"
#include "base/text.h"
#include "formats/compact.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

std::string told(const Issues& issues) {
    std::string all;
    for (const Issue& issue : issues)
        all += std::string(name_of(issue.code)) + " " + issue.pointer + " " + text_of(issue.detail, Language::en) +
               " " + text_of(issue.hint, Language::en) + "\n";
    return all;
}

const char* const kHead = R"("policy": "hunan-2016-91", "id": "x", "level": "prefecture", "region": "4312",
    "confirmed": true, "document": {"number": "1", "title": "t", "issuer": "i", "from": "2020-01-01"})";

} // namespace

TEST_CASE("the compact form reads documents as the whole policy does") {
    const Policy whole = real_policy();
    const auto compact = read_compact_with_records(write_compact(whole));
    REQUIRE(compact);
    for (const std::string rest : {
             R"("relates": [{"sentences": ["5.4", "15.2"], "stage": "pay", "effect": "defines"}])",
             R"("relates": [{"sentences": ["5.40", "x"], "stage": "pay", "effect": "defines"}])",
             R"("parameters": {"localFastTrackYears": 0, "localRootedYears": [{"when": {"fact": "sex", "is": "male"},
                "value": 15}, {"value": 10}], "bracketRelaxed": 5})",
             R"("readings": {"stillRootedRequired": false, "nope": true}, "recognises": {"hardRemoteArea":
                [{"when": {"fact": "county", "in": ["431222"]}, "is": true}], "age": 5, "urgentPost": false})",
             R"("regionTags": {"431202": {"povertyArea": true}, "430102": {"povertyArea": true}})",
             R"("rules": [{"provision": "township-work-subsidy", "when": {"all": [{"fact": "age", "atMost": 50},
                {"fact": "age", "atMostFact": "townshipYears"}, {"fact": "age", "atLeastParameter": "localRootedYears"},
                {"fact": "postGrade", "atLeastParameter": "localRootedYears"}, {"fact": "unitLevel", "in": ["nope"]}]},
                "requires": {"fact": "sex", "is": "male"}, "adopts": false}, {"provision": "township-subsidy"}])",
         }) {
        const std::string text = join({"{", kHead, ", ", rest, "}"});
        Issues own, compacts;
        const auto a = read_document(text, whole, own), b = read_document(text, *compact, compacts);
        CHECK(a.has_value() == b.has_value());
        CHECK(told(own) == told(compacts));
    }
}

TEST_CASE("what documents name of sentences is in the compact form") {
    const Policy whole = real_policy();
    const auto compact = read_compact_with_records(write_compact(whole));
    REQUIRE(compact);
    REQUIRE(compact->sentences.size() == whole.sentences.size());
    for (std::size_t i = 0; i < whole.sentences.size(); ++i) CHECK(compact->sentences[i].id == whole.sentences[i].id);
    for (std::size_t i = 0; i < whole.provisions.size(); ++i) {
        CHECK(compact->provisions[i].sentence == whole.provisions[i].sentence);
        REQUIRE(compact->provisions[i].also_from.size() == whole.provisions[i].also_from.size());
        for (std::size_t k = 0; k < whole.provisions[i].also_from.size(); ++k)
            CHECK(compact->provisions[i].also_from[k].sentence == whole.provisions[i].also_from[k].sentence);
    }
}
