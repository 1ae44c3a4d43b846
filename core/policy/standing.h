#pragma once
// What a condition means.

#include "base/function_ref.h"
#include "eligibility/answers.h"
#include "eligibility/settings.h"
#include "eligibility/standing.h"

#include <algorithm>
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
    const std::vector<std::vector<TagState>>& tags; ///< [region][tag]
    Value value = 0, other = 0;                     ///< of the facts
    Value parameter = kUnset;                       ///< what the leaf's parameter is
    bool reading = false;                           ///< what its reading is
};

/// The standing of a leaf when its facts have these values (kUnsure allowed, kAbsent not) and its parameter this one.
/// `zone` is an index into Settings::zones.
Standing leaf_standing(const Leaf& leaf, const Policy& policy, const Settings& settings, std::size_t zone, Value value,
                       Value other = 0, Value parameter = kUnset);

/// What a condition comes to where it is not known which of several zones the place is in: what all of them
/// agree on, else it needs a decision.
constexpr Standing agreed(Standing a, Standing b) { return a == b ? a : Standing::needs_decision; }

/// `a` where `condition` is yes, `b` where it is no; where it needs a decision, what both agree on.
constexpr Standing sel(Standing condition, Standing a, Standing b) {
    return std::max({std::min(condition, a), std::min(mirror(condition), b), std::min(a, b)});
}
Range sel(Range condition, Range a, Range b);

constexpr Range smaller(Range a, Range b) { return {std::min(a.low, b.low), std::min(a.high, b.high)}; }
constexpr Range larger(Range a, Range b) { return {std::max(a.low, b.low), std::max(a.high, b.high)}; }

/// The zone of the place that is answered; nothing when none is. Where no place is asked, the first.
std::optional<std::size_t> zone_of(const Policy& policy, const Settings& settings, const Answers& answers);

/// A row of a hole, and the document it stands in.
struct RowOf {
    const HoleRow* row;
    std::uint16_t document; ///< position in Settings::documents
};

/// What the documents of a zone give to a parameter, or to who is unsure of a fact, the most local first.
std::vector<RowOf> rows_of(const Settings& settings, std::size_t zone, ParameterIndex parameter);
std::vector<RowOf> rows_of(const Settings& settings, std::size_t zone, FactIndex recognised);

/// What a condition that is made of others comes to: with none of its parts, and with one more.
Range without_parts(const Condition& condition);
void join(Range& whole, const Condition& condition, Range part);

/// Evaluates conditions in one zone for one set of answers, complete or not. Where facts are unanswered the range
/// holds every standing that is possible, and may hold more; the diagrams are exact. Each definition is evaluated once.
class Evaluation {
public:
    /// All but the zone must outlive the evaluation.
    Evaluation(const Policy& policy, const Settings& settings, std::size_t zone, const Answers& answers)
        : policy_(policy), settings_(settings), zone_(zone),
          answers_(answers), definitions_{std::vector<std::optional<Range>>(policy.definitions.size()),
                                          std::vector<std::optional<Range>>(policy.definitions.size())} {}

    Range of(const Condition& condition);
    /// Yes when there is none.
    Range of(const std::optional<Condition>& condition);
    Range of_leaf(const Leaf& leaf);
    /// From now on as inside the condition of a recognition, where nothing is recognised; or no longer.
    void recognise_nothing(bool on) { recognising_ = on; }

private:
    Value answer(std::optional<FactIndex> fact) const;
    Range of_definition(DefinitionIndex index);
    Range at(const Leaf& leaf, Value value, Value other);
    Range recognised(FactIndex fact, FunctionRef<Range(Value)> settle);

    const Policy& policy_;
    const Settings& settings_;
    std::size_t zone_;
    const Answers& answers_;
    bool recognising_ = false; // inside the condition of a recognition, where nothing is recognised
    std::vector<std::optional<Range>> definitions_[2]; // by recognising_
};

} // namespace eligibility
