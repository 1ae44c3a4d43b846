#include "cli/audit_commands.h"
#include "cli/load.h"
#include "cli/roster.h"
#include "cli/streams.h"
#include "eligibility/json.h"
#include "formats/report.h"

#include <map>

namespace eligibility::cli {
namespace {

/// The two registers that the options name.
struct Registers {
    LoadedDocuments before, after;
};

// The register with some documents more, each in the place of one of the same id.
LoadedDocuments with_more(const LoadedDocuments& before, const LoadedDocuments& more) {
    std::vector<std::pair<Document, std::string>> all;
    const auto add = [&](const LoadedDocuments& from, auto wanted) {
        for (std::size_t i = 0; i < from.documents->size(); ++i)
            if (wanted((*from.documents)[i])) all.emplace_back((*from.documents)[i], from.hashes[i]);
    };
    add(more, [](const Document&) { return true; });
    add(before, [&](const Document& document) { return !find_id(*more.documents, document.id); });
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return stands_before(a.first, b.first); });
    Documents documents;
    LoadedDocuments result;
    for (auto& [document, hash] : all) {
        documents.push_back(std::move(document));
        result.hashes.push_back(std::move(hash));
    }
    result.documents = std::make_shared<const Documents>(std::move(documents));
    result.faulty = before.faulty || more.faulty;
    return result;
}

std::optional<Registers> load_registers(const Options& options, const Policy& policy) {
    if (!options.compared_folder && options.compared_files.empty()) {
        complain({Message::what_to_compare, Message::why_packs_or_registers}, options.language);
        return std::nullopt;
    }
    auto before = load_documents(options, policy);
    if (!before) return std::nullopt;
    std::optional<LoadedDocuments> after = before;
    if (options.compared_folder) after = load_documents(options.compared_folder, {}, policy, options.language);
    const auto more = load_documents(std::nullopt, options.compared_files, policy, options.language);
    if (!after || !more) return std::nullopt;
    return Registers{std::move(*before), with_more(*after, *more)};
}

ChangedDocuments changed_documents(const Registers& registers) {
    const auto hashes_of = [](const LoadedDocuments& side) {
        std::map<std::string, std::string> hashes;
        for (std::size_t i = 0; i < side.documents->size(); ++i) hashes[(*side.documents)[i].id] = side.hashes[i];
        return hashes;
    };
    const auto before = hashes_of(registers.before), after = hashes_of(registers.after);
    ChangedDocuments changed;
    for (const auto& [id, hash] : before)
        if (!after.contains(id)) changed.removed.push_back(id);
    for (const auto& [id, hash] : after) {
        const auto earlier = before.find(id);
        if (earlier == before.end()) changed.added.push_back(id);
        else if (earlier->second != hash) changed.reworded.push_back(id);
    }
    return changed;
}

// Today, or the first day after it on which something changes where nothing does before.
Date day_of_roster(const Options& options, const RegisterDiff& difference) {
    if (options.has("--as-of")) return options.as_of;
    std::optional<Date> first;
    for (const RegisterChange& change : difference.provisions)
        if (change.day && (!first || *change.day < *first)) first = change.day;
    return first ? std::max(*first, options.today) : options.today;
}

} // namespace

Status diff_registers(const Options& options, Output& out) {
    const auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return kFailed;
    const auto registers = load_registers(options, *policy);
    if (!registers) return kFailed;
    RegisterDiffResult result;
    result.documents = changed_documents(*registers);
    if (options.has("--as-of")) result.day = options.as_of;
    const auto &before = registers->before.documents, &after = registers->after.documents;
    result.difference = eligibility::diff(*policy, *before, *after, result.documents.all(), result.day);
    bool readable = true;
    if (options.roster_file) {
        result.roster_day = day_of_roster(options, result.difference);
        auto roster = compare_roster(options, compile(policy, before, result.roster_day, options.language),
                                     compile(policy, after, result.roster_day, options.language));
        if (!roster) return kFailed;
        result.roster = std::move(roster->result);
        readable = roster->readable;
    }
    PlainWords words(*policy, options.language);
    for (const auto& side : {before, after})
        for (const Document& document : *side) words.call_document(document.id, document.number, document.title);
    out.write(options.json ? diff_json(result, *policy) + '\n' : diff_text(result, words));
    if (!readable) return kFailed;
    const bool same = result.documents.empty() && !registers->before.faulty && !registers->after.faulty;
    return same ? kDone : kDiffers;
}

} // namespace eligibility::cli
