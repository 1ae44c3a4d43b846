#include "policy/issue_json.h"

#include "policy/json.h"

namespace eligibility {

std::string issues_json(const Issues& issues) {
    std::string result = "[";
    for (const Issue& issue : issues) {
        const std::string_view severity = issue.severity == Severity::error ? "error" : "warning";
        result += join({result.size() > 1 ? "," : "", "{\"severity\":", quoted(severity),
                        ",\"code\":", quoted(name_of(issue.code)), ",\"pointer\":", quoted(issue.pointer),
                        ",\"detail\":", quoted(issue.detail), ",\"hint\":", quoted(issue.hint), "}"});
    }
    return result += ']';
}

} // namespace eligibility
