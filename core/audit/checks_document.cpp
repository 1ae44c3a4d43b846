// What is asked of each document by itself, among those that are in force with it.
#include "audit/day_conditions.h"
#include "audit/register_auditor.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace eligibility {
namespace {

using diagram::Node;
using diagram::Table;
using MaybeCondition = std::optional<Condition>;

constexpr auto kNobody = static_cast<Node>(diagram::Outcome::not_satisfied);
constexpr auto kSomebody = static_cast<Node>(diagram::Outcome::satisfied);

constexpr Table kMayHoldBoth = satisfied_where([](Node a, Node b) { return a != kNobody && b != kNobody; });
constexpr Table kHoldBoth = satisfied_where([](Node a, Node b) { return a == kSomebody && b == kSomebody; });
constexpr Table kUnless = satisfied_where([](Node a, Node b) { return a != kNobody && b == kNobody; });

/// Something in a document that is said only to those for whom it holds.
struct Part {
    std::vector<std::string> subjects;
    Said of_nobody, of_nobody_there; ///< what to say where it never holds, in the document's region or anywhere
    const MaybeCondition* rule;      ///< of whom the rule speaks; null for what is in no rule
    const MaybeCondition* own;
    std::vector<const MaybeCondition*> earlier; ///< rows that count before it
};

std::string counted(std::size_t position) { return number_text(position + 1); }

// The rows of one list; `arguments` stand before their number.
template <class Row>
void add_rows(const std::vector<Row>& rows, const MaybeCondition* rule, std::vector<std::string> subjects,
              Message of_nobody, Message of_nobody_there, std::vector<std::string> arguments, std::vector<Part>& into) {
    std::vector<const MaybeCondition*> earlier;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Said here(of_nobody), there(of_nobody_there);
        here.arguments = arguments;
        here.arguments.push_back(counted(i));
        there.arguments = here.arguments;
        into.push_back({subjects, std::move(here), std::move(there), rule, &rows[i].when, earlier});
        earlier.push_back(&rows[i].when);
    }
}

std::vector<Part> parts_of_rules(const Policy& policy, const Document& document) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < document.rules.size(); ++i) {
        const DocumentRule& rule = document.rules[i];
        const std::vector<std::string> subjects{document.id, policy[rule.provision].id};
        const std::string number = counted(i);
        parts.push_back({subjects,
                         {Message::rule_of_nobody, {number}},
                         {Message::rule_of_nobody_there, {number}},
                         nullptr,
                         &rule.when,
                         {}});
        for (std::size_t table = 0; table < rule.gives.size(); ++table)
            add_rows(rule.gives[table].rows, &rule.when, subjects, Message::row_of_nobody, Message::row_of_nobody_there,
                     {number, counted(table)}, parts);
    }
    for (const Document::Parameters& hole : document.parameters)
        add_rows(hole.rows, nullptr, {document.id, policy[hole.parameter].id}, Message::number_of_nobody,
                 Message::number_of_nobody_there, {}, parts);
    return parts;
}

std::vector<Part> parts_of_recognitions(const Policy& policy, const Document& document) {
    std::vector<Part> parts;
    for (const Document::Recognition& hole : document.recognises)
        add_rows(hole.rows, nullptr, {document.id, policy[hole.fact].id}, Message::recognition_of_nobody,
                 Message::recognition_of_nobody_there, {}, parts);
    return parts;
}

/// Finds the parts that hold for somebody on one day.
class Reach {
public:
    Reach(const Policy& policy, const Neighbourhood& here, Date day, bool recognising)
        : conditions_(policy, pointers(here), day, recognising), region_(conditions_.ask_region(here.own)) {}

    void ask(const Part& part) {
        if (part.rule != nullptr) ask(part.rule);
        ask(part.own);
        for (const MaybeCondition* one : part.earlier) ask(one);
    }
    bool compile() { return conditions_.compile(); }
    /// What was asked so far grew too large, so that the answers are worthless.
    bool overflowed() { return conditions_.diagrams().overflowed(); }

    bool somewhere(const Part& part) { return node(part) != kNobody; }
    bool in_region(const Part& part) { return combine(node(part), conditions_[region_], kHoldBoth) != kNobody; }

private:
    static std::vector<const Document*> pointers(const Neighbourhood& here) {
        std::vector<const Document*> all;
        for (const Document& one : here.around) all.push_back(&one);
        return all;
    }

    void ask(const MaybeCondition* condition) {
        if (!asked_.contains(condition)) asked_[condition] = conditions_.ask(*condition);
    }

    Node combine(Node a, Node b, const Table& table) { return conditions_.diagrams().combine(a, b, table); }

    Node node(const Part& part) {
        const Node rule = part.rule != nullptr ? conditions_[asked_.at(part.rule)] : kSomebody;
        Node result = combine(rule, conditions_[asked_.at(part.own)], kMayHoldBoth);
        for (const MaybeCondition* one : part.earlier)
            result = combine(result, combine(rule, conditions_[asked_.at(one)], kHoldBoth), kUnless);
        return result;
    }

    DayConditions conditions_;
    std::size_t region_;
    std::map<const MaybeCondition*, std::size_t> asked_;
};

// The days on which something else is in force where the document speaks.
std::vector<Date> days_of(const Neighbourhood& here) {
    std::set<Date> days;
    for (const Document& one : here.around) {
        days.insert(one.from);
        if (one.to) days.insert(*one.to + std::chrono::days(1));
    }
    std::erase_if(days, [&](Date day) { return !here.own.in_force(day); });
    return {days.begin(), days.end()};
}

// Takes out of `parts` those that hold for somebody on some day; the rest hold for nobody, and `elsewhere` says whether
// they would in another region. False where that was too much work.
bool take_reached(RegisterAuditor& auditor, const Neighbourhood& here, bool recognising, std::vector<Part>& parts,
                  std::set<const MaybeCondition*>& elsewhere) {
    for (const Date day : days_of(here)) {
        if (parts.empty()) return true;
        if (auditor.bounds.days == 0) return false;
        --auditor.bounds.days;
        Reach reach(auditor.policy, here, day, recognising);
        for (const Part& part : parts) reach.ask(part);
        if (!reach.compile()) return false;
        for (const Part& part : parts)
            if (reach.somewhere(part)) elsewhere.insert(part.own);
        std::erase_if(parts, [&](const Part& part) { return reach.in_region(part); });
        if (reach.overflowed()) return false;
    }
    return true;
}

} // namespace

void check_reachable(RegisterAuditor& auditor, Neighbourhood& here) {
    constexpr AuditProperty kProperty = AuditProperty::document_rule_reachable;
    for (const bool recognising : {false, true}) {
        auto parts =
            recognising ? parts_of_recognitions(auditor.policy, here.own) : parts_of_rules(auditor.policy, here.own);
        std::set<const MaybeCondition*> elsewhere;
        if (!take_reached(auditor, here, recognising, parts, elsewhere))
            return auditor.give_up(kProperty, {here.own.id}, Message::open_reach);
        for (Part& part : parts) {
            if (part.rule == nullptr) here.of_nobody.insert(part.own);
            if (here.of_nobody.contains(part.rule)) continue; // that its rows are is no news
            const bool there = elsewhere.contains(part.own);
            auditor.violate(kProperty, std::move(part.subjects), there ? part.of_nobody_there : part.of_nobody);
        }
    }
}

// A rule that tells something is of use whatever it does to verdicts.
void check_effect_of_rules(RegisterAuditor& auditor, Neighbourhood& here) {
    constexpr AuditProperty kProperty = AuditProperty::document_rule_reachable;
    for (std::size_t i = 0; i < here.own.rules.size(); ++i) {
        const DocumentRule& rule = here.own.rules[i];
        if (tells_something(rule) || here.of_nobody.contains(&rule.when)) continue;
        const std::vector<std::string> subjects{here.own.id, auditor.policy[rule.provision].id};
        if (!changes_verdicts(rule)) {
            auditor.note(kProperty, subjects, {Message::rule_says_nothing, {counted(i)}});
            continue;
        }
        Document without = here.own;
        without.rules.erase(without.rules.begin() + static_cast<std::ptrdiff_t>(i));
        const RegisterDiff difference = auditor.with(here, without);
        if (!difference.computed()) auditor.give_up(kProperty, subjects, {Message::open_effect, {counted(i)}});
        else if (difference.provisions.empty())
            auditor.note(kProperty, subjects, {Message::rule_without_effect, {counted(i)}});
    }
}

} // namespace eligibility
