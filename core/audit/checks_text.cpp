#include "audit/auditor.h"
#include "audit/numbers.h"
#include "base/text.h"
#include "policy/conditions.h"

#include <algorithm>
#include <set>

namespace eligibility {
namespace {

std::set<std::int64_t> numbers_of(std::initializer_list<std::string_view> texts) {
    std::set<std::int64_t> numbers;
    for (const std::string_view text : texts)
        for (const std::int64_t number : numbers_in(text)) numbers.insert(number);
    return numbers;
}

std::string_view sentence_text(const Policy& policy, std::string_view id) {
    const auto same = [&](const Sentence& sentence) { return sentence.id == id; };
    const auto found = std::find_if(policy.sentences.begin(), policy.sentences.end(), same);
    return found == policy.sentences.end() ? std::string_view{} : found->text;
}

/// A number that a fact is compared with.
struct Threshold {
    FactIndex fact;
    Value number;
    auto operator<=>(const Threshold&) const = default;
};

/// Collects the numbers that a condition names.
struct NumbersNamed : IgnoreMembers {
    const Policy& policy;
    std::vector<Threshold>& found;

    NumbersNamed(const Policy& of, std::vector<Threshold>& into) : policy(of), found(into) {}

    void value(std::string_view, FactIndex fact, Value value) const {
        if (policy[fact].type == FactType::number) found.push_back({fact, value});
    }
    void values(std::string_view, std::string_view, FactIndex fact, const std::vector<Value>& values) const {
        for (const Value one : values) value("", fact, one);
    }
};

// Calls visit(threshold) for each in the condition itself, without those of definitions.
template <class Visit> void each_threshold(const Policy& policy, const Condition& condition, const Visit& visit) {
    std::vector<Threshold> found;
    const NumbersNamed numbers(policy, found);
    std::visit([&]<class Kind>(const Kind& kind) { Kind::members(kind, numbers); }, condition.node);
    for (const Threshold& threshold : found) visit(threshold);
    for (const Condition& part : parts_of(condition)) each_threshold(policy, part, visit);
}

// The thresholds of each definition that its own sentence does not name.
std::vector<std::set<Threshold>> unnamed_in_definitions(const Policy& policy) {
    std::vector<std::set<Threshold>> unnamed;
    for (const Definition& definition : policy.definitions) {
        const auto named = numbers_of({sentence_text(policy, definition.sentence)});
        std::set<Threshold>& own = unnamed.emplace_back();
        each_threshold(policy, definition.when, [&](const Threshold& threshold) {
            if (named.count(threshold.number) == 0) own.insert(threshold);
        });
    }
    return unnamed;
}

// Those that a provision asks for, by itself or by its definitions, and that no text beside them names.
std::set<Threshold> unnamed_in(const Policy& policy, const Provision& provision,
                               const std::vector<std::set<Threshold>>& in_definitions) {
    std::set<Threshold> asked;
    const auto add = [&](const Threshold& threshold) { asked.insert(threshold); };
    if (provision.applies_when) each_threshold(policy, *provision.applies_when, add);
    each_threshold(policy, provision.when, add);
    Walk walk(policy);
    walk(provision, [&](const Condition& part) {
        const auto* used = std::get_if<ByDefinition>(&part.node);
        if (used) asked.insert(in_definitions[used->definition.at].begin(), in_definitions[used->definition.at].end());
    });
    const auto named = numbers_of({sentence_text(policy, provision.sentence), provision.quote, provision.title.zh});
    std::set<Threshold> unnamed;
    for (const Threshold& threshold : asked)
        if (named.count(threshold.number) == 0) unnamed.insert(threshold);
    return unnamed;
}

} // namespace

// A number may be worded in a way that only a person sees (半百, "half"), so that none is called wrong.
void check_thresholds(Auditor& auditor) {
    constexpr AuditProperty kProperty = AuditProperty::threshold_in_text;
    const Policy& policy = auditor.policy;
    const auto in_definitions = unnamed_in_definitions(policy);
    bool all = true;
    for (const Provision& provision : policy.provisions)
        for (const Threshold& threshold : unnamed_in(policy, provision, in_definitions)) {
            all = false;
            auditor.note(kProperty, {provision.id, policy[threshold.fact].id, number_text(threshold.number)},
                         "a condition asks for this number, which no text beside it names");
        }
    if (all) auditor.conclude(kProperty, policy.provisions.size(), "provisions, with all numbers of their conditions");
}

} // namespace eligibility
