#include "policy/applicant.h"

#include "policy/cursor.h"
#include "policy/read_answers.h"

namespace eligibility {

Applicant read_applicant(std::string_view line, const Policy& policy, Issues& issues) {
    Applicant applicant{{}, Answers(policy)};
    const Json json = parse_json(line, issues);
    if (json.is_discarded()) return applicant;
    ReadContext context{issues, true};
    const Cursor root(json, context);
    if (!root.is_object()) return applicant;
    root.allow_only("id facts");
    if (root.has("id")) {
        const Json& id = json["id"];
        if (id.is_string() || id.is_number()) applicant.id = id.dump();
        else root.with("id", [](const Cursor& at) { at.fail_type("a text or a number"); });
    }
    if (!root.has("facts")) root.fail_at("facts", IssueCode::missing_member, "the member 'facts' is missing");
    else applicant.answers = read_answers(json["facts"], "/facts", policy, issues);
    return applicant;
}

} // namespace eligibility
