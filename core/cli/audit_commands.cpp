#include "cli/audit_commands.h"

#include "base/text.h"
#include "cli/load.h"
#include "cli/roster.h"
#include "cli/streams.h"
#include "eligibility/json.h"
#include "formats/report.h"

namespace eligibility::cli {
namespace {

constexpr std::string_view kOfRegisters[] = {"--policy", "--documents",      "--document",
                                             "--with",   "--with-documents", "--as-of"};

std::string report_text(const DiffResult& result, const PlainWords& words) {
    const std::string text = diff_text(result.difference, words);
    return result.roster ? join({text, "\n", roster_text(*result.roster, words)}) : text;
}

} // namespace

Status audit(const Options& options, Output& out) {
    const auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return kFailed;
    const auto given = load_documents(options, *policy);
    if (!given) return kFailed;
    Issues issues;
    const bool of_documents = options.documents_folder || !options.document_files.empty();
    const auto report =
        of_documents ? eligibility::audit(*policy, *given->documents, issues) : eligibility::audit(*policy, issues);
    print(issues, {}, policy->id, options.language);
    if (!report) return kFailed;
    out.write(options.json ? audit_json(*report, *policy) + '\n' : audit_text(*report, *policy, options.language));
    return report->holds() && report->computed() && !given->faulty ? kDone : kDiffers;
}

Status diff(const Options& options, Output& out) {
    if (options.operands.empty()) return diff_registers(options, out);
    for (const std::string_view one : kOfRegisters)
        if (options.has(one)) {
            complain({{Message::does_not_take, {"diff OLD NEW", one}}, Message::why_packs_or_registers},
                     options.language);
            return kFailed;
        }
    const auto before = load_policy(options.operands[0], options.language);
    const auto after = load_policy(options.operands[1], options.language);
    if (!before || !after) return kFailed;
    Issues issues;
    auto difference = eligibility::diff(*before, *after, issues);
    print(issues, {}, after->id, options.language);
    if (!difference) return kFailed;
    DiffResult result{std::move(*difference), std::nullopt};
    bool readable = true;
    if (options.roster_file) {
        auto roster = compare_roster(options, compile(before, nullptr, options.as_of, options.language),
                                     compile(after, nullptr, options.as_of, options.language));
        if (!roster) return kFailed;
        result.roster = std::move(roster->result);
        readable = roster->readable;
    }
    const PlainWords words(*after, options.language, before.get());
    out.write(options.json ? diff_json(result) + '\n' : report_text(result, words));
    if (!readable) return kFailed;
    return result.difference.empty() ? kDone : kDiffers;
}

} // namespace eligibility::cli
