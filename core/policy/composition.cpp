#include "policy/composition.h"

namespace eligibility {
namespace {

constexpr Range kYes{Standing::yes, Standing::yes};
constexpr Range kNo{Standing::no, Standing::no};
constexpr Range kNeeds{Standing::needs_decision, Standing::needs_decision};

} // namespace

Composed compose(const Policy& policy, const Settings& settings, std::size_t zone, ProvisionIndex index,
                 Evaluation& evaluation) {
    const Provision& provision = policy[index];
    Composed result{evaluation.of(provision.applies_when), evaluation.of(provision.when),
                    provision.decided_by ? kNeeds : kYes, kYes};
    each_rule(settings, zone, index, [&](const DocumentRule& rule, const DocumentPlace&) {
        const Range concerned = evaluation.of(rule.when);
        if (rule.addresses) result.applies = larger(result.applies, smaller(concerned, evaluation.of(*rule.addresses)));
        if (rule.replaces) result.when = sel(concerned, evaluation.of(*rule.replaces), result.when);
        if (rule.admits) result.when = larger(result.when, smaller(concerned, evaluation.of(*rule.admits)));
        if (rule.requires_) result.when = smaller(result.when, sel(concerned, evaluation.of(*rule.requires_), kYes));
        if (rule.adopts) result.adopted = sel(concerned, *rule.adopts ? kYes : kNo, result.adopted);
        if (!rule.unchecked.empty()) result.unchecked = smaller(result.unchecked, sel(concerned, kNeeds, kYes));
    });
    return result;
}

} // namespace eligibility
