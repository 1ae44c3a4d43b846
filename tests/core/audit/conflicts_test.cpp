// Documents of one level and one day that say something else of one person.
#include "../pack_builder.h"

#include "eligibility/conflicts.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

/// A document of the province, or of the region, from 2020 on, with what it has of its own.
json document_of(const std::string& id, const std::string& own) {
    json document = {{"policy", "test"}, {"id", id}, {"level", "province"}, {"confirmed", true}};
    document["document"] = {{"number", "No. " + id}, {"title", "t"}, {"issuer", "i"}, {"from", "2020-01-01"}};
    document.update(json::parse(own));
    if (document.contains("region"))
        document["level"] = document["region"].get<std::string>().size() == 4 ? "prefecture" : "county";
    return document;
}

Policy policy_of_conflicts() {
    return PackBuilder()
        .county()
        .boolean("a")
        .boolean("r", true)
        .boolean("q", true)
        .years("y")
        .parameter("n", 3)
        .reading("s", true)
        .tag("t")
        .region("430102")
        .region("430203")
        .provision("p", R"({"fact": "y", "atLeastParameter": "n"})", {}, true)
        .policy();
}

ReadDocuments read_all(const Policy& policy, const std::vector<json>& documents) {
    std::vector<std::string> texts;
    for (const json& document : documents) texts.push_back(document.dump());
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    ReadDocuments read = read_documents(views, policy);
    for (const FaultyDocument& faulty : read.faulty)
        for (const Issue& issue : faulty.issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
    return read;
}

/// Where two documents conflict: the pointers of both, once where they are the same.
std::string conflicts(const std::string& one, const std::string& other, const json& more = json::object()) {
    const Policy policy = policy_of_conflicts();
    json second = document_of("b", other);
    second.merge_patch(more);
    const ReadDocuments read = read_all(policy, {document_of("a", one), second});
    const DocumentConflicts all = conflicts_among(policy, read.documents);
    CHECK(all.complete);
    std::string text;
    for (const DocumentConflict& conflict : all.found) {
        text += (text.empty() ? "" : " ") + conflict.pointer;
        if (conflict.other_pointer != conflict.pointer) text += "|" + conflict.other_pointer;
    }
    return text;
}

std::string number(const std::string& rows) { return R"({"parameters": {"n": )" + rows + "}}"; }
std::string rules(const std::string& rules) { return R"({"rules": [)" + rules + "]}"; }

} // namespace

TEST_CASE("two numbers for one person conflict, where both are certain") {
    const std::string young = R"([{"when": {"fact": "y", "atLeast": 9}, "value": 5}, {"value": 7}])";
    CHECK(conflicts(number("5"), number("6")) == "/parameters/n");
    CHECK(conflicts(number("5"), number("5")) == "");
    CHECK(conflicts(number(young), number("7")) == "/parameters/n");
    CHECK(conflicts(number(young), number(R"([{"when": {"fact": "y", "atLeast": 9}, "value": 5}])")) == "");
    CHECK(conflicts(number(R"([{"when": {"fact": "y", "atLeast": 9}, "value": 5}])"),
                    number(R"([{"when": {"not": {"fact": "y", "atLeast": 9}}, "value": 6}])")) == "");
    // nobody gets the second row of either for certain who does not get the first
    CHECK(conflicts(number(R"([{"when": {"fact": "r", "is": true}, "value": 5}])"),
                    number(R"([{"when": {"fact": "r", "is": false}, "value": 6}])")) == "");
}

TEST_CASE("readings, tags and recognitions conflict likewise") {
    CHECK(conflicts(R"({"readings": {"s": true}})", R"({"readings": {"s": false}})") == "/readings/s");
    const auto tag = [](const char* holds) {
        return std::string(R"({"region": "430102", "regionTags": {"430102": {"t": )") + holds + "}}}";
    };
    CHECK(conflicts(tag("true"), tag("false")) == "/regionTags/430102/t");
    CHECK(conflicts(tag("true"), tag("true")) == "");
    const auto recognised = [](const std::string& when, const char* is) {
        return R"({"recognises": {"r": [{"when": )" + when + R"(, "is": )" + is + "}]}}";
    };
    const std::string a = R"({"fact": "a", "is": true})", q = R"({"fact": "q", "is": true})";
    CHECK(conflicts(recognised(a, "true"), recognised(a, "false")) == "/recognises/r");
    CHECK(conflicts(recognised(a, "true"), recognised(R"({"not": )" + a + "}", "false")) == "");
    CHECK(conflicts(recognised(q, "true"), recognised(q, "false")) == "/recognises/r");
}

TEST_CASE("adopting conflicts with refusing, and replacing with what comes to something else") {
    const std::string adopts = R"({"provision": "p", "adopts": true})",
                      refuses = R"({"provision": "p", "adopts": false})";
    const std::string old = R"({"provision": "p", "when": {"fact": "y", "atLeast": 50}, "adopts": false})";
    CHECK(conflicts(rules(adopts), rules(refuses)) == "/rules/0");
    CHECK(conflicts(rules(adopts), rules(old)) == "/rules/0");
    // an exception inside one document is none between two that have it
    CHECK(conflicts(rules(adopts + "," + old), rules(old)) == "");
    CHECK(conflicts(rules(old + "," + adopts), rules(old)) == "/rules/1|/rules/0");
    const auto replaces = [](const std::string& by) { return rules(R"({"provision": "p", "replaces": )" + by + "}"); };
    CHECK(conflicts(replaces(R"({"fact": "y", "atLeast": 5})"), replaces(R"({"fact": "y", "atLeast": 6})")) ==
          "/rules/0");
    CHECK(conflicts(replaces(R"({"fact": "a", "is": true})"), replaces(R"({"not": {"fact": "a", "is": false}})")) ==
          "");
}

TEST_CASE("only confirmed documents of one level, one day and one region conflict") {
    const std::string one = number("5"), other = number("6");
    CHECK(conflicts(one, other, R"({"confirmed": false})"_json) == "");
    CHECK(conflicts(one, other, R"({"level": "national"})"_json) == "");
    CHECK(conflicts(one, other, R"({"document": {"from": "2020-01-02"}})"_json) == "");
    CHECK(conflicts(one, other, R"({"document": {"to": "2020-01-01"}})"_json) == "/parameters/n");
    const std::string here = R"({"region": "430102", "parameters": {"n": 5}})";
    CHECK(conflicts(here, R"({"region": "430203", "parameters": {"n": 6}})") == "");
    CHECK(conflicts(here, R"({"region": "430102", "parameters": {"n": 6}})") == "/parameters/n");
    // who is nowhere near is not spoken of
    CHECK(conflicts(here, R"({"region": "430102", "parameters": {"n": [
        {"when": {"fact": "county", "in": ["430203"]}, "value": 6}]}})") == "");
}

TEST_CASE("a conflict is a warning of both documents, which names both") {
    const Policy policy = policy_of_conflicts();
    ReadDocuments read = read_all(policy, {document_of("a", number("5")), document_of("b", number("6")),
                                           document_of("c", R"({"readings": {"s": false}})")});
    warn_of_conflicts(policy, read);
    for (const std::size_t at : {0, 1}) {
        REQUIRE(read.origins[at].warnings.size() == 1);
        const Issue& issue = read.origins[at].warnings.front();
        CHECK(issue.severity == Severity::warning);
        CHECK(name_of(issue.code) == "documents-conflict");
        CHECK(issue.pointer == "/parameters/n");
        CHECK(text_of(issue.detail, Language::en).find("'No. a' and 'No. b'") == 0);
    }
    CHECK(read.origins[2].warnings.empty());
}
