// The one place where the core reads files; WebAssembly goes without.
#include "base/text.h"
#include "eligibility/read.h"
#include "formats/pack_files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace eligibility {
namespace {

// What is said of a file that cannot be read, with this number of the system.
Said unreadable(const std::string& path, int error) {
    switch (error) {
    case ENOENT: return {Message::file_missing, {path}};
    case EACCES: return {Message::file_forbidden, {path}};
    case EISDIR: return {Message::file_is_folder, {path}};
    default: return {Message::file_unreadable, {path, std::generic_category().message(error)}};
    }
}

std::optional<std::vector<PackFile>> read_folder(const std::string& folder, Issues& issues) {
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".json") paths.push_back(entry->path());
    if (error || paths.empty()) {
        report(issues, IssueCode::unreadable_file, folder, {Message::no_pack, {folder}});
        return std::nullopt;
    }
    std::sort(paths.begin(), paths.end());
    std::vector<PackFile> files;
    for (const auto& path : paths) {
        auto text = read_file(path.string(), issues);
        if (!text) return std::nullopt;
        files.push_back({path.filename().string(), std::move(*text)});
    }
    return files;
}

} // namespace

std::optional<std::string> read_file(const std::string& path, Issues& issues) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    for (char block[1 << 16]; file && text.size() <= kMostFileBytes;) {
        file.read(block, sizeof block);
        text.append(block, static_cast<std::size_t>(file.gcount()));
    }
    if (text.size() > kMostFileBytes) {
        report(issues, IssueCode::too_large, path,
               {Message::file_too_large, {path, number_text(kMostFileBytes >> 20)}});
        return std::nullopt;
    }
    if (file.is_open() && !file.bad() && file.eof()) return text;
    report(issues, IssueCode::unreadable_file, path, unreadable(path, errno));
    return std::nullopt;
}

std::optional<std::vector<PackFile>> read_pack_files(const std::string& path, Issues& issues) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return read_folder(path, issues);
    auto text = read_file(path, issues);
    if (!text) return std::nullopt;
    return std::vector<PackFile>{{path, std::move(*text)}};
}

std::optional<Policy> read_policy_folder(const std::string& folder, Issues& issues) {
    const auto files = read_folder(folder, issues);
    return files ? read_policy(*files, issues) : std::nullopt;
}

} // namespace eligibility
