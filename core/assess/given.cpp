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

// The value as waiting until then makes it.
Value waited(const Fact& fact, Value value, Date day, Date then) {
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
    return value + static_cast<Value>(least);
}

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
    std::vector<Date> days; // on which one of the facts that matter here comes to where something changes
    for (const FactIndex fact : growing_) {
        if (!support.contains(static_cast<diagram::Variable>(fact.at))) continue;
        for (const Value begin : compiled_.domains[fact.at].begins) {
            const Value value = answers[fact];
            const auto date =
                begin > value ? date_after(settings_.day, policy_[fact].unit.kind, begin - value) : std::nullopt;
            if (date) days.push_back(*date);
        }
    }
    short_sort(days);
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i > 0 && days[i] == days[i - 1]) continue;
        for (const FactIndex fact : growing_)
            cells_[fact.at] =
                compiled_.domains[fact.at].cell(waited(policy_[fact], answers[fact], settings_.day, days[i]));
        later_.assign(cells_);
        later_is_open_ = false;
        for (std::uint16_t row = 0; row < rows.size(); ++row) {
            const bool now = given.applies && given.rows.front() == row;
            if (now || !is(later_.outcome(rows[row]), Told::applies)) continue;
            given.reached = ReachedRow{row, days[i]};
            return;
        }
    }
}

} // namespace eligibility
