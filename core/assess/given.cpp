#include "assess/given.h"

#include "base/short_sort.h"
#include "policy/time.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::CompiledRule;
using diagram::Node;
using diagram::Told;

constexpr bool is(Node node, Told told) { return node == static_cast<Node>(told); }

bool grows_by_waiting(const Fact& fact) {
    return fact.change == Change::time && fact.type == FactType::number && is_time(fact.unit.kind);
}

/// Waiting brings the fact into a cell.
struct Step {
    Date day;
    FactIndex fact;
    std::uint8_t cell;
};

} // namespace

void GivenFinder::begin(const Answers& answers, const std::vector<std::uint8_t>& cells) {
    growing_.clear();
    open_cells_ = cells_ = cells;
    for (std::uint16_t i = 0; i < policy_.facts.size(); ++i)
        if (is_value(answers.values[i]) && grows_by_waiting(policy_.facts[i])) {
            growing_.push_back({i});
            open_cells_[i] = diagram::kFree;
        }
    later_is_open_ = false;
}

void GivenFinder::add(const ProvisionResult& result, const Answers& answers, std::vector<GivenResult>& into) {
    const bool told = is_open(result.verdict);
    if (!told && !(result.verdict == Verdict::unknown && is_open(result.best))) return;
    documents_.each_rule_here(result.provision, [&](const CompiledRule& one, const auto&) {
        const DocumentRule& rule = settings_.document(one.document).rules[one.rule];
        std::size_t first_row = 0;
        for (std::uint16_t table = 0; table < rule.gives.size(); ++table) {
            const Rows rows = std::span(one.rows).subspan(first_row, rule.gives[table].rows.size());
            first_row += rows.size();
            GivenResult given = rows_of(rows, answers);
            given.place = {one.document, one.rule};
            given.table = table;
            if (told) add_reached(rows, answers, given);
            else given.rows.clear(), given.applies = false;
            if (!given.rows.empty() || !given.missing.empty()) into.push_back(std::move(given));
        }
    });
}

GivenResult GivenFinder::rows_of(Rows rows, const Answers& answers) {
    GivenResult given;
    diagram::VariableSet support;
    for (std::uint16_t row = 0; row < rows.size(); ++row) {
        const Node told = restriction_.reduce(rows[row]);
        if (!is(told, Told::nothing)) given.rows.push_back(row);
        given.applies |= is(told, Told::applies);
        support |= restriction_.support(told);
    }
    support.each([&](diagram::Variable v) {
        if (answers.values[v] == kAbsent) given.missing.push_back({v});
    });
    return given;
}

// The next row that applies to who only waits.
void GivenFinder::add_reached(Rows rows, const Answers& answers, GivenResult& given) {
    if (growing_.empty()) return;
    if (!later_is_open_) later_.assign(open_cells_);
    later_is_open_ = true;
    diagram::VariableSet support;
    for (const Node row : rows) support |= later_.support(later_.reduce(row));
    std::vector<Step> steps; // of the facts that matter here
    for (const FactIndex fact : growing_) {
        const diagram::Domain& domain = compiled_.domains[fact.at];
        const Value value = answers[fact];
        cells_[fact.at] = domain.cell(value);
        if (!support.contains(static_cast<diagram::Variable>(fact.at))) continue;
        for (const Value begin : domain.begins) {
            if (begin <= value) continue;
            const auto day = date_after(settings_.day, policy_[fact].unit.kind, begin - value);
            if (day) steps.push_back({*day, fact, domain.cell(begin)});
        }
    }
    short_sort(steps, [](const Step& a, const Step& b) { return a.day < b.day; });
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        cells_[step.fact.at] = step.cell;
        if (i + 1 < steps.size() && steps[i + 1].day == step.day) continue;
        later_.assign(cells_);
        later_is_open_ = false;
        for (std::uint16_t row = 0; row < rows.size(); ++row) {
            const bool now = given.applies && given.rows.front() == row;
            if (now || !is(later_.outcome(rows[row]), Told::applies)) continue;
            given.reached = ReachedRow{row, step.day};
            return;
        }
    }
}

} // namespace eligibility
