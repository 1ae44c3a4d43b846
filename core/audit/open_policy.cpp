#include "audit/open_policy.h"

#include "base/text.h"
#include "eligibility/answers.h"
#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

// The added facts come first: once a local number is known, whether a fact reaches it is a plain
// comparison. The other way round a diagram would have to remember what every fact reached.
class Opener {
public:
    explicit Opener(const Policy& policy) : from_(policy) {}

    OpenPolicy run() {
        for (const Parameter& parameter : from_.parameters) add(parameter);
        for (const Reading& reading : from_.readings) add(reading);
        if (from_.place_fact && !from_.regions.empty())
            for (const RegionTag& tag : from_.region_tags) add(tag);
        result_.policy = from_;
        result_.policy.facts.insert(result_.policy.facts.begin(), facts_.begin(), facts_.end());
        if (from_.place_fact) result_.policy.place_fact = result_.own(*from_.place_fact);
        for (FollowRule& rule : result_.policy.follows) rule.fact = result_.own(rule.fact);
        rewrite_all(result_.policy, [&](const Condition& condition) { return opened(condition); });
        return std::move(result_);
    }

private:
    void add(const Parameter& parameter) {
        Fact fact;
        fact.id = parameter.id;
        fact.recognised_by.emplace(); // its `unsure` needs a decision, as an unset parameter does
        if (!parameter.is_flag) {
            fact.type = FactType::number;
            fact.unit = parameter.unit;
            fact.min = parameter.floor;
            fact.max = parameter.max;
        }
        result_.parameters.push_back(shared(std::move(fact), {AddedFact::Kind::parameter, kUnsure}));
    }

    void add(const Reading& reading) {
        Fact fact;
        fact.id = reading.id;
        const Value default_value = reading.default_value ? 1 : 0;
        result_.readings.push_back(shared(std::move(fact), {AddedFact::Kind::reading, default_value}));
    }

    void add(const RegionTag& tag) {
        Fact fact;
        fact.id = tag.id;
        fact.type = FactType::option;
        fact.options = {{"asRegistered", {}}, {"no", {}}, {"yes", {}}}; // TagSetting
        const auto registered = static_cast<Value>(TagSetting::as_registered);
        result_.tags.push_back(shared(std::move(fact), {AddedFact::Kind::tag, registered}));
    }

    // The added fact of the same id and kind, or the new one.
    FactIndex shared(Fact fact, AddedFact added) {
        for (std::uint16_t i = 0; i < facts_.size(); ++i) {
            const bool same_kind = result_.added[i].kind == added.kind && facts_[i].type == fact.type &&
                                   facts_[i].unit == fact.unit && facts_[i].max == fact.max;
            if (facts_[i].id != fact.id || !same_kind) continue;
            facts_[i].min = std::max(facts_[i].min, fact.min); // what both floors allow
            return {i};
        }
        facts_.push_back(std::move(fact));
        result_.added.push_back(added);
        return {static_cast<std::uint16_t>(facts_.size() - 1)};
    }

    // A condition that asks for something that a local document says asks for the fact of that instead.
    Condition opened(Condition condition) const {
        if (const auto* tagged = std::get_if<FactTagged>(&condition.node)) return opened_kind(*tagged);
        if (const auto* flag = std::get_if<ParameterIs>(&condition.node))
            return is(result_.parameters[flag->parameter.at], flag->is ? 1 : 0);
        if (const auto* reading = std::get_if<ReadingIs>(&condition.node))
            return is(result_.readings[reading->reading.at], reading->is ? 1 : 0);
        if (const auto* set = std::get_if<ParameterIsSet>(&condition.node)) return opened_kind(*set);
        if (const auto* number = std::get_if<FactAtLeastParameter>(&condition.node)) return opened_kind(*number);
        const OwnFacts own{{}, result_};
        std::visit([&]<class Kind>(Kind& kind) { Kind::members(kind, own); }, condition.node);
        return condition;
    }

    struct OwnFacts : IgnoreMembers {
        const OpenPolicy& open;

        void fact(FactIndex& fact) const { fact = open.own(fact); }
        void other_fact(std::string_view, FactIndex& fact) const { fact = open.own(fact); }
    };

    // What a local document says of a county that is known, else what the register says of it.
    Condition opened_kind(const FactTagged& c) const {
        const Condition registered{FactTagged{result_.own(c.fact), c.tag}};
        if (result_.tags.empty()) return registered;
        const auto says = [&](TagSetting setting) { return is(result_.tags[c.tag.at], static_cast<Value>(setting)); };
        const Condition unsure{FactIn{result_.own(c.fact), {}}}; // needs a decision where it is unsure, else no
        const All by_register{{says(TagSetting::as_registered), registered}};
        return {All{{{Any{{{by_register}, says(TagSetting::yes), unsure}}}, {Not{{unsure}}}}}};
    }
    Condition opened_kind(const ParameterIsSet& c) const {
        FactIn any{result_.parameters[c.parameter.at], {}};
        const auto [first, last] = value_range(result_.policy, any.fact);
        for (Value value = first; value <= last; ++value) any.values.push_back(value);
        return {std::move(any)};
    }
    // For some number the parameter is that number and the fact reaches it. Unset, each of them needs a
    // decision as soon as the fact reaches the floor.
    Condition opened_kind(const FactAtLeastParameter& c) const {
        const FactIndex number = result_.parameters[c.parameter.at], fact = result_.own(c.fact);
        Any any;
        for (Value value = from_[c.parameter].floor; value <= result_.policy[number].max; ++value)
            any.of.push_back({All{{{FactAtLeast{fact, value}}, is(number, value)}}});
        return {std::move(any)};
    }

    static Condition is(FactIndex fact, Value value) { return {FactIn{fact, {value}}}; }

    const Policy& from_;
    std::vector<Fact> facts_; // the added ones
    OpenPolicy result_;
};

} // namespace

std::optional<OpenPolicy> open(const Policy& policy, Issues& issues) {
    for (std::size_t i = 0; i < policy.parameters.size(); ++i) {
        const Parameter& parameter = policy.parameters[i];
        const std::int64_t count = ValueRange{parameter.floor, parameter.max}.size();
        if (count <= kMostCompared) continue;
        report(issues, IssueCode::too_large, join({"/parameters/", number_text(i)}),
               {Message::too_many_numbers, {parameter.id, number_text(count), number_text(kMostCompared)}});
        return std::nullopt;
    }
    OpenPolicy result = Opener(policy).run();
    if (result.policy.facts.size() <= diagram::kMostVariables) return result;
    report(issues, IssueCode::too_large, "/facts",
           {Message::too_many_to_prove, {number_text(diagram::kMostVariables)}});
    return std::nullopt;
}

} // namespace eligibility
