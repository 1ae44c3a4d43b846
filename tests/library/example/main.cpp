// Says how one person stands with every provision of a policy: example FOLDER, a folder with a policy pack.
#include <eligibility/assessor.h>
#include <eligibility/read.h>

#include <iostream>

using namespace eligibility;

int main(int count, char** arguments) {
    Issues issues;
    auto policy = count == 2 ? read_policy_folder(arguments[1], issues) : std::nullopt;
    const auto checker = policy ? Checker::build(std::move(*policy), issues) : std::nullopt;
    Answers answers;
    if (checker) {
        const std::vector<NamedValue> said{
            {"unitLevel", "township"}, {"continuousTownshipYears", 30}, {"county", "430426"}, {"unitNeed", "unsure"}};
        answers = read_answers(said, checker->policy(), issues);
    }
    for (const Issue& issue : issues) std::cerr << issue.pointer << ": " << name_of(issue.code) << '\n';
    if (!checker || has_error(issues)) return 1;
    Assessor assessor(*checker);
    const Assessment& assessment = assessor.assess(answers);
    for (const ProvisionResult& result : assessment.provisions) {
        std::cout << checker->policy()[result.provision].sentence << ' ' << name_of(result.verdict);
        for (const FactIndex fact : assessment.missing(result)) std::cout << ' ' << checker->policy()[fact].id;
        std::cout << '\n';
    }
}
