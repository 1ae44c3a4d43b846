// Times of the native core: prints one JSON object. Usage:
//   native_bench assess|reason policy.bin < applicants.jsonl
#include "diagram/compile.h"
#include "eligibility/assessor.h"
#include "eligibility/explanation.h"
#include "eligibility/read.h"
#include "eligibility/routes.h"
#include "formats/compact.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace eligibility;

namespace {

// The median of `rounds` timings of `run`, in microseconds.
template <class Run> double median_us(int rounds, Run run) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        run();
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

struct Bench {
    const std::string& pack;
    const std::shared_ptr<const Policy>& policy;
    const Checker& checker;
    const std::vector<Answers>& applicants;
    std::size_t checksum = 0; // keeps the work from being left out

    double people() const { return static_cast<double>(applicants.size()); }

    void assess() {
        Assessor assessor(checker);
        Issues none;
        const double read = median_us(101, [&] { checksum += read_compact(pack)->facts.size(); });
        const double compile = median_us(101, [&] {
            checksum += Checker::build(policy, default_settings(*policy), none)->compiled().diagrams.size();
        });
        const double assess = median_us(31, [&] {
            for (const Answers& answers : applicants) checksum += assessor.assess(answers).facts.size();
        });
        const double verdicts = median_us(31, [&] {
            for (const Answers& answers : applicants) checksum += assessor.verdicts(answers)[0];
        });
        std::cout << "{\"nodes\":" << checker.compiled().diagrams.count_reachable(checker.compiled().roots)
                  << ",\"readUs\":" << read << ",\"compileUs\":" << compile << ",\"assessUs\":" << assess / people()
                  << ",\"verdictsUs\":" << verdicts / people();
    }

    /// A call each for every applicant and provision.
    void reason() {
        Explainer explainer(checker);
        RouteFinder finder(checker);
        const auto mean_us = [&](const auto& call) {
            const double all = median_us(3, [&] {
                for (const Answers& answers : applicants)
                    for (std::uint16_t i = 0; i < policy->provisions.size(); ++i) call(ProvisionIndex{i}, answers);
            });
            return all / people() / static_cast<double>(policy->provisions.size());
        };
        std::cout << "{\"explainUs\":" << mean_us([&](ProvisionIndex provision, const Answers& answers) {
            checksum += explainer.explain(provision, answers).decisive.size();
        })
                  << ",\"routesUs\":" << mean_us([&](ProvisionIndex provision, const Answers& answers) {
                         checksum += finder.find(provision, answers, Date{}).routes.size();
                     });
    }
};

} // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    std::ostringstream text;
    text << std::ifstream(arguments[2], std::ios::binary).rdbuf();
    const std::string pack = text.str();
    Issues issues;
    auto read = read_compact(pack);
    if (!read) return 1;
    const auto policy = std::make_shared<const Policy>(std::move(*read));
    const auto checker = Checker::build(policy, default_settings(*policy), issues);
    std::vector<Answers> applicants;
    for (std::string line; std::getline(std::cin, line);) applicants.push_back(read_answers(line, *policy, issues));
    if (!issues.empty() || applicants.empty()) return 1;
    Bench bench{pack, policy, *checker, applicants};
    if (std::string_view(arguments[1]) == "reason") bench.reason();
    else bench.assess();
    std::cout << ",\"checksum\":" << bench.checksum % 10 << "}\n";
}
