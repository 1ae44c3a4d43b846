#pragma once
// From the conditions of a policy to one diagram a provision, whose terminals are the decided verdicts.

#include "diagram/domain.h"
#include "eligibility/answers.h"
#include "eligibility/issue.h"

namespace eligibility::diagram {

/// The terminals of a provision's diagram, in the order of best and worst.
enum class Outcome : std::uint8_t { not_satisfied, not_applicable, needs_decision, satisfied };

struct Compiled {
    std::vector<Domain> domains; ///< one a fact
    Diagrams diagrams;           ///< variable = position of the fact
    std::vector<Node> roots;     ///< one a provision that was asked for; equal functions have equal roots
    /// One a root: the first provision that is the same function; the provision itself when it is the first.
    std::vector<ProvisionIndex> first_twins;
    std::vector<Node> follows; ///< one a rule: `satisfied` where its condition is yes

    /// The cells of the answers, one a fact; kFree where nothing is given.
    void cells_of(const Answers& answers, std::vector<std::uint8_t>& cells) const {
        cells.resize(domains.size());
        for (std::size_t i = 0; i < domains.size(); ++i) cells[i] = domains[i].cell(answers.values[i]);
    }
};

/// Reports `too_large` and returns nothing when a domain or the diagrams outgrow their bounds.
std::optional<Compiled> compile(const Policy& policy, const Settings& settings, Issues& issues);

/// As above, for these provisions only, in this order.
std::optional<Compiled> compile(const Policy& policy, const Settings& settings,
                                std::span<const ProvisionIndex> provisions, Issues& issues);

/// One root an entry of Policy::implausible, `satisfied` where its condition is yes, and nothing else. For proofs: such
/// conditions compare facts with each other, which would make the diagrams that applicants meet much larger.
std::optional<Compiled> compile_implausible(const Policy& policy, const Settings& settings, Issues& issues);

} // namespace eligibility::diagram
