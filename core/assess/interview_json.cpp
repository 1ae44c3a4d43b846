#include "assess/interview_json.h"

#include "assess/write_json.h"
#include "policy/cursor.h"

#include <algorithm>

namespace eligibility {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string read_audience(const Cursor& at) {
    if (!at.has("audience")) return {};
    at.one_of("audience", kAudiences);
    return at.string("audience");
}

std::vector<std::string> read_topics(const Cursor& at, const Policy& policy) {
    if (!at.has("topics")) return {};
    std::vector<std::string> topics = at.strings("topics");
    for (const std::string& topic : topics)
        if (!contains(policy.topics, topic))
            at.fail_at("topics", IssueCode::unknown_topic, join({"unknown topic '", topic, "'"}),
                       did_you_mean(topic, {policy.topics.begin(), policy.topics.end()}));
    return topics;
}

} // namespace

InterviewLine read_interview_line(std::string_view line, const Policy& policy, Issues& issues) {
    InterviewLine result{{{}, Answers(policy)}, {}};
    const JsonDocument document(line, issues);
    if (!document.root()) return result;
    const Cursor root(document.root(), issues);
    root.allow_only("id facts audience topics");
    result.applicant = read_applicant(root, policy);
    const std::string audience = read_audience(root);
    const std::vector<std::string> topics = read_topics(root, policy);
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) {
        const Provision& provision = policy.provisions[i];
        const bool concerned = audience.empty() || contains(provision.audience, audience);
        if (concerned && (topics.empty() || contains(topics, provision.topic))) result.provisions.push_back({i});
    }
    return result;
}

std::string interview_json(Interview& interview, const Answers& answers, const Policy& policy) {
    const auto next = interview.next(answers);
    const Progress progress = interview.progress(answers);
    return json_object({{"next", next ? quoted(policy[*next].id) : "null"},
                        {"question", next ? text_json(policy[*next].question) : "null"},
                        {"progress", json_object({{"answered", std::to_string(progress.answered)},
                                                  {"atLeast", std::to_string(progress.at_least)},
                                                  {"atMost", std::to_string(progress.at_most)}})}});
}

} // namespace eligibility
