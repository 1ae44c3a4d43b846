// The decisive answers force the verdict, none of them can be left out, and no smaller set forces it.
#include "../random_applicants.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

Verdict verdict_of(Assessor& assessor, ProvisionIndex provision, const Answers& answers) {
    return assessor.assess(answers, std::span(&provision, 1)).provisions.front().verdict;
}

Answers only(const Policy& policy, const Answers& answers, const std::vector<FactIndex>& facts) {
    Answers kept(policy);
    for (const FactIndex fact : facts) kept[fact] = answers[fact];
    return kept;
}

// Calls visit(subset) for every subset of `facts` with `size` elements.
void each_subset(const std::vector<FactIndex>& facts, std::size_t size, const auto& visit) {
    std::vector<bool> chosen(facts.size(), false);
    std::fill(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(size), true);
    do {
        std::vector<FactIndex> subset;
        for (std::size_t i = 0; i < facts.size(); ++i)
            if (chosen[i]) subset.push_back(facts[i]);
        visit(subset);
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
}

} // namespace

TEST_CASE("decisive is minimal and smallest, on every provision of the real pack") {
    Bench bench(real_policy());
    const Policy& policy = bench.policy();
    std::size_t sets = 0, wrong = 0;
    each_random_case(policy, 63, 40, 0.7, [&](ProvisionIndex provision, const Answers& answers) {
        const Assessment& assessment = bench.assessor().assess(answers, std::span(&provision, 1));
        const Verdict verdict = assessment.provisions.front().verdict;
        if (verdict == Verdict::unknown) return;
        if (assessment.provisions.front().not_computed) ++wrong;
        const auto found = assessment.decisive(assessment.provisions.front());
        const std::vector<FactIndex> decisive(found.begin(), found.end());
        ++sets;
        if (verdict_of(bench.assessor(), provision, only(policy, answers, decisive)) != verdict) ++wrong;
        for (std::size_t out = 0; out < decisive.size(); ++out) {
            std::vector<FactIndex> fewer = decisive;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(out));
            if (verdict_of(bench.assessor(), provision, only(policy, answers, fewer)) == verdict) ++wrong;
        }
        if (decisive.empty()) return;
        // facts outside the unrestricted support cannot be in any smallest set
        std::vector<FactIndex> given;
        const Assessment& blank = bench.assessor().assess(Answers(policy), std::span(&provision, 1));
        for (const FactIndex fact : blank.missing(blank.provisions.front()))
            if (answers[fact] != kAbsent) given.push_back(fact);
        each_subset(given, decisive.size() - 1, [&](const std::vector<FactIndex>& subset) {
            if (verdict_of(bench.assessor(), provision, only(policy, answers, subset)) == verdict) ++wrong;
        });
    });
    CHECK(wrong == 0);
    CHECK(sets > 1000);
}

namespace {

// All of any(a_i, b_i), i below `pairs`, with every fact true.
std::pair<Bench, std::string> pairs_of(int pairs) {
    PackBuilder builder;
    std::string parts, facts;
    for (int i = 0; i < pairs; ++i) {
        const std::string a = "a" + std::to_string(i), b = "b" + std::to_string(i), comma = i == 0 ? "" : ",";
        builder.boolean(a).boolean(b);
        parts += comma + R"({"any": [{"fact": ")" + a + R"(", "is": true}, {"fact": ")" + b + R"(", "is": true}]})";
        facts += comma + "\"" + a + "\":true,\"" + b + "\":true";
    }
    return {Bench(builder.provision("p", R"({"all": [)" + parts + "]}")), "{" + facts + "}"};
}

} // namespace

TEST_CASE("a smallest set is found among very many") {
    auto [bench, facts] = pairs_of(60); // 2 to the 60 sets of this size
    const json result = bench.result("p", facts);
    CHECK(result["verdict"] == "satisfied");
    CHECK(result["decisive"].size() == 60);
    CHECK(result["decisive"][0] == "a0");
    CHECK_FALSE(result.contains("notComputed"));
}

TEST_CASE("where a smallest set would take too much work, the result says so and the rest of it is there") {
    // Which of 2 to the 20 sums of the first facts is met, decides what is left to be asked of the second.
    PackBuilder builder;
    std::string any, facts;
    constexpr int kFacts = 22;
    for (int i = 0; i < kFacts; ++i) builder.option("x" + std::to_string(i), {"n", "y"});
    for (int i = 0; i < kFacts; ++i)
        for (int j = i + 1; j < kFacts; ++j)
            for (int k = j + 1; k < kFacts; ++k) {
                if ((i * 7 + j * 5 + k * 3) % 11 != 0) continue;
                const auto leaf = [](int fact) { return R"({"fact": "x)" + std::to_string(fact) + R"(", "is": "y"})"; };
                any += (any.empty() ? "" : ",") + (R"({"all": [)" + leaf(i) + "," + leaf(j) + "," + leaf(k) + "]}");
            }
    for (int i = 0; i < kFacts; ++i) facts += (i == 0 ? "\"x" : ",\"x") + std::to_string(i) + "\":\"n\"";
    Bench bench(builder.provision("p", R"({"any": [)" + any + "]}"));
    const json result = bench.result("p", "{" + facts + "}");
    CHECK(result["verdict"] == "notSatisfied");
    CHECK(result["notComputed"] == "too-much-work");
    CHECK(result["decisive"].empty());
}
