#pragma once
// The policy pack of the project, from its files.

#include "pack_builder.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace eligibility::testing {

inline std::string read_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    REQUIRE_MESSAGE(file.good(), path.string());
    return text.str();
}

/// The joined pack as JSON text.
inline std::string real_pack_text() {
    std::vector<PackFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(ELIGIBILITY_PACK))
        files.push_back({entry.path().filename().string(), read_text(entry.path())});
    Issues issues;
    const JoinedPack pack = join_pack(files, issues);
    REQUIRE(issues.empty());
    return pack.text;
}

inline Policy real_policy() {
    Issues issues;
    auto policy = read_policy(real_pack_text(), issues);
    for (const Issue& issue : issues) FAIL(issue.pointer << " " << issue.detail);
    return std::move(*policy);
}

} // namespace eligibility::testing
