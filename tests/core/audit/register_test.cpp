// What documents do together: what each changes, and what is wrong with them.
#include "documents.h"
#include "examples.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

Policy pack_of_register() {
    return PackBuilder()
        .county()
        .boolean("a")
        .boolean("known", true)
        .number("y", "year", 0, 12)
        .parameter("local", 1, 12)
        .reading("strict", false)
        .tag("poor")
        .region("430101")
        .region("430102", {"poor"})
        .region("430201", {}, {"poor"})
        .provision("number", R"({"fact": "y", "atLeastParameter": "local"})")
        .provision("decided", R"({"fact": "a", "is": true})", "", true)
        .provision("recognised", R"({"all": [{"fact": "known", "is": true}, {"reading": "strict", "is": false}]})")
        .provision("listed", R"({"fact": "county", "tagged": "poor"})", R"({"fact": "a", "is": false})")
        .policy();
}

std::string dated(const std::string& from, const std::string& to, const std::string& rest) {
    const std::string end = to.empty() ? "" : R"(, "to": ")" + to + "\"";
    return R"({"document": {"number": "1", "title": "t", "issuer": "i", "from": ")" + from + "\"" + end + "}, " + rest +
           "}";
}

std::string rule(const std::string& provision, const std::string& rest) {
    return R"({"provision": ")" + provision + R"(", )" + rest + "}";
}
std::string rules(const std::string& list) { return R"("rules": [)" + list + "]"; }

/// Everybody there is in the pack, with every answer given.
std::vector<std::string> everybody() {
    std::vector<std::string> all;
    for (const char* county : {"430101", "430102", "430201"})
        for (const char* a : {"true", "false"})
            for (const char* known : {"true", "false", "\"unsure\""})
                for (int y = 0; y <= 12; ++y)
                    all.push_back(R"({"county": ")" + std::string(county) + R"(", "a": )" + a + R"(, "known": )" +
                                  known + R"(, "y": )" + std::to_string(y) + "}");
    return all;
}

std::vector<std::string> ids(const Documents& documents) {
    std::vector<std::string> all;
    for (const Document& one : documents) all.push_back(one.id);
    return all;
}

void use(Bench& bench, const Documents& documents, Date day) {
    bench.use(settings_on(bench.policy(), std::make_shared<const Documents>(documents), day));
}

// Verdicts change for somebody on the day exactly where the difference says so, and its examples show it.
void check_difference(const Policy& policy, const Documents& before, const Documents& after, Date day) {
    std::vector<std::string> changed = ids(before);
    for (const std::string& id : ids(after)) changed.push_back(id);
    const RegisterDiff difference = diff(policy, before, after, changed, day);
    REQUIRE(difference.computed());
    CHECK(difference.provisions.size() + difference.unchanged == policy.provisions.size());
    Bench earlier(policy), later(policy);
    use(earlier, before, day);
    use(later, after, day);
    std::vector<std::string> told, found;
    for (const RegisterChange& change : difference.provisions) {
        told.push_back(change.id);
        CHECK(change.day == day);
        REQUIRE_FALSE(change.examples.empty());
        for (const ChangedVerdict& one : change.examples) {
            const std::string facts = named_json(one.example.facts);
            CAPTURE(facts);
            CHECK(earlier.verdict(change.id, facts) == name_of(one.before));
            CHECK(later.verdict(change.id, facts) == name_of(one.after));
        }
    }
    for (const Provision& provision : policy.provisions)
        for (const std::string& facts : everybody())
            if (earlier.verdict(provision.id, facts) != later.verdict(provision.id, facts)) {
                found.push_back(provision.id);
                break;
            }
    CHECK(told == found);
}

const std::vector<std::string> kRegister{
    R"({"parameters": {"local": [{"when": {"fact": "a", "is": true}, "value": 4}, {"value": 6}]}})",
    R"({"region": "4301", "readings": {"strict": true}, "regionTags": {"430101": {"poor": true}}})",
    R"({"region": "4302", "recognises": {"known": [{"when": {"fact": "y", "atLeast": 3}, "is": true}]}})",
    R"({"region": "430102", "parameters": {"local": 6},)" +
        rules(rule("decided", R"("when": {"fact": "y", "atLeast": 2}, "adopts": true)")) + "}",
    R"({"region": "430201", "regionTags": {"430201": {"poor": false}},)" +
        rules(rule("number", R"("requires": {"fact": "a", "is": true})")) + "}"};

std::vector<std::string> told(const AuditReport& report, AuditProperty property, FindingStatus status) {
    std::vector<std::string> all;
    for (const Finding& finding : findings(report, property, status)) {
        std::string line = text_of(finding.detail, Language::en) + ":";
        for (const std::string& subject : finding.subjects) line += " " + subject;
        all.push_back(line);
    }
    return all;
}

AuditReport audited_register(const std::vector<std::string>& given, ComparisonBounds bounds = {}) {
    const Policy policy = pack_of_register();
    Issues issues;
    auto report = audit(policy, documents_of(policy, given), issues, bounds);
    REQUIRE(issues.empty());
    return std::move(*report);
}

const auto kReachable = AuditProperty::document_rule_reachable;

} // namespace

TEST_CASE("the difference of two registers is that of the verdicts of everybody") {
    const Policy policy = pack_of_register();
    const Date day = *parse_date("2026-01-01");
    for (std::size_t some = 0; some < std::size_t{1} << kRegister.size(); ++some) {
        std::vector<std::string> chosen;
        for (std::size_t i = 0; i < kRegister.size(); ++i)
            if ((some >> i & 1) != 0) chosen.push_back(kRegister[i]);
        const Documents all = documents_of(policy, kRegister), part = documents_of(policy, chosen);
        check_difference(policy, part, all, day);
        check_difference(policy, all, part, day);
    }
}

TEST_CASE("a change is told with the first day on which it is there") {
    const Policy policy = pack_of_register();
    const Documents before = documents_of(policy, {dated("2020-01-01", "2022-12-31", R"("parameters": {"local": 5})")});
    const Documents after = documents_of(
        policy, {dated("2020-01-01", "2022-12-31", R"("parameters": {"local": 5})"),
                 dated("2021-01-01", "2024-12-31", R"("id": "later", "region": "4301", "parameters": {"local": 5})")});
    const std::vector<std::string> changed{"later"};
    const RegisterDiff difference = diff(policy, before, after, changed);
    REQUIRE(difference.provisions.size() == 1);
    CHECK(difference.provisions.front().day == parse_date("2023-01-01"));
    CHECK(difference.unchanged == 3);
    CHECK(diff(policy, before, after, changed, parse_date("2022-01-01")).provisions.empty());
    CHECK(diff(policy, before, after, changed, parse_date("2025-01-01")).provisions.empty());
}

TEST_CASE("a difference that is too much work says so") {
    const Policy policy = pack_of_register();
    const Documents all = documents_of(policy, kRegister);
    const RegisterDiff difference = diff(policy, {}, all, ids(all), std::nullopt, {0, {}});
    CHECK_FALSE(difference.computed());
    for (const RegisterChange& change : difference.provisions) CHECK_FALSE(change.day);
    CHECK(difference.provisions.size() == 4);
}

TEST_CASE("an audit tells what each document changes") {
    const AuditReport report = audited_register(kRegister);
    CHECK(report.holds());
    CHECK(report.computed());
    REQUIRE(report.documents);
    std::vector<std::string> effects;
    for (const DocumentEffect& effect : *report.documents) {
        std::string line = effect.id + ":";
        for (const RegisterChange& change : effect.difference.provisions) line += " " + change.id;
        effects.push_back(line);
    }
    CHECK(effects == std::vector<std::string>{"a: number", "b: recognised listed", "c: recognised", "d: number decided",
                                              "e: number listed"});
    const AuditReport unconfirmed = audited_register({R"({"parameters": {"local": 5}, "confirmed": false})"});
    CHECK(unconfirmed.documents->front().difference.unchanged == 4);
    CHECK_FALSE(audit(pack_of_register(), *std::make_unique<Issues>())->concerns(kReachable));
}

TEST_CASE("rules and rows that are for nobody are found, with the reason") {
    const std::string never = R"({"all": [{"fact": "a", "is": true}, {"fact": "a", "is": false}]})";
    const std::string elsewhere = R"({"fact": "county", "in": ["430201"]})";
    const std::string table =
        R"("gives": [{"title": {"zh": "t"}, "rows": [{"when": {"fact": "y", "atLeast": 5}, "text": {"zh": "t"}},
             {"when": {"fact": "y", "atLeast": 7}, "text": {"zh": "t"}}, {"text": {"zh": "t"}}]}])";
    const AuditReport report = audited_register(
        {"{" + rules(rule("decided", R"("adopts": true, "when": )" + never)) + "}",
         R"({"region": "4301",)" + rules(rule("decided", R"("adopts": true, "when": )" + elsewhere)) + "}",
         R"({"region": "4302",)" + rules(rule("decided", table)) + "}",
         R"({"region": "430101", "parameters": {"local": [{"value": 5}, {"when": {"fact": "a", "is": true}, "value": 7}]},
             "recognises": {"known": [{"when": {"fact": "county", "is": "430102"}, "is": true}]}})"});
    CHECK(told(report, kReachable, FindingStatus::violated) ==
          std::vector<std::string>{
              "rule 1 speaks of nobody: its condition never holds: a decided",
              "rule 1 speaks of nobody: its condition holds only outside the region of the document: b decided",
              "rule 1, table 1: nobody is given row 2; it never holds, or earlier rows take everybody: c decided",
              "row 2 is for nobody: it never holds, or earlier rows take everybody: d local",
              "row 1 of what is recognised is for nobody in the region of the document: d known"});
}

TEST_CASE("what holds for somebody only under another document, or on another day, is for somebody") {
    const std::string strict = R"({"reading": "strict", "is": true})";
    const std::string own = dated("2020-01-01", "", rules(rule("decided", R"("adopts": true, "when": )" + strict)));
    const auto with = [&](const std::string& to) {
        return audited_register({own, dated("2019-01-01", to, R"("region": "4302", "readings": {"strict": true})")});
    };
    CHECK(told(audited_register({own}), kReachable, FindingStatus::violated).size() == 1);
    CHECK(told(with("2021-12-31"), kReachable, FindingStatus::violated).empty());
    CHECK(told(with("2019-12-31"), kReachable, FindingStatus::violated).size() == 1);
}

TEST_CASE("a rule that changes no verdict and tells nothing is noted") {
    const std::string adopts = rule("decided", R"("adopts": true)"),
                      tells = rule("decided", R"("notes": [{"zh": "t"}])");
    const std::string needless = rule("decided", R"("requires": {"fact": "a", "is": true})");
    const AuditReport report = audited_register(
        {"{" + rules(adopts + "," + adopts + "," + tells + "," + needless + "," + R"({"provision": "number"})") + "}"});
    CHECK(told(report, kReachable, FindingStatus::noted) ==
          std::vector<std::string>{
              "rule 1 changes nobody's verdict, with the other documents as they are, and tells nothing: a decided",
              "rule 2 changes nobody's verdict, with the other documents as they are, and tells nothing: a decided",
              "rule 4 changes nobody's verdict, with the other documents as they are, and tells nothing: a decided",
              "rule 5 changes no verdict and tells nothing: a number"});
}

TEST_CASE("a hole that is filled again in the same way is noted, with the other document") {
    const std::string five = R"("parameters": {"local": 5})";
    const auto again = [](const std::vector<std::string>& given) {
        return told(audited_register(given), AuditProperty::hole_filled_once, FindingStatus::noted);
    };
    CHECK(again({"{" + five + "}", R"({"region": "4301", )" + five + "}"}) ==
          std::vector<std::string>{"the first fills it as the second has already: nobody's verdict changes without it: "
                                   "b a local"});
    CHECK(again({"{" + five + "}", R"({"region": "4301", "parameters": {"local": 6}})"}).empty());
    CHECK(again({R"({"region": "4302", )" + five + "}", R"({"region": "4301", )" + five + "}"}).empty());
    CHECK(again({dated("2020-01-01", "2020-12-31", five), dated("2020-07-01", "", five)}).empty());
}

TEST_CASE("prefectures and counties that narrow the text are noted") {
    const std::string narrow =
        rules(rule("number", R"("requires": {"fact": "a", "is": true})") + "," + rule("listed", R"("adopts": false)") +
              "," + rule("decided", R"("adopts": false)"));
    CHECK(told(audited_register({R"({"region": "4301", )" + narrow + "}"}), AuditProperty::document_within_text,
               FindingStatus::noted) ==
          std::vector<std::string>{
              "the text leaves nothing to decide here, and the document asks for more: a number",
              "the text leaves nothing to decide here, and the document decides against it: a listed"});
    CHECK(told(audited_register({"{" + narrow + "}"}), AuditProperty::document_within_text, FindingStatus::noted)
              .empty());
}

TEST_CASE("documents that contradict each other are a violation with an applicant") {
    const AuditReport report = audited_register({R"({"parameters": {"local": 5}})", R"({"parameters": {"local": 6}})"});
    const auto found = findings(report, AuditProperty::documents_agree, FindingStatus::violated);
    REQUIRE(found.size() == 1);
    CHECK(found.front().subjects == std::vector<std::string>{"a", "b", "local"});
    CHECK(found.front().example);
    CHECK_FALSE(report.holds());
}

TEST_CASE("the audit of very many documents ends and says what was left out") {
    std::vector<std::string> many;
    for (int i = 0; i < 60; ++i) {
        const std::string year = std::to_string(1900 + i);
        many.push_back(
            dated(year + "-01-01", year + "-12-31", R"("id": "of-)" + year + R"(", "parameters": {"local": 5})"));
    }
    const AuditReport report = audited_register(many, {20, {}});
    CHECK_FALSE(report.computed());
    CHECK(report.documents->front().computed());
    CHECK(report.documents->back().not_computed);
    CHECK(told(report, kReachable, FindingStatus::not_computed).size() >= 1);
}
