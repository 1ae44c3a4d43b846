#include "cli/verify.h"

#include "cli/load.h"
#include "cli/messages.h"
#include "cli/streams.h"
#include "cli/verify_report.h"

#include <algorithm>

namespace eligibility::cli {
namespace {

std::vector<PersonChange> changes_since(const Receipt& receipt, const Checker& checker) {
    const Policy& policy = checker.policy();
    Assessor assessor(checker);
    const auto verdicts = assessor.verdicts(receipt.answers);
    std::vector<PersonChange> changes;
    for (const auto& [id, then] : receipt.verdicts) {
        std::optional<Verdict> now;
        if (const auto provision = find_id(policy.provisions, id)) now = static_cast<Verdict>(verdicts[provision->at]);
        if (now != then) changes.push_back({id, then, now});
    }
    return changes;
}

Status refuse(const Issues& issues, const PackFile& file, const Options& options, Output& out) {
    if (options.json) out.write(refusal_json(issues));
    else print(issues, file, options.language);
    return kFailed;
}

} // namespace

Status verify(const Options& options, Output& out) {
    auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return kFailed;
    Issues issues;
    auto text = read_file(options.operands.front(), issues);
    if (!text) {
        print_files(issues, options.language);
        return kFailed;
    }
    const PackFile file{options.operands.front(), std::move(*text)};
    Verification result;
    auto receipt = read_receipt(file.text, *policy, issues, result.unread);
    if (!receipt) return refuse(issues, file, options, out);
    const auto given = load_documents(options, *policy);
    if (!given) return kFailed;
    result.given = !options.document_files.empty() || options.documents_folder;
    for (const std::string& hash : receipt->hashes)
        result.known.push_back(std::find(given->hashes.begin(), given->hashes.end(), hash) != given->hashes.end());
    auto documents = std::make_shared<Documents>(result.given ? *given->documents : receipt->documents);
    if (receipt->corrections) documents->push_back(*receipt->corrections);
    std::sort(documents->begin(), documents->end(), stands_before);
    const auto checker = compile(policy, std::move(documents), receipt->as_of, options.language);
    if (!checker) return kFailed;
    result.changes = changes_since(*receipt, *checker);
    result.policy = std::move(policy);
    result.receipt = std::move(*receipt);
    if (!options.json) print(result.unread, file, options.language);
    out.write(options.json ? verification_json(result) : verification_text(result, options.language));
    return result.same() ? kDone : kDiffers;
}

} // namespace eligibility::cli
