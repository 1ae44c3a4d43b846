#include "policy/applicant.h"

#include "policy/cursor.h"
#include "policy/read_answers.h"

namespace eligibility {

Applicant read_applicant(std::string_view line, const Policy& policy, Issues& issues) {
    const JsonDocument document(line, issues);
    if (!document.root()) return {{}, Answers(policy)};
    const Cursor root(document.root(), issues);
    root.allow_only("id facts");
    return read_applicant(root, policy);
}

Applicant read_applicant(const Cursor& line, const Policy& policy) {
    Applicant applicant{{}, Answers(policy)};
    if (!line.is_object()) return applicant;
    applicant.id = read_applicant_id(line);
    if (!line.has("facts")) line.fail_at("facts", IssueCode::missing_member, "the member 'facts' is missing");
    line.with("facts", [&](const Cursor& facts) {
        applicant.answers = read_answers(facts.value(), facts.pointer(), policy, facts.issues());
    });
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
