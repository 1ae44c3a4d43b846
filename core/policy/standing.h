#pragma once
// What a condition means.

#include "base/function_ref.h"
#include "eligibility/answers.h"
#include "eligibility/settings.h"
#include "eligibility/standing.h"

#include <optional>

namespace eligibility {

/// The conditions that compare something: everything but all, any, not and definition. What one of them speaks of.
struct Leaf {
    const Condition* condition;
    std::optional<FactIndex> fact;
    std::optional<FactIndex> other; ///< the fact that the first is compared with
    std::optional<ParameterIndex> parameter;
    std::optional<ReadingIndex> reading;
    std::optional<TagIndex> tag;

    /// Depends on a parameter or a reading, hence on the zone.
    bool local() const { return parameter.has_value() || reading.has_value(); }
};

/// Nothing when the condition is a group, a negation or a definition.
std::optional<Leaf> leaf_of(const Condition& condition);

/// The facts that a condition speaks of, also through definitions, each once, in the order of the policy.
std::vector<FactIndex> facts_in(const Policy& policy, const Condition& condition);

/// Calls cut(value) for each value of its fact at which the standing of a leaf changes, and local(parameter) where that
/// is one that a local document sets.
void cuts_of(const Condition& leaf, FunctionRef<void(Value)> cut, FunctionRef<void(ParameterIndex)> local);

/// What a leaf is asked about.
struct Asked {
    const Policy& policy;
    const Setting& setting;
    const std::vector<std::vector<TagState>>& tags; ///< [region][tag]
    Value value = 0, other = 0;                     ///< of the facts
};

/// The standing of a leaf when its facts have these values (kUnsure allowed, kAbsent not). `zone` is
/// an index into Settings::zones.
Standing leaf_standing(const Leaf& leaf, const Policy& policy, const Settings& settings, std::size_t zone, Value value,
                       Value other = 0);

/// What a condition comes to where it is not known which of several zones the place is in: what all of them
/// agree on, else it needs a decision.
constexpr Standing agreed(Standing a, Standing b) { return a == b ? a : Standing::needs_decision; }

/// What a condition that is made of others comes to: with none of its parts, and with one more.
Range without_parts(const Condition& condition);
void join(Range& whole, const Condition& condition, Range part);

/// Evaluates conditions for one set of answers, complete or not. Where facts are unanswered the range
/// holds every standing that is possible, and may hold more; the diagrams are exact. Each definition is
/// evaluated once.
class Evaluation {
public:
    /// All three must outlive the evaluation.
    Evaluation(const Policy& policy, const Settings& settings, const Answers& answers)
        : policy_(policy), settings_(settings), answers_(answers), definitions_(policy.definitions.size()) {}

    Range of(const Condition& condition);
    Range of_leaf(const Leaf& leaf) const;

private:
    Value answer(std::optional<FactIndex> fact) const;
    Range of_definition(DefinitionIndex index);

    const Policy& policy_;
    const Settings& settings_;
    const Answers& answers_;
    std::vector<std::optional<Range>> definitions_;
};

} // namespace eligibility
