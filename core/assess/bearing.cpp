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
      restriction_(restriction) {}

// Only when somebody asks more than verdicts.
void DocumentFinder::prepare() {
    const Documents& documents = *settings_.documents;
    std::vector<Holes> all; // what each provision uses, also by its rules and rows
    for (std::uint16_t i = 0; i < policy_.provisions.size(); ++i) {
        provisions_.push_back({map_.used_by(policy_.provisions[i], policy_), {}, {}});
        all.push_back(map_.used_by(ProvisionIndex{i}, policy_));
    }
    for (std::uint16_t at = 0; at < map_.rules().size(); ++at)
        provisions_[map_.rules()[at].provision.at].rules.push_back(at);
    std::vector<std::uint8_t> has_rule;
    for (std::uint16_t at = 0; at < documents.size(); ++at) {
        has_rule.assign(provisions_.size(), false);
        for (const DocumentRule& rule : documents[at].rules) has_rule[rule.provision.at] = true;
        for (std::uint16_t i = 0; i < provisions_.size(); ++i)
            if (has_rule[i] || map_.filled_by(at).meets(all[i]) ||
                names_sentence_of(documents[at], policy_.provisions[i]))
                provisions_[i].documents.push_back(at);
    }
    holes_end_.assign(documents.size(), 0);
    for (const CompiledHole& hole : compiled_.holes) {
        ++holes_end_[hole.document];
        Holes& used = rows_.emplace_back(map_.none());
        for (const Document::Parameters& own : documents[hole.document].parameters)
            if (map_.of(own.parameter) == hole.hole) used = map_.used_by(own.rows, policy_, false);
        for (const Document::Recognition& own : documents[hole.document].recognises)
            if (map_.of(own.fact) == hole.hole) used = map_.used_by(own.rows, policy_, true);
    }
    for (std::size_t i = 1; i < holes_end_.size(); ++i) holes_end_[i] += holes_end_[i - 1];
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
    if (!used.has(hole.hole)) return false;
    if (map_.is_fact(hole.hole) && is_value(answers[FactIndex{hole.hole}])) return false;
    return is_possible(hole.counts);
}

bool DocumentFinder::is_related(std::uint16_t at, ProvisionIndex index, const Holes& used,
                                const Answers& answers) const {
    const Document& document = settings_.document(at);
    if (names_sentence_of(document, policy_[index])) return true;
    if (document.confirmed) return false;
    Holes filled = map_.filled_by(at);
    for (const Document::Recognition& hole : document.recognises)
        if (is_value(answers[hole.fact])) filled.remove(map_.of(hole.fact));
    for (const Document::Tag& set : document.tags) filled.remove(map_.of(set.tag));
    for (const Document::Tag& set : document.tags)
        if (!is_value(*place_) || set.region.at == static_cast<std::size_t>(*place_)) filled.add(map_.of(set.tag));
    if (filled.meets(used)) return true;
    Evaluation evaluation(policy_, settings_, zone_of(policy_, settings_, answers).value_or(0), answers);
    for (const DocumentRule& rule : document.rules)
        if (rule.provision == index && evaluation.of(rule.when).high != Standing::no) return true;
    return false;
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
    each_rule_here(provision, [&](const CompiledRule& one, const HoleMap::Rule& known) {
        used.add(known.used);
        if (is_possible(one.concerned)) bears(one.document, one.rule);
    });
    std::vector<std::uint16_t> holes; // not counting yet
    for (const std::uint16_t document : here)
        for (std::uint32_t at = document == 0 ? 0 : holes_end_[document - 1u]; at < holes_end_[document]; ++at)
            holes.push_back(static_cast<std::uint16_t>(at));
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < holes.size(); ++i) {
            const std::uint16_t at = holes[i];
            const CompiledHole& hole = compiled_.holes[at];
            if (!counts(hole, used, answers)) continue;
            holes.erase(holes.begin() + static_cast<std::ptrdiff_t>(i--));
            more = true;
            bears(hole.document, std::nullopt);
            used.add(rows_[at]);
        }
    }
    for (const auto& place : bearing)
        if (place) into.push_back(*place);
    const std::size_t related = into.size();
    for (std::size_t i = 0; i < here.size(); ++i)
        if (!bearing[i] && is_related(here[i], provision, used, answers)) into.push_back({here[i], std::nullopt});
    return related;
}

} // namespace eligibility
