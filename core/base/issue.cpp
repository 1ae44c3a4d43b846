#include "eligibility/issue.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr std::array kHints{ELIGIBILITY_ISSUE_CODES(ELIGIBILITY_ABOUT)};

} // namespace

std::string_view default_hint(IssueCode code) { return kHints[static_cast<std::size_t>(code)]; }

void report(Issues& issues, IssueCode code, std::string_view pointer, std::string_view detail, std::string_view hint) {
    Issue& issue = issues.emplace_back();
    issue.code = code;
    issue.pointer = pointer;
    issue.detail = detail;
    issue.hint = hint.empty() ? default_hint(code) : hint;
}

void warn(Issues& issues, IssueCode code, std::string_view pointer, std::string_view detail) {
    report(issues, code, pointer, detail);
    issues.back().severity = Severity::warning;
}

bool has_error(const Issues& issues, std::size_t since) {
    return std::any_of(issues.begin() + static_cast<std::ptrdiff_t>(since), issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::error; });
}

} // namespace eligibility
