#include "policy/pack_files.h"

#include "policy/read_parts.h"

namespace eligibility {
namespace {

// The name of the file that has the member at which `pointer` starts.
std::string_view file_of(std::string_view pointer, const std::vector<PackFile>& files) {
    const std::string_view member = pointer.substr(0, pointer.find('/', 1));
    for (const PackFile& file : files) {
        Issues none;
        const JsonDocument document(file.text, none);
        if (!member.empty() && document.root() && document.root().find(member.substr(1))) return file.name;
    }
    return {};
}

} // namespace

std::optional<Policy> read_policy(const std::vector<PackFile>& files, Issues& issues) {
    std::vector<std::string_view> texts;
    for (const PackFile& file : files) texts.push_back(file.text);
    Issues found;
    const JsonDocument document(texts, found);
    for (Issue& issue : found) { // "2#/facts" names a text
        const std::size_t end = issue.pointer.find('#');
        issue.pointer.replace(0, end, files[std::stoul(issue.pointer.substr(0, end))].name);
    }
    std::optional<Policy> policy;
    if (document.root()) {
        policy = read_policy(document, found, {});
        for (Issue& issue : found) issue.pointer = join({file_of(issue.pointer, files), "#", issue.pointer});
    }
    issues.insert(issues.end(), found.begin(), found.end());
    return policy;
}

} // namespace eligibility
