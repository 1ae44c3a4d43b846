#include "cli/messages.h"

#include "base/text.h"
#include "cli/place.h"

#include <algorithm>
#include <iostream>

namespace eligibility::cli {
namespace {

std::string fault_text(const Issue& issue, Language language) {
    const std::string said = text_of(issue.detail, language);
    const bool warning = issue.severity == Severity::warning;
    const std::string detail = warning ? text_of({Message::fault_warning, {said}}, language) : said;
    return text_of({Message::fault, {detail, text_of(issue.hint, language), name_of(issue.code)}}, language);
}

} // namespace

std::string printable(std::string_view text) {
    std::string result(text);
    const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    std::replace_if(result.begin(), result.end(), is_control, ' ');
    return result;
}

void complain(const Complaint& complaint, Language language) {
    const std::string detail = text_of(complaint.detail, language), hint = text_of(complaint.hint, language);
    const Said both(Message::complaint, {detail, hint});
    std::cerr << printable(join({"eligibility: ", hint.empty() ? detail : text_of(both, language)})) << '\n';
}

namespace {

std::vector<std::string> lines_of(const Issues& issues, const std::vector<PackFile>& files, std::string_view whole,
                                  Language language) {
    Places places(files, whole, language);
    std::vector<std::string> lines;
    for (const Issue& issue : issues)
        lines.push_back(printable(text_of(places.of(issue.pointer, fault_text(issue, language)), language)));
    return lines;
}

} // namespace

void print(const Issues& issues, const std::vector<PackFile>& files, std::string_view whole, Language language) {
    for (const std::string& line : lines_of(issues, files, whole, language)) std::cerr << line << '\n';
}

void print(const Issues& issues, const PackFile& file, Language language) {
    print(issues, std::vector<PackFile>{file}, file.name, language);
}

std::vector<std::string> fault_lines(const Issues& issues, const PackFile& file, Language language) {
    return lines_of(issues, std::vector<PackFile>{file}, file.name, language);
}

void print_files(const Issues& issues, Language language) {
    for (const Issue& issue : issues) complain({issue.detail, issue.hint}, language);
}

} // namespace eligibility::cli
