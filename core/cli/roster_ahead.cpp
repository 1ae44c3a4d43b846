#include "cli/roster_ahead.h"

#include <algorithm>

namespace eligibility::cli {

RosterAhead::RosterAhead(const RosterPlan& plan, const AnswerColumns& columns) : plan_(plan), columns_(columns) {
    const auto judge = [&](const Checker& checker) {
        return Judge{Roster(checker), std::vector<std::vector<std::uint8_t>>(columns.all.size())};
    };
    for (const LaterDay& later : plan.later) later_.push_back(judge(later.checker));
    for (const WhatIf& one : plan.what_if) what_if_.push_back(judge(one.checker));
}

// The columns under another checker, with value(column, person).
template <class ValueOf>
std::span<const std::uint8_t* const> RosterAhead::pointers(Judge& judge, std::size_t people, const ValueOf& value) {
    pointers_.assign(plan_.policy->facts.size(), nullptr);
    for (std::size_t i = 0; i < columns_.all.size(); ++i) {
        const AnswerColumn& column = *columns_.all[i];
        std::vector<std::uint8_t>& codes = judge.codes[i];
        codes.resize(std::max<std::size_t>(people, 1));
        for (std::size_t at = 0; at < people; ++at) codes[at] = judge.roster.code(column.fact, value(column, at));
        pointers_[column.fact.at] = codes.data();
    }
    return pointers_;
}

void RosterAhead::judge(std::span<const std::uint8_t> verdicts, std::size_t people, RosterCounts& counts) {
    for (std::size_t i = 0; i < what_if_.size(); ++i) {
        const auto given =
            pointers(what_if_[i], people, [](const AnswerColumn& column, std::size_t at) { return column.values[at]; });
        what_if_[i].roster.judge(given, people, {nullptr, nullptr, nullptr, 0, counts.what_if[i]});
    }
    if (!later_.empty()) look_ahead(verdicts, people, counts);
}

void RosterAhead::look_ahead(std::span<const std::uint8_t> verdicts, std::size_t people, RosterCounts& counts) {
    reached_.assign(verdicts.size(), 0);
    later_verdicts_.resize(verdicts.size());
    for (std::size_t month = 0; month < later_.size(); ++month) {
        const LaterDay& later = plan_.later[month];
        const auto given = pointers(later_[month], people, [&](const AnswerColumn& column, std::size_t at) {
            return value_at(column, at, later);
        });
        later_[month].roster.judge(given, people, {later_verdicts_.data(), nullptr, nullptr, people, {}});
        for (std::size_t at = 0; at < reached_.size(); ++at)
            if (reached_[at] == 0 && is_open(Verdict{later_verdicts_[at]}) && !is_open(Verdict{verdicts[at]}))
                reached_[at] = static_cast<std::uint8_t>(month + 1);
    }
    for (std::size_t at = 0; at < reached_.size(); ++at)
        if (reached_[at] != 0) ++counts.reached[at / people];
}

// A length with a begin goes on by the calendar; of another one only whole units are sure to have gone by.
Value RosterAhead::value_at(const AnswerColumn& column, std::size_t at, const LaterDay& later) const {
    const Value value = column.values[at];
    if (!column.advances || !is_value(value)) return value;
    if (column.begins[at] != Cell::kNoBegin)
        return column.words.length_since(Date(std::chrono::days(column.begins[at])), later.day);
    const Fact& fact = (*plan_.policy)[column.fact];
    std::int64_t more = (later.day - plan_.day).count();
    if (fact.unit.kind == Unit::Kind::year) more = later.months / 12;
    if (fact.unit.kind == Unit::Kind::month) more = later.months;
    return static_cast<Value>(std::min<std::int64_t>(value + more, fact.max));
}

} // namespace eligibility::cli
