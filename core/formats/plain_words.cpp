#include "formats/words.h"

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
    return text_of({Message::county_with_code, {county.name, county.adcode}}, language);
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
    if (fact.type == FactType::option) return option_text(fact, word, language);
    if (fact.type == FactType::date) return word;
    if (fact.type != FactType::place) return std::nullopt;
    return found_text(
        policy.regions, [&](const Region& county) { return county.adcode == word; },
        [&](const Region& county) { return county_text(county, language); });
}

} // namespace

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

} // namespace eligibility
