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
    std::vector<Holes> used; // by each provision, also by the rules and the rows
    for (const Provision& provision : policy_.provisions) {
        used.push_back(map_.used_by(provision, policy_));
        provisions_.push_back({used.back(), {}, {}});
    }
    for (std::uint16_t at = 0; at < map_.rules().size(); ++at) {
        const HoleMap::Rule& rule = map_.rules()[at];
        provisions_[rule.provision.at].anywhere.rules.push_back({at, rule.document});
        used[rule.provision.at].add(rule.used);
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        map_.spread(used[i]);
        for (std::uint16_t at = 0; at < compiled_.holes.size(); ++at)
            if (used[i].has(compiled_.holes[at].hole))
                provisions_[i].anywhere.holes.push_back({at, compiled_.holes[at].document});
    }
    for (std::uint16_t at = 0; at < documents.size(); ++at)
        for (std::size_t i = 0; i < used.size(); ++i) {
            const auto is_on_it = [&](const DocumentRule& rule) { return rule.provision.at == i; };
            if (map_.filled_by(at).meets(used[i]) || names_sentence_of(documents[at], policy_.provisions[i]) ||
                std::any_of(documents[at].rules.begin(), documents[at].rules.end(), is_on_it))
                provisions_[i].anywhere.documents.push_back({at, at});
        }
}

void DocumentFinder::begin(const Answers& answers) {
    const Value place = policy_.place_fact ? answers[*policy_.place_fact] : kAbsent;
    if (!any() || place == place_) return;
    if (!place_) prepare();
    place_ = place;
    is_here_.clear();
    for (const Document& document : *settings_.documents)
        is_here_.push_back(document.in_force(settings_.day) &&
                           (!is_value(place) || document.covers(policy_.regions[static_cast<std::size_t>(place)])));
    for (Concerned& one : provisions_) {
        keep_here(one.anywhere.rules, one.here.rules);
        keep_here(one.anywhere.holes, one.here.holes);
        keep_here(one.anywhere.documents, one.here.documents);
    }
}

void DocumentFinder::keep_here(const std::vector<Listed>& all, std::vector<Listed>& kept) const {
    kept.clear();
    for (const Listed one : all)
        if (is_here_[one.document]) kept.push_back(one);
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
    const Lists& here = provisions_[provision.at].here;
    if (here.documents.empty()) return into.size();

    used_ = provisions_[provision.at].own;
    bearing_.assign(is_here_.size(), kNot);
    each_rule_here(provision, [&](const CompiledRule& one, const HoleMap::Rule& known) {
        used_.add(known.used);
        if (bearing_[one.document] == kNot && is_possible(one.concerned)) bearing_[one.document] = one.rule;
    });
    holes_ = here.holes; // those that do not count yet
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < holes_.size(); ++i) {
            const Listed hole = holes_[i];
            if (!counts(compiled_.holes[hole.at], answers)) continue;
            holes_.erase(holes_.begin() + static_cast<std::ptrdiff_t>(i--));
            more = true;
            if (bearing_[hole.document] == kNot) bearing_[hole.document] = kByHole;
            used_.add(rows_[hole.at]);
        }
    }
    std::size_t related = 0; // where they begin
    for (const bool only_related : {false, true}) {
        related = into.size();
        for (const Listed one : here.documents) {
            const std::uint16_t by = bearing_[one.at];
            if (only_related ? by != kNot || !is_related(one.at, provision, answers) : by == kNot) continue;
            into.push_back({one.at, by < kByHole ? std::optional(by) : std::nullopt});
        }
    }
    return related;
}

} // namespace eligibility
