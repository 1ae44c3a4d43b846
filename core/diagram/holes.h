#pragma once
// Which documents can matter to a condition: those that set a hole which it uses.

#include "eligibility/settings.h"

namespace eligibility::diagram {

/// What documents can fill; one flag each.
struct Holes {
    explicit Holes(const Policy& policy)
        : parameters(policy.parameters.size(), false), readings(policy.readings.size(), false),
          recognised(policy.facts.size(), false), tags(policy.region_tags.size(), false) {}

    std::vector<std::uint8_t> parameters, readings;
    std::vector<std::uint8_t> recognised; ///< facts that somebody recognises
    std::vector<std::uint8_t> tags;       ///< of regions
};

/// Adds the holes that the condition itself uses, through definitions.
void add_direct_holes(const Condition& condition, const Policy& policy, Holes& holes);

/// As above, and those that the rows use by which documents fill them, and so on.
void add_holes(const Condition& condition, const Policy& policy, const Settings& settings, Holes& holes);

/// The holes of a provision: of its own conditions and of all rules on it.
Holes holes_of(const Provision& provision, ProvisionIndex index, const Policy& policy, const Settings& settings);

/// Calls visit(condition) for each condition of a rule, those of the rows that it gives among them.
template <class Visit> void each_condition_of(const DocumentRule& rule, const Visit& visit) {
    for (const auto* condition : {&rule.when, &rule.requires_, &rule.admits, &rule.replaces, &rule.addresses})
        if (*condition) visit(**condition);
    for (const GivenTable& table : rule.gives)
        for (const GivenRow& row : table.rows)
            if (row.when) visit(*row.when);
}

/// Calls visit(condition) for each condition of a document: of its rules, their rows, and the rows of its holes.
template <class Visit> void each_condition_of(const Document& document, const Visit& visit) {
    const auto maybe = [&](const std::optional<Condition>& condition) {
        if (condition) visit(*condition);
    };
    for (const Document::Parameters& hole : document.parameters)
        for (const HoleRow& row : hole.rows) maybe(row.when);
    for (const Document::Recognition& hole : document.recognises)
        for (const HoleRow& row : hole.rows) maybe(row.when);
    for (const DocumentRule& rule : document.rules) each_condition_of(rule, visit);
}

/// Whether the document sets one of the holes.
bool fills(const Document& document, const Holes& holes);

} // namespace eligibility::diagram
