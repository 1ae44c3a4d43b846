#include "assess/bearing.h"

#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::CompiledHole;
using diagram::CompiledRule;
using diagram::HoleMap;
using diagram::Holes;

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
    : policy_(checker.policy()), settings_(checker.settings()), compiled_(checker.compiled()), map_(*compiled_.map),
      restriction_(restriction), used_(map_.none()) {}

// Only when somebody asks more than verdicts.
void DocumentFinder::prepare() {
    const Documents& documents = *settings_.documents;
    for (const CompiledHole& hole : compiled_.holes) {
        Holes& used = rows_.emplace_back(map_.none());
        for (const Document::Parameters& own : documents[hole.document].parameters)
            if (map_.of(own.parameter) == hole.hole) used = map_.used_by(own.rows, policy_, false);
        for (const Document::Recognition& own : documents[hole.document].recognises)
            if (map_.of(own.fact) == hole.hole) used = map_.used_by(own.rows, policy_, true);
    }
    for (const Provision& provision : policy_.provisions) own_.push_back(map_.used_by(provision, policy_));
    here_.resize(own_.size());
    anywhere_.resize(own_.size());
    std::vector<Holes> used = own_; // also by the rules and the rows
    for (std::uint16_t at = 0; at < map_.rules().size(); ++at) {
        const HoleMap::Rule& rule = map_.rules()[at];
        anywhere_[rule.provision.at].rules.push_back(at);
        used[rule.provision.at].add(rule.used);
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        map_.spread(used[i]);
        for (std::uint16_t at = 0; at < compiled_.holes.size(); ++at)
            if (used[i].has(compiled_.holes[at].hole)) anywhere_[i].holes.push_back(at);
    }
    std::vector<std::uint8_t> has_rule;
    for (std::uint16_t at = 0; at < documents.size(); ++at) {
        has_rule.assign(used.size(), false);
        for (const DocumentRule& rule : documents[at].rules) has_rule[rule.provision.at] = true;
        for (std::size_t i = 0; i < used.size(); ++i)
            if (has_rule[i] || map_.filled_by(at).meets(used[i]) ||
                names_sentence_of(documents[at], policy_.provisions[i]))
                anywhere_[i].documents.push_back(at);
    }
}

void DocumentFinder::begin(const Answers& answers) {
    const Value place = policy_.place_fact ? answers[*policy_.place_fact] : kAbsent;
    if (!any() || place == place_) return;
    if (!place_) prepare();
    place_ = place;
    std::vector<std::uint8_t> is_here;
    for (const Document& document : *settings_.documents)
        is_here.push_back(document.in_force(settings_.day) &&
                          (!is_value(place) || document.covers(policy_.regions[static_cast<std::size_t>(place)])));
    const auto keep = [&](const std::vector<std::uint16_t>& all, std::vector<std::uint16_t>& kept,
                          const auto& document_of) {
        kept.clear();
        for (const std::uint16_t at : all)
            if (is_here[document_of(at)]) kept.push_back(at);
    };
    for (std::size_t i = 0; i < anywhere_.size(); ++i) {
        keep(anywhere_[i].rules, here_[i].rules, [&](std::uint16_t at) { return compiled_.rules[at].document; });
        keep(anywhere_[i].holes, here_[i].holes, [&](std::uint16_t at) { return compiled_.holes[at].document; });
        keep(anywhere_[i].documents, here_[i].documents, [](std::uint16_t at) { return at; });
    }
}

bool DocumentFinder::counts(const CompiledHole& hole, const Answers& answers) {
    if (!used_.has(hole.hole)) return false;
    if (map_.is_fact(hole.hole) && is_value(answers[FactIndex{hole.hole}])) return false;
    return is_possible(hole.counts);
}

bool DocumentFinder::is_related(std::uint16_t at, ProvisionIndex index, const Answers& answers) const {
    const Document& document = settings_.document(at);
    if (names_sentence_of(document, policy_[index])) return true;
    if (document.confirmed) return false;
    Holes filled = map_.filled_by(at);
    for (const Document::Recognition& hole : document.recognises)
        if (is_value(answers[hole.fact])) filled.remove(map_.of(hole.fact));
    for (const Document::Tag& set : document.tags) filled.remove(map_.of(set.tag));
    for (const Document::Tag& set : document.tags)
        if (!is_value(*place_) || set.region.at == static_cast<std::size_t>(*place_)) filled.add(map_.of(set.tag));
    if (filled.meets(used_)) return true;
    Evaluation evaluation(policy_, settings_, zone_of(policy_, settings_, answers).value_or(0), answers);
    for (const DocumentRule& rule : document.rules)
        if (rule.provision == index && evaluation.of(rule.when).high != Standing::no) return true;
    return false;
}

std::size_t DocumentFinder::add_documents(ProvisionIndex provision, const Answers& answers,
                                          std::vector<DocumentPlace>& into) {
    const Concerned& here = here_[provision.at];
    if (here.documents.empty()) return into.size();

    used_ = own_[provision.at];
    bearing_.assign(here.documents.size(), std::nullopt);
    const auto bears = [&](std::uint16_t document, std::optional<std::uint16_t> rule) {
        const auto at = std::lower_bound(here.documents.begin(), here.documents.end(), document);
        auto& place = bearing_[static_cast<std::size_t>(at - here.documents.begin())];
        if (!place) place = DocumentPlace{document, rule};
    };
    each_rule_here(provision, [&](const CompiledRule& one, const HoleMap::Rule& known) {
        used_.add(known.used);
        if (is_possible(one.concerned)) bears(one.document, one.rule);
    });
    holes_ = here.holes; // those that do not count yet
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < holes_.size(); ++i) {
            const std::uint16_t at = holes_[i];
            const CompiledHole& hole = compiled_.holes[at];
            if (!counts(hole, answers)) continue;
            holes_.erase(holes_.begin() + static_cast<std::ptrdiff_t>(i--));
            more = true;
            bears(hole.document, std::nullopt);
            used_.add(rows_[at]);
        }
    }
    for (const auto& place : bearing_)
        if (place) into.push_back(*place);
    const std::size_t related = into.size();
    for (std::size_t i = 0; i < bearing_.size(); ++i)
        if (!bearing_[i] && is_related(here.documents[i], provision, answers))
            into.push_back({here.documents[i], std::nullopt});
    return related;
}

} // namespace eligibility
