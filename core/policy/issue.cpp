#include "policy/issue.h"

#include <algorithm>
#include <array>

namespace eligibility {
namespace {

struct CodeText {
    std::string_view name;
    std::string_view hint;
};

constexpr std::array kCodes{
#define X(name, text, hint) CodeText{text, hint},
    ELIGIBILITY_ISSUE_CODES(X)
#undef X
};

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

} // namespace

std::string_view name_of(IssueCode code) { return kCodes[static_cast<std::size_t>(code)].name; }

std::string_view default_hint(IssueCode code) { return kCodes[static_cast<std::size_t>(code)].hint; }

std::size_t issue_code_count() { return kCodes.size(); }

void report(Issues& issues, IssueCode code, std::string_view pointer, std::string_view detail, std::string_view hint) {
    Issue& issue = issues.emplace_back();
    issue.code = code;
    issue.pointer = pointer;
    issue.detail = detail;
    issue.hint = hint.empty() ? default_hint(code) : hint;
}

std::string join(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) result += part;
    return result;
}

std::string_view nearest(std::string_view given, const std::vector<std::string_view>& candidates) {
    constexpr std::size_t kLongestName = 64; // longer ones are not misspelt ids
    if (given.size() > kLongestName) return {};
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(2, given.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(given, candidate);
        if (distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view given, const std::vector<std::string_view>& candidates) {
    const std::string_view found = nearest(given, candidates);
    return found.empty() ? std::string{} : join({"did you mean '", found, "'?"});
}

} // namespace eligibility
