#include "../random_applicants.h"

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
