#include "formats/read_interview.h"

#include "base/suggest.h"
#include "base/text.h"
#include "formats/read_condition.h"

namespace eligibility {
namespace {

void read_topics(const Cursor& at, const Policy& policy, std::vector<TopicIndex>& topics) {
    for (const std::string& topic : at.strings("topics")) {
        if (const auto known = find_id(policy.topics, topic)) topics.push_back(*known);
        else
            at.fail_at("topics", IssueCode::unknown_topic, {Message::unknown_topic, {shortened(topic, kLongestName)}},
                       did_you_mean(topic, ids_of(policy.topics)));
    }
}

} // namespace

InterviewLine read_interview_line(std::string_view line, const Policy& policy, Issues& issues) {
    InterviewLine result{{{}, Answers(policy)}, {}};
    const JsonDocument document(line, issues);
    if (!document.root()) return result;
    const Cursor root(document.root(), issues);
    root.allow_only("id facts audience topics");
    result.applicant = read_applicant(root, policy);
    if (!root.value().is(JsonKind::object)) return result;
    if (root.has("audience"))
        result.scope.audience =
            read_id(root, "audience", policy.audiences, IssueCode::unknown_audience, Message::unknown_audience);
    if (root.has("topics")) read_topics(root, policy, result.scope.topics);
    return result;
}

} // namespace eligibility
