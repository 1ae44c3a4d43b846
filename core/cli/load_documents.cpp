#include "base/text.h"
#include "cli/load.h"
#include "cli/messages.h"
#include "formats/bundle.h"
#include "formats/json_sink.h"

#include <algorithm>
#include <filesystem>

namespace eligibility::cli {
namespace {

// The files of the options in an order that the system's has no part in.
std::optional<std::vector<std::string>> document_paths(const Options& options) {
    std::vector<std::string> paths = options.document_files;
    if (!options.documents_folder) return paths;
    std::error_code failure;
    if (std::filesystem::is_regular_file(*options.documents_folder, failure)) {
        paths.push_back(*options.documents_folder);
        return paths;
    }
    std::filesystem::directory_iterator folder(*options.documents_folder, failure);
    if (failure) {
        complain({{Message::no_folder, {*options.documents_folder}}, {}}, options.language);
        return std::nullopt;
    }
    for (const auto& entry : folder)
        if (entry.path().extension() == ".json") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

// The documents of a bundle, as if each were a file.
void unpack(const std::string& path, std::string_view bundle, const Policy& policy, std::vector<PackFile>& into,
            Issues& issues) {
    const auto list = read_bundle(bundle, policy, issues);
    if (!list) return;
    const JsonDocument documents(*list, issues);
    if (!documents.root()) return;
    for (const Json one : documents.root()) {
        const Json id = one.find("id");
        PackFile& file = into.emplace_back();
        file.name = join({path, ":", id ? id.text() : std::string_view()});
        append_json(file.text, one);
    }
}

std::optional<std::vector<PackFile>> document_files(const Options& options, const Policy& policy) {
    const auto paths = document_paths(options);
    if (!paths) return std::nullopt;
    std::vector<PackFile> files;
    bool readable = true;
    for (const std::string& path : *paths) {
        Issues issues;
        auto text = read_file(path, issues);
        if (!text) print_files(issues, options.language);
        else if (!is_bundle(*text)) files.push_back({path, std::move(*text)});
        else unpack(path, *text, policy, files, issues);
        if (text) print(issues, PackFile{path, {}}, options.language);
        readable = readable && issues.empty();
    }
    return readable ? std::optional(std::move(files)) : std::nullopt;
}

void print_issues(const LoadedDocuments& loaded, Language language) {
    for (const FaultyDocument& faulty : loaded.read.faulty) {
        const PackFile& file = loaded.files[faulty.position];
        print(faulty.issues, file, language);
        complain({{Message::labelled, {file.name, text_of(Message::document_not_used, language)}}, {}}, language);
    }
    for (const ReadDocuments::Origin& origin : loaded.read.origins)
        print(origin.warnings, loaded.files[origin.position], language);
}

} // namespace

std::optional<LoadedDocuments> load_documents(const Options& options, const Policy& policy) {
    auto files = document_files(options, policy);
    if (!files) return std::nullopt;
    LoadedDocuments loaded;
    loaded.files = std::move(*files);
    for (const PackFile& file : loaded.files) {
        Issues issues;
        loaded.parsed.push_back(std::make_unique<JsonDocument>(file.text, issues));
        loaded.given.push_back({loaded.parsed.back()->root(), std::move(issues)});
    }
    loaded.read = read_documents(loaded.given, policy);
    print_issues(loaded, options.language);
    return loaded;
}

} // namespace eligibility::cli
