#include "audit/touched.h"

#include "audit/document_parts.h"

namespace eligibility {
namespace {

using diagram::Holes;

/// Grows the holes that differ by those whose rows hang on one that does.
class Spread {
public:
    Spread(const Policy& policy, const diagram::HoleNames& names, Holes& differing)
        : policy_(policy), names_(names), differing_(differing) {}

    bool hangs_on(const Condition& condition) const {
        Holes used = names_.none();
        names_.add_used(condition, policy_, used);
        return used.meets(differing_);
    }

    /// True where something was added.
    bool through(const Document& document) {
        bool added = false;
        for (const Document::Parameters& hole : document.parameters)
            added = through(hole.rows, names_.of(hole.parameter)) || added;
        for (const Document::Recognition& hole : document.recognises)
            added = through(hole.rows, names_.of(hole.fact)) || added;
        return added;
    }

private:
    bool through(const std::vector<HoleRow>& rows, std::size_t hole) {
        if (differing_.has(hole) || !names_.used_by(rows, policy_, names_.is_fact(hole)).meets(differing_))
            return false;
        differing_.add(hole);
        return true;
    }

    const Policy& policy_;
    const diagram::HoleNames& names_;
    Holes& differing_;
};

} // namespace

std::vector<std::uint8_t> touched_provisions(const Policy& policy, std::span<const Holes> holes,
                                             std::span<const Document* const> changed,
                                             std::span<const Document* const> others) {
    std::vector<std::uint8_t> touched(policy.provisions.size(), false);
    const diagram::HoleNames names(policy);
    Holes differing = names.none();
    for (const Document* document : changed) {
        differing.add(names.filled_by(*document));
        for (const DocumentRule& rule : document->rules)
            if (changes_verdicts(rule)) touched[rule.provision.at] = true;
    }
    Spread spread(policy, names, differing);
    for (bool added = true; added;) {
        added = false;
        for (const Document* document : others) added = spread.through(*document) || added;
    }
    for (std::size_t i = 0; i < touched.size(); ++i) touched[i] = touched[i] || holes[i].meets(differing);
    for (const Document* document : others)
        for (const DocumentRule& rule : document->rules) {
            if (touched[rule.provision.at]) continue;
            for (const auto* condition : {&rule.when, &rule.requires_, &rule.admits, &rule.replaces, &rule.addresses})
                if (*condition && spread.hangs_on(**condition)) touched[rule.provision.at] = true;
        }
    return touched;
}

} // namespace eligibility
