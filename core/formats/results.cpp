#include "eligibility/json.h"

#include "formats/describe_explanation.h"
#include "formats/json_sink.h"

namespace eligibility {
namespace {

// The value of the one member that `tell` gives a sink; it needs nothing of a policy.
template <class Tell> std::string member_json(const Tell& tell) {
    const Policy none;
    std::string json;
    {
        JsonSink sink(json, none);
        tell(sink);
    }
    constexpr std::size_t kBefore = std::string_view("{\"\":").size();
    return json.substr(kBefore, json.size() - kBefore - 1);
}

} // namespace

std::string assessment_json(const Assessment& assessment, const Policy& policy, Date as_of) {
    return object_json(assessment_on(assessment, as_of), policy);
}

std::string explanation_json(const Explanation& explanation) { return object_json(explanation, *explanation.policy); }

std::string routes_json(const Routes& routes, const Policy& policy) { return object_json(routes, policy); }

std::string next_question_json(const NextQuestion& next, const Policy& policy) { return object_json(next, policy); }

std::string years_json(const Years& years, const Policy& policy) { return object_json(years, policy); }

std::string named_json(const std::vector<NamedValue>& values) {
    return member_json([&](JsonSink& sink) { sink.named("", values); });
}

std::string issues_json(const Issues& issues) {
    return member_json([&](JsonSink& sink) { sink.list("", std::span<const Issue>(issues)); });
}

} // namespace eligibility
