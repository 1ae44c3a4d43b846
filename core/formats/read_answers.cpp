#include "formats/read_answers.h"

#include "base/text.h"
#include "eligibility/json.h"
#include "formats/cursor.h"
#include "formats/read_condition.h"
#include "formats/read_value.h"

namespace eligibility {

Answers read_answers(Json facts, std::string_view pointer, const Policy& policy, Issues& issues) {
    Answers answers(policy);
    if (!facts.is(JsonKind::object)) {
        report(issues, IssueCode::wrong_type, std::string(pointer),
               join({"expected an object of facts and answers, found ", excerpt(facts)}));
        return answers;
    }
    const auto ids = ids_of(policy.facts);
    for (const Json given : facts) {
        const std::string_view id = given.key();
        const auto fact = find_id(policy.facts, id);
        if (!fact) {
            report(issues, IssueCode::unknown_fact, child_pointer(pointer, id),
                   join({"unknown fact '", shortened(id, 60), "'"}), did_you_mean(id, ids));
            continue;
        }
        answers[*fact] = read_answer(given, child_pointer(pointer, id), policy[*fact], policy, issues);
    }
    return answers;
}

Answers read_answers(std::string_view json, const Policy& policy, Issues& issues) {
    const JsonDocument document(json, issues);
    return document.root() ? read_answers(document.root(), "", policy, issues) : Answers(policy);
}

Answers read_answers(std::span<const NamedValue> values, const Policy& policy, Issues& issues) {
    return read_answers(named_json({values.begin(), values.end()}), policy, issues);
}

} // namespace eligibility
