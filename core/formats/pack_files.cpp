#include "formats/pack_files.h"

#include "base/text.h"
#include "formats/json.h"

namespace eligibility {
namespace {

// The name of the file with the member at which `pointer` starts, and the pointer.
std::string in_file(std::string_view pointer, const JsonDocument& document, const std::vector<PackFile>& files) {
    const std::string_view member = pointer.substr(0, pointer.find('/', 1));
    const auto text = document.text_with(member.substr(member.empty() ? 0 : 1));
    return join({text ? files[*text].name : "", "#", pointer});
}

// As above for the pointer of a parser, which starts with the number of the text when there are several.
std::string in_numbered_file(const std::string& pointer, const std::vector<PackFile>& files) {
    if (files.size() == 1) return join({files.front().name, "#", pointer});
    const std::size_t end = pointer.find('#');
    return files[std::stoul(pointer.substr(0, end))].name + pointer.substr(end);
}

} // namespace

std::optional<Policy> read_policy(const std::vector<PackFile>& files, Issues& issues) {
    std::vector<std::string_view> texts;
    for (const PackFile& file : files) texts.push_back(file.text);
    Issues found;
    const JsonDocument document(texts, found);
    for (Issue& issue : found) issue.pointer = in_numbered_file(issue.pointer, files);
    std::optional<Policy> policy;
    if (document.root()) {
        policy = read_policy(document, found);
        for (Issue& issue : found) issue.pointer = in_file(issue.pointer, document, files);
    }
    issues.insert(issues.end(), found.begin(), found.end());
    return policy;
}

} // namespace eligibility
