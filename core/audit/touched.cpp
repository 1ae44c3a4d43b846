#include "audit/touched.h"

#include "audit/document_parts.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::Holes;

bool meet(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] && b[i]) return true;
    return false;
}

bool meet(const Holes& a, const Holes& b) {
    return meet(a.parameters, b.parameters) || meet(a.readings, b.readings) || meet(a.recognised, b.recognised) ||
           meet(a.tags, b.tags);
}

void add_filled(const Document& document, Holes& filled) {
    for (const Document::Parameters& hole : document.parameters) filled.parameters[hole.parameter.at] = true;
    for (const auto& [reading, is] : document.readings) filled.readings[reading.at] = true;
    for (const Document::Recognition& hole : document.recognises) filled.recognised[hole.fact.at] = true;
    for (const Document::Tag& set : document.tags) filled.tags[set.tag.at] = true;
}

/// Grows the holes that differ by those whose rows hang on one that does.
class Spread {
public:
    Spread(const Policy& policy, Holes& differing) : policy_(policy), differing_(differing) {}

    bool hangs_on(const std::optional<Condition>& condition) const {
        if (!condition) return false;
        Holes used(policy_);
        diagram::add_direct_holes(*condition, policy_, used);
        return meet(used, differing_);
    }

    /// True where something was added.
    bool through(const Document& document) {
        bool added = false;
        for (const Document::Parameters& hole : document.parameters)
            added = through(hole.rows, differing_.parameters[hole.parameter.at]) || added;
        for (const Document::Recognition& hole : document.recognises)
            added = through(hole.rows, differing_.recognised[hole.fact.at]) || added;
        return added;
    }

private:
    bool through(const std::vector<HoleRow>& rows, std::uint8_t& differs) {
        if (differs) return false;
        differs = std::any_of(rows.begin(), rows.end(), [&](const HoleRow& row) { return hangs_on(row.when); });
        return differs != 0;
    }

    const Policy& policy_;
    Holes& differing_;
};

} // namespace

std::vector<std::uint8_t> touched_provisions(const Policy& policy, std::span<const Holes> holes,
                                             std::span<const Document* const> changed,
                                             std::span<const Document* const> others) {
    std::vector<std::uint8_t> touched(policy.provisions.size(), false);
    Holes differing(policy);
    for (const Document* document : changed) {
        add_filled(*document, differing);
        for (const DocumentRule& rule : document->rules)
            if (changes_verdicts(rule)) touched[rule.provision.at] = true;
    }
    Spread spread(policy, differing);
    for (bool added = true; added;) {
        added = false;
        for (const Document* document : others) added = spread.through(*document) || added;
    }
    for (std::size_t i = 0; i < touched.size(); ++i) touched[i] = touched[i] || meet(holes[i], differing);
    for (const Document* document : others)
        for (const DocumentRule& rule : document->rules) {
            if (touched[rule.provision.at]) continue;
            for (const auto* condition : {&rule.when, &rule.requires_, &rule.admits, &rule.replaces, &rule.addresses})
                if (spread.hangs_on(*condition)) touched[rule.provision.at] = true;
        }
    return touched;
}

} // namespace eligibility
