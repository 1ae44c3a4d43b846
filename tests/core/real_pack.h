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
    json joined = json::object();
    for (const auto& entry : std::filesystem::directory_iterator(ELIGIBILITY_PACK))
        if (entry.path().extension() == ".json") joined.update(json::parse(read_text(entry.path())));
    return joined.dump();
}

inline Policy real_policy() {
    Issues issues;
    auto policy = read_policy(real_pack_text(), issues);
    for (const Issue& issue : issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
    return std::move(*policy);
}

/// Changes for json::patch.
inline json insert(const std::string& path, const json& value) {
    return {{"op", "add"}, {"path", path}, {"value", value}};
}
inline json replace(const std::string& path, const json& value) {
    return {{"op", "replace"}, {"path", path}, {"value", value}};
}
inline json removal(const std::string& path) { return {{"op", "remove"}, {"path", path}}; }

} // namespace eligibility::testing
