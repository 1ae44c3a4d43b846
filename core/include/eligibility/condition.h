#pragma once
// Conditions: a small closed set, one explainable thing each. This is the list of their kinds; each has a file of its
// own.

#include "eligibility/conditions/all.h"
#include "eligibility/conditions/any.h"
#include "eligibility/conditions/at_least.h"
#include "eligibility/conditions/at_least_parameter.h"
#include "eligibility/conditions/at_most.h"
#include "eligibility/conditions/at_most_fact.h"
#include "eligibility/conditions/before.h"
#include "eligibility/conditions/definition.h"
#include "eligibility/conditions/is_in.h"
#include "eligibility/conditions/is_set.h"
#include "eligibility/conditions/not.h"
#include "eligibility/conditions/on_or_after.h"
#include "eligibility/conditions/one_above.h"
#include "eligibility/conditions/parameter_is.h"
#include "eligibility/conditions/reading_is.h"
#include "eligibility/conditions/tagged.h"

#include <variant>

namespace eligibility {

struct Condition {
    std::variant<All, Any, Not, ByDefinition, FactIn, FactAtLeast, FactAtMost, FactOnOrAfter, FactBefore,
                 FactAtMostFact, FactAtLeastParameter, FactTagged, FactOneAbove, ParameterIsSet, ParameterIs, ReadingIs>
        node;
};

/// Compares something, rather than being made of other conditions.
template <class Kind> inline constexpr bool kIsLeaf = Kind::kOn >= ConditionKind::fact;

} // namespace eligibility
