// What is kept from one applicant for the next must never show.
#include "../random_applicants.h"
#include "eligibility/assessor.h"
#include "eligibility/json.h"
#include "formats/describe_assessment.h"
#include "formats/json_sink.h"

#include <doctest/doctest.h>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// One provision of an assessment, apart from where its parts stand in the lists.
struct Told {
    ProvisionResult one;
    std::vector<FactIndex> missing, unsure, decisive;
    std::vector<Reason> reasons;

    bool operator==(const Told&) const = default;
};

Told told(const Assessment& all, std::size_t i) {
    const ProvisionOf of = ProvisionOf::at(all, i);
    const auto list = [](auto span) { return std::vector(span.begin(), span.end()); };
    Told result{of.one, list(of.missing), list(of.unsure), list(of.decisive), {of.reasons.begin(), of.reasons.end()}};
    result.one.facts_begin = result.one.missing_end = result.one.unsure_end = result.one.decisive_end = 0;
    result.one.reasons_begin = result.one.reasons_end = 0;
    return result;
}

Checker checker_of(const Policy& policy) {
    Issues issues;
    std::optional<Checker> checker = Checker::build(policy, issues);
    REQUIRE(checker);
    return *checker;
}

} // namespace

TEST_CASE("a number stands for the result of the provision, for every applicant and when numbers begin anew") {
    const Policy policy = real_policy();
    const Checker checker = checker_of(policy);
    Assessor assessor(checker);
    std::mt19937 random(11);
    std::uniform_real_distribution<double> share;
    std::uint32_t generation = 0;
    std::vector<Told> of_number;
    for (int round = 0; round < 6000; ++round) {
        const Answers answers = random_answers(policy, random, share(random));
        const Assessment& assessment = assessor.assess(answers);
        const KnownResults known = assessor.known();
        REQUIRE(known.numbers.size() == assessment.provisions.size());
        if (known.generation != generation) of_number.clear();
        generation = known.generation;
        for (std::size_t i = 0; i < known.numbers.size(); ++i) {
            REQUIRE(known.numbers[i] <= of_number.size());
            if (known.numbers[i] == of_number.size()) of_number.push_back(told(assessment, i));
            REQUIRE(of_number[known.numbers[i]] == told(assessment, i));
        }
        if (round % 50 == 0) CHECK(Assessor(checker).assess(answers) == assessment);
    }
    CHECK(generation > 1);
}

TEST_CASE("texts that are kept are those of the applicant") {
    const Policy policy = real_policy();
    const Checker checker = checker_of(policy);
    Assessor assessor(checker);
    KnownTexts texts;
    std::mt19937 random(12);
    std::uniform_real_distribution<double> share;
    for (int round = 0; round < 300; ++round) {
        const Assessment& assessment = assessor.assess(random_answers(policy, random, share(random)));
        std::string kept;
        {
            JsonSink sink(kept, policy, &texts);
            describe(sink, AssessmentOn{&assessment, Date{}, assessor.known()});
        }
        CHECK(kept == assessment_json(assessment, policy, Date{}));
    }
}

TEST_CASE("verdicts alone are those of the assessment") {
    const Policy policy = real_policy();
    const Checker checker = checker_of(policy);
    Assessor assessor(checker);
    std::mt19937 random(13);
    std::uniform_real_distribution<double> share;
    for (int round = 0; round < 1000; ++round) {
        const Answers answers = random_answers(policy, random, share(random));
        std::vector<std::uint8_t> of_assessment;
        for (const ProvisionResult& one : assessor.assess(answers).provisions)
            of_assessment.push_back(static_cast<std::uint8_t>(one.verdict));
        const auto verdicts = assessor.verdicts(answers);
        CHECK(std::vector(verdicts.begin(), verdicts.end()) == of_assessment);
    }
}
