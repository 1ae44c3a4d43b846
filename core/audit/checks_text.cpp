#include "audit/auditor.h"
#include "audit/dates.h"
#include "audit/numbers.h"
#include "base/text.h"
#include "policy/conditions.h"

#include <algorithm>
#include <set>

namespace eligibility {
namespace {

Date day_of(Value value) { return Date(std::chrono::days(value)); }

/// The numbers and dates that some texts name.
class Named {
public:
    explicit Named(const std::vector<std::string_view>& texts) {
        for (const std::string_view text : texts) {
            for (const std::int64_t number : numbers_in(text)) numbers_.insert(number);
            for (const DateInText& date : dates_in(text)) dates_.push_back(date);
        }
    }

    /// The value of a number or of a date, which may be said of the day or of the one before.
    bool has(FactType type, Value value) const {
        if (type == FactType::number) return numbers_.count(value) > 0;
        return std::any_of(dates_.begin(), dates_.end(),
                           [&](const DateInText& date) { return bounds(date, day_of(value)); });
    }

private:
    std::set<std::int64_t> numbers_;
    std::vector<DateInText> dates_;
};

std::string_view sentence_text(const Policy& policy, std::string_view id) {
    const auto same = [&](const Sentence& sentence) { return sentence.id == id; };
    const auto found = std::find_if(policy.sentences.begin(), policy.sentences.end(), same);
    return found == policy.sentences.end() ? std::string_view{} : found->text;
}

/// A number or a date that a fact is compared with.
struct Threshold {
    FactIndex fact;
    Value value;
    auto operator<=>(const Threshold&) const = default;
};

/// Collects those that a condition names. The words for ordered options differ too much from the text's (副高级,
/// 高级职称) to be looked for.
struct ThresholdsNamed : IgnoreMembers {
    const Policy& policy;
    std::vector<Threshold>& found;

    ThresholdsNamed(const Policy& of, std::vector<Threshold>& into) : policy(of), found(into) {}

    void value(std::string_view, FactIndex fact, Value value) const {
        if (is_scale(policy[fact].type)) found.push_back({fact, value});
    }
    void values(std::string_view, std::string_view, FactIndex fact, const std::vector<Value>& values) const {
        for (const Value one : values) value("", fact, one);
    }
};

// Calls visit(threshold) for each in the condition itself, without those of definitions.
template <class Visit> void each_threshold(const Policy& policy, const Condition& condition, const Visit& visit) {
    std::vector<Threshold> found;
    const ThresholdsNamed thresholds(policy, found);
    std::visit([&]<class Kind>(const Kind& kind) { Kind::members(kind, thresholds); }, condition.node);
    for (const Threshold& threshold : found) visit(threshold);
    for (const Condition& part : parts_of(condition)) each_threshold(policy, part, visit);
}

// The thresholds of each definition that its own sentence does not name.
std::vector<std::set<Threshold>> unnamed_in_definitions(const Policy& policy) {
    std::vector<std::set<Threshold>> unnamed;
    for (const Definition& definition : policy.definitions) {
        const Named named({sentence_text(policy, definition.sentence)});
        std::set<Threshold>& own = unnamed.emplace_back();
        each_threshold(policy, definition.when, [&](const Threshold& threshold) {
            if (!named.has(policy[threshold.fact].type, threshold.value)) own.insert(threshold);
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
    std::vector<std::string_view> texts{sentence_text(policy, provision.sentence), provision.quote, provision.title.zh};
    for (const Quote& also : provision.also_from) texts.push_back(sentence_text(policy, also.sentence));
    const Named named(texts);
    std::erase_if(asked, [&](const Threshold& one) { return named.has(policy[one.fact].type, one.value); });
    return asked;
}

} // namespace

// A number may be worded in a way that only a person sees (半百, "half"), so that none is called wrong.
void check_thresholds(Auditor& auditor) {
    constexpr AuditProperty kProperty = AuditProperty::threshold_in_text;
    const Policy& policy = auditor.policy;
    const auto in_definitions = unnamed_in_definitions(policy);
    bool all = true;
    for (const Provision& provision : policy.provisions)
        for (const auto& [index, value] : unnamed_in(policy, provision, in_definitions)) {
            const Fact& fact = policy[index];
            const bool date = fact.type == FactType::date;
            all = false;
            auditor.note(kProperty, {provision.id, fact.id, date ? to_text(day_of(value)) : number_text(value)},
                         date ? Message::date_not_in_text : Message::number_not_in_text);
        }
    if (all) auditor.conclude(kProperty, policy.provisions.size(), Message::counted_provisions);
}

} // namespace eligibility
