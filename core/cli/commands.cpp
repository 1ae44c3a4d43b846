#include "cli/commands.h"

#include "eligibility/service.h"

#include <iostream>

namespace eligibility::cli {
namespace {

std::string error_json(const std::string& id, const std::string& code, const Issues& issues) {
    return "{\"id\":" + (id.empty() ? "null" : id) + ",\"error\":{\"code\":\"" + code +
           "\",\"issues\":" + issues_json(issues) + "}}";
}

std::string with_id(const std::string& id, const std::string& object) {
    return id.empty() ? object : "{\"id\":" + id + "," + object.substr(1);
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

// Answers every line with `answer(line, id, issues)`, which sets the line's id; where it gives nothing,
// the line gets an error object with this code.
template <class Answer> int for_each_line(const std::string& code, std::istream& in, std::ostream& out, Answer answer) {
    int status = 0;
    for (std::string line; std::getline(in, line);) {
        if (is_blank(line)) continue;
        Issues issues;
        std::string id;
        const std::optional<std::string> object = answer(line, id, issues);
        out << (object ? with_id(id, *object) : error_json(id, code, issues)) << '\n';
        if (!object) status = 1;
    }
    return status;
}

template <class Answer>
int for_each_applicant(const Policy& policy, std::istream& in, std::ostream& out, Answer answer) {
    return for_each_line("invalid-answers", in, out, [&](const std::string& line, std::string& id, Issues& issues) {
        const Applicant applicant = read_applicant(line, policy, issues);
        id = applicant.id;
        return issues.empty() ? std::optional<std::string>(answer(applicant)) : std::nullopt;
    });
}

} // namespace

int assess(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out) {
    Assessor assessor(*loaded.checker);
    return for_each_applicant(loaded.policy, in, out, [&](const Applicant& applicant) {
        return assessment_json(assessor.assess(applicant.answers), loaded.policy, options.as_of, loaded.overlay);
    });
}

namespace {

// The provision that the command names; prints what is wrong with the name when there is none.
std::optional<ProvisionIndex> named_provision(const Policy& policy, const Options& options) {
    const std::string id = options.operands.empty() ? "" : options.operands.front();
    const auto provision = find_id(policy.provisions, id);
    if (provision) return provision;
    std::vector<std::string_view> ids;
    for (const Provision& known : policy.provisions) ids.push_back(known.id);
    std::cerr << "eligibility: unknown provision '" << id << "'; " << did_you_mean(id, ids) << '\n';
    return std::nullopt;
}

} // namespace

int explain(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out) {
    const auto provision = named_provision(loaded.policy, options);
    if (!provision) return 2;
    Explainer explainer(*loaded.checker);
    return for_each_applicant(loaded.policy, in, out, [&](const Applicant& applicant) {
        return explanation_json(explainer.explain(*provision, applicant.answers), loaded.policy, applicant.answers);
    });
}

int routes(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out) {
    const auto provision = named_provision(loaded.policy, options);
    if (!provision) return 2;
    RouteFinder finder(*loaded.checker);
    return for_each_applicant(loaded.policy, in, out, [&](const Applicant& applicant) {
        return routes_json(finder.find(*provision, applicant.answers), loaded.policy, options.as_of);
    });
}

int interview(const Loaded& loaded, const Options&, std::istream& in, std::ostream& out) {
    return for_each_line("invalid-answers", in, out, [&](const std::string& line, std::string& id, Issues& issues) {
        InterviewLine read = read_interview_line(line, loaded.policy, issues);
        id = read.applicant.id;
        Interview plan(*loaded.checker, std::move(read.provisions));
        return issues.empty() ? std::optional(interview_json(plan, read.applicant.answers, loaded.policy))
                              : std::nullopt;
    });
}

int years(const Loaded& loaded, const Options& options, std::istream& in, std::ostream& out) {
    const Settings& settings = loaded.checker->settings();
    return for_each_line("invalid-record", in, out, [&](const std::string& line, std::string& id, Issues& issues) {
        const ServiceLine read = read_service_line(line, loaded.policy, options.as_of, issues, options.today);
        id = read.id;
        std::optional<std::string> result;
        if (read.record) result = years_json(*read.record, loaded.policy, settings, options.as_of, issues);
        return result;
    });
}

} // namespace eligibility::cli
