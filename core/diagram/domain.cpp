#include "diagram/domain.h"

#include "base/short_sort.h"
#include "diagram/holes.h"
#include "policy/conditions.h"

#include <algorithm>

namespace eligibility::diagram {
namespace {

bool has(const std::vector<Value>& values, Value value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

// What the leaves make of one fact.
class Signatures {
public:
    Signatures(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves, FactIndex fact)
        : policy_(policy), settings_(settings), range_(value_range(policy, fact)),
          is_place_(policy.place_fact == fact) {
        for (const Leaf& leaf : leaves) {
            if (leaf.other && (leaf.fact == fact || *leaf.other == fact)) compared_ = true;
            else if (leaf.fact == fact) leaves_.push_back(&leaf), parameters_.push_back(parameters_of(leaf));
        }
    }

    /// Where intervals begin: between two of these values no leaf changes.
    std::vector<Value> begins() const {
        std::vector<Value> begins{range_.first};
        if (range_.last < range_.first) return {};
        if (compared_ || is_place_)
            for (Value value = range_.first; value < range_.last; ++value) begins.push_back(value + 1);
        else
            for (const Leaf* leaf : leaves_) add_cuts(*leaf, begins);
        short_sort(begins);
        begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
        return begins;
    }

    /// The standing of a value under every leaf and zone.
    std::vector<std::uint8_t> of(Value value) const {
        std::vector<std::uint8_t> signature;
        for (std::size_t i = 0; i < leaves_.size(); ++i)
            for (const Value parameter : parameters_[i])
                signature.push_back(
                    static_cast<std::uint8_t>(leaf_standing(*leaves_[i], policy_, settings_, 0, value, 0, parameter)));
        if (compared_) signature.push_back(static_cast<std::uint8_t>(value - range_.first));
        if (is_place_ && settings_.zones.size() > 1) {
            const std::uint16_t zone = settings_.zone_of_region[static_cast<std::size_t>(value)];
            for (const int shift : {0, 8}) signature.push_back(static_cast<std::uint8_t>(zone >> shift));
        }
        if (is_place_) add_tags_set(value, signature);
        return signature;
    }

private:
    // Places that are called the same are not, where the documents that say so are others.
    void add_tags_set(Value place, std::vector<std::uint8_t>& signature) const {
        for (const std::uint16_t position : settings_.speaking)
            for (const Document::Tag& set : settings_.document(position).tags)
                if (set.region.at == static_cast<std::size_t>(place))
                    for (const int number : {position & 255, position >> 8, set.tag.at & 255, set.tag.at >> 8})
                        signature.push_back(static_cast<std::uint8_t>(number));
    }

    void add_cuts(const Leaf& leaf, std::vector<Value>& begins) const {
        const auto add = [&](Value value) {
            if (range_.first < value && value <= range_.last && !has(begins, value)) begins.push_back(value);
        };
        cuts_of(*leaf.condition, add, [&](ParameterIndex index) {
            add(policy_[index].floor);
            for (const Value value : values_set(index)) add(value);
        });
    }

    // What documents set the parameter to, anywhere.
    std::vector<Value> values_set(ParameterIndex parameter) const {
        std::vector<Value> values;
        for (const std::uint16_t position : settings_.speaking)
            for (const Document::Parameters& hole : settings_.document(position).parameters)
                for (const HoleRow& row : hole.rows)
                    if (hole.parameter == parameter && !has(values, row.value)) values.push_back(row.value);
        return values;
    }

    // What the parameter of the leaf can be; one value, which says nothing, for a leaf without.
    std::vector<Value> parameters_of(const Leaf& leaf) const {
        std::vector<Value> values = leaf.parameter ? values_set(*leaf.parameter) : std::vector<Value>{};
        values.push_back(kUnset);
        return values;
    }

    const Policy& policy_;
    const Settings& settings_;
    std::vector<const Leaf*> leaves_;
    std::vector<std::vector<Value>> parameters_; // what that of each leaf can be
    ValueRange range_;
    bool compared_ = false; // with another fact, so that every value counts
    bool is_place_;
};

Domain make_domain(const Policy& policy, const Settings& settings, const std::vector<Leaf>& leaves, FactIndex fact) {
    const Signatures signatures(policy, settings, leaves, fact);
    Domain domain;
    domain.begins = signatures.begins();
    domain.last = value_range(policy, fact).last;
    std::vector<std::vector<std::uint8_t>> known;
    for (const Value value : domain.begins) {
        auto signature = signatures.of(value);
        const auto found = std::find(known.begin(), known.end(), signature);
        domain.cell_of.push_back(static_cast<std::uint8_t>(found - known.begin()));
        if (found != known.end()) continue;
        known.push_back(std::move(signature));
        domain.sample.push_back(value);
    }
    if (policy[fact].recognised_by) {
        domain.unsure = domain.cells();
        domain.sample.push_back(kUnsure);
    }
    if (domain.sample.empty()) domain.sample.push_back(0); // a place fact without regions
    if (!domain.begins.empty() && std::int64_t{domain.last} - domain.begins.front() < Domain::kFew)
        domain.each_interval([&](Value first, Value last, std::uint8_t cell) {
            domain.near.insert(domain.near.end(), static_cast<std::size_t>(last - first + 1), cell);
        });
    return domain;
}

} // namespace

std::vector<Leaf> all_leaves(const Policy& policy, const Settings& settings) {
    std::vector<Leaf> leaves;
    const auto add = [&](const Condition& condition) {
        if (const auto leaf = leaf_of(condition)) leaves.push_back(*leaf);
    };
    each_condition(policy, add);
    each_condition_of_follows(policy, add);
    Walk walk(policy);
    for (const std::uint16_t position : settings.speaking)
        each_condition_of(settings.document(position), [&](const Condition& condition) { walk(condition, add); });
    return leaves;
}

std::vector<Leaf> leaves_of_slips(const Policy& policy) {
    std::vector<Leaf> leaves;
    each_condition_of_slips(policy, [&](const Condition& condition) {
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
