#include "diagram/domain.h"

#include "policy/conditions.h"

#include <algorithm>

namespace eligibility::diagram {
namespace {

// What the leaves make of one value: its standing under every leaf and zone.
class Signatures {
public:
    Signatures(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves, FactIndex fact)
        : policy_(policy), settings_(settings), is_county_(policy.county_fact == fact) {
        for (const Leaf& leaf : leaves) {
            if (leaf.base && (leaf.fact == fact || *leaf.base == fact)) compared_ = true;
            else if (leaf.fact == fact) leaves_.push_back(&leaf);
        }
    }

    std::vector<std::uint8_t> of(Value value) const {
        std::vector<std::uint8_t> signature;
        for (const Leaf* leaf : leaves_)
            for (std::size_t zone = 0; zone < (leaf->local ? settings_.zones.size() : 1); ++zone)
                signature.push_back(static_cast<std::uint8_t>(leaf_standing(*leaf, policy_, settings_, zone, value)));
        if (compared_) signature.push_back(static_cast<std::uint8_t>(value));
        if (is_county_ && settings_.zones.size() > 1)
            signature.push_back(settings_.zone_of_region[static_cast<std::size_t>(value)]);
        return signature;
    }

private:
    const Policy& policy_;
    const Settings& settings_;
    std::vector<const Leaf*> leaves_;
    bool compared_ = false; // with another fact, so that every value counts
    bool is_county_;
};

Domain make_domain(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves, FactIndex fact) {
    const auto [first, last] = value_range(policy, fact);
    const Signatures signatures(policy, settings, leaves, fact);
    Domain domain;
    domain.first = first;
    std::vector<std::vector<std::uint8_t>> known;
    for (Value value = first; value <= last; ++value) {
        auto signature = signatures.of(value);
        const auto found = std::find(known.begin(), known.end(), signature);
        const auto cell = static_cast<std::uint8_t>(found - known.begin());
        if (found == known.end()) {
            known.push_back(std::move(signature));
            domain.sample.push_back(value);
        }
        domain.cell_of.push_back(cell);
    }
    if (policy[fact].recognised_by) {
        domain.unsure = domain.cells();
        domain.sample.push_back(kUnsure);
    }
    if (domain.sample.empty()) domain.sample.push_back(0); // a county fact without counties
    return domain;
}

} // namespace

std::vector<Leaf> all_leaves(const Policy& policy) {
    std::vector<Leaf> leaves;
    each_condition(policy, [&](const Condition& condition) {
        if (const auto leaf = leaf_of(condition)) leaves.push_back(*leaf);
    });
    return leaves;
}

std::vector<Domain> make_domains(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves) {
    std::vector<Domain> domains;
    for (std::size_t i = 0; i < policy.facts.size(); ++i)
        domains.push_back(make_domain(policy, settings, leaves, FactIndex{static_cast<std::uint16_t>(i)}));
    return domains;
}

} // namespace eligibility::diagram
