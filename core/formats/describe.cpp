#include "formats/describe.h"

namespace eligibility {
namespace {

using Kind = ConditionParts::Kind;

struct Teller {
    ConditionParts operator()(const All&) const { return {}; }
    ConditionParts operator()(const Any&) const { return {.kind = Kind::any}; }
    ConditionParts operator()(const Not&) const { return {.kind = Kind::negation}; }
    ConditionParts operator()(const ByDefinition& c) const {
        return {.kind = Kind::definition, .definition = c.definition};
    }
    ConditionParts operator()(const FactIn& c) const {
        return {.kind = Kind::fact, .fact = c.fact, .in_of = c.fact, .in = c.values};
    }
    ConditionParts operator()(const FactAtLeast& c) const {
        return {.kind = Kind::fact, .fact = c.fact, .at_least_of = c.fact, .at_least = c.least};
    }
    ConditionParts operator()(const FactAtLeastParameter& c) const {
        return {.kind = Kind::fact, .fact = c.fact, .at_least_parameter = c.parameter};
    }
    ConditionParts operator()(const FactTagged& c) const {
        return {.kind = Kind::fact, .fact = c.fact, .tagged = c.tag};
    }
    ConditionParts operator()(const FactOneAbove& c) const {
        return {.kind = Kind::fact, .fact = c.fact, .one_above = c.base};
    }
    ConditionParts operator()(const ParameterIsSet& c) const {
        return {.kind = Kind::parameter, .parameter = c.parameter, .is_set = true};
    }
    ConditionParts operator()(const ParameterIs& c) const {
        return {.kind = Kind::parameter, .parameter = c.parameter, .is = c.is};
    }
    ConditionParts operator()(const ReadingIs& c) const {
        return {.kind = Kind::reading, .reading = c.reading, .is = c.is};
    }
};

} // namespace

ConditionParts parts_told(const Condition* condition) {
    return condition ? std::visit(Teller{}, condition->node) : ConditionParts{};
}

} // namespace eligibility
