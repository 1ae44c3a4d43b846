#pragma once
// Which documents can matter to a condition: those that set a hole which it uses.

#include "eligibility/settings.h"

namespace eligibility::diagram {

/// Some of the holes of a policy, one bit each.
class Holes {
public:
    explicit Holes(std::size_t most) : words_((most + 63) / 64) {}

    bool has(std::size_t hole) const { return (words_[hole / 64] >> hole % 64 & 1) != 0; }
    void add(std::size_t hole) { words_[hole / 64] |= std::uint64_t{1} << hole % 64; }
    void remove(std::size_t hole) { words_[hole / 64] &= ~(std::uint64_t{1} << hole % 64); }
    void add(const Holes& others);
    bool meets(const Holes& others) const;

    bool operator==(const Holes&) const = default;

private:
    std::vector<std::uint64_t> words_;
};

/// What documents can fill: facts that somebody recognises, parameters, readings, tags of regions, in this order.
class HoleNames {
public:
    explicit HoleNames(const Policy& policy)
        : parameters_(policy.facts.size()), readings_(parameters_ + policy.parameters.size()),
          tags_(readings_ + policy.readings.size()), end_(tags_ + policy.region_tags.size()) {}

    static std::size_t of(FactIndex recognised) { return recognised.at; }
    std::size_t of(ParameterIndex parameter) const { return parameters_ + parameter.at; }
    std::size_t of(ReadingIndex reading) const { return readings_ + reading.at; }
    std::size_t of(TagIndex tag) const { return tags_ + tag.at; }
    bool is_fact(std::size_t hole) const { return hole < parameters_; }

    Holes none() const { return Holes(end_); }
    Holes filled_by(const Document& document) const;
    /// Adds the holes that the condition itself uses, through definitions.
    void add_used(const Condition& condition, const Policy& policy, Holes& into) const;
    /// Those of the provision's own conditions.
    Holes used_by(const Provision& provision, const Policy& policy) const;
    /// The same of the rows that fill a hole. Inside the condition of a recognition nothing is recognised.
    Holes used_by(const std::vector<HoleRow>& rows, const Policy& policy, bool recognising) const;

protected:
    void remove_facts(Holes& from) const {
        for (std::size_t hole = 0; hole < parameters_; ++hole) from.remove(hole);
    }
    void remove_tags(Holes& from) const {
        for (std::size_t hole = tags_; hole < end_; ++hole) from.remove(hole);
    }

private:
    std::size_t parameters_, readings_, tags_, end_;
};

/// What each document fills, and what its rules and rows use.
class HoleMap : public HoleNames {
public:
    HoleMap(const Policy& policy, const Settings& settings);

    /// A rule of a document that speaks, and what its conditions use, those of the rows that it gives among them.
    struct Rule {
        std::uint16_t document, rule; ///< positions in Settings::documents, and in its rules
        ProvisionIndex provision;
        Holes used;
    };

    /// In the order of documents and of their rules.
    const std::vector<Rule>& rules() const { return rules_; }
    const Holes& filled_by(std::uint16_t document) const { return filled_[document]; }
    /// Of the provision with all rules on it, and of the rows by which documents fill that, and so on.
    Holes used_by(ProvisionIndex index, const Policy& policy) const;
    /// Adds those that the rows use by which documents fill these, and so on.
    void spread(Holes& used) const;
    /// These as `spread` leaves them, without what is settled place by place: tags.
    Holes settled_by_zone(Holes used) const;

    using HoleNames::filled_by, HoleNames::used_by;

private:
    /// What hangs on more than the hole itself.
    struct Rows {
        std::size_t hole;
        Holes used;
    };

    std::vector<Holes> filled_; ///< one a document
    std::vector<Rows> rows_;    ///< of documents that speak
    std::vector<Rule> rules_;
    std::vector<std::uint16_t> speaking_;
};

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

} // namespace eligibility::diagram
