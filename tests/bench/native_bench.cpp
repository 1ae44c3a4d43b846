// Times the native core; prints one JSON object: microseconds a person (or a load), and verdicts as digits where there
// are any. Usage: native_bench verdicts|assess|explain|routes|load|roster|growth SECONDS POLICY.BIN < applicants.jsonl
#include "timing.h"

#include "diagram/compile.h"
#include "eligibility/assessor.h"
#include "eligibility/explanation.h"
#include "eligibility/read.h"
#include "eligibility/roster.h"
#include "eligibility/routes.h"
#include "formats/compact.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace eligibility;

namespace {

struct Bench {
    const std::string& pack;
    const std::shared_ptr<const Policy>& policy;
    const Checker& checker;
    const std::vector<Answers>& applicants;
    double seconds;
    std::size_t checksum = 0; // keeps the work from being left out
    std::string digits{};

    /// The time of `run` an applicant.
    template <class Run> double per_applicant(Run run) {
        const double all = bench::median_us(seconds, [&] {
            for (const Answers& answers : applicants) checksum += run(answers);
        });
        return all / static_cast<double>(applicants.size());
    }

    /// As the other engines write them: 0 and 1 for no and yes, 2 for unknown.
    void add_digit(Verdict verdict) {
        switch (verdict) {
        case Verdict::not_satisfied: digits += '0'; break;
        case Verdict::satisfied: digits += '1'; break;
        case Verdict::unknown: digits += '2'; break;
        case Verdict::not_applicable: digits += '3'; break;
        case Verdict::needs_decision: digits += '4'; break;
        }
    }

    double verdicts() {
        Assessor assessor(checker);
        const double us = per_applicant([&](const Answers& answers) { return assessor.verdicts(answers)[0]; });
        for (const Answers& answers : applicants)
            for (const std::uint8_t verdict : assessor.verdicts(answers)) add_digit(Verdict{verdict});
        return us;
    }

    double assess() {
        Assessor assessor(checker);
        const double us = per_applicant([&](const Answers& answers) { return assessor.assess(answers).facts.size(); });
        for (const Answers& answers : applicants)
            for (const auto& provision : assessor.assess(answers).provisions) add_digit(provision.verdict);
        return us;
    }

    /// A call each for every provision.
    template <class Call> double per_provision(Call call) {
        return per_applicant([&](const Answers& answers) {
            std::size_t sum = 0;
            for (std::uint16_t i = 0; i < policy->provisions.size(); ++i) sum += call(ProvisionIndex{i}, answers);
            return sum;
        });
    }

    double explain() {
        Explainer explainer(checker);
        return per_provision([&](ProvisionIndex provision, const Answers& answers) {
            return explainer.explain(provision, answers).decisive.size();
        });
    }

    double routes() {
        RouteFinder finder(checker);
        return per_provision([&](ProvisionIndex provision, const Answers& answers) {
            return finder.find(provision, answers, Date{}).routes.size();
        });
    }

    double load() {
        Issues none;
        return bench::median_us(seconds, [&] {
            const auto read = std::make_shared<const Policy>(std::move(*read_compact(pack)));
            checksum += Checker::build(read, default_settings(*read), none)->compiled().diagrams.size();
        });
    }

    static constexpr std::size_t kPeople = 100'000;

    /// Column by column, the applicants again and again until they are so many; the first provisions only.
    double roster(std::size_t people, std::size_t provisions) {
        std::vector<ProvisionIndex> first;
        for (std::uint16_t i = 0; i < provisions; ++i) first.push_back({i});
        Roster many(checker, first);
        std::vector<std::vector<std::uint8_t>> columns(policy->facts.size());
        std::vector<const std::uint8_t*> pointers;
        for (std::uint16_t fact = 0; fact < columns.size(); ++fact) {
            if (many.reads({fact}))
                for (std::size_t i = 0; i < people; ++i)
                    columns[fact].push_back(many.code({fact}, applicants[i % applicants.size()][{fact}]));
            pointers.push_back(columns[fact].empty() ? nullptr : columns[fact].data());
        }
        std::vector<std::uint8_t> verdicts(provisions * people);
        const double us = bench::median_us(seconds, [&] {
            many.judge(pointers, people, {verdicts.data(), nullptr, nullptr, people, {}});
            checksum += verdicts[verdicts.size() / 2];
        });
        digits.clear();
        for (std::size_t person = 0; person < std::min(people, applicants.size()); ++person)
            for (std::size_t i = 0; i < provisions; ++i) add_digit(Verdict{verdicts[i * people + person]});
        return us / static_cast<double>(people);
    }

    /// How the time of a person grows with provisions and people, as members of the object that is printed.
    std::string growth() {
        std::ostringstream text;
        text << "\"provisions\":{";
        const std::size_t all = policy->provisions.size();
        for (const std::size_t provisions : {std::size_t{1}, std::size_t{10}, all})
            text << (provisions == 1 ? "" : ",") << '"' << provisions << "\":" << roster(kPeople, provisions);
        text << "},\"people\":{";
        for (std::size_t people = 10'000; people <= 10'000'000; people *= 10)
            text << (people == 10'000 ? "" : ",") << '"' << people << "\":" << roster(people, all);
        digits.clear();
        return text.str() + "}";
    }

    double run(std::string_view what) {
        if (what == "roster") return roster(kPeople, policy->provisions.size());
        if (what == "verdicts") return verdicts();
        if (what == "assess") return assess();
        if (what == "explain") return explain();
        if (what == "routes") return routes();
        return load();
    }
};

int fail(std::string_view why) {
    std::cerr << why << '\n';
    return 1;
}

} // namespace

int main(int count, char** arguments) {
    if (count < 4) return 2;
    std::ostringstream text;
    text << std::ifstream(arguments[3], std::ios::binary).rdbuf();
    const std::string pack = text.str();
    Issues issues;
    auto read = read_compact(pack);
    if (!read) return fail("the policy cannot be read");
    const auto policy = std::make_shared<const Policy>(std::move(*read));
    const auto checker = Checker::build(policy, default_settings(*policy), issues);
    std::vector<Answers> applicants;
    for (std::string line; std::getline(std::cin, line);) applicants.push_back(read_answers(line, *policy, issues));
    if (!issues.empty()) return fail(issues.front().pointer + " " + text_of(issues.front().detail, Language::en));
    if (applicants.empty()) return fail("no applicants");
    Bench bench{pack, policy, *checker, applicants, std::stod(arguments[2])};
    if (std::string_view(arguments[1]) == "growth") {
        std::cout << '{' << bench.growth() << "}\n";
        return 0;
    }
    std::cout << "{\"us\":" << bench.run(arguments[1]);
    if (!bench.digits.empty()) std::cout << ",\"verdicts\":\"" << bench.digits << '"';
    std::cout << ",\"nodes\":" << checker->compiled().diagrams.count_reachable(checker->compiled().roots)
              << ",\"checksum\":" << bench.checksum % 10 << "}\n";
}
