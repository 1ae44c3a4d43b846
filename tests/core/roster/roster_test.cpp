// Many applicants at once must come to what they come to one by one, to the last verdict.
#include "../random_documents.h"
#include "diagram/compile.h"
#include "diagram/restriction.h"
#include "eligibility/roster.h"

#include <bit>
#include <numeric>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// The checked build takes a part of them; `npm run test:roster` all.
#ifdef NDEBUG
constexpr int kApplicants = 100'000;
constexpr std::size_t kMostCombinations = SIZE_MAX;
#else
constexpr int kApplicants = 3000;
constexpr std::size_t kMostCombinations = 2000;
#endif

// Applicants column by column.
struct Columns {
    explicit Columns(std::size_t facts) : codes(facts) {}

    std::vector<const std::uint8_t*> pointers() const {
        std::vector<const std::uint8_t*> list;
        for (const auto& column : codes) list.push_back(column.empty() ? nullptr : column.data());
        return list;
    }

    std::vector<std::vector<std::uint8_t>> codes;
};

// What a roster says, with room behind it that must stay as it is.
struct Judged {
    Judged(Roster& roster, const Columns& columns, std::size_t applicants)
        : stride(applicants + 3), verdicts(roster.provisions().size() * stride, 0x77), best(verdicts), worst(verdicts),
          counts(roster.provisions().size()) {
        roster.judge(columns.pointers(), applicants, {verdicts.data(), best.data(), worst.data(), stride, counts});
    }
    std::size_t at(std::size_t provision, std::size_t applicant) const { return provision * stride + applicant; }

    std::size_t stride;
    std::vector<std::uint8_t> verdicts, best, worst;
    std::vector<VerdictCounts> counts;
};

void check_equal(const Checker& checker, const std::vector<Answers>& applicants) {
    Roster roster(checker);
    Columns columns(checker.policy().facts.size());
    for (const Answers& answers : applicants)
        for (std::uint16_t i = 0; i < columns.codes.size(); ++i)
            columns.codes[i].push_back(roster.code({i}, answers[{i}]));
    const Judged judged(roster, columns, applicants.size());
    std::vector<VerdictCounts> counts(judged.counts.size());
    Assessor assessor(checker);
    diagram::Restriction restriction(checker.compiled().diagrams);
    std::vector<std::uint8_t> cells;
    std::size_t wrong = 0;
    for (std::size_t person = 0; person < applicants.size(); ++person) {
        const auto verdicts = assessor.verdicts(applicants[person]);
        checker.compiled().cells_of(applicants[person], cells);
        restriction.assign(cells);
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const unsigned reachable = restriction.reachable(restriction.reduce(checker.compiled().roots[i]));
            wrong += judged.verdicts[judged.at(i, person)] != verdicts[i];
            wrong += judged.worst[judged.at(i, person)] != std::countr_zero(reachable);
            wrong += judged.best[judged.at(i, person)] != std::bit_width(reachable) - 1;
            ++counts[i][verdicts[i]];
        }
    }
    CHECK(wrong == 0);
    CHECK(judged.counts == counts);
}

std::vector<Answers> applicants_of(const Policy& policy, unsigned seed, int count) {
    std::mt19937 random(seed);
    std::vector<Answers> applicants;
    for (int i = 0; i < count; ++i) applicants.push_back(random_answers(policy, random, i % 2 == 0 ? 0.5 : 1));
    return applicants;
}

} // namespace

TEST_CASE("a roster says of every provision and every combination of cells what its diagram says") {
    const Policy policy = real_policy();
    Issues issues;
    const Checker checker = *Checker::build(policy, issues);
    const diagram::Compiled& compiled = checker.compiled();
    diagram::Restriction restriction(compiled.diagrams);
    std::size_t wrong = 0, combinations = 0;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) {
        const ProvisionIndex provision{i};
        Roster roster(checker, {&provision, 1});
        std::vector<std::uint16_t> facts;
        std::size_t all = 1;
        for (std::uint16_t fact = 0; fact < policy.facts.size(); ++fact)
            if (roster.reads({fact})) facts.push_back(fact), all *= roster.codes({fact}) + std::size_t{1};
        // Where these are too many, as many spread over all of them: the step has no divisor in common with `all`.
        std::size_t step = all / std::min(all, kMostCombinations) | 1;
        while (std::gcd(step, all) != 1) step += 2;
        const std::size_t tried = std::min(all, kMostCombinations);
        Columns columns(policy.facts.size());
        for (std::size_t n = 0; n < tried; ++n)
            for (std::size_t rest = n * step % all; const std::uint16_t fact : facts) {
                const std::size_t codes = roster.codes({fact}) + std::size_t{1}, code = rest % codes;
                rest /= codes;
                columns.codes[fact].push_back(code == codes - 1 ? Roster::kMissing : static_cast<std::uint8_t>(code));
            }
        const Judged judged(roster, columns, tried);
        std::vector<std::uint8_t> cells(policy.facts.size(), diagram::kFree);
        for (std::size_t n = 0; n < tried; ++n) {
            for (const std::uint16_t fact : facts) cells[fact] = columns.codes[fact][n];
            restriction.assign(cells);
            const unsigned reachable = restriction.reachable(restriction.reduce(compiled.roots[i]));
            const auto worst = static_cast<unsigned>(std::countr_zero(reachable));
            const auto best = static_cast<unsigned>(std::bit_width(reachable)) - 1;
            wrong += judged.worst[n] != worst || judged.best[n] != best;
            wrong += judged.verdicts[n] != (worst == best ? worst : 4);
        }
        combinations += tried;
        CHECK(std::count(judged.verdicts.begin() + static_cast<std::ptrdiff_t>(tried), judged.verdicts.end(), 0x77) ==
              3);
    }
    CHECK(wrong == 0);
    MESSAGE(combinations << " combinations");
}

TEST_CASE("random applicants have in a roster the verdicts that they have one by one, with half of the answers too") {
    const Policy policy = real_policy();
    Issues issues;
    check_equal(*Checker::build(policy, issues), applicants_of(policy, 21, kApplicants));
}

TEST_CASE("the same under documents of every level, with holes and rules of every kind") {
    Bench bench(real_policy());
    for (const unsigned seed : {31u, 32u}) {
        RandomDocuments documents(bench.policy(), seed);
        bench.use_documents(documents.registered({"4301", "4312", "431202", "431225"}, 6));
        check_equal(bench.checker(), applicants_of(bench.policy(), seed, kApplicants));
    }
}

TEST_CASE("any number of applicants is judged, and one whom nobody knows anything of") {
    const Policy policy = real_policy();
    Issues issues;
    const Checker checker = *Checker::build(policy, issues);
    for (const int count : {1, 2, 255, 256, 257, 512, 700}) check_equal(checker, applicants_of(policy, 41, count));
    Roster roster(checker);
    const Judged nobody(roster, Columns(policy.facts.size()), 300);
    Assessor assessor(checker);
    const auto verdicts = assessor.verdicts(Answers(policy));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        CHECK(nobody.counts[i][verdicts[i]] == 300);
        CHECK(nobody.verdicts[nobody.at(i, 299)] == verdicts[i]);
    }
}

TEST_CASE("provisions without conditions, and with facts of many values, are judged like others") {
    PackBuilder builder = pack_with_holes();
    builder.region("430103", {}, {"t"}).years("x", true);
    builder.provision("always", R"({"all": []})");
    builder.provision("alike", R"({"all": []})");
    builder.provision("never", R"({"not": {"all": []}})");
    builder.provision("compared", R"({"fact": "x", "atMostFact": "y"})");
    builder.provision("recognised", R"({"any": [{"fact": "r", "is": true}, {"fact": "county", "tagged": "t"}]})");
    const Bench bench(builder);
    check_equal(bench.checker(), applicants_of(bench.policy(), 51, 2000));
}
