#include "cli/commands.h"

#include <iostream>

namespace eligibility::cli {
namespace {

std::string error_json(const Applicant& applicant, const Issues& issues) {
    const std::string id = applicant.id.empty() ? "null" : applicant.id;
    return "{\"id\":" + id + ",\"error\":{\"code\":\"invalid-answers\",\"issues\":" + issues_json(issues) + "}}";
}

std::string with_id(const Applicant& applicant, const std::string& object) {
    return applicant.id.empty() ? object : "{\"id\":" + applicant.id + "," + object.substr(1);
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

// Answers every line with `answer(applicant)`; lines with faults get an error object.
template <class Answer>
int for_each_applicant(const Policy& policy, std::istream& in, std::ostream& out, Answer answer) {
    int status = 0;
    for (std::string line; std::getline(in, line);) {
        if (is_blank(line)) continue;
        Issues issues;
        const Applicant applicant = read_applicant(line, policy, issues);
        if (issues.empty()) {
            out << with_id(applicant, answer(applicant)) << '\n';
        } else {
            out << error_json(applicant, issues) << '\n';
            status = 1;
        }
    }
    return status;
}

} // namespace

int assess(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out) {
    Assessor assessor(*loaded.checker);
    const std::string as_of = to_text(options.as_of);
    return for_each_applicant(loaded.policy, in, out, [&](const Applicant& applicant) {
        return assessment_json(assessor.assess(applicant.answers), loaded.policy, as_of);
    });
}

int explain(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out) {
    const std::string id = options.operands.empty() ? "" : options.operands.front();
    const auto provision = find_id(loaded.policy.provisions, id);
    if (!provision) {
        std::vector<std::string_view> ids;
        for (const Provision& known : loaded.policy.provisions) ids.push_back(known.id);
        std::cerr << "eligibility: unknown provision '" << id << "'; " << did_you_mean(id, ids) << '\n';
        return 2;
    }
    Explainer explainer(*loaded.checker);
    return for_each_applicant(loaded.policy, in, out, [&](const Applicant& applicant) {
        return explanation_json(explainer.explain(*provision, applicant.answers), loaded.policy, applicant.answers);
    });
}

} // namespace eligibility::cli
