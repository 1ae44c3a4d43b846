#include "assess/bearing.h"

#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::CompiledHole;
using diagram::CompiledRule;
using diagram::Holes;

bool is_used(const CompiledHole& hole, const Holes& used) {
    switch (hole.kind) {
    case CompiledHole::Kind::parameter: return used.parameters[hole.at] != 0;
    case CompiledHole::Kind::reading: return used.readings[hole.at] != 0;
    case CompiledHole::Kind::recognition: return used.recognised[hole.at] != 0;
    case CompiledHole::Kind::tag: return used.tags[hole.at] != 0;
    }
    return false;
}

// For these answers, or for some.
bool fills_used(const Document& document, const Holes& used, const Answers* answers) {
    const auto any = [](const auto& list, auto is) { return std::any_of(list.begin(), list.end(), is); };
    return any(document.parameters, [&](const auto& hole) { return used.parameters[hole.parameter.at] != 0; }) ||
           any(document.readings, [&](const auto& hole) { return used.readings[hole.reading.at] != 0; }) ||
           any(document.tags, [&](const auto& hole) { return used.tags[hole.tag.at] != 0; }) ||
           any(document.recognises, [&](const auto& hole) {
               return used.recognised[hole.fact.at] != 0 && !(answers && is_value((*answers)[hole.fact]));
           });
}

bool names_sentence_of(const Document& document, const Provision& provision) {
    const auto is_own = [&](const std::string& sentence) {
        return sentence == provision.sentence ||
               std::any_of(provision.also_from.begin(), provision.also_from.end(),
                           [&](const Quote& also) { return also.sentence == sentence; });
    };
    return std::any_of(document.relates.begin(), document.relates.end(), [&](const Relation& relation) {
        return std::any_of(relation.sentences.begin(), relation.sentences.end(), is_own);
    });
}

} // namespace

DocumentFinder::DocumentFinder(const Checker& checker, diagram::Restriction& restriction)
    : policy_(checker.policy()), settings_(checker.settings()), compiled_(checker.compiled()),
      restriction_(restriction) {}

// Only when somebody asks more than verdicts.
void DocumentFinder::prepare() {
    for (std::uint16_t i = 0; i < policy_.provisions.size(); ++i) {
        const Provision& provision = policy_[ProvisionIndex{i}];
        Concerned& concerned = provisions_.emplace_back(Concerned{Holes(policy_), {}, {}});
        const auto add_own = [&](const Condition& own) { diagram::add_direct_holes(own, policy_, concerned.own); };
        if (provision.applies_when) add_own(*provision.applies_when);
        add_own(provision.when);
        const Holes all = diagram::holes_of(provision, {i}, policy_, settings_);
        for (std::uint16_t at = 0; at < settings_.documents->size(); ++at)
            if (may_concern(settings_.document(at), {i}, all)) concerned.documents.push_back(at);
    }
    for (std::uint16_t at = 0; at < compiled_.rules.size(); ++at) {
        const CompiledRule& one = compiled_.rules[at];
        provisions_[settings_.document(one.document).rules[one.rule].provision.at].rules.push_back(at);
    }
    holes_end_.assign(settings_.documents->size(), 0);
    for (const CompiledHole& hole : compiled_.holes) ++holes_end_[hole.document];
    for (std::size_t i = 1; i < holes_end_.size(); ++i) holes_end_[i] += holes_end_[i - 1];
}

bool DocumentFinder::may_concern(const Document& document, ProvisionIndex provision, const Holes& used) const {
    return names_sentence_of(document, policy_[provision]) || fills_used(document, used, nullptr) ||
           std::any_of(document.rules.begin(), document.rules.end(),
                       [&](const DocumentRule& rule) { return rule.provision == provision; });
}

void DocumentFinder::begin(const Answers& answers) {
    const Value place = policy_.place_fact ? answers[*policy_.place_fact] : kAbsent;
    if (!any() || place == place_) return;
    if (!place_) prepare();
    place_ = place;
    here_.clear();
    for (const Document& document : *settings_.documents)
        here_.push_back(document.in_force(settings_.day) &&
                        (!is_value(place) || document.covers(policy_.regions[static_cast<std::size_t>(place)])));
}

bool DocumentFinder::counts(const CompiledHole& hole, const Holes& used, const Answers& answers) {
    if (!is_used(hole, used)) return false;
    if (hole.kind == CompiledHole::Kind::recognition && is_value(answers[FactIndex{hole.at}])) return false;
    return is_possible(hole.counts);
}

void DocumentFinder::add_rows_of(const CompiledHole& hole, Holes& used) const {
    const Document& document = settings_.document(hole.document);
    const auto add = [&](const std::vector<HoleRow>& rows, Holes& into) {
        for (const HoleRow& row : rows)
            if (row.when) diagram::add_direct_holes(*row.when, policy_, into);
    };
    for (const Document::Parameters& own : document.parameters)
        if (hole.kind == CompiledHole::Kind::parameter && own.parameter.at == hole.at) add(own.rows, used);
    if (hole.kind != CompiledHole::Kind::recognition) return;
    const auto recognised = used.recognised; // inside the condition of a recognition nothing is recognised
    for (const Document::Recognition& own : document.recognises)
        if (own.fact.at == hole.at) add(own.rows, used);
    used.recognised = recognised;
}

bool DocumentFinder::is_related(const Document& document, ProvisionIndex index, const Holes& used,
                                const Answers& answers) const {
    if (names_sentence_of(document, policy_[index])) return true;
    if (document.confirmed) return false;
    if (fills_used(document, used, &answers)) return true;
    Evaluation evaluation(policy_, settings_, zone_of(policy_, settings_, answers).value_or(0), answers);
    return std::any_of(document.rules.begin(), document.rules.end(), [&](const DocumentRule& rule) {
        return rule.provision == index && evaluation.of(rule.when).high != Standing::no;
    });
}

std::size_t DocumentFinder::add_documents(ProvisionIndex provision, const Answers& answers,
                                          std::vector<DocumentPlace>& into) {
    const Concerned& concerned = provisions_[provision.at];
    std::vector<std::uint16_t> here;
    for (const std::uint16_t document : concerned.documents)
        if (here_[document]) here.push_back(document);
    if (here.empty()) return into.size();

    Holes used = concerned.own;
    std::vector<std::optional<DocumentPlace>> bearing(here.size());
    const auto bears = [&](std::uint16_t document, std::optional<std::uint16_t> rule) {
        const auto at = std::lower_bound(here.begin(), here.end(), document) - here.begin();
        auto& place = bearing[static_cast<std::size_t>(at)];
        if (!place) place = DocumentPlace{document, rule};
    };
    each_rule_here(provision, [&](const CompiledRule& one) {
        diagram::each_condition_of(settings_.document(one.document).rules[one.rule], [&](const Condition& condition) {
            diagram::add_direct_holes(condition, policy_, used);
        });
        if (is_possible(one.concerned)) bears(one.document, one.rule);
    });
    std::vector<std::uint16_t> holes; // not counting yet
    for (const std::uint16_t document : here)
        for (std::uint32_t at = document == 0 ? 0 : holes_end_[document - 1u]; at < holes_end_[document]; ++at)
            holes.push_back(static_cast<std::uint16_t>(at));
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < holes.size(); ++i) {
            const CompiledHole& hole = compiled_.holes[holes[i]];
            if (!counts(hole, used, answers)) continue;
            holes.erase(holes.begin() + static_cast<std::ptrdiff_t>(i--));
            more = true;
            bears(hole.document, std::nullopt);
            add_rows_of(hole, used);
        }
    }
    for (const auto& place : bearing)
        if (place) into.push_back(*place);
    const std::size_t related = into.size();
    for (std::size_t i = 0; i < here.size(); ++i)
        if (!bearing[i] && is_related(settings_.document(here[i]), provision, used, answers))
            into.push_back({here[i], std::nullopt});
    return related;
}

} // namespace eligibility
