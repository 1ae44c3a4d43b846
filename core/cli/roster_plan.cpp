#include "cli/roster_plan.h"

#include "base/suggest.h"
#include "base/text.h"
#include "cli/load.h"
#include "formats/plain_words.h"

#include <charconv>

namespace eligibility::cli {
namespace {

constexpr std::size_t kMostValues = 100;

/// PARAMETER=8..15, PARAMETER=8,10 or PARAMETER=true
struct Hypotheses {
    ParameterIndex parameter;
    std::vector<Value> values;
};

std::optional<Value> number_of(std::string_view text) {
    Value value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Complaint add_values(const Parameter& parameter, std::string_view text, std::vector<Value>& values) {
    if (parameter.is_flag) {
        if (text != "true" && text != "false") return {{Message::parameter_flag, {parameter.id}}, {}};
        values.push_back(text == "true");
        return {};
    }
    const std::size_t dots = text.find("..");
    const auto first = number_of(text.substr(0, dots));
    const auto last = dots == text.npos ? first : number_of(text.substr(dots + 2));
    if (!first || !last || *first > *last || *first < parameter.floor || *last > parameter.max)
        return {{Message::parameter_range, {parameter.id, number_text(parameter.floor), number_text(parameter.max)}},
                {}};
    if (std::int64_t{*last} - *first >= static_cast<std::int64_t>(kMostValues))
        return {{Message::what_if_too_many, {number_text(kMostValues)}}, {}};
    for (Value value = *first; value <= *last; ++value) values.push_back(value);
    return {};
}

Complaint read_hypotheses(std::string_view text, const Policy& policy, Hypotheses& into) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos || equals + 1 == text.size()) return {{Message::no_what_if, {text}}, {}};
    const std::string_view id = text.substr(0, equals);
    const auto parameter = find_id(policy.parameters, id);
    if (!parameter) {
        std::vector<std::string_view> ids;
        for (const Parameter& known : policy.parameters) ids.push_back(known.id);
        return {{Message::no_parameter, {id}}, did_you_mean(id, ids)};
    }
    into.parameter = *parameter;
    for (std::string_view rest = text.substr(equals + 1); !rest.empty();) {
        const std::size_t comma = rest.find(',');
        const Complaint fault = add_values(policy[*parameter], rest.substr(0, comma), into.values);
        if (!fault.empty()) return fault;
        rest.remove_prefix(comma == rest.npos ? rest.size() : comma + 1);
    }
    if (into.values.size() > kMostValues) return {{Message::what_if_too_many, {number_text(kMostValues)}}, {}};
    return {};
}

// The documents, and one more after all of them that sets the number for everybody.
std::shared_ptr<const Documents> with_number(const Documents& documents, ParameterIndex parameter, Value value,
                                             Date day) {
    auto all = std::make_shared<Documents>(documents);
    Document own;
    own.id = "what-if";
    own.level = DocumentLevel::corrections;
    own.confirmed = true;
    own.from = day;
    own.parameters.push_back({parameter, {HoleRow{{}, value}}});
    all->push_back(std::move(own));
    return all;
}

bool add_what_ifs(const Options& options, const LoadedDocuments& loaded, RosterPlan& plan) {
    for (const std::string& text : options.what_ifs) {
        Hypotheses asked;
        const Complaint fault = read_hypotheses(text, *plan.policy, asked);
        if (!fault.empty()) return complain(fault, options.language), false;
        const Parameter& parameter = (*plan.policy)[asked.parameter];
        for (const Value value : asked.values) {
            auto checker = compile(plan.policy, with_number(*loaded.documents, asked.parameter, value, plan.day),
                                   plan.day, options.language);
            if (!checker) return false;
            const std::string said = parameter.is_flag ? (value != 0 ? "true" : "false") : number_text(value);
            const std::string name = plan.ids ? parameter.id : text_in(parameter.label, plan.words);
            plan.what_if.push_back({text_of({Message::what_if, {name, said}}, plan.words), std::move(*checker)});
        }
    }
    return true;
}

// The same documents speak on both days.
bool same_settings(const Settings& a, const Settings& b) {
    return a.speaking == b.speaking && a.zones == b.zones && a.tags == b.tags;
}

bool add_later_days(const Options& options, const LoadedDocuments& loaded, RosterPlan& plan) {
    for (int month = 1; month <= options.within_months; ++month) {
        const Date day = add_months(plan.day, month);
        const auto settings = settings_on(*plan.policy, loaded.documents, day);
        const bool same = same_settings(settings, plan.checker.settings());
        auto checker =
            same ? std::optional(plan.checker) : compile(plan.policy, loaded.documents, day, options.language);
        if (!checker) return false;
        plan.later.push_back({day, month, std::move(*checker), same});
    }
    return true;
}

} // namespace

std::optional<RosterPlan> roster_plan(const Options& options, bool& faulty_documents) {
    auto policy = load_policy(options.policy_path, options.language);
    const auto documents = policy ? load_documents(options, *policy) : std::nullopt;
    if (!documents) return std::nullopt;
    faulty_documents = documents->faulty;
    auto checker = compile(policy, documents->documents, options.as_of, options.language);
    if (!checker) return std::nullopt;
    RosterPlan plan{std::move(policy), std::move(*checker), options.as_of, {}, {}, {}};
    // The rows are Chinese whatever language the messages have, unless it was chosen.
    plan.words = options.has("--lang") ? options.language : Language::zh;
    plan.ids = options.has("--ids");
    plan.verdicts_only = options.verdicts_only;
    plan.groups = options.summary_file.has_value();
    plan.longest_row = options.longest_line;
    if (!add_what_ifs(options, *documents, plan) || !add_later_days(options, *documents, plan)) return std::nullopt;
    return plan;
}

std::string RosterPlan::provision_name(std::size_t at) const {
    const Provision& provision = policy->provisions[at];
    if (ids) return provision.id;
    return text_of({Message::with_brackets, {text_in(provision.title, words), provision.sentence}}, words);
}

std::string RosterPlan::fact_name(FactIndex fact) const {
    return ids ? (*policy)[fact].id : text_in((*policy)[fact].label, words);
}

std::string RosterPlan::verdict_name(Verdict verdict) const {
    return ids ? std::string(name_of(verdict)) : text_of(word_of(verdict), words);
}

std::vector<std::string> RosterPlan::added_columns() const {
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < policy->provisions.size(); ++i) columns.push_back(provision_name(i));
    const auto add = [&](const Said& said, std::string_view id) {
        columns.push_back(ids ? std::string(id) : text_of(said, words));
    };
    if (!verdicts_only) {
        add(Message::column_missing, "missing");
        add(Message::member_decided_by, "deciders");
        add(Message::column_documents, "documents");
    }
    if (!later.empty()) add({Message::column_within, {number_text(later.back().months)}}, "reachedByWaiting");
    add(Message::column_problem, "fault");
    return columns;
}

} // namespace eligibility::cli
