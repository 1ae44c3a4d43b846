// Times of the native core: prints one JSON object. Usage: native_bench LOGIC.json < applicants.jsonl
#include "eligibility/checker.h"
#include "eligibility/policy.h"

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

} // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ostringstream text;
    text << std::ifstream(arguments[1]).rdbuf();
    const std::string pack = text.str();
    Issues issues;
    const PackOptions logic{.texts = false, .hash = "bench"};
    const auto policy = read_policy(pack, issues, logic);
    const auto checker = Checker::build(*policy, default_settings(*policy), issues);
    std::vector<Answers> applicants;
    for (std::string line; std::getline(std::cin, line);) applicants.push_back(read_answers(line, *policy, issues));
    if (!issues.empty() || applicants.empty()) return 1;

    Assessor assessor(*checker);
    std::size_t checksum = 0; // keeps the work from being left out
    const double people = static_cast<double>(applicants.size());
    const double load = median_us(101, [&] { checksum += read_policy(pack, issues, logic)->facts.size(); });
    const double compile = median_us(
        101, [&] { checksum += Checker::build(*policy, default_settings(*policy), issues)->diagrams().size(); });
    const double assess = median_us(31, [&] {
        for (const Answers& answers : applicants) checksum += assessor.assess(answers).facts.size();
    });
    const double verdicts = median_us(31, [&] {
        for (const Answers& answers : applicants) checksum += assessor.verdicts(answers)[0];
    });
    std::cout << "{\"nodes\":" << checker->diagrams().count_reachable(checker->roots()) << ",\"readUs\":" << load
              << ",\"compileUs\":" << compile << ",\"assessUs\":" << assess / people
              << ",\"verdictsUs\":" << verdicts / people << ",\"checksum\":" << checksum % 10 << "}\n";
}
