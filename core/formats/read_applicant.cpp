#include "formats/read_applicant.h"

#include "formats/cursor.h"
#include "formats/json_sink.h"
#include "formats/read_answers.h"

#include <algorithm>

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
    if (!line.has("facts")) line.fail_missing("facts");
    line.with("facts", [&](const Cursor& facts) {
        applicant.answers = read_answers(facts.value(), facts.pointer(), policy, facts.issues());
    });
    return applicant;
}

VersionedApplicant read_versioned(std::string_view line, const Policy& before, const Policy& after, Issues& issues) {
    Issues of_before, of_after;
    Applicant earlier = read_applicant(line, before, of_before);
    Applicant later = read_applicant(line, after, of_after);
    for (Issue& issue : of_after) {
        const auto same = [&](const Issue& other) { return other.pointer == issue.pointer; };
        if (std::any_of(of_before.begin(), of_before.end(), same)) issues.push_back(std::move(issue));
    }
    return {std::move(later.id), std::move(earlier.answers), std::move(later.answers)};
}

std::string read_applicant_id(const Cursor& line) {
    std::string result;
    line.with("id", [&](const Cursor& id) {
        const Json value = id.value();
        if (value.is(JsonKind::string)) append_quoted(result, value.text());
        else if (value.is(JsonKind::integer) || value.is(JsonKind::fraction)) result = value.text();
        else id.fail_type(Message::expected_id);
    });
    return result;
}

} // namespace eligibility
