#include "audit/document_parts.h"

namespace eligibility {

Document holes_alone(const Document& document, bool recognising) {
    Document holes;
    holes.id = document.id;
    holes.level = document.level;
    holes.region = document.region;
    holes.confirmed = document.confirmed;
    holes.from = document.from;
    holes.to = document.to;
    holes.parameters = document.parameters;
    holes.readings = document.readings;
    holes.tags = document.tags;
    if (!recognising) holes.recognises = document.recognises;
    return holes;
}

Document verdicts_alone(const Document& document) {
    Document result = holes_alone(document);
    for (const DocumentRule& rule : document.rules) {
        if (!changes_verdicts(rule)) continue;
        DocumentRule& part = result.rules.emplace_back();
        part.provision = rule.provision;
        part.when = rule.when;
        part.adopts = rule.adopts;
        part.requires_ = rule.requires_;
        part.admits = rule.admits;
        part.replaces = rule.replaces;
        part.addresses = rule.addresses;
        part.unchecked.resize(rule.unchecked.empty() ? 0 : 1);
    }
    return result;
}

bool changes_verdicts(const DocumentRule& rule) {
    return rule.adopts || rule.requires_ || rule.admits || rule.replaces || rule.addresses || !rule.unchecked.empty();
}

bool tells_something(const DocumentRule& rule) {
    return !rule.unchecked.empty() || !rule.gives.empty() || !rule.handled_by.empty() || !rule.window_from.empty() ||
           !rule.window_to.empty() || !rule.evidence.empty() || !rule.duties.empty() || !rule.notes.empty();
}

bool regions_meet(const Document& a, const Document& b) {
    return a.region.starts_with(b.region) || b.region.starts_with(a.region);
}

bool matter_together(const Policy& policy, const Document& a, const Document& b) {
    return regions_meet(a, b) || (policy.place_fact && policy[*policy.place_fact].recognised_by);
}

bool days_meet(const Document& a, const Document& b) {
    return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

} // namespace eligibility
