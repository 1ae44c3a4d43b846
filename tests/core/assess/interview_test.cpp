#include "../random_documents.h"

#include "eligibility/completion.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

std::vector<ProvisionIndex> all_provisions(const Policy& policy) {
    std::vector<ProvisionIndex> all;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) all.push_back({i});
    return all;
}

} // namespace

TEST_CASE("an interview asks only what can still matter, its bound shrinks, and it settles everything") {
    Bench bench(real_policy());
    const Policy& policy = bench.policy();
    Interview interview(bench.checker(), all_provisions(policy));
    std::mt19937 random(5);
    for (int round = 0; round < 30; ++round) {
        const Answers person = random_answers(policy, random, 1);
        Answers answers(policy);
        std::size_t asked = 0, bound = interview.next(answers).progress.at_most;
        CHECK(bound <= policy.facts.size());
        while (const auto fact = interview.next(answers).fact) {
            CHECK(answers[*fact] == kAbsent);
            const Assessment& now = bench.assessor().assess(answers);
            bool matters = false;
            for (const ProvisionResult& result : now.provisions)
                for (const FactIndex missing : now.missing(result)) matters |= missing == *fact;
            CHECK(matters);
            answers[*fact] = person[*fact];
            ++asked;
            const Progress progress = interview.next(answers).progress;
            CHECK(progress.answered == asked);
            CHECK(progress.at_most < bound);
            CHECK(progress.at_least <= progress.at_most);
            bound = progress.at_most;
        }
        const Assessment& end = bench.assessor().assess(complete(bench.checker(), answers, std::nullopt).answers);
        for (const ProvisionResult& result : end.provisions) CHECK(end.missing(result).empty());
    }
}

TEST_CASE("within a section the question that settles most comes first") {
    Bench bench(PackBuilder()
                    .boolean("a")
                    .boolean("b")
                    .boolean("c")
                    .provision("p", R"({"all": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]})")
                    .provision("q", R"({"fact": "b", "is": true})"));
    Interview interview(bench.checker(), all_provisions(bench.policy()));
    const NextQuestion next = interview.next(bench.answers("{}"));
    CHECK(bench.policy()[*next.fact].id == "b");
    CHECK(next.progress.at_most == 2);
}

TEST_CASE("clearing an answer keeps the others and asks only what is open again") {
    Bench bench(real_policy());
    const Policy& policy = bench.policy();
    const auto provision = *find_id(policy.provisions, "appoint-beyond-quota-after-30-township-years");
    Interview interview(bench.checker(), std::span(&provision, 1));
    Answers answers(policy);
    std::mt19937 random(1);
    while (const auto fact = interview.next(answers).fact) answers[*fact] = random_answers(policy, random, 1)[*fact];
    const auto level = *find_id(policy.facts, "unitLevel");
    answers[level] = kAbsent;
    answers = bench.answers(R"({"relation": "employed", "unitKind": "publicInstitution", "unitLevel": "township",
        "postKind": "professional", "titleLevel": "senior", "continuousTownshipYears": 30,
        "continuityRecognised": true})");
    CHECK_FALSE(interview.next(answers).fact);
    answers[level] = kAbsent;
    CHECK(interview.next(answers).fact == level);
    CHECK(interview.next(answers).progress.at_most == 1);
}

namespace {

/// A fact that only documents use, and one that only a table of theirs does.
Bench asked_by_documents() {
    json pack = json::parse(PackBuilder()
                                .county()
                                .boolean("a")
                                .years("age")
                                .years("y")
                                .region("430102")
                                .region("430203")
                                .provision("p", R"({"fact": "a", "is": true})")
                                .text());
    for (const std::size_t at : {2, 3}) pack["facts"][at]["for"] = "documents";
    Issues issues;
    Bench bench(*read_policy(pack.dump(), issues));
    REQUIRE(issues.empty());
    bench.use_document(R"({"region": "430102", "rules": [{"provision": "p", "requires": {"fact": "age", "atMost": 40},
        "gives": [{"title": {"zh": "补贴"}, "rows": [{"when": {"fact": "y", "atLeast": 9}, "text": {"zh": "多"}},
                                                     {"text": {"zh": "少"}}]}]}]})");
    return bench;
}

/// The questions that are asked of somebody with these answers until none is left.
std::string questions(const Bench& bench, bool amounts, const std::string& person) {
    Interview interview(bench.checker(), all_provisions(bench.policy()), std::nullopt, amounts);
    const Answers all = bench.answers(person);
    Answers answers(bench.policy());
    std::string asked;
    std::size_t bound = interview.next(answers).progress.at_most;
    while (const auto fact = interview.next(answers).fact) {
        asked += (asked.empty() ? "" : " ") + bench.policy()[*fact].id;
        answers[*fact] = all[*fact];
        const std::size_t now = interview.next(answers).progress.at_most;
        CHECK(now < bound);
        bound = now;
    }
    return asked;
}

} // namespace

TEST_CASE("what only documents use is asked where one that speaks can still matter, and amounts only on request") {
    const Bench bench = asked_by_documents();
    const std::string there = R"({"county": "430102", "a": true, "age": 30, "y": 3})";
    const std::string elsewhere = R"({"county": "430203", "a": true, "age": 30, "y": 3})";
    const std::string too_old = R"({"county": "430102", "a": true, "age": 41, "y": 3})";
    CHECK(questions(bench, false, there) == "a county age");
    CHECK(questions(bench, false, elsewhere) == "a county");
    CHECK(questions(bench, true, there) == "a county age y");
    CHECK(questions(bench, true, elsewhere) == "a county");
    CHECK(questions(bench, true, too_old) == "a county age"); // nothing is given to him
}

TEST_CASE("with amounts everything that the tables lack is asked in the end") {
    Bench bench(real_policy());
    const Policy& policy = bench.policy();
    bench.use_documents(RandomDocuments(policy, 3).registered({"4301", "4312", "431202"}, 40));
    Interview interview(bench.checker(), all_provisions(policy), std::nullopt, true);
    Interview ordinary(bench.checker(), all_provisions(policy));
    std::mt19937 random(7);
    std::size_t for_amounts = 0;
    for (int round = 0; round < 3; ++round) {
        const Answers person = random_answers(policy, random, 1);
        Answers answers(policy);
        while (const auto fact = interview.next(answers).fact) {
            const auto verdicts_only = ordinary.next(answers).fact;
            CHECK((!verdicts_only || verdicts_only == fact)); // verdicts come first
            for_amounts += !verdicts_only;
            answers[*fact] = person[*fact];
        }
        const Assessment& end = bench.assessor().assess(complete(bench.checker(), answers, std::nullopt).answers);
        for (const GivenResult& given : end.given) CHECK(given.missing.empty());
    }
    CHECK(for_amounts > 0);
}
