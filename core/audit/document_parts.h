#pragma once
// Parts of documents that a proof needs, and how two documents meet. Internal to the audit.

#include "eligibility/document.h"

namespace eligibility {

/// So many can be in force on one day without looking at it taking long.
inline constexpr std::size_t kMostDocumentsADay = 512;

/// The holes that a document fills, without its rules; with `recognising` without what it recognises either.
Document holes_alone(const Document& document, bool recognising = false);

/// All that can change a verdict, without what is only told.
Document verdicts_alone(const Document& document);

/// The rule has a part in verdicts.
bool changes_verdicts(const DocumentRule& rule);

/// The rule tells something beside verdicts, were it a reason that they need a decision.
bool tells_something(const DocumentRule& rule);

/// Some county can be in both regions.
bool regions_meet(const Document& a, const Document& b);

/// What one says can matter where the other speaks: also elsewhere, where it can be unsure in which place somebody is.
bool matter_together(const Policy& policy, const Document& a, const Document& b);

/// There is a day on which both are in force.
bool days_meet(const Document& a, const Document& b);

} // namespace eligibility
