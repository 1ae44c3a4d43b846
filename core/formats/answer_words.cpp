#include "formats/answer_words.h"

#include "base/text.h"
#include "formats/plain_words.h"
#include "policy/time.h"

#include <algorithm>
#include <charconv>

namespace eligibility {
namespace {

constexpr std::size_t kLongestQuote = 60, kMostLabels = 8;

// Bytes of the first character of the text.
std::size_t character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    return size;
}

// U+FF01 to U+FF5E are the printable ASCII characters in full width.
std::optional<char> narrow(std::string_view character) {
    if (character.size() != 3 || character[0] != '\xEF') return std::nullopt;
    const unsigned code =
        (static_cast<unsigned char>(character[1]) & 0x3Fu) << 6 | (static_cast<unsigned char>(character[2]) & 0x3Fu);
    constexpr unsigned kFirst = 0xF01, kLast = 0xF5E;
    if (code < kFirst || code > kLast) return std::nullopt;
    return static_cast<char>(code - kFirst + '!');
}

bool is_space(std::string_view character) {
    return character == " " || character == "\t" || character == "\r" || character == "\n" || character == "\u3000" ||
           character == "\u00A0" || character == "\uFEFF";
}

// Takes digits from the front of the text.
std::optional<std::int64_t> take_number(std::string_view& text, std::size_t most_digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min(text.size(), most_digits), number);
    if (error != std::errc{} || text.front() == '-') return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take(std::string_view& text, std::initializer_list<std::string_view> any) {
    for (const std::string_view sign : any)
        if (text.starts_with(sign)) {
            text.remove_prefix(sign.size());
            return true;
        }
    return false;
}

std::string_view name_of(const Option& option, OptionNames names) {
    if (names == OptionNames::values) return option.value;
    return names == OptionNames::english && !option.label.en.empty() ? option.label.en : option.label.zh;
}

} // namespace

std::string plain_cell(std::string_view text) {
    std::string plain;
    std::size_t last_ink = 0;
    while (!text.empty()) {
        const std::string_view character = text.substr(0, character_size(text));
        text.remove_prefix(character.size());
        if (is_space(character)) {
            if (!plain.empty()) plain += ' ';
            continue;
        }
        if (const auto sign = narrow(character)) plain += *sign;
        else plain += character;
        last_ink = plain.size();
    }
    plain.resize(last_ink);
    return plain;
}

std::optional<CellDate> read_cell_date(std::string_view plain) {
    const auto year = take_number(plain, 4);
    if (!year || *year < 1000 || !take(plain, {"-", "/", ".", "年"})) return std::nullopt;
    const auto month = take_number(plain, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    const auto text = [&](std::int64_t day) {
        const auto two = [](std::int64_t n) { return join({n < 10 ? "0" : "", number_text(n)}); };
        return join({number_text(*year), "-", two(*month), "-", two(day)});
    };
    const auto of = [&](std::int64_t day, bool whole) -> std::optional<CellDate> {
        const auto date = parse_date(text(day));
        return date ? std::optional(CellDate{*date, whole}) : std::nullopt;
    };
    if (plain.empty() || plain == "月") return of(1, false);
    if (!take(plain, {"-", "/", ".", "月"})) return std::nullopt;
    const auto day = take_number(plain, 2);
    if (!day) return std::nullopt;
    take(plain, {"日", " 00:00:00", " 0:00:00", " 0:00"}); // as spreadsheets and databases write whole days
    return plain.empty() ? of(*day, true) : std::nullopt;
}

AnswerWords::AnswerWords(const Policy& policy, FactIndex fact, Date day, OptionNames listed)
    : policy_(policy), index_(fact), fact_(policy[fact]), day_(day), listed_(listed) {
    for (std::size_t i = 0; i < fact_.options.size(); ++i) {
        const Option& option = fact_.options[i];
        const Value value = fact_.type == FactType::boolean ? option.value == "true" : static_cast<Value>(i);
        for (const std::string& word : {option.value, option.label.zh, option.label.en}) add(word, value);
    }
    if (fact_.type == FactType::boolean) {
        for (const char* word : {"false", "FALSE", "否", "no", "0"}) add(word, 0);
        for (const char* word : {"true", "TRUE", "是", "yes", "1"}) add(word, 1);
    }
    for (std::size_t i = 0; fact_.type == FactType::place && i < policy.regions.size(); ++i) {
        const Region& region = policy.regions[i];
        const auto value = static_cast<Value>(i);
        add(region.adcode, value);
        add(region.name, value);
        add(region.prefecture + region.name, value);
        add(*value_text(policy, fact_, FreeValue(region.adcode), Language::zh), value);
    }
    add("unsure", kUnsure);
    for (const Language language : {Language::zh, Language::en}) {
        add(text_of(Message::value_unsure, language), kUnsure);
        std::string unit = amount_text(2, fact_.unit, language); // "2 年"
        if (fact_.type == FactType::number) units_.push_back(plain_cell(unit.substr(1)));
    }
}

// A word that stands for two values is none of them.
void AnswerWords::add(std::string_view word, Value value) {
    if (word.empty()) return;
    const auto [known, is_new] = words_.try_emplace(plain_cell(word), value);
    if (!is_new && known->second != value) known->second = kAbsent;
}

CellAnswer AnswerWords::read(std::string_view text) const {
    const std::string plain = plain_cell(text);
    if (plain.empty() || plain == "\\N") return {};
    if (plain.find('\0') != std::string::npos) return {kAbsent, {}, {Message::cell_has_nul, {}}};
    const auto known = words_.find(plain);
    if (known != words_.end() && known->second != kAbsent) return {known->second, {}, {}};
    if (known != words_.end()) return {kAbsent, {}, {Message::cell_ambiguous, {shortened(plain, kLongestQuote)}}};
    switch (fact_.type) {
    case FactType::number: return read_number(plain);
    case FactType::date: return read_date(plain);
    case FactType::boolean:
    case FactType::option:
    case FactType::place: break;
    }
    return unfit(plain);
}

CellAnswer AnswerWords::unfit(std::string_view plain) const {
    const std::string given = shortened(plain, kLongestQuote);
    const auto range = [&](Message message, const auto& text) -> CellAnswer {
        return {kAbsent, {}, {message, {given, text(fact_.min), text(fact_.max)}}};
    };
    const auto day = [](Value value) { return to_text(Date(std::chrono::days(value))); };
    switch (fact_.type) {
    case FactType::number:
        return range(can_be_derived(fact_) ? Message::cell_no_length : Message::cell_no_number,
                     [](Value value) { return number_text(value); });
    case FactType::date: return range(Message::cell_no_date, day);
    case FactType::place: return {kAbsent, {}, {Message::cell_no_place, {given}}};
    case FactType::boolean:
    case FactType::option: break;
    }
    std::vector<std::string_view> labels;
    for (const Option& option : fact_.options)
        if (labels.size() < kMostLabels) labels.push_back(name_of(option, listed_));
    return {kAbsent, {}, {Message::cell_no_option, {given}, labels}};
}

// A length of time may have a fraction, which is not full yet; other numbers may not.
CellAnswer AnswerWords::read_number(std::string_view plain) const {
    const bool counts = can_be_derived(fact_);
    if (counts)
        if (const auto date = read_cell_date(plain)) return read_begin(*date, plain);
    std::string_view rest = plain;
    const auto number = take_number(rest, 10);
    if (!number) return unfit(plain);
    if (take(rest, {"."})) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        const bool zero = rest.substr(0, digits).find_first_not_of('0') == std::string_view::npos;
        if (digits == 0 || (!zero && !counts)) return unfit(plain);
        rest.remove_prefix(digits);
    }
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const bool unit = rest.empty() || std::find(units_.begin(), units_.end(), rest) != units_.end();
    if (!unit || *number < fact_.min || *number > fact_.max) return unfit(plain);
    return {static_cast<Value>(*number), {}, {}};
}

CellAnswer AnswerWords::read_begin(const CellDate& date, std::string_view plain) const {
    if (date.date > day_)
        return {kAbsent, {}, {Message::cell_begins_later, {shortened(plain, kLongestQuote), to_text(day_)}}};
    return {length_since(date.date, day_), date.date, {}};
}

CellAnswer AnswerWords::read_date(std::string_view plain) const {
    const auto date = read_cell_date(plain);
    if (!date || !date->whole) return unfit(plain);
    const auto value = static_cast<std::int64_t>(date->date.time_since_epoch().count());
    if (value < fact_.min || value > fact_.max) return unfit(plain);
    return {static_cast<Value>(value), {}, {}};
}

Value AnswerWords::length_since(Date begin, Date day) const {
    // Too small by less than two; then up to what is full.
    std::int64_t length = (day - begin).count();
    if (fact_.unit.kind == Unit::Kind::year) length = length / 366 - 1;
    if (fact_.unit.kind == Unit::Kind::month) length = length / 31 - 1;
    length = std::max<std::int64_t>(length, 0);
    for (auto next = date_after(begin, fact_.unit.kind, length + 1); next && *next <= day;
         next = date_after(begin, fact_.unit.kind, length + 1))
        ++length;
    return static_cast<Value>(std::clamp<std::int64_t>(length, fact_.min, fact_.max));
}

} // namespace eligibility
