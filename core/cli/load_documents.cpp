#include "base/text.h"
#include "cli/load.h"
#include "cli/messages.h"
#include "eligibility/conflicts.h"
#include "formats/bundle.h"
#include "formats/json_sink.h"

#include <algorithm>
#include <filesystem>

namespace eligibility::cli {
namespace {

// In an order that the system's has no part in.
std::optional<std::vector<std::string>> paths_in(const std::optional<std::string>& folder,
                                                 std::vector<std::string> paths, Language language) {
    if (!folder) return paths;
    std::error_code failure;
    if (std::filesystem::is_regular_file(*folder, failure)) {
        paths.push_back(*folder);
        return paths;
    }
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

// The documents of a bundle, as if each were a file.
void unpack(const PackFile& bundle, const Policy& policy, std::vector<PackFile>& into, Issues& issues) {
    const auto list = read_bundle(bundle.text, policy, issues);
    if (!list) return;
    const JsonDocument documents(*list, issues);
    if (!documents.root()) return;
    for (const Json one : documents.root()) {
        const Json id = one.find("id");
        PackFile& file = into.emplace_back();
        file.name = join({bundle.name, ":", id ? id.text() : std::string_view()});
        append_json(file.text, one);
    }
}

void print_issues(const ReadFiles& loaded, Language language) {
    for (const FaultyDocument& faulty : loaded.read.faulty) {
        const PackFile& file = loaded.files[faulty.position];
        print(faulty.issues, file, language);
        complain({{Message::labelled, {file.name, text_of(Message::document_not_used, language)}}, {}}, language);
    }
    for (const ReadDocuments::Origin& origin : loaded.read.origins)
        print(origin.warnings, loaded.files[origin.position], language);
}

} // namespace

std::optional<std::vector<PackFile>> read_document_files(const std::optional<std::string>& folder,
                                                         const std::vector<std::string>& named, const Policy& policy,
                                                         Language language) {
    const auto paths = paths_in(folder, named, language);
    if (!paths) return std::nullopt;
    std::vector<PackFile> files;
    bool readable = true;
    for (const std::string& path : *paths) {
        Issues issues;
        auto text = read_file(path, issues);
        PackFile file{path, text.value_or(std::string())};
        if (!text) print_files(issues, language);
        else if (is_bundle(file.text)) unpack(file, policy, files, issues), print(issues, file, language);
        else files.push_back(std::move(file));
        readable = readable && issues.empty();
    }
    return readable ? std::optional(std::move(files)) : std::nullopt;
}

std::optional<ReadFiles> read_documents(const std::optional<std::string>& folder, const std::vector<std::string>& named,
                                        const Policy& policy, Language language) {
    auto files = read_document_files(folder, named, policy, language);
    if (!files) return std::nullopt;
    ReadFiles loaded;
    loaded.files = std::move(*files);
    for (const PackFile& file : loaded.files) {
        Issues issues;
        loaded.parsed.push_back(std::make_unique<JsonDocument>(file.text, issues));
        loaded.given.push_back({loaded.parsed.back()->root(), std::move(issues)});
    }
    loaded.read = eligibility::read_documents(loaded.given, policy);
    if (!warn_of_conflicts(policy, loaded.read)) complain({Message::conflicts_not_computed, {}}, language);
    print_issues(loaded, language);
    return loaded;
}

std::optional<LoadedDocuments> load_documents(const std::optional<std::string>& folder,
                                              const std::vector<std::string>& named, const Policy& policy,
                                              Language language) {
    auto files = read_documents(folder, named, policy, language);
    if (!files) return std::nullopt;
    LoadedDocuments loaded;
    loaded.faulty = !files->read.faulty.empty();
    for (const ReadDocuments::Origin& origin : files->read.origins) loaded.hashes.push_back(origin.hash);
    loaded.documents = std::make_shared<const Documents>(std::move(files->read.documents));
    return loaded;
}

std::optional<LoadedDocuments> load_documents(const Options& options, const Policy& policy) {
    return load_documents(options.documents_folder, options.document_files, policy, options.language);
}

} // namespace eligibility::cli
