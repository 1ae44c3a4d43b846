#include "assess/bearing.h"

#include "base/short_sort.h"
#include "policy/standing.h"
#include "policy/time.h"

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

bool fills_used(const Document& document, const Holes& used, const Answers& answers) {
    const auto any = [](const auto& list, auto is) { return std::any_of(list.begin(), list.end(), is); };
    return any(document.parameters, [&](const auto& hole) { return used.parameters[hole.parameter.at] != 0; }) ||
           any(document.readings, [&](const auto& hole) { return used.readings[hole.reading.at] != 0; }) ||
           any(document.tags, [&](const auto& hole) { return used.tags[hole.tag.at] != 0; }) ||
           any(document.recognises,
               [&](const auto& hole) { return used.recognised[hole.fact.at] != 0 && !is_value(answers[hole.fact]); });
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

bool grows_by_waiting(const Fact& fact) {
    return fact.change == Change::time && fact.type == FactType::number && is_time(fact.unit.kind);
}

// The days on which waiting brings a number to where something changes, each once, the next first.
std::vector<Date> days_of_change(const Policy& policy, const diagram::Compiled& compiled, const Answers& answers,
                                 Date day) {
    std::vector<Date> days;
    for (std::size_t i = 0; i < policy.facts.size(); ++i) {
        const Fact& fact = policy.facts[i];
        const Value value = answers.values[i];
        if (!grows_by_waiting(fact) || !is_value(value)) continue;
        for (const Value begin : compiled.domains[i].begins) {
            const auto date = begin > value ? date_after(day, fact.unit.kind, begin - value) : std::nullopt;
            if (date) days.push_back(*date);
        }
    }
    short_sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

// The answers as waiting until then makes them, the rest as it is.
Answers waited(const Policy& policy, Answers answers, Date day, Date then) {
    for (std::size_t i = 0; i < policy.facts.size(); ++i) {
        const Fact& fact = policy.facts[i];
        Value& value = answers.values[i];
        if (!grows_by_waiting(fact) || !is_value(value)) continue;
        const auto passed = [&](std::int64_t amount) {
            const auto date = date_after(day, fact.unit.kind, amount);
            return date && *date <= then;
        };
        std::int64_t least = 0, most = std::int64_t{fact.max} - value; // the amount that has passed is between them
        while (least < most) {
            const std::int64_t middle = (least + most + 1) / 2;
            if (passed(middle)) least = middle;
            else most = middle - 1;
        }
        value += static_cast<Value>(least);
    }
    return answers;
}

} // namespace

DocumentFinder::DocumentFinder(const Checker& checker, diagram::Restriction& restriction)
    : policy_(checker.policy()), settings_(checker.settings()), compiled_(checker.compiled()),
      restriction_(restriction), later_(compiled_.diagrams) {}

// The next row that applies to who only waits.
void DocumentFinder::add_reached(const CompiledRule& rule, std::size_t first_row, std::size_t rows,
                                 const Answers& answers, GivenResult& given) {
    std::vector<std::uint8_t> cells;
    for (const Date then : days_of_change(policy_, compiled_, answers, settings_.day)) {
        compiled_.cells_of(waited(policy_, answers, settings_.day, then), cells);
        later_.assign(cells);
        for (std::uint16_t row = 0; row < rows; ++row) {
            const bool applies =
                later_.outcome(rule.rows[first_row + row]) == static_cast<diagram::Node>(diagram::Told::applies);
            const bool now = given.applies && given.rows.front() == row;
            if (!applies || now) continue;
            given.reached = ReachedRow{row, then};
            return;
        }
    }
}

// Where somebody may be, as far as his place is answered.
bool DocumentFinder::may_speak(std::uint16_t document, Place zone) const {
    if (!zone) return true;
    const std::vector<std::uint16_t>& here = settings_.zones[*zone].documents;
    return std::binary_search(here.begin(), here.end(), document);
}

// The holes that the provision uses itself: in its conditions and in those of rules on it.
Holes DocumentFinder::used_by(ProvisionIndex index, Place zone) const {
    Holes used(policy_);
    const auto add = [&](const Condition& condition) { diagram::add_direct_holes(condition, policy_, used); };
    const Provision& provision = policy_[index];
    if (provision.applies_when) add(*provision.applies_when);
    add(provision.when);
    for (const CompiledRule& one : compiled_.rules) {
        const DocumentRule& rule = settings_.document(one.document).rules[one.rule];
        if (rule.provision == index && may_speak(one.document, zone)) diagram::each_condition_of(rule, add);
    }
    return used;
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
    if (!document.in_force(settings_.day)) return false;
    const Value place = policy_.place_fact ? answers[*policy_.place_fact] : kAbsent;
    if (is_value(place) && !document.covers(policy_.regions[static_cast<std::size_t>(place)])) return false;
    if (names_sentence_of(document, policy_[index])) return true;
    if (document.confirmed) return false;
    if (fills_used(document, used, answers)) return true;
    Evaluation evaluation(policy_, settings_, zone_of(policy_, settings_, answers).value_or(0), answers);
    return std::any_of(document.rules.begin(), document.rules.end(), [&](const DocumentRule& rule) {
        return rule.provision == index && evaluation.of(rule.when).high != Standing::no;
    });
}

std::size_t DocumentFinder::add_documents(ProvisionIndex provision, const Answers& answers,
                                          std::vector<DocumentPlace>& into) {
    const Place zone = zone_of(policy_, settings_, answers);
    Holes used = used_by(provision, zone);
    std::vector<std::optional<DocumentPlace>> bearing(settings_.documents->size());
    for (const CompiledRule& one : compiled_.rules) {
        if (settings_.document(one.document).rules[one.rule].provision != provision) continue;
        if (!bearing[one.document] && is_possible(one.concerned)) bearing[one.document] = {one.document, one.rule};
    }
    std::vector<std::uint8_t> seen(compiled_.holes.size(), false);
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const CompiledHole& hole = compiled_.holes[i];
            if (seen[i] || !counts(hole, used, answers)) continue;
            seen[i] = more = true;
            if (!bearing[hole.document]) bearing[hole.document] = DocumentPlace{hole.document, std::nullopt};
            add_rows_of(hole, used);
        }
    }
    for (const auto& place : bearing)
        if (place) into.push_back(*place);
    const std::size_t related = into.size();
    for (std::uint16_t i = 0; i < bearing.size(); ++i)
        if (!bearing[i] && is_related(settings_.document(i), provision, used, answers))
            into.push_back({i, std::nullopt});
    return related;
}

// What a table gives; its rows are those of the rule from `first_row` on.
GivenResult DocumentFinder::given_by(const CompiledRule& rule, std::size_t first_row, std::size_t rows,
                                     const Answers& answers) {
    GivenResult given;
    given.place = {rule.document, rule.rule};
    diagram::VariableSet support;
    for (std::uint16_t row = 0; row < rows; ++row) {
        const diagram::Node told = restriction_.reduce(rule.rows[first_row + row]);
        if (told != static_cast<diagram::Node>(diagram::Told::nothing)) given.rows.push_back(row);
        given.applies |= told == static_cast<diagram::Node>(diagram::Told::applies);
        support |= restriction_.support(told);
    }
    support.each([&](diagram::Variable v) {
        if (answers.values[v] == kAbsent) given.missing.push_back({v});
    });
    return given;
}

void DocumentFinder::add_given(const ProvisionResult& result, const Answers& answers, std::vector<GivenResult>& into) {
    const auto open = [](Verdict verdict) {
        return verdict == Verdict::satisfied || verdict == Verdict::needs_decision;
    };
    const bool told = open(result.verdict);
    if (!told && !(result.verdict == Verdict::unknown && open(result.best))) return;
    for (const CompiledRule& one : compiled_.rules) {
        const DocumentRule& rule = settings_.document(one.document).rules[one.rule];
        if (rule.provision != result.provision) continue;
        std::size_t first_row = 0;
        for (std::uint16_t table = 0; table < rule.gives.size(); ++table) {
            const std::size_t rows = rule.gives[table].rows.size();
            GivenResult given = given_by(one, first_row, rows, answers);
            given.table = table;
            first_row += rows;
            if (told) add_reached(one, first_row - rows, rows, answers, given);
            else given.rows.clear(), given.applies = false;
            if (!given.rows.empty() || !given.missing.empty()) into.push_back(std::move(given));
        }
    }
}

} // namespace eligibility
