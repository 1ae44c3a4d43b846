#include "policy/applicant.h"

#include "policy/cursor.h"
#include "policy/read_answers.h"

namespace eligibility {

Applicant read_applicant(std::string_view line, const Policy& policy, Issues& issues) {
    Applicant applicant{{}, Answers(policy)};
    const JsonDocument document(line, issues);
    if (!document.root()) return applicant;
    ReadContext context{issues, true};
    const Cursor root(document.root(), context);
    if (!root.is_object()) return applicant;
    root.allow_only("id facts");
    applicant.id = read_applicant_id(root);
    if (const Json facts = root.value().find("facts"))
        applicant.answers = read_answers(facts, "/facts", policy, issues);
    else root.fail_at("facts", IssueCode::missing_member, "the member 'facts' is missing");
    return applicant;
}

std::string read_applicant_id(const Cursor& line) {
    std::string result;
    line.with("id", [&](const Cursor& id) {
        const Json value = id.value();
        if (value.is(JsonKind::string)) result = quoted(value.text());
        else if (value.is(JsonKind::integer) || value.is(JsonKind::fraction)) result = value.text();
        else id.fail_type("a text or a number");
    });
    return result;
}

} // namespace eligibility
