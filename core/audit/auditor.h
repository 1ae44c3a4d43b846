#pragma once
// What all checks of an audit share. Internal to the audit.

#include "audit/example.h"
#include "audit/findings.h"
#include "audit/open_policy.h"
#include "audit/search.h"
#include "diagram/restriction.h"

namespace eligibility {

/// Satisfied or left to a decision: the verdicts in which a provision is open to somebody.
constexpr bool is_open(diagram::Node verdict) {
    return verdict >= static_cast<diagram::Node>(diagram::Outcome::needs_decision);
}

class Auditor : public Findings {
public:
    Auditor(const Policy& own, const OpenPolicy& opened, const diagram::Compiled& built, SearchBounds bounds);

    const Policy& policy;
    const OpenPolicy& open;
    const diagram::Compiled& compiled;
    Search search;
    std::vector<diagram::VariableSet> supports; ///< one a provision: the variables that it depends on
    std::vector<std::uint8_t> reachable;        ///< one a provision: bit t for terminal t

    /// Of one of the policy's own facts.
    diagram::Variable variable(FactIndex fact) const { return static_cast<diagram::Variable>(open.own(fact).at); }
    const diagram::Domain& domain(FactIndex fact) const { return compiled.domains[open.own(fact).at]; }
    /// By itself; or, for the county, because local documents matter to the provision, which hold in regions.
    bool depends(std::size_t provision, FactIndex fact) const { return depends(supports[provision], fact); }
    /// Some provision depends on it.
    bool matters(FactIndex fact) const { return depends(everything_, fact); }
    /// Some provision depends on this fact of the open policy.
    bool matters_opened(FactIndex any) const { return everything_.contains(static_cast<diagram::Variable>(any.at)); }
    Example example(const Cells& cells) const;

private:
    bool depends(const diagram::VariableSet& support, FactIndex fact) const;

    diagram::VariableSet everything_;
};

// checks_verdicts.cpp
void check_verdicts(Auditor& auditor);
void check_more_never_hurts(Auditor& auditor);
// checks_use.cpp
void check_facts(Auditor& auditor);
void check_parameters(Auditor& auditor);
void check_readings(Auditor& auditor);
void check_definitions(Auditor& auditor);
// checks_overlap.cpp
void check_same_function(Auditor& auditor);
void check_contained(Auditor& auditor);
// checks_rules.cpp
void check_rules(Auditor& auditor);
void check_follows(Auditor& auditor);
void check_excludes(Auditor& auditor);
// checks_coverage.cpp
void check_questions(Auditor& auditor);
void check_sentences(Auditor& auditor);
// checks_text.cpp
void check_thresholds(Auditor& auditor);

} // namespace eligibility
