// From spells of employment to the years facts of the real policy, and what is named instead of guessed.
#include "../real_pack.h"

#include "eligibility/json.h"
#include "formats/read_record.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

const Policy& policy() {
    static const Policy real = real_policy();
    return real;
}

Date date(const std::string& text) { return *parse_date(text); }

// A teacher's spell at a township school, with changes.
json spell(const std::string& from, const json& to = nullptr, const json& changes = json::object()) {
    json result = {{"from", from},
                   {"to", to},
                   {"unitKind", "publicInstitution"},
                   {"unitLevel", "township"},
                   {"postKind", "professional"}};
    result.update(changes);
    return result;
}

json record(const std::vector<json>& spells) { return {{"spells", spells}}; }

json years(const json& given, const std::string& as_of, const Settings& settings = default_settings(policy())) {
    Issues issues;
    const auto read = read_service_record(given.dump(), policy(), date(as_of), issues);
    for (const Issue& issue : issues)
        if (issue.severity == Severity::error) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
    Years years = years_from(*read, policy(), settings, date(as_of));
    years.warnings = issues;
    return json::parse(years_json(years, policy()));
}

// Under a document that sets one number.
Settings settings_with(const std::string& region, const std::string& parameter, Value value) {
    Document document;
    document.confirmed = true;
    document.region = region;
    document.parameters = {{*find_id(policy().parameters, parameter), {{std::nullopt, value}}}};
    return settings_on(policy(), std::make_shared<Documents>(Documents{document}), date("2026-01-01"));
}

json fact(const json& result, const std::string& id) { return result["facts"].value(id, json()); }

json threshold(const json& result, const std::string& id, int number) {
    for (const json& entry : result["thresholds"])
        if (entry["fact"] == id && entry["value"] == number) return entry;
    return nullptr;
}

// "severity code pointer" of each issue.
std::vector<std::string> issues_of(const json& given, const std::string& as_of, Date today = {}) {
    Issues issues;
    const bool read = read_service_record(given.dump(), policy(), date(as_of), issues, today).has_value();
    std::vector<std::string> found;
    bool error = false;
    for (const Issue& issue : issues) {
        error = error || issue.severity == Severity::error;
        found.push_back((issue.severity == Severity::error ? "error " : "warning ") + std::string(name_of(issue.code)) +
                        " " + issue.pointer);
        CHECK_FALSE(text_of(issue.detail, Language::zh).empty());
        CHECK_FALSE(text_of(issue.hint, Language::zh).empty());
    }
    CHECK(read == !error);
    return found;
}

using Found = std::vector<std::string>;

const json kLoan = {{"unitKind", "government"}, {"unitLevel", "county"}, {"postKind", "none"}, {"disputed", true}};

} // namespace

TEST_CASE("one spell in a township gives every years fact, and the dates of the thresholds") {
    const json result = years(record({spell("1996-09-01")}), "2026-08-31");
    CHECK(result["facts"] == json{{"grassrootsYears", 29},
                                  {"hardAreaYears", 0},
                                  {"continuousFrontlineYears", 29},
                                  {"continuousTownshipYears", 29},
                                  {"ruralServiceYears", 29},
                                  {"countyTownYears", 29},
                                  {"townshipYears", 29}});
    CHECK(threshold(result, "continuousTownshipYears", 30) ==
          json{{"fact", "continuousTownshipYears"}, {"value", 30}, {"date", "2026-09-01"}, {"reached", false}});
    CHECK(threshold(result, "ruralServiceYears", 1)["date"] == "1997-09-01");
    CHECK(threshold(result, "ruralServiceYears", 1)["reached"] == true);
    CHECK(result["thresholds"].size() == 3);
    CHECK(result["gaps"].empty());
    CHECK(result["warnings"].empty());
    const json on_the_day = years(record({spell("1996-09-01")}), "2026-09-01");
    CHECK(fact(on_the_day, "continuousTownshipYears") == 30);
    CHECK(threshold(on_the_day, "continuousTownshipYears", 30)["reached"] == true);
}

TEST_CASE("the members of a result stand in a fixed order") {
    Issues issues;
    const auto read = read_service_record(record({spell("2020-09")}).dump(), policy(), date("2026-01-01"), issues);
    const std::string text =
        years_json(years_from(*read, policy(), default_settings(policy()), date("2026-01-01")), policy());
    CHECK(text.rfind(R"({"asOf":"2026-01-01","facts":{"grassrootsYears":5,)", 0) == 0);
    CHECK(text.find(
              R"(,"thresholds":[{"fact":"continuousTownshipYears","value":30,"date":"2050-09-01","reached":false},)") !=
          std::string::npos);
    CHECK(text.find(R"(],"gaps":[],"warnings":[]})") == text.size() - 26);
}

TEST_CASE("filters: level, kind of unit, post, secondment, hardship area") {
    const auto facts = [](const json& changes) {
        return years(record({spell("2010-01-01", nullptr, changes)}), "2020-01-01")["facts"];
    };
    const auto expected = [](int grassroots, int hard, int frontline, int township, int rural, json town) {
        return json{{"grassrootsYears", grassroots},
                    {"hardAreaYears", hard},
                    {"continuousFrontlineYears", frontline},
                    {"continuousTownshipYears", township},
                    {"ruralServiceYears", rural},
                    {"countyTownYears", std::move(town)},
                    {"townshipYears", rural}};
    };
    CHECK(facts(json::object()) == expected(10, 0, 10, 10, 10, 10));
    CHECK(facts({{"hardArea", true}}) == expected(10, 10, 10, 10, 10, 10));
    CHECK(facts({{"unitLevel", "city"}, {"hardArea", true}}) == expected(0, 0, 0, 0, 0, 0));
    CHECK(facts({{"unitKind", "socialOrganisation"}}) == expected(10, 0, 10, 0, 10, 10));
    CHECK(facts({{"postKind", "practising"}}) == expected(10, 0, 0, 0, 10, 10));
    CHECK(facts({{"postKind", "none"}}) == expected(0, 0, 0, 0, 10, 10));
    CHECK(facts({{"seconded", true}}) == expected(0, 0, 0, 0, 10, 10));
    CHECK(facts({{"partTime", true}}) == expected(10, 0, 10, 10, 10, 10));
    // What a rule leaves out hangs on the county: an urban district counts for nothing, no county is disputed.
    CHECK(facts({{"unitLevel", "county"}, {"county", "433130"}}) == expected(10, 0, 10, 0, 0, 10));
    CHECK(facts({{"unitLevel", "county"}, {"county", "430102"}}) == expected(10, 0, 10, 0, 0, 0));
    json nowhere = spell("2010-01-01", nullptr, {{"unitLevel", "county"}});
    nowhere.erase("county");
    CHECK(years(record({nowhere}), "2020-01-01")["facts"] == expected(10, 0, 10, 0, 0, "unsure"));
    CHECK(facts({{"county", "430102"}}) == expected(10, 0, 10, 10, 10, 10));
}

TEST_CASE("a month stands for its first day as a begin and for its last as an end") {
    const json moved = record({spell("1996-09", "2008-02"), spell("2008-03")});
    CHECK(fact(years(moved, "2026-08-31"), "continuousTownshipYears") == 29);
    CHECK(fact(years(moved, "2026-09-01"), "continuousTownshipYears") == 30);
    CHECK(issues_of(moved, "2026-01-01").empty());
    CHECK(fact(years(record({spell("2020-03", "2024-02")}), "2024-03-01"), "townshipYears") == 4);
    CHECK(fact(years(record({spell("2020-03", "2024-02-28")}), "2024-03-01"), "townshipYears") == 3);
    // left and begun in the same month: no overlap worth a warning, no break either
    const json shared = record({spell("1996-09", "2008-03"), spell("2008-03")});
    CHECK(issues_of(shared, "2026-01-01").empty());
    CHECK(fact(years(shared, "2026-09-01"), "continuousTownshipYears") == 30);
}

TEST_CASE("a move between townships does not break the run; a gap does, and is reported") {
    const json moved = record({spell("2010-01-01", "2015-06-30"), spell("2015-07-01")});
    CHECK(fact(years(moved, "2020-01-01"), "continuousTownshipYears") == 10);
    const json broken = years(record({spell("2015-07-02"), spell("2010-01-01", "2015-06-30")}), "2020-01-01");
    CHECK(fact(broken, "continuousTownshipYears") == 4);
    CHECK(fact(broken, "townshipYears") == 9);
    CHECK(broken["gaps"] == json{{{"from", "2015-07-01"}, {"to", "2015-07-01"}}});
    CHECK(broken["warnings"].size() == 1);
    CHECK(broken["warnings"][0]["code"] == "gap");
    CHECK(broken["warnings"][0]["severity"] == "warning");
    CHECK(broken["warnings"][0]["pointer"] == "/spells/0");
    CHECK(threshold(broken, "continuousTownshipYears", 30)["date"] == "2045-07-02");
    // a spell elsewhere is no gap, but it breaks the run all the same
    const json city = {spell("2010-01-01", "2014-12-31"), spell("2015-01-01", "2015-12-31", {{"unitLevel", "city"}}),
                       spell("2016-01-01")};
    CHECK(fact(years(record(city), "2020-01-01"), "continuousTownshipYears") == 4);
    CHECK(years(record(city), "2020-01-01")["gaps"].empty());
}

TEST_CASE("who has left has no run up to the date, and reaches nothing later") {
    const json left = years(record({spell("2000-01-01", "2019-06-30")}), "2020-01-01");
    CHECK(fact(left, "continuousTownshipYears") == 0);
    CHECK(fact(left, "townshipYears") == 19);
    CHECK(threshold(left, "continuousTownshipYears", 30)["date"] == nullptr);
    CHECK(threshold(left, "continuousTownshipYears", 30)["reached"] == false);
    CHECK(left["gaps"] == json{{{"from", "2019-07-01"}, {"to", "2019-12-31"}}});
    CHECK(left["warnings"][0]["pointer"] == "/spells");
}

TEST_CASE("overlapping posts count once and are named") {
    const json both = record({spell("2010-01-01", "2016-12-31"), spell("2014-01-01")});
    const json result = years(both, "2020-01-01");
    CHECK(fact(result, "townshipYears") == 10);
    CHECK(issues_of(both, "2020-01-01") == Found{"warning overlapping-posts /spells/1"});
    CHECK(result["warnings"][0]["detail"]["en"] ==
          "overlaps /spells/0 from 2014-01-01 to 2016-12-31; each of these days is counted once");
    for (const char* mark : {"partTime", "disputed"})
        CHECK(issues_of(record({spell("2010-01-01", "2016-12-31"), spell("2014-01-01", nullptr, {{mark, true}})}),
                        "2020-01-01")
                  .empty());
    CHECK(
        issues_of(record({spell("2010-01", "2016-12"), spell("2016-11"), spell("2017-01", "2017-02")}), "2020-01-01") ==
        Found{"warning overlapping-posts /spells/1", "warning overlapping-posts /spells/2"});
    CHECK(issues_of(record({spell("2010-01-01", "2016-12-20"), spell("2016-12-10")}), "2020-01-01").size() == 1);
}

TEST_CASE("a disputed spell makes its facts unsure, only where it changes the whole years") {
    const json loan = spell("2010-09-01", "2012-08-31", {{"disputed", true}});
    const json result = years(record({spell("1996-09-01", "2010-08-31"), loan, spell("2012-09-01")}), "2026-10-01");
    CHECK(result["facts"] == json{{"grassrootsYears", "unsure"},
                                  {"hardAreaYears", 0},
                                  {"continuousFrontlineYears", "unsure"},
                                  {"continuousTownshipYears", 30},
                                  {"ruralServiceYears", "unsure"},
                                  {"countyTownYears", "unsure"},
                                  {"townshipYears", "unsure"},
                                  {"continuityRecognised", "unsure"}});
    CHECK(threshold(result, "continuousTownshipYears", 30)["reached"] == true);
    // 20 days of leave in the first year change nothing about the whole years of a total
    const json leave = spell("1996-10-01", "1996-10-20", {{"disputed", true}});
    const json brief = years(record({spell("1996-09-01", "1996-09-30"), leave, spell("1996-10-21")}), "2026-10-01");
    CHECK(fact(brief, "townshipYears") == 30);
    CHECK(fact(brief, "continuousTownshipYears") == 30);
    CHECK(fact(brief, "continuityRecognised") == "unsure"); // without it the run begins on 21 October
}

TEST_CASE("a threshold is dated without disputed spells, as long as they are not counted in") {
    const json disputed = spell("2010-01-01", "2011-12-31", {{"disputed", true}});
    const json result = years(record({disputed, spell("2012-06-01")}), "2013-01-01");
    CHECK(fact(result, "townshipYears") == "unsure");
    CHECK(threshold(result, "ruralServiceYears", 1)["date"] == "2013-06-01");
    CHECK(threshold(result, "ruralServiceYears", 1)["reached"] == false);
}

TEST_CASE("the companion is unsure only when the disputed spell lies in the run and makes it longer") {
    const json long_ago = {spell("1990-01-01", "1995-12-31", {{"disputed", true}}),
                           spell("1996-01-01", "1999-12-31", {{"unitLevel", "city"}}), spell("2000-01-01")};
    const json result = years(record(long_ago), "2026-01-01");
    CHECK(fact(result, "continuousTownshipYears") == 26);
    CHECK(fact(result, "continuityRecognised") == nullptr);
    CHECK(fact(result, "townshipYears") == "unsure");
    const json first_days = {spell("1999-12-20", "1999-12-31", {{"disputed", true}}), spell("2000-01-01")};
    CHECK(fact(years(record(first_days), "2026-06-01"), "continuityRecognised") == nullptr);
    CHECK(fact(years(record(first_days), "2025-12-25"), "continuityRecognised") == "unsure");
}

TEST_CASE("a loan or a leave marked inside or between spells is not a silent yes or no") {
    const json inside = record({spell("1996-09-01"), spell("2010-09-01", "2012-08-31", kLoan)});
    const json between =
        record({spell("1996-09-01", "2010-08-31"), spell("2010-09-01", "2012-08-31", kLoan), spell("2012-09-01")});
    for (const json& given : {inside, between}) {
        const json result = years(given, "2026-10-01");
        CHECK(fact(result, "continuousTownshipYears") == 30);
        CHECK(fact(result, "continuityRecognised") == "unsure");
        CHECK(fact(result, "townshipYears") == "unsure");
        CHECK(result["warnings"].empty());
    }
    const json now =
        years(record({spell("1996-09-01", "2020-08-31"), spell("2020-09-01", nullptr, kLoan)}), "2026-10-01");
    CHECK(fact(now, "continuousTownshipYears") == 30);
    CHECK(fact(now, "continuityRecognised") == "unsure");
    CHECK(fact(now, "continuousFrontlineYears") == "unsure");
    CHECK(fact(years(record({spell("2010-09-01", nullptr, kLoan)}), "2026-10-01"), "townshipYears") == 0);
}

TEST_CASE("local numbers are thresholds where they hold") {
    const Settings local = settings_with("4331", "localFastTrackYears", 8);
    const auto in = [&](const json& changes) {
        return threshold(years(record({spell("2020-02-29", nullptr, changes)}), "2026-01-01", local),
                         "continuousFrontlineYears", 8);
    };
    CHECK(in({{"county", "433130"}}) ==
          json{{"fact", "continuousFrontlineYears"}, {"value", 8}, {"date", "2028-02-29"}, {"reached", false}});
    CHECK(in({{"county", "430102"}}) == nullptr);
    CHECK(in(json::object()) == nullptr);
}

TEST_CASE("a number that several conditions name is one threshold") {
    const json result = years(record({spell("2020-01-01")}), "2026-01-01", settings_with("", "localRootedYears", 1));
    CHECK(threshold(result, "hardAreaYears", 1)["date"] == nullptr);
    CHECK(result["thresholds"].size() == 4);
}

TEST_CASE("more years than a fact allows are its most") {
    CHECK(fact(years(record({spell("1950-01-01")}), "2026-01-01"), "townshipYears") == 60);
    CHECK(years(record({}), "2026-01-01")["facts"]["townshipYears"] == 0);
}

TEST_CASE("bad input is named with its place") {
    const auto one = [](const json& changes) { return record({spell("2010-01-01", "2019-12-31", changes)}); };
    const auto codes = [&](const json& changes) { return issues_of(one(changes), "2020-01-01"); };
    CHECK(codes(json::object()).empty());
    CHECK(codes({{"to", "2009-12-31"}}) == Found{"error spell-ends-before-it-begins /spells/0/to"});
    CHECK(codes({{"to", "2010-01-01"}})[0] == "warning gap /spells");
    CHECK(codes({{"to", "2009-12"}}) == Found{"error spell-ends-before-it-begins /spells/0/to"});
    CHECK(codes({{"from", "2010-02-30"}}) == Found{"error invalid-date /spells/0/from"});
    CHECK(codes({{"from", "2010-13"}}) == Found{"error invalid-date /spells/0/from"});
    CHECK(codes({{"from", "2010"}}) == Found{"error invalid-date /spells/0/from"});
    CHECK(codes({{"from", 2010}}) == Found{"error wrong-type /spells/0/from"});
    CHECK(codes({{"from", nullptr}}) == Found{"error wrong-type /spells/0/from"});
    CHECK(codes({{"to", ""}}) == Found{"error wrong-value /spells/0/to"});
    CHECK(codes({{"unitLevel", "towship"}}) == Found{"error unknown-option /spells/0/unitLevel"});
    CHECK(codes({{"unitKind", 1}}) == Found{"error wrong-type /spells/0/unitKind"});
    CHECK(codes({{"county", "龙山县"}}) == Found{"error unknown-region /spells/0/county"});
    CHECK(codes({{"disputed", "yes"}}) == Found{"error wrong-type /spells/0/disputed"});
    CHECK(codes({{"unit", "school"}}) == Found{"error unknown-member /spells/0/unit"});
    CHECK(issues_of({{"spells", {3}}}, "2020-01-01") == Found{"error wrong-type /spells/0"});
    CHECK(issues_of({{"spells", 3}}, "2020-01-01") == Found{"error wrong-type /spells"});
    CHECK(issues_of(json::object(), "2020-01-01") == Found{"error missing-member /spells"});
    CHECK(issues_of({{"spells", {json::object()}}}, "2020-01-01") ==
          Found{"error missing-member /spells/0/from", "error missing-member /spells/0/unitLevel",
                "error missing-member /spells/0/unitKind", "error missing-member /spells/0/postKind"});
    Issues issues;
    CHECK_FALSE(read_service_record("{", policy(), date("2020-01-01"), issues));
    CHECK(issues.front().code == IssueCode::invalid_json);
}

TEST_CASE("a spell before birth is refused") {
    json given = record({spell("1990-01-01")});
    given["birthDate"] = "1990-01-02";
    CHECK(issues_of(given, "2020-01-01") == Found{"error spell-before-birth /spells/0/from"});
    given["birthDate"] = "1990-01-01";
    CHECK(issues_of(given, "2020-01-01").empty());
    given["birthDate"] = "1970-01";
    CHECK(issues_of(given, "2020-01-01").empty());
    given["birthDate"] = "1970";
    CHECK(issues_of(given, "2020-01-01") == Found{"error invalid-date /birthDate"});
}

TEST_CASE("the future is refused; what is only after the date asked about adds nothing yet") {
    const json later = record({spell("2010-01-01", "2021-12-31"), spell("2022-01-01")});
    CHECK(issues_of(later, "2020-01-01") ==
          Found{"warning spell-in-future /spells/0/to", "error spell-in-future /spells/1/from"});
    CHECK(issues_of(later, "2020-01-01", date("2023-01-01")) == Found{"warning spell-in-future /spells/1/from"});
    CHECK(issues_of(later, "2030-01-01", date("2023-01-01")).empty());
    CHECK(issues_of(record({spell("2020-01-01")}), "2020-01-01").empty());
    CHECK(issues_of(record({spell("2010-01", "2020-01")}), "2020-01-15").empty());

    const json planned = years(record({spell("2010-01-01", "2021-12-31")}), "2020-07-01");
    CHECK(fact(planned, "townshipYears") == 10);
    CHECK(threshold(planned, "continuousTownshipYears", 30)["date"] == nullptr);
    const json ends_with_it = years(record({spell("1991-01-01", "2020-12-31")}), "2020-07-01");
    CHECK(threshold(ends_with_it, "continuousTownshipYears", 30)["date"] == "2021-01-01");
}

TEST_CASE("a line has an id and a record") {
    const auto read = [](const json& line) {
        Issues issues;
        const ServiceLine result = read_service_line(line.dump(), policy(), date("2020-01-01"), issues);
        CHECK(result.record.has_value() == issues.empty());
        return result.id + (issues.empty() ? "" : " " + std::string(name_of(issues[0].code)) + issues[0].pointer);
    };
    const json good = record({spell("2010-01-01")});
    CHECK(read({{"id", "a"}, {"record", good}}) == "\"a\"");
    CHECK(read({{"record", good}}).empty());
    CHECK(read({{"id", 7}}) == "7 missing-member/record");
    CHECK(read({{"id", true}, {"record", good}}) == " wrong-type/id");
    CHECK(read({{"id", 7}, {"record", record({spell("2021-01-01")})}}) == "7 spell-in-future/record/spells/0/from");
    CHECK(read({{"id", 7}, {"facts", 1}, {"record", good}}) == "7 unknown-member/facts");
}

TEST_CASE("a secondment counts the same whether it stands between two spells of the post or beside one that goes on") {
    const json away = {{"unitLevel", "county"}, {"unitKind", "government"}, {"seconded", true}};
    const auto both = [&](const json& record) {
        const json result = years(record, "2026-09-01");
        return json{fact(result, "continuousFrontlineYears"), fact(result, "continuousTownshipYears"),
                    fact(result, "continuityRecognised"), fact(result, "grassrootsYears")};
    };
    const json beside = record({spell("1994-09-01"), spell("2009-09-01", "2011-08-31", away)});
    CHECK(both(beside) == json{32, 32, nullptr, 32});
    CHECK(issues_of(beside, "2026-09-01").empty());
    // Nobody says whether the post was kept: the years are not a number, and what to state is said.
    const json between =
        record({spell("1994-09-01", "2009-08-31"), spell("2009-09-01", "2011-08-31", away), spell("2011-09-01")});
    CHECK(both(between) == json{"unsure", 32, "unsure", "unsure"});
    CHECK(issues_of(between, "2026-09-01") == Found{"warning secondment-without-post /spells/1"});
    // Still away, or away from a post that does not count
    CHECK(both(record({spell("1994-09-01", "2024-08-31"), spell("2024-09-01", nullptr, away)})) ==
          json{"unsure", 32, "unsure", "unsure"});
    const json office = {{"unitLevel", "outside"}};
    CHECK(both(record({spell("1994-09-01", "2024-08-31", office), spell("2024-09-01", nullptr, away)})) ==
          json{0, 0, nullptr, 0});
}

TEST_CASE("more spells than anybody has are refused, and as many as that take no time to speak of") {
    std::vector<json> spells;
    for (int i = 0; i < 1000; ++i)
        spells.push_back(spell(to_text(date("1990-01-01") + std::chrono::days(i)),
                               to_text(date("1990-06-01") + std::chrono::days(i)),
                               {{"disputed", i % 2 == 0}, {"seconded", i % 3 == 0}}));
    CHECK(years(record(spells), "2026-01-01")["facts"].size() > 5);
    spells.push_back(spell("2000-01-01"));
    CHECK(issues_of(record(spells), "2026-01-01") == Found{"error too-large /spells"});
}
