#include "policy/issue_json.h"

#include "policy/json.h"

namespace eligibility {

std::string issues_json(const Issues& issues) {
    std::vector<std::string> list;
    for (const Issue& issue : issues)
        list.push_back(json_object({{"severity", issue.severity == Severity::error ? "\"error\"" : "\"warning\""},
                                    {"code", quoted(name_of(issue.code))},
                                    {"pointer", quoted(issue.pointer)},
                                    {"detail", quoted(issue.detail)},
                                    {"hint", quoted(issue.hint)}}));
    return json_list(list);
}

} // namespace eligibility
