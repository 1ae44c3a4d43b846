#include "formats/pack_files.h"

#include "base/text.h"
#include "formats/json.h"
#include "formats/json_sink.h"

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

std::vector<std::string_view> texts_of(const std::vector<PackFile>& files) {
    std::vector<std::string_view> texts;
    for (const PackFile& file : files) texts.push_back(file.text);
    return texts;
}

// A list with a line for each of its elements; any other value on one line.
void append_in_lines(std::string& out, Json value) {
    if (!value.is(JsonKind::array) || value.size() == 0) return append_json(out, value);
    std::string_view before = "[\n  ";
    for (const Json element : value) {
        out += before;
        append_json(out, element);
        before = ",\n  ";
    }
    out += "\n]";
}

} // namespace

std::optional<Policy> read_policy(const std::vector<PackFile>& files, Issues& issues) {
    Issues found;
    const JsonDocument document(texts_of(files), found);
    for (Issue& issue : found) issue.pointer = in_numbered_file(issue.pointer, files);
    std::optional<Policy> policy;
    if (document.root()) {
        policy = read_policy(document, found);
        for (Issue& issue : found) issue.pointer = in_file(issue.pointer, document, files);
    }
    issues.insert(issues.end(), found.begin(), found.end());
    return policy;
}

std::string joined_pack(const std::vector<PackFile>& files, const Policy& policy) {
    Issues found_before; // none, since there is a policy
    const JsonDocument document(texts_of(files), found_before);
    std::string text = "{\n";
    append_quoted(text, "hash");
    text += ": ";
    append_quoted(text, policy.hash);
    for (const Json member : document.root()) {
        if (member.key() == "$schema" || member.key() == "hash") continue;
        text += ",\n";
        append_quoted(text, member.key());
        text += ": ";
        append_in_lines(text, member);
    }
    return text += "\n}\n";
}

} // namespace eligibility
