// The decisive answers force the verdict, none of them can be left out, and no smaller set forces it.
#include "../random_applicants.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

Verdict verdict_of(Assessor& assessor, ProvisionIndex provision, const Answers& answers) {
    return assessor.assess(answers, std::span(&provision, 1)).provisions.front().verdict;
}

Answers only(const Policy& policy, const Answers& answers, const std::vector<std::uint32_t>& facts) {
    Answers kept(policy);
    for (const std::uint32_t fact : facts) kept.values[fact] = answers.values[fact];
    return kept;
}

// Calls visit(subset) for every subset of `facts` with `size` elements.
void each_subset(const std::vector<std::uint32_t>& facts, std::size_t size, const auto& visit) {
    std::vector<bool> chosen(facts.size(), false);
    std::fill(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(size), true);
    do {
        std::vector<std::uint32_t> subset;
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
        const auto found = assessment.decisive(assessment.provisions.front());
        const std::vector<std::uint32_t> decisive(found.begin(), found.end());
        ++sets;
        if (verdict_of(bench.assessor(), provision, only(policy, answers, decisive)) != verdict) ++wrong;
        for (std::size_t out = 0; out < decisive.size(); ++out) {
            std::vector<std::uint32_t> fewer = decisive;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(out));
            if (verdict_of(bench.assessor(), provision, only(policy, answers, fewer)) == verdict) ++wrong;
        }
        if (decisive.empty()) return;
        // facts outside the unrestricted support cannot be in any smallest set
        std::vector<std::uint32_t> given;
        const Assessment& blank = bench.assessor().assess(Answers(policy), std::span(&provision, 1));
        for (const std::uint32_t fact : blank.missing(blank.provisions.front()))
            if (answers.values[fact] != kAbsent) given.push_back(fact);
        each_subset(given, decisive.size() - 1, [&](const std::vector<std::uint32_t>& subset) {
            if (verdict_of(bench.assessor(), provision, only(policy, answers, subset)) == verdict) ++wrong;
        });
    });
    CHECK(wrong == 0);
    CHECK(sets > 1000);
}
