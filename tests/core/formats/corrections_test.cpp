// What an applicant corrects about counties is a document after all others.
#include "../real_pack.h"

#include <algorithm>

using namespace eligibility;
using namespace eligibility::testing;

TEST_CASE("corrections are a document without region, in force on every day, that stands after all others") {
    const Policy policy = real_policy();
    Issues issues;
    const auto read =
        read_corrections(R"({"regionTags": {"431202": {"povertyArea": true, "wulingPlan": false}}})", policy, issues);
    REQUIRE(read);
    CHECK(issues.empty());
    CHECK(read->id == kCorrections);
    CHECK(read->level == DocumentLevel::corrections);
    CHECK(read->confirmed);
    CHECK(read->region.empty());
    CHECK(read->tags.size() == 2);
    CHECK(read->in_force(*parse_date("0001-01-01")));
    CHECK(read->in_force(*parse_date("9999-12-31")));
    Document county;
    county.level = DocumentLevel::county;
    county.from = *parse_date("9999-12-31");
    CHECK(stands_before(county, *read));
}

TEST_CASE("corrections of nothing are none that matter") {
    Issues issues;
    const auto read = read_corrections("{}", real_policy(), issues);
    REQUIRE(read);
    CHECK(read->tags.empty());
}

TEST_CASE("all faults of corrections are told with the codes of documents") {
    const Policy policy = real_policy();
    Issues issues;
    CHECK(!read_corrections(R"({"regionTags": {"999999": {"povertyArea": true}, "431202": {"nope": true,
                                "povertyArea": 1}}, "id": "x"})",
                            policy, issues));
    std::vector<std::string> found;
    for (const Issue& issue : issues) found.push_back(std::string(name_of(issue.code)) + " " + issue.pointer);
    std::sort(found.begin(), found.end());
    CHECK(found == std::vector<std::string>{"bad-value /regionTags/431202/povertyArea",
                                            "unknown-county /regionTags/999999", "unknown-key /id",
                                            "unknown-tag /regionTags/431202/nope"});
    Issues none;
    CHECK(!read_corrections("[]", policy, none));
    CHECK(none.size() == 1);
}
