// Implementing documents: what they say is read, the faulty ones are named, and the order in which they are given
// decides nothing.
#include "documents.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <map>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

std::vector<std::string> real_documents() {
    std::map<std::string, std::string> by_name;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(ELIGIBILITY_PACK) / "documents"))
        by_name[entry.path().filename().string()] = read_text(entry.path());
    std::vector<std::string> texts;
    for (auto& [name, text] : by_name) texts.push_back(text);
    return texts;
}

std::vector<std::string> ids_in(const Documents& documents) {
    std::vector<std::string> ids;
    for (const Document& document : documents) ids.push_back(document.id);
    return ids;
}

} // namespace

TEST_CASE("what a document says is read") {
    Issues issues;
    const auto read = read_document(local_document().dump(), the_pack(), issues);
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
    CHECK(the_pack()[read->tags[0].region].adcode == "431202");
    CHECK(read->tags[0].holds);
    CHECK_FALSE(read->tags[1].holds);
    CHECK(the_pack()[read->recognises[0].fact].id == "hardRemoteArea");
    CHECK(read->recognises[0].rows[0].value == 1);
    CHECK(read->recognises[1].rows[0].value == 0);
    CHECK(read->relates[0].sentences == std::vector<std::string>{"5.4", "15.2"});
    CHECK(read->relates[0].effect == "defines");
}

TEST_CASE("what a rule says is read") {
    Issues issues;
    const DocumentRule rule = read_document(local_document().dump(), the_pack(), issues)->rules.front();
    CHECK(the_pack()[rule.provision].id == "township-work-subsidy");
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
    const Document provincial = *read_document(provincial_document().dump(), the_pack(), issues);
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
        read_document(text, the_pack(), issues);
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
