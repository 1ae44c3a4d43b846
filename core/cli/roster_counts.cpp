#include "cli/roster_counts.h"

#include "base/text.h"
#include "cli/columns.h"

#include <algorithm>

namespace eligibility::cli {
namespace {

// The best first, as people look for it.
constexpr Verdict kShown[] = {Verdict::satisfied, Verdict::needs_decision, Verdict::unknown, Verdict::not_satisfied,
                              Verdict::not_applicable};

void add_to(CountsOfProvisions& to, const CountsOfProvisions& from) {
    to.resize(std::max(to.size(), from.size()));
    for (std::size_t i = 0; i < from.size(); ++i)
        for (std::size_t verdict = 0; verdict < from[i].size(); ++verdict) to[i][verdict] += from[i][verdict];
}

std::uint64_t count_of(const VerdictCounts& counts, Verdict verdict) {
    return counts[static_cast<std::size_t>(verdict)];
}

bool anybody(const VerdictCounts& counts) {
    return std::any_of(counts.begin(), counts.end(), [](std::uint64_t n) { return n != 0; });
}

} // namespace

void RosterCounts::add(const RosterCounts& other) {
    add_to(all, other.all);
    what_if.resize(std::max(what_if.size(), other.what_if.size()));
    for (std::size_t i = 0; i < other.what_if.size(); ++i) add_to(what_if[i], other.what_if[i]);
    reached.resize(std::max(reached.size(), other.reached.size()));
    for (std::size_t i = 0; i < other.reached.size(); ++i) reached[i] += other.reached[i];
    for (const auto& [name, counts] : other.units)
        add_to(units[units.size() >= kMostUnits && !units.contains(name) ? std::string() : name], counts);
    for (const auto& [name, counts] : other.counties) add_to(counties[name], counts);
    people += other.people;
    faulty += other.faulty;
}

std::string summary_table(const RosterPlan& plan, const RosterCounts& counts) {
    const TableFormat csv;
    std::string text = plan.table.encoding == Encoding::utf8 ? "\xEF\xBB\xBF" : "";
    const auto word = [&](Message message, std::string_view id) {
        return plan.ids ? std::string(id) : text_of(message, plan.words);
    };
    const auto row = [&](std::initializer_list<std::string> cells) {
        const char* separator = "";
        for (const std::string& cell : cells) text += separator + field_of(cell, csv), separator = ",";
        text += "\r\n";
    };
    const auto name = [&](Verdict verdict) { return plan.verdict_name(verdict); };
    row({word(Message::summary_group, "by"), word(Message::summary_name, "name"),
         word(Message::entry_provisions, "provision"), name(kShown[0]), name(kShown[1]), name(kShown[2]),
         name(kShown[3]), name(kShown[4])});
    const auto rows = [&](const std::string& group, const std::string& own, const CountsOfProvisions& of) {
        for (std::size_t i = 0; i < of.size(); ++i) {
            if (!anybody(of[i])) continue;
            const auto number = [&](Verdict verdict) { return number_text(count_of(of[i], verdict)); };
            row({group, own, plan.provision_name(i), number(kShown[0]), number(kShown[1]), number(kShown[2]),
                 number(kShown[3]), number(kShown[4])});
        }
    };
    rows(word(Message::summary_all, "all"), "", counts.all);
    for (std::size_t i = 0; i < counts.what_if.size(); ++i) rows(plan.what_if[i].label, "", counts.what_if[i]);
    for (std::size_t i = 0; i < counts.reached.size(); ++i)
        if (counts.reached[i] != 0)
            row({text_of({Message::summary_within, {number_text(plan.later.back().months)}}, plan.words), "",
                 plan.provision_name(i), number_text(counts.reached[i]), "", "", "", ""});
    for (const auto& [unit, of] : counts.units)
        rows(word(Message::mapping_unit, "unit"), unit.empty() ? word(Message::summary_rest, "") : unit, of);
    for (const auto& [county, of] : counts.counties) rows(word(Message::summary_county, "county"), county, of);
    return text;
}

std::string summary_text(const RosterPlan& plan, const RosterCounts& counts) {
    constexpr std::size_t kWide = 14;
    std::string text =
        text_of({Message::total, {number_text(counts.people), number_text(counts.faulty)}}, plan.words) + "\n";
    for (const Verdict verdict : kShown) text += padded(plan.verdict_name(verdict), kWide);
    text += "\n";
    const auto line = [&](const VerdictCounts& of, const std::string& name) {
        for (const Verdict verdict : kShown) text += padded(number_text(count_of(of, verdict)), kWide);
        text += name + "\n";
    };
    for (std::size_t i = 0; i < counts.all.size(); ++i) line(counts.all[i], plan.provision_name(i));
    for (std::size_t i = 0; i < counts.reached.size(); ++i) {
        if (counts.reached[i] == 0) continue;
        const std::string head =
            text_of({Message::summary_within, {number_text(plan.later.back().months)}}, plan.words);
        text += join({head, ": ", number_text(counts.reached[i]), "  ", plan.provision_name(i), "\n"});
    }
    for (std::size_t i = 0; i < counts.what_if.size(); ++i) {
        const std::size_t before = text.size();
        for (std::size_t at = 0; at < counts.all.size(); ++at)
            if (counts.what_if[i][at] != counts.all[at]) line(counts.what_if[i][at], plan.provision_name(at));
        const std::string& label = plan.what_if[i].label;
        if (before == text.size()) text += text_of({Message::what_if_none, {label}}, plan.words) + "\n";
        else text.insert(before, label + "\n");
    }
    return text;
}

} // namespace eligibility::cli
