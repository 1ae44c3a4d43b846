#pragma once
// What a provision comes to where documents speak: its own conditions, composed with their rules. The reference that
// the diagrams are tested against.

#include "eligibility/assessment.h"
#include "policy/standing.h"

namespace eligibility {

/// The parts of which a verdict is made.
struct Composed {
    Range applies;   ///< whom it addresses
    Range when;      ///< what it asks
    Range adopted;   ///< whether whoever decides has decided for it
    Range unchecked; ///< needs a decision where a condition cannot be tested here

    /// Everything that it takes.
    Range needed() const { return smaller(smaller(applies, when), smaller(adopted, unchecked)); }
};

/// The provision in the zone of the evaluation.
Composed compose(const Policy& policy, const Settings& settings, std::size_t zone, ProvisionIndex provision,
                 Evaluation& evaluation);

/// Calls visit(rule, place) for each rule on the provision in the documents of a zone, in their order.
template <class Visit>
void each_rule(const Settings& settings, std::size_t zone, ProvisionIndex provision, const Visit& visit) {
    for (const std::uint16_t document : settings.zones[zone].documents) {
        const std::vector<DocumentRule>& rules = settings.document(document).rules;
        for (std::uint16_t at = 0; at < rules.size(); ++at)
            if (rules[at].provision == provision) visit(rules[at], DocumentPlace{document, at});
    }
}

} // namespace eligibility
