#include "cli/commands.h"

#include "base/suggest.h"
#include "base/text.h"
#include "cli/answer_lines.h"
#include "cli/load.h"
#include "eligibility/assessor.h"
#include "eligibility/json.h"
#include "formats/bundle.h"
#include "formats/describe_explanation.h"
#include "formats/plain_applicant.h"
#include "formats/read_interview.h"
#include "formats/read_record.h"

namespace eligibility::cli {
namespace {

// Answers every applicant with `answer(answers)`.
template <class Answer>
Status answer_applicants(const Loaded& loaded, const Options& options, Output& out, Answer answer) {
    const Policy& policy = *loaded.policy;
    using Result = std::invoke_result_t<Answer, const Answers&>;
    PlainReader plain(policy);
    Applicant applicant;
    return answer_lines(loaded, "invalid-answers", options, out, [&](std::string_view line, Issues& issues) {
        if (!plain.read(line, applicant)) applicant = read_applicant(line, policy, issues);
        Reply<Result> reply{applicant.id, std::nullopt};
        if (!has_error(issues)) reply.result = answer(applicant.answers);
        return reply;
    });
}

// What follows from the answers of a line, and what is implausible about them.
struct CompletedLine {
    Completion completion;
    std::vector<Slip> slips;
};
void describe(auto& sink, const CompletedLine& line) {
    describe(sink, line.completion);
    sink.list_if("implausible", std::span<const Slip>(line.slips));
}

// The provision that the command names; prints what is wrong with the name when there is none.
std::optional<ProvisionIndex> named_provision(const Policy& policy, const Options& options) {
    const std::string& id = options.operands.front();
    const auto provision = find_id(policy.provisions, id);
    if (provision) return provision;
    std::vector<std::string_view> ids;
    for (const Provision& known : policy.provisions) ids.push_back(known.id);
    complain({{Message::unknown_provision, {id}}, did_you_mean(id, ids)}, options.language);
    return std::nullopt;
}

} // namespace

Status assess(const Options& options, Output& out) {
    const auto loaded = load(options);
    if (!loaded) return kFailed;
    Assessor assessor(loaded->checker);
    if (options.verdicts_only)
        return answer_applicants(*loaded, options, out,
                                 [&](const Answers& answers) { return VerdictsOf{assessor.verdicts(answers)}; });
    return answer_applicants(*loaded, options, out, [&](const Answers& answers) {
        const Assessment& assessment = assessor.assess(answers);
        return assessment_on(assessment, options.as_of, assessor.known());
    });
}

Status explain(const Options& options, Output& out) {
    const auto loaded = load(options);
    const auto provision = loaded ? named_provision(*loaded->policy, options) : std::nullopt;
    if (!provision) return kFailed;
    Explainer explainer(loaded->checker);
    return answer_applicants(*loaded, options, out,
                             [&](const Answers& answers) { return explainer.explain(*provision, answers); });
}

Status routes(const Options& options, Output& out) {
    const auto loaded = load(options);
    const auto provision = loaded ? named_provision(*loaded->policy, options) : std::nullopt;
    if (!provision) return kFailed;
    RouteFinder finder(loaded->checker);
    return answer_applicants(*loaded, options, out,
                             [&](const Answers& answers) { return finder.find(*provision, answers, options.as_of); });
}

Status interview(const Options& options, Output& out) {
    const auto loaded = load(options);
    if (!loaded) return kFailed;
    const Policy& policy = *loaded->policy;
    return answer_lines(*loaded, "invalid-answers", options, out, [&](std::string_view line, Issues& issues) {
        InterviewLine read = read_interview_line(line, policy, issues);
        Reply<NextQuestion> reply{std::move(read.applicant.id), std::nullopt};
        if (!has_error(issues))
            reply.result =
                Interview(loaded->checker, provisions_in(policy, read.scope), read.scope.audience, options.amounts)
                    .next(read.applicant.answers);
        return reply;
    });
}

Status complete(const Options& options, Output& out) {
    const auto loaded = load(options);
    if (!loaded) return kFailed;
    const Policy& policy = *loaded->policy;
    return answer_lines(*loaded, "invalid-answers", options, out, [&](std::string_view line, Issues& issues) {
        const InterviewLine read = read_interview_line(line, policy, issues);
        Reply<CompletedLine> reply{read.applicant.id, std::nullopt};
        if (has_error(issues)) return reply;
        const Answers& answers = read.applicant.answers;
        reply.result = {complete(loaded->checker, answers, read.scope.audience), implausible(loaded->checker, answers)};
        return reply;
    });
}

Status years(const Options& options, Output& out) {
    const auto loaded = load(options);
    if (!loaded) return kFailed;
    const Policy& policy = *loaded->policy;
    return answer_lines(*loaded, "invalid-record", options, out, [&](std::string_view line, Issues& issues) {
        ServiceLine read = read_service_line(line, policy, options.as_of, issues, options.today);
        Reply<Years> reply{std::move(read.id), std::nullopt};
        if (!read.record) return reply;
        reply.result = years_from(*read.record, policy, loaded->checker.settings(), options.as_of);
        reply.result->warnings = issues;
        return reply;
    });
}

Status join_pack(const Options& options, Output& out) {
    const auto pack = load_pack(options.operands.front(), options.language);
    if (!pack) return kFailed;
    out.write(joined_pack(pack->files, *pack->policy));
    return kDone;
}

Status bundle(const Options& options, Output& out) {
    const auto policy = load_policy(options.policy_path, options.language);
    const auto loaded = policy ? read_documents(options.operands.front(), {}, *policy, options.language) : std::nullopt;
    if (!loaded) return kFailed;
    out.write(write_bundle(loaded->read, loaded->given, *policy));
    return loaded->read.faulty.empty() ? kDone : kFailed;
}

Status version(const Options& options, Output& out) {
    const auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return kFailed;
    out.write(join({"eligibility ", ELIGIBILITY_VERSION, ", policy ", policy->id, " ", policy->hash, "\n"}));
    return kDone;
}

} // namespace eligibility::cli
