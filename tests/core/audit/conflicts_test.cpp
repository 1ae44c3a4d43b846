// Which documents contradict each other, and who shows it.
#include "documents.h"
#include "eligibility/conflicts.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

Policy disputed_pack() {
    return PackBuilder()
        .county()
        .boolean("a")
        .boolean("known", true)
        .years("y")
        .parameter("local")
        .flag("open")
        .reading("strict", false)
        .tag("poor")
        .region("430101")
        .region("430102")
        .region("430201")
        .provision("p", R"({"fact": "y", "atLeastParameter": "local"})", "", true)
        .provision("q", R"({"all": [{"fact": "known", "is": true}, {"reading": "strict", "is": true}]})")
        .policy();
}

// "about subject {facts}", one a conflict.
std::vector<std::string> conflicts(const std::vector<std::string>& given) {
    const Policy policy = disputed_pack();
    const DocumentConflicts conflicts = conflicts_among(policy, documents_of(policy, given));
    CHECK(conflicts.computed);
    std::vector<std::string> told;
    for (const DocumentConflict& one : conflicts.found) {
        REQUIRE(one.example);
        told.push_back(std::string(name_of(one.about)) + " " + one.subject + " " + named_json(one.example->facts));
    }
    return told;
}

std::string adopting(const std::string& rules) { return R"({"rules": [)" + rules + "]}"; }

} // namespace

TEST_CASE("documents of one level and one first day conflict where they fill a hole differently") {
    CHECK(conflicts({R"({"parameters": {"local": 10}})", R"({"parameters": {"local": 12}})"}) ==
          std::vector<std::string>{"parameter local {}"});
    CHECK(conflicts({R"({"parameters": {"local": 10}})", R"({"parameters": {"local": 10}})"}).empty());
    CHECK(conflicts({R"({"readings": {"strict": true}})", R"({"readings": {"strict": false}})"}) ==
          std::vector<std::string>{"reading strict {}"});
    CHECK(conflicts({R"({"region": "4301", "regionTags": {"430101": {"poor": true}, "430102": {"poor": true}}})",
                     R"({"region": "4301", "regionTags": {"430101": {"poor": true}, "430102": {"poor": false}}})"}) ==
          std::vector<std::string>{R"(tag poor {"county":"430102"})"});
}

TEST_CASE("rows conflict for those to whom both documents give something for certain") {
    const std::string ten = R"({"parameters": {"local": [{"when": {"fact": "a", "is": true}, "value": 10}]}})";
    CHECK(conflicts({ten, R"({"parameters": {"local": 12}})"}) ==
          std::vector<std::string>{R"(parameter local {"a":true})"});
    CHECK(
        conflicts({ten, R"({"parameters": {"local": [{"when": {"fact": "a", "is": false}, "value": 12}]}})"}).empty());
    // whoever is unsure is given 10 either way by the first, and nothing for certain by the second
    CHECK(conflicts(
              {R"({"parameters": {"local": [{"when": {"fact": "known", "is": true}, "value": 10}, {"value": 10}]}})",
               R"({"parameters": {"local": [{"when": {"fact": "known", "is": true}, "value": 10},
                                                  {"when": {"fact": "known", "is": false}, "value": 10}]}})"})
              .empty());
    CHECK(conflicts({R"({"recognises": {"known": [{"when": {"fact": "a", "is": true}, "is": true}]}})",
                     R"({"recognises": {"known": [{"when": {"fact": "y", "atLeast": 5}, "is": false}]}})"}) ==
          std::vector<std::string>{R"(recognition known {"a":true,"y":5})"});
}

TEST_CASE("what decides in the condition of a row are the documents of that day and place") {
    const std::string strict = R"([{"when": {"reading": "strict", "is": true}, "value": 10}])";
    const std::string first = R"({"parameters": {"local": )" + strict + "}}",
                      second = R"({"parameters": {"local": 12}})";
    CHECK(conflicts({first, second}).empty());
    const std::string local =
        R"({"region": "4302", "readings": {"strict": true},
            "document": {"number": "1", "title": "t", "issuer": "i", "from": "2019-01-01", "to": "TO"}})";
    const auto until = [&](const std::string& day) { return std::string(local).replace(local.find("TO"), 2, day); };
    CHECK(conflicts({first, second, until("2021-12-31")}) ==
          std::vector<std::string>{R"(parameter local {"county":"430201"})"});
    CHECK(conflicts({first, second, until("2019-12-31")}).empty());
}

TEST_CASE("rules on one provision conflict where documents decide it differently or ask for something else") {
    const std::string yes = R"({"provision": "p", "adopts": true})", no = R"({"provision": "p", "adopts": false})";
    const std::string except = R"({"provision": "p", "when": {"fact": "a", "is": true}, "adopts": false})";
    CHECK(conflicts({adopting(yes), adopting(no)}) == std::vector<std::string>{"adopts p {}"});
    CHECK(conflicts({adopting(yes + "," + except), adopting(yes)}) ==
          std::vector<std::string>{R"(adopts p {"a":true})"});
    CHECK(conflicts({adopting(yes + "," + except), adopting(yes + "," + except)}).empty());
    const auto replacing = [](const std::string& years) {
        return adopting(R"({"provision": "p", "replaces": {"fact": "y", "atLeast": )" + years + "}}");
    };
    CHECK(conflicts({replacing("5"), replacing("7")}) == std::vector<std::string>{R"(replaces p {"y":5})"});
    CHECK(conflicts({replacing("5"), replacing("5")}).empty());
}

TEST_CASE("documents that never speak of one person together, or stand in an order, do not conflict") {
    const std::string ten = R"({"parameters": {"local": 10}})";
    CHECK(conflicts({ten, R"({"parameters": {"local": 12}, "confirmed": false})"}).empty());
    CHECK(conflicts({ten, R"({"parameters": {"local": 12}, "region": "4301"})"}).empty());
    CHECK(conflicts({R"({"parameters": {"local": 10}, "region": "4302"})",
                     R"({"parameters": {"local": 12}, "region": "4301"})"})
              .empty());
    CHECK(conflicts({ten, R"({"parameters": {"local": 12},
                              "document": {"number": "1", "title": "t", "issuer": "i", "from": "2020-01-02"}})"})
              .empty());
}

TEST_CASE("what would take too much work is said") {
    const Policy policy = disputed_pack();
    const Documents two = documents_of(policy, {R"({"parameters": {"local": [{"when": {"fact": "a", "is": true},
                                                                           "value": 10}]}})",
                                                R"({"parameters": {"local": 12}})"});
    const DocumentConflicts bounded = conflicts_among(policy, two, {0, 0});
    REQUIRE(bounded.found.size() == 1);
    CHECK_FALSE(bounded.found.front().example);
    std::vector<std::string> many(120, R"({"parameters": {"local": 10}})");
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].replace(0, 1, R"({"id": "document-)" + std::to_string(i) + R"(", )");
    CHECK_FALSE(conflicts_among(policy, documents_of(policy, many)).computed);
}
