#include "audit/open_policy.h"

#include "audit/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr std::int16_t kMostYears = 60, kMostPercent = 100; // of a local document (policy/read_overlay)

// The added facts come first: once a local number is known, whether a fact reaches it is a plain
// comparison. The other way round a diagram would have to remember what every fact reached.
class Opener {
public:
    explicit Opener(const Policy& policy) : from_(policy) {}

    OpenPolicy run() {
        for (const Parameter& parameter : from_.parameters) add(parameter);
        for (const Reading& reading : from_.readings) add(reading);
        result_.added = added_.size();
        result_.policy = from_;
        result_.policy.facts.insert(result_.policy.facts.begin(), added_.begin(), added_.end());
        if (from_.county_fact) result_.policy.county_fact = result_.own(*from_.county_fact);
        rewrite_all(result_.policy, [&](const Condition& condition) {
            return std::visit([&](const auto& part) { return opened(part); }, condition.node);
        });
        return std::move(result_);
    }

private:
    void add(const Parameter& parameter) {
        Fact fact;
        fact.id = parameter.id;
        fact.recognised_by.emplace(); // its `unsure` needs a decision, as an unset parameter does
        if (parameter.type != ParameterType::flag) {
            fact.type = FactType::years;
            fact.min = parameter.floor;
            fact.max = std::max(parameter.floor, parameter.type == ParameterType::percent ? kMostPercent : kMostYears);
        }
        result_.parameters.push_back(shared(std::move(fact), kUnsure));
    }

    void add(const Reading& reading) {
        Fact fact;
        fact.id = reading.id;
        result_.readings.push_back(shared(std::move(fact), reading.default_value ? 1 : 0));
    }

    // The added fact of the same id and kind, or the new one.
    FactIndex shared(Fact fact, std::int16_t default_value) {
        for (std::uint16_t i = 0; i < added_.size(); ++i) {
            const bool same_kind = added_[i].type == fact.type && added_[i].max == fact.max &&
                                   added_[i].recognised_by.has_value() == fact.recognised_by.has_value();
            if (added_[i].id != fact.id || !same_kind) continue;
            added_[i].min = std::max(added_[i].min, fact.min); // what both floors allow
            return {i};
        }
        added_.push_back(std::move(fact));
        result_.default_value.push_back(default_value);
        return {static_cast<std::uint16_t>(added_.size() - 1)};
    }

    Condition opened(const All& c) const { return {c}; } // groups do not get here
    Condition opened(const Any& c) const { return {c}; }
    Condition opened(const Not& c) const { return {c}; }
    Condition opened(const ByDefinition& c) const { return {c}; }
    Condition opened(const FactIn& c) const { return {FactIn{result_.own(c.fact), c.values}}; }
    Condition opened(const FactAtLeast& c) const { return {FactAtLeast{result_.own(c.fact), c.least}}; }
    Condition opened(const FactTagged& c) const { return {FactTagged{result_.own(c.fact), c.tag}}; }
    Condition opened(const FactOneAbove& c) const { return {FactOneAbove{result_.own(c.fact), result_.own(c.base)}}; }
    Condition opened(const ParameterIs& c) const { return is(result_.parameters[c.parameter.at], c.is ? 1 : 0); }
    Condition opened(const ReadingIs& c) const { return is(result_.readings[c.reading.at], c.is ? 1 : 0); }
    Condition opened(const ParameterIsSet& c) const {
        FactIn any{result_.parameters[c.parameter.at], {}};
        const auto [first, last] = diagram::value_range(result_.policy, any.fact);
        for (std::int16_t value = first; value <= last; ++value) any.values.push_back(value);
        return {std::move(any)};
    }
    // For some number the parameter is that number and the fact reaches it. Unset, each of them needs a
    // decision as soon as the fact reaches the floor.
    Condition opened(const FactAtLeastParameter& c) const {
        const FactIndex number = result_.parameters[c.parameter.at], fact = result_.own(c.fact);
        Any any;
        for (std::int16_t value = from_[c.parameter].floor; value <= result_.policy[number].max; ++value)
            any.of.push_back({All{{{FactAtLeast{fact, value}}, is(number, value)}}});
        return {std::move(any)};
    }

    static Condition is(FactIndex fact, std::int16_t value) { return {FactIn{fact, {value}}}; }

    const Policy& from_;
    std::vector<Fact> added_;
    OpenPolicy result_;
};

} // namespace

std::optional<OpenPolicy> open(const Policy& policy, Issues& issues) {
    OpenPolicy result = Opener(policy).run();
    if (result.policy.facts.size() <= diagram::kMostVariables) return result;
    report(issues, IssueCode::too_large, "/facts",
           "facts, parameters and readings together are more than 128, too many to prove anything about");
    return std::nullopt;
}

} // namespace eligibility
