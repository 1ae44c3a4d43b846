#include "cli/load.h"

#include "cli/messages.h"
#include "eligibility/read.h"
#include "formats/json.h"

#include <algorithm>
#include <filesystem>

namespace eligibility::cli {

std::optional<LoadedPack> load_pack(const std::optional<std::string>& path, Language language) {
    Issues issues;
    const std::string whole = path ? *path : text_of(Message::built_in, language);
    auto files = path ? read_pack_files(*path, issues) : built_in_pack();
    if (!files) {
        print_files(issues, language);
        return std::nullopt;
    }
    auto policy = read_policy(*files, issues);
    if (!issues.empty()) complain({{Message::faulty_pack, {whole}}, {}}, language);
    print(issues, *files, whole, language);
    if (!policy) return std::nullopt;
    return LoadedPack{std::move(*files), std::make_shared<const Policy>(std::move(*policy))};
}

std::shared_ptr<const Policy> load_policy(const std::optional<std::string>& path, Language language) {
    const auto pack = load_pack(path, language);
    return pack ? pack->policy : nullptr;
}

namespace {

// In an order that the system's has no part in.
std::optional<std::vector<std::string>> paths_in(const std::optional<std::string>& folder,
                                                 std::vector<std::string> paths, Language language) {
    if (!folder) return paths;
    std::error_code failure;
    std::filesystem::directory_iterator entries(*folder, failure);
    if (failure) {
        complain({{Message::no_folder, {*folder}}, {}}, language);
        return std::nullopt;
    }
    for (const auto& entry : entries)
        if (entry.path().extension() == ".json") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

std::optional<std::vector<PackFile>> read_document_files(const std::optional<std::string>& folder,
                                                         const std::vector<std::string>& named, Language language) {
    const auto paths = paths_in(folder, named, language);
    if (!paths) return std::nullopt;
    std::vector<PackFile> files;
    Issues unreadable;
    for (const std::string& path : *paths)
        if (auto text = read_file(path, unreadable)) files.push_back({path, std::move(*text)});
    print_files(unreadable, language);
    return unreadable.empty() ? std::optional(std::move(files)) : std::nullopt;
}

std::optional<LoadedDocuments> load_documents(const std::optional<std::string>& folder,
                                              const std::vector<std::string>& named, const Policy& policy,
                                              Language language) {
    const auto files = read_document_files(folder, named, language);
    if (!files) return std::nullopt;
    std::vector<std::string_view> texts;
    for (const PackFile& file : *files) texts.push_back(file.text);
    ReadDocuments read = read_documents(texts, policy);
    for (const FaultyDocument& faulty : read.faulty) {
        const PackFile& file = (*files)[faulty.position];
        print(faulty.issues, file, language);
        complain({{Message::labelled, {file.name, text_of(Message::document_not_used, language)}}, {}}, language);
    }
    LoadedDocuments loaded;
    loaded.faulty = !read.faulty.empty();
    for (const ReadDocuments::Origin& origin : read.origins) {
        const PackFile& file = (*files)[origin.position];
        print(origin.warnings, file, language);
        Issues none;
        loaded.hashes.push_back(content_hash(JsonDocument(file.text, none).root(), {"$schema"}));
    }
    loaded.documents = std::make_shared<const Documents>(std::move(read.documents));
    return loaded;
}

std::optional<LoadedDocuments> load_documents(const Options& options, const Policy& policy) {
    return load_documents(options.documents_folder, options.document_files, policy, options.language);
}

std::optional<Checker> compile(const std::shared_ptr<const Policy>& policy, std::shared_ptr<const Documents> documents,
                               Date day, Language language) {
    Issues issues;
    auto checker = Checker::build(policy, settings_on(*policy, std::move(documents), day), issues);
    print(issues, std::vector<PackFile>{}, policy->id, language);
    return checker;
}

std::optional<Loaded> load(const Options& options) {
    auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return std::nullopt;
    auto documents = load_documents(options, *policy);
    if (!documents) return std::nullopt;
    auto checker = compile(policy, documents->documents, options.as_of, options.language);
    if (!checker) return std::nullopt;
    return Loaded{std::move(policy), std::move(*checker), documents->faulty};
}

} // namespace eligibility::cli
