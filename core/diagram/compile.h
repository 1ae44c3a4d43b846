#pragma once
// From the conditions of a policy to one diagram a provision, whose terminals are the decided verdicts.

#include "diagram/domain.h"
#include "diagram/holes.h"
#include "eligibility/answers.h"
#include "eligibility/issue.h"

namespace eligibility::diagram {

/// The terminals of a provision's diagram, in the order of best and worst.
enum class Outcome : std::uint8_t { not_satisfied, not_applicable, needs_decision, satisfied };

/// A rule of a document that speaks somewhere.
struct CompiledRule {
    std::uint16_t document, rule; ///< positions in Settings::documents, and in its rules
    Node concerned;               ///< a standing: of whom it speaks; no where the document does not speak
    /// One a row of each table in turn: what it gives, as a Told; nothing where the rule does not speak.
    std::vector<Node> rows;
};

/// A hole that a document fills somewhere.
struct CompiledHole {
    std::uint16_t document; ///< position in Settings::documents
    std::uint16_t hole;     ///< as HoleNames counts
    Node counts;            ///< a standing: no where the document does not speak, or a more local one settles it
};

/// What is told of a row: not at all, that it may apply, that it applies.
enum class Told : std::uint8_t { nothing, possible, applies };

struct Compiled {
    std::vector<Domain> domains; ///< one a fact
    Diagrams diagrams;           ///< variable = position of the fact
    std::vector<Node> roots;     ///< one a provision that was asked for; equal functions have equal roots
    /// One a root: the first provision that is the same function; the provision itself when it is the first.
    std::vector<ProvisionIndex> first_twins;
    std::vector<Node> follows;       ///< one a rule about answers: `satisfied` where its condition is yes
    std::vector<CompiledRule> rules; ///< in the order of HoleMap::rules
    std::vector<CompiledHole> holes; ///< in the order of documents
    /// [root][zone]: the first zone that is the same to the provision; kNobody where nobody can be.
    static constexpr std::uint16_t kNobody = 0xffff;
    std::vector<std::vector<std::uint16_t>> same_zones;
    std::optional<HoleMap> map; ///< always there

    /// Calls visit(zone) for the given zone, or for each that is another to the provision: one of those that are the
    /// same.
    template <class Visit> void each_zone(std::size_t root, std::optional<std::size_t> zone, const Visit& visit) const {
        if (zone) return visit(same_zones[root][*zone]);
        for (std::size_t i = 0; i < same_zones[root].size(); ++i)
            if (same_zones[root][i] == i) visit(i);
    }

    /// The cells of the answers, one a fact; kFree where nothing is given.
    void cells_of(const Answers& answers, std::vector<std::uint8_t>& cells) const {
        cells.resize(domains.size());
        for (std::size_t i = 0; i < domains.size(); ++i) cells[i] = domains[i].cell(answers.values[i]);
    }
};

/// Reports `too_large` and returns nothing when a domain or the diagrams outgrow their bounds.
std::optional<Compiled> compile(const Policy& policy, const Settings& settings, Issues& issues);

/// As above, for these provisions only, in this order; where these are not all, only their verdicts.
std::optional<Compiled> compile(const Policy& policy, const Settings& settings,
                                std::span<const ProvisionIndex> provisions, Issues& issues);

/// One root an entry of Policy::implausible, `satisfied` where its condition is yes, and nothing else. For proofs: such
/// conditions compare facts with each other, which would make the diagrams that applicants meet much larger.
std::optional<Compiled> compile_implausible(const Policy& policy, const Settings& settings, Issues& issues);

} // namespace eligibility::diagram
