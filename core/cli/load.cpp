#include "cli/load.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace eligibility::cli {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        std::cerr << "eligibility: cannot read '" << path << "'\n";
        return std::nullopt;
    }
    return text.str();
}

namespace {

std::optional<std::vector<PackFile>> read_folder(const std::string& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    if (error || paths.empty()) {
        std::cerr << "eligibility: no policy pack (folder with .json files) at '" << folder << "'\n";
        return std::nullopt;
    }
    std::sort(paths.begin(), paths.end());
    std::vector<PackFile> files;
    for (const auto& path : paths) {
        auto text = read_file(path.string());
        if (!text) return std::nullopt;
        files.push_back({path.filename().string(), std::move(*text)});
    }
    return files;
}

void print(const Issues& issues, const std::string& file) {
    for (const Issue& issue : issues)
        std::cerr << file << issue.pointer << ": " << name_of(issue.code) << ": " << issue.detail << " (" << issue.hint
                  << ")\n";
}

// Reads the overlay, if one is asked for; false when it has faults, which are printed.
bool load_overlay(const Options& options, Loaded& loaded) {
    if (!options.overlay_file) return true;
    const auto text = read_file(*options.overlay_file);
    if (!text) return false;
    Issues issues;
    loaded.overlay = read_overlay(*text, loaded.policy, issues);
    print(issues, *options.overlay_file + "#");
    if (loaded.overlay && !loaded.overlay->in_force(options.as_of))
        std::cerr << "eligibility: warning: '" << loaded.overlay->document_number << "' is not in force on "
                  << to_text(options.as_of) << "; its values count as unset\n";
    return loaded.overlay.has_value();
}

} // namespace

std::unique_ptr<Loaded> load(const Options& options) {
    const auto files = options.policy_folder ? read_folder(*options.policy_folder) : built_in_pack();
    if (!files) return nullptr;
    Issues issues;
    auto policy = read_policy(*files, issues);
    auto loaded = std::make_unique<Loaded>();
    if (policy) {
        loaded->policy = std::move(*policy);
        if (!load_overlay(options, *loaded)) return nullptr;
        const bool local = loaded->overlay && loaded->overlay->in_force(options.as_of);
        Settings settings = local ? apply_overlay(loaded->policy, *loaded->overlay) : default_settings(loaded->policy);
        loaded->checker = Checker::build(loaded->policy, std::move(settings), issues);
    }
    print(issues, "");
    return loaded->checker ? std::move(loaded) : nullptr;
}

} // namespace eligibility::cli
