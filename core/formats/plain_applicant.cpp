#include "formats/plain_applicant.h"

#include "eligibility/date.h"

namespace eligibility {

PlainReader::PlainReader(const Policy& policy) : slots_(policy.facts.size()) {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        const Fact& fact = policy.facts[i];
        Slot& slot = slots_[i];
        slot.id = fact.id;
        slot.type = fact.type;
        slot.min = fact.min;
        slot.max = fact.max;
        by_id_[slot.id] = i;
        Value value = 0;
        if (fact.type == FactType::option)
            for (const Option& option : fact.options) slot.values[option.value] = value++;
        if (fact.type == FactType::place)
            for (const Region& region : policy.regions) slot.values[region.adcode] = value++;
        slot.values["unsure"] = kUnsure;
    }
}

bool PlainReader::read(std::string_view line, Applicant& into) {
    rest_ = line;
    into.id.clear();
    into.answers.values.assign(slots_.size(), kAbsent);
    if (!skip('{') || !read_members(into)) return false;
    skip_space();
    return rest_.empty();
}

// Both members, each at most once; "facts" has to be there.
bool PlainReader::read_members(Applicant& into) {
    bool facts = false;
    do {
        if (skip_word("\"facts\"")) {
            if (facts || !skip(':') || !read_facts(into.answers)) return false;
            facts = true;
        } else if (!skip_word("\"id\"") || !into.id.empty() || !skip(':') || !read_id(into.id)) {
            return false;
        }
    } while (skip(','));
    return facts && skip('}');
}

bool PlainReader::read_id(std::string& id) {
    skip_space();
    const std::string_view from = rest_;
    std::string_view text;
    std::int64_t number = 0;
    if (!read_text(text) && !(read_number(number) && number >= 0)) return false;
    id = from.substr(0, from.size() - rest_.size());
    return true;
}

bool PlainReader::read_facts(Answers& answers) {
    if (!skip('{')) return false;
    if (skip('}')) return true;
    std::size_t at = 0;
    do {
        if (!find_slot(at) || !skip(':') || answers.values[at] != kAbsent) return false;
        if (!read_answer(slots_[at], answers.values[at])) return false;
        ++at;
    } while (skip(','));
    return skip('}');
}

// Most lines have their facts in the order of the policy: from the fact at `at` on, it is one of the next.
bool PlainReader::find_slot(std::size_t& at) {
    skip_space();
    constexpr std::size_t kNext = 4;
    for (std::size_t i = at; i < std::min(at + kNext, slots_.size()); ++i) {
        const std::string_view id = slots_[i].id;
        if (rest_.size() < id.size() + 2 || rest_.front() != '"' || rest_[id.size() + 1] != '"') continue;
        if (rest_.substr(1, id.size()) != id) continue;
        rest_.remove_prefix(id.size() + 2);
        at = i;
        return true;
    }
    std::string_view id;
    if (!read_text(id)) return false;
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return false;
    at = found->second;
    return true;
}

bool PlainReader::read_answer(const Slot& slot, Value& answer) {
    skip_space();
    std::string_view text;
    if (read_text(text)) {
        if (slot.type == FactType::date && text != "unsure") {
            const auto date = parse_date(text);
            return date && read_within(slot, date->time_since_epoch().count(), answer);
        }
        const auto found = slot.values.find(text);
        if (found == slot.values.end()) return false;
        answer = found->second;
        return true;
    }
    if (slot.type == FactType::boolean) {
        answer = skip_word("true") ? 1 : 0;
        return answer == 1 || skip_word("false");
    }
    std::int64_t number = 0;
    return slot.type == FactType::number && read_number(number) && read_within(slot, number, answer);
}

bool PlainReader::read_within(const Slot& slot, std::int64_t value, Value& answer) {
    if (value < slot.min || value > slot.max) return false;
    answer = static_cast<Value>(value);
    return true;
}

void PlainReader::skip_space() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t' || rest_.front() == '\r'))
        rest_.remove_prefix(1);
}

bool PlainReader::skip(char c) {
    skip_space();
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
}

bool PlainReader::skip_word(std::string_view word) {
    skip_space();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
}

// A text in which every byte stands for itself.
bool PlainReader::read_text(std::string_view& text) {
    if (rest_.empty() || rest_.front() != '"') return false;
    for (std::size_t end = 1; end < rest_.size(); ++end) {
        const auto c = static_cast<unsigned char>(rest_[end]);
        if (c < 0x20 || c >= 0x80 || c == '\\') return false;
        if (c != '"') continue;
        text = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        return true;
    }
    return false;
}

// A whole number without a zero in front, of at most 15 digits. What goes on after it, like a fraction, is no end
// that a member can have.
bool PlainReader::read_number(std::int64_t& number) {
    const bool negative = rest_.starts_with('-');
    constexpr std::size_t kMostDigits = 15;
    std::size_t at = negative ? 1 : 0;
    const std::size_t begin = at;
    number = 0;
    for (; at < rest_.size() && rest_[at] >= '0' && rest_[at] <= '9' && at - begin < kMostDigits; ++at)
        number = number * 10 + (rest_[at] - '0');
    if (at == begin || (rest_[begin] == '0' && (negative || at - begin > 1))) return false;
    if (negative) number = -number;
    rest_.remove_prefix(at);
    return true;
}

} // namespace eligibility
