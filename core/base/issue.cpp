#include "eligibility/issue.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr std::array kHints{ELIGIBILITY_ISSUE_CODES(ELIGIBILITY_ABOUT)};

} // namespace

Said::Said(Message said, std::initializer_list<std::string_view> first, const std::vector<std::string_view>& list)
    : message(said) {
    for (const std::string_view one : first) arguments.emplace_back(one);
    for (const std::string_view one : list) arguments.emplace_back(one);
}

void report(Issues& issues, IssueCode code, std::string_view pointer, Said detail, Said hint) {
    if (hint.message == Message::nothing) hint.message = kHints[static_cast<std::size_t>(code)];
    Issue& issue = issues.emplace_back();
    issue.code = code;
    issue.pointer = pointer;
    issue.detail = std::move(detail);
    issue.hint = std::move(hint);
}

void warn(Issues& issues, IssueCode code, std::string_view pointer, Said detail) {
    report(issues, code, pointer, std::move(detail));
    issues.back().severity = Severity::warning;
}

bool has_error(const Issues& issues, std::size_t since) {
    return std::any_of(issues.begin() + static_cast<std::ptrdiff_t>(since), issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::error; });
}

} // namespace eligibility
