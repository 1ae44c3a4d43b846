#include "audit/numbers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace eligibility {
namespace {

constexpr int kTenThousand = 10000;
constexpr std::size_t kMostDigits = 9; // whatever is longer is no number that anybody has to reach

// A character at the start of a text, of UTF-8 that was checked when it was read.
std::string_view first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return text.substr(0, size);
}

std::optional<int> position_of(std::string_view character, std::string_view characters) {
    for (int position = 0; !characters.empty(); ++position) {
        const std::string_view one = first_character(characters);
        if (one == character) return position;
        characters.remove_prefix(one.size());
    }
    return std::nullopt;
}

std::optional<int> arabic_digit(std::string_view character) {
    if (const auto plain = position_of(character, "0123456789")) return plain;
    return position_of(character, "０１２３４５６７８９");
}

std::optional<int> chinese_digit(std::string_view character) {
    if (character == "零") return 0;
    if (character == "两") return 2;
    return position_of(character, "〇一二三四五六七八九");
}

// 10 to 10,000; nothing for any other character.
std::optional<int> chinese_unit(std::string_view character) {
    constexpr std::array kUnits{10, 100, 1000, kTenThousand};
    const auto position = position_of(character, "十百千万");
    return position ? std::optional(kUnits[static_cast<std::size_t>(*position)]) : std::nullopt;
}

bool is_chinese_number(std::string_view character) { return chinese_digit(character) || chinese_unit(character); }

// Reads a numeral with units, 一百零五 or 十五, from left to right.
class WithUnits {
public:
    // The functions return false where the numeral is none: 三五十, 十三五.
    bool digit(int value) {
        if (digit_ != kNone) return false;
        if (value == 0) skips_ = true;
        else digit_ = value;
        return true;
    }
    bool unit(int unit) {
        if (unit == kTenThousand) {
            if (ten_thousands_ != 0 || below() == 0) return false;
            ten_thousands_ = below();
            below_ = 0;
        } else {
            const bool ten_alone = unit == 10 && last_unit_ == kTenThousand; // 十五
            if (unit >= last_unit_ || (digit_ == kNone && !ten_alone)) return false;
            below_ += (digit_ == kNone ? 1 : digit_) * unit;
        }
        digit_ = kNone;
        last_unit_ = unit;
        skips_ = false;
        return true;
    }
    // Nothing for 一百五, which says 150 and not 105.
    std::optional<std::int64_t> value() const {
        if (digit_ != kNone && last_unit_ != 10 && !skips_) return std::nullopt;
        return std::int64_t{ten_thousands_} * kTenThousand + below();
    }

private:
    static constexpr int kNone = -1;

    int below() const { return below_ + (digit_ == kNone ? 0 : digit_); }

    int ten_thousands_ = 0, below_ = 0;
    int digit_ = kNone; // that no unit has followed yet
    int last_unit_ = kTenThousand;
    bool skips_ = false; // a zero stands for the units in between
};

std::optional<std::int64_t> with_units(std::string_view numeral) {
    WithUnits reading;
    for (std::string_view rest = numeral; !rest.empty(); rest.remove_prefix(first_character(rest).size())) {
        const std::string_view character = first_character(rest);
        const auto unit = chinese_unit(character);
        if (!(unit ? reading.unit(*unit) : reading.digit(chinese_digit(character).value_or(0)))) return std::nullopt;
    }
    return reading.value();
}

// 二〇一六, 五.
std::optional<std::int64_t> by_place(std::string_view digits) {
    std::int64_t value = 0;
    std::size_t count = 0;
    for (; !digits.empty(); ++count) {
        const std::string_view character = first_character(digits);
        value = value * 10 + *chinese_digit(character);
        digits.remove_prefix(character.size());
        if (count == kMostDigits) return std::nullopt;
    }
    return value;
}

std::optional<std::int64_t> chinese_number(std::string_view numeral) {
    for (std::string_view rest = numeral; !rest.empty(); rest.remove_prefix(first_character(rest).size()))
        if (chinese_unit(first_character(rest))) return with_units(numeral);
    return by_place(numeral);
}

// Words in which 一 or 十 counts nothing.
bool is_in_word(std::string_view before, std::string_view numeral, std::string_view after) {
    constexpr std::array<std::string_view, 17> kAfterOne{"定", "线", "般", "律", "致", "些", "样", "体", "起",
                                                         "并", "切", "旦", "直", "向", "贯", "流", "同"};
    constexpr std::array<std::string_view, 7> kBeforeOne{"统", "之", "唯", "单", "同", "逐", "专"};
    if (numeral == "十") return after.substr(0, 3) == "分" && after.substr(3, 3) != "之";
    if (numeral != "一") return false;
    const std::string_view last = before.substr(before.size() - std::min<std::size_t>(3, before.size()));
    return std::find(kAfterOne.begin(), kAfterOne.end(), after.substr(0, 3)) != kAfterOne.end() ||
           std::find(kBeforeOne.begin(), kBeforeOne.end(), last) != kBeforeOne.end();
}

// Goes through a text, from number to number.
class Numbers {
public:
    explicit Numbers(std::string_view text) : text_(text) {}

    std::vector<NumberInText> run() {
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            if (arabic_digit(here())) take_arabic(begin);
            else if (is_chinese_number(here())) take_chinese(begin);
            else at_ += here().size();
        }
        return std::move(numbers_);
    }

private:
    std::string_view here() const { return first_character(text_.substr(at_)); }
    bool more() const { return at_ < text_.size(); }
    bool is_rank(std::size_t begin) const {
        constexpr std::string_view kRank = "第";
        return begin >= kRank.size() && text_.substr(begin - kRank.size(), kRank.size()) == kRank;
    }

    void take_arabic(std::size_t begin) {
        std::int64_t value = 0;
        std::size_t digits = 0;
        bool whole = true;
        for (; more(); at_ += here().size()) {
            const auto digit = arabic_digit(here());
            if (digit && ++digits <= kMostDigits) value = value * 10 + *digit;
            if (digit) continue;
            if (!is_point()) break;
            whole = false;
        }
        if (whole && digits <= kMostDigits && !is_rank(begin)) numbers_.push_back({value, begin, at_});
    }

    // A point between two digits.
    bool is_point() const {
        if (here() != "." && here() != "．") return false;
        const std::string_view rest = text_.substr(at_ + here().size());
        return !rest.empty() && arabic_digit(first_character(rest));
    }

    void take_chinese(std::size_t begin) {
        while (more() && is_chinese_number(here())) at_ += here().size();
        const std::string_view numeral = text_.substr(begin, at_ - begin);
        if (is_rank(begin) || is_in_word(text_.substr(0, begin), numeral, text_.substr(at_))) return;
        if (const auto number = chinese_number(numeral)) numbers_.push_back({*number, begin, at_});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<NumberInText> numbers_;
};

} // namespace

std::vector<NumberInText> numbers_with_places_in(std::string_view text) { return Numbers(text).run(); }

std::vector<std::int64_t> numbers_in(std::string_view text) {
    std::vector<std::int64_t> values;
    for (const NumberInText& number : numbers_with_places_in(text)) values.push_back(number.value);
    return values;
}

} // namespace eligibility
