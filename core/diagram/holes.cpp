#include "diagram/holes.h"

#include "policy/conditions.h"
#include "policy/standing.h"

namespace eligibility::diagram {

void Holes::add(const Holes& others) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= others.words_[i];
}

bool Holes::meets(const Holes& others) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
        if ((words_[i] & others.words_[i]) != 0) return true;
    return false;
}

Holes HoleNames::filled_by(const Document& document) const {
    Holes filled = none();
    for (const Document::Parameters& hole : document.parameters) filled.add(of(hole.parameter));
    for (const Document::SetReading& set : document.readings) filled.add(of(set.reading));
    for (const Document::Recognition& hole : document.recognises) filled.add(of(hole.fact));
    for (const Document::Tag& set : document.tags) filled.add(of(set.tag));
    return filled;
}

void HoleNames::add_used(const Condition& condition, const Policy& policy, Holes& into) const {
    const auto add_fact = [&](std::optional<FactIndex> fact) {
        if (fact && policy[*fact].recognised_by) into.add(of(*fact));
    };
    Walk walk(policy);
    walk(condition, [&](const Condition& part) {
        const auto leaf = leaf_of(part);
        if (!leaf) return;
        add_fact(leaf->fact);
        add_fact(leaf->other);
        if (leaf->reading) into.add(of(*leaf->reading));
        if (leaf->parameter) into.add(of(*leaf->parameter));
        if (leaf->tag) into.add(of(*leaf->tag));
    });
}

Holes HoleNames::used_by(const std::vector<HoleRow>& rows, const Policy& policy, bool recognising) const {
    Holes used = none();
    for (const HoleRow& row : rows)
        if (row.when) add_used(*row.when, policy, used);
    if (recognising) remove_facts(used);
    return used;
}

HoleMap::HoleMap(const Policy& policy, const Settings& settings) : HoleNames(policy), speaking_(settings.speaking) {
    for (std::uint16_t i = 0; settings.documents && i < settings.documents->size(); ++i)
        filled_.push_back(filled_by(settings.document(i)));
    const auto add_rows = [&](std::size_t hole, const std::vector<HoleRow>& rows) {
        Holes used = used_by(rows, policy, is_fact(hole));
        if (used != none()) rows_.push_back({hole, std::move(used)});
    };
    for (const std::uint16_t position : speaking_) {
        const Document& document = settings.document(position);
        for (const Document::Parameters& own : document.parameters) add_rows(of(own.parameter), own.rows);
        for (const Document::Recognition& own : document.recognises) add_rows(of(own.fact), own.rows);
        for (std::uint16_t at = 0; at < document.rules.size(); ++at) {
            const DocumentRule& rule = document.rules[at];
            Rule& known = rules_.emplace_back(Rule{position, at, rule.provision, none()});
            each_condition_of(rule, [&](const Condition& part) { add_used(part, policy, known.used); });
        }
    }
}

Holes HoleNames::used_by(const Provision& provision, const Policy& policy) const {
    Holes used = none();
    if (provision.applies_when) add_used(*provision.applies_when, policy, used);
    add_used(provision.when, policy, used);
    return used;
}

Holes HoleMap::used_by(ProvisionIndex index, const Policy& policy) const {
    Holes used = used_by(policy[index], policy);
    for (const Rule& rule : rules_)
        if (rule.provision == index) used.add(rule.used);
    spread(used);
    return used;
}

void HoleMap::spread(Holes& used) const {
    for (bool more = true; more;) {
        const Holes before = used;
        for (const Rows& rows : rows_)
            if (used.has(rows.hole)) used.add(rows.used);
        more = used != before;
    }
}

Holes HoleMap::settled_by_zone(Holes used) const {
    spread(used);
    remove_tags(used);
    return used;
}

} // namespace eligibility::diagram
