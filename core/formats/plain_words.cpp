#include "formats/plain_words.h"

#include "base/text.h"

#include <algorithm>

namespace eligibility {
namespace {

// Of units that the core knows: for one of them, and for other numbers.
std::pair<Message, Message> amounts_in(Unit::Kind unit) {
    switch (unit) {
    case Unit::Kind::year: return {Message::amount_year, Message::amount_years};
    case Unit::Kind::month: return {Message::amount_month, Message::amount_months};
    case Unit::Kind::day: return {Message::amount_day, Message::amount_days};
    case Unit::Kind::percent: return {Message::amount_percent, Message::amount_percent};
    case Unit::Kind::yuan: return {Message::amount_yuan, Message::amount_yuan};
    case Unit::Kind::named: break;
    }
    return {Message::place_plain_entry, Message::place_plain_entry};
}

std::string county_text(const Region& county, Language language) {
    return text_of({Message::with_brackets, {county.name, county.adcode}}, language);
}

template <class Entry, class Matches>
std::optional<std::string> found_text(const std::vector<Entry>& entries, Matches matches, auto text) {
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? std::nullopt : std::optional<std::string>(text(*found));
}

std::optional<std::string> option_text(const Fact& fact, std::string_view value, Language language) {
    return found_text(
        fact.options, [&](const Option& option) { return option.value == value; },
        [&](const Option& option) { return text_in(option.label, language); });
}

std::optional<std::string> word_text(const Policy& policy, const Fact& fact, const std::string& word,
                                     Language language) {
    if (word == "unsure") return text_of(Message::value_unsure, language);
    if (fact.type == FactType::option || fact.type == FactType::boolean) return option_text(fact, word, language);
    if (fact.type == FactType::date) return word;
    if (fact.type != FactType::place) return std::nullopt;
    return found_text(
        policy.regions, [&](const Region& county) { return county.adcode == word; },
        [&](const Region& county) { return county_text(county, language); });
}

// What is said of the entry of this id in the first version that has one.
template <class Listed>
std::optional<std::string> of_entry(const Policy* const (&versions)[2], std::vector<Listed> Policy::*list,
                                    std::string_view id, auto text) {
    for (const Policy* policy : versions) {
        if (policy == nullptr) continue;
        const auto found = find_id(policy->*list, id);
        if (found) return text((policy->*list)[found->at]);
    }
    return std::nullopt;
}

// Quotes within quotes are single ones.
std::string inside_quotes(std::string text) {
    for (const auto& [outer, inner] : {std::pair{"“", "‘"}, std::pair{"”", "’"}})
        for (std::size_t at = text.find(outer); at != std::string::npos; at = text.find(outer, at))
            text.replace(at, std::string_view(outer).size(), inner);
    return text;
}

Message word_of(EntryKind kind) {
    switch (kind) {
    case EntryKind::provision: return Message::entry_provisions;
    case EntryKind::fact: return Message::entry_facts;
    case EntryKind::option: return Message::entry_options;
    case EntryKind::answer: return Message::entry_follows;
    case EntryKind::parameter: return Message::entry_parameters;
    case EntryKind::reading: return Message::entry_readings;
    case EntryKind::definition: return Message::entry_definitions;
    case EntryKind::sentence: return Message::entry_sentences;
    case EntryKind::audience: return Message::entry_audiences;
    case EntryKind::county: return Message::entry_regions;
    case EntryKind::tag: return Message::entry_tags;
    case EntryKind::document: return Message::entry_documents;
    }
    return Message::entry_other;
}

} // namespace

Message word_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::not_satisfied: return Message::verdict_not_satisfied;
    case Verdict::not_applicable: return Message::verdict_not_applicable;
    case Verdict::needs_decision: return Message::verdict_needs_decision;
    case Verdict::satisfied: return Message::verdict_satisfied;
    case Verdict::unknown: return Message::verdict_unknown;
    }
    return Message::nothing;
}

const std::string& text_in(const Text& text, Language language) {
    return language == Language::zh || text.en.empty() ? text.zh : text.en;
}

std::string amount_text(std::int64_t amount, const Unit& unit, Language language) {
    const auto [one, many] = amounts_in(unit.kind);
    return text_of({amount == 1 ? one : many, {number_text(amount), text_in(unit.name, language)}}, language);
}

std::string range_text(Value first, Value last, const Unit& unit, Language language) {
    return text_of({Message::range, {number_text(first), amount_text(last, unit, language)}}, language);
}

std::optional<std::string> value_text(const Policy& policy, const Fact& fact, const FreeValue& value,
                                      Language language) {
    if (const auto* word = std::get_if<std::string>(&value)) return word_text(policy, fact, *word, language);
    if (const auto* flag = std::get_if<bool>(&value))
        return fact.type == FactType::boolean ? option_text(fact, *flag ? "true" : "false", language) : std::nullopt;
    if (fact.type != FactType::number) return std::nullopt;
    return amount_text(std::get<std::int64_t>(value), fact.unit, language);
}

void PlainWords::call_document(const std::string& id, const std::string& number, const std::string& title) {
    documents_[id] = join({number, "《", title, "》"});
}

std::optional<std::string> PlainWords::label(EntryKind kind, const std::string& id) const {
    const auto by_label = [&](const auto& entry) { return in(entry.label); };
    switch (kind) {
    case EntryKind::provision:
        return of_entry(versions_, &Policy::provisions, id, [&](const Provision& provision) {
            return say({Message::named_provision, {inside_quotes(in(provision.title)), provision.sentence}});
        });
    case EntryKind::fact: return of_entry(versions_, &Policy::facts, id, by_label);
    case EntryKind::parameter: return of_entry(versions_, &Policy::parameters, id, by_label);
    case EntryKind::reading: return of_entry(versions_, &Policy::readings, id, by_label);
    case EntryKind::definition: return of_entry(versions_, &Policy::definitions, id, by_label);
    case EntryKind::audience: return of_entry(versions_, &Policy::audiences, id, by_label);
    case EntryKind::tag: return of_entry(versions_, &Policy::region_tags, id, by_label);
    case EntryKind::document: {
        const auto known = documents_.find(id);
        return known == documents_.end() ? std::nullopt : std::optional(known->second);
    }
    case EntryKind::sentence: return id;
    case EntryKind::option:
    case EntryKind::answer: {
        const std::string fact = id.substr(0, id.find('='));
        const std::string of_fact = label(EntryKind::fact, fact).value_or(fact);
        return say({Message::labelled, {of_fact, value(fact, id.substr(std::min(id.size(), fact.size() + 1)))}});
    }
    case EntryKind::county: break;
    }
    for (const Policy* policy : versions_) {
        if (policy == nullptr) continue;
        const auto same = [&](const Region& county) { return county.adcode == id; };
        const auto text = [&](const Region& county) { return county_text(county, language_); };
        if (auto found = found_text(policy->regions, same, text)) return found;
    }
    return std::nullopt;
}

std::string PlainWords::name(EntryKind kind, const std::string& id) const {
    const auto known = label(kind, id);
    if (!known) return id;
    const bool plain = kind == EntryKind::provision || kind == EntryKind::sentence || kind == EntryKind::county ||
                       kind == EntryKind::document;
    return plain ? *known : say({Message::quoted, {inside_quotes(*known)}});
}

std::string PlainWords::kind_and_name(EntryKind kind, const std::string& id) const {
    const bool bare = kind == EntryKind::sentence || kind == EntryKind::county;
    return say({bare ? Message::place_plain_entry : Message::kind_and_name, {say(word_of(kind)), name(kind, id)}});
}

std::string PlainWords::value(const std::string& fact, const FreeValue& value) const {
    for (const Policy* policy : versions_) {
        const auto known = policy == nullptr ? std::nullopt : find_id(policy->facts, fact);
        if (!known) continue;
        if (auto text = value_text(*policy, (*policy)[*known], value, language_)) return *text;
    }
    return plain_text(value);
}

void PlainWords::add(std::string& list, const std::string& next) const {
    list = list.empty() ? next : say({Message::and_then, {list, next}});
}

std::string PlainWords::answers(const std::vector<NamedValue>& answers) const {
    if (answers.empty()) return say(Message::anybody);
    std::string list;
    for (const NamedValue& answer : answers)
        add(list, say({Message::labelled,
                       {label(EntryKind::fact, answer.name).value_or(answer.name), value(answer.name, answer.value)}}));
    return list;
}

std::string PlainWords::parameter_value(const NamedValue& set) const {
    const auto* number = std::get_if<std::int64_t>(&set.value);
    if (number == nullptr) return say(set.value == FreeValue(true) ? Message::value_yes : Message::value_no);
    return of_entry(versions_, &Policy::parameters, set.name,
                    [&](const Parameter& parameter) { return amount_text(*number, parameter.unit, language_); })
        .value_or(number_text(*number));
}

std::string PlainWords::reading_value(const NamedValue& set) const {
    const bool holds = set.value == FreeValue(true);
    return say({holds ? Message::reading_holds : Message::reading_fails, {name(EntryKind::reading, set.name)}});
}

std::string PlainWords::tag_value(const std::string& county, const NamedValue& set) const {
    const auto tag =
        of_entry(versions_, &Policy::region_tags, set.name, [&](const RegionTag& one) { return in(one.label); });
    return say({set.value == FreeValue(true) ? Message::county_tagged : Message::county_not_tagged,
                {name(EntryKind::county, county), tag.value_or(set.name)}});
}

std::string PlainWords::settings(const LocalSettings& settings) const {
    std::string list;
    for (const NamedValue& set : settings.parameters)
        add(list,
            say({Message::labelled, {label(EntryKind::parameter, set.name).value_or(set.name), parameter_value(set)}}));
    for (const NamedValue& set : settings.readings) add(list, reading_value(set));
    for (const NamedTags& county : settings.region_tags)
        for (const NamedValue& tag : county.tags) add(list, tag_value(county.county, tag));
    return list;
}

std::string PlainWords::listed(const std::vector<std::string>& names) const {
    std::string list;
    for (const std::string& one : names) list = list.empty() ? one : say({Message::beside, {list, one}});
    return list;
}

} // namespace eligibility
