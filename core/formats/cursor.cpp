#include "formats/cursor.h"

#include "base/suggest.h"
#include "base/text.h"

#include <algorithm>

namespace eligibility {

std::string Cursor::pointer() const {
    if (parent_ == nullptr) return {};
    return child_pointer(parent_->pointer(), name_.data() != nullptr ? name_ : number_text(position_));
}

void Cursor::fail(IssueCode code, Said detail, Said hint) const {
    report(issues_, code, pointer(), std::move(detail), std::move(hint));
}

void Cursor::fail_at(std::string_view name, IssueCode code, Said detail, Said hint) const {
    report(issues_, code, child_pointer(pointer(), name), std::move(detail), std::move(hint));
}

void Cursor::fail_type(Message expected) const { fail(IssueCode::wrong_type, {expected, {excerpt(value_)}}); }

void Cursor::fail_missing(std::string_view name, Said hint) const {
    fail_at(name, IssueCode::missing_member, {Message::member_missing, {name}}, std::move(hint));
}

void Cursor::fail_unknown(const std::vector<std::string_view>& known) const {
    const std::string name = shortened(value_.key(), kLongestName);
    fail(IssueCode::unknown_member, {Message::member_unknown, {name}}, did_you_mean(value_.key(), known));
}

bool Cursor::is_object() const {
    if (!value_.is(JsonKind::object)) fail_type(Message::expected_object);
    return value_.is(JsonKind::object);
}

void Cursor::allow_only(std::string_view names) const {
    if (!value_.is(JsonKind::object)) return;
    for (const Json member : value_) {
        const std::string_view name = member.key();
        if (!position_among(names, name)) Cursor(member, *this, name).fail_unknown(split(names));
    }
}

void Cursor::with(std::string_view name, FunctionRef<void(const Cursor&)> visit) const {
    if (const Json member = value_.find(name)) visit(Cursor(member, *this, name));
}

void Cursor::each(std::string_view name, FunctionRef<void(const Cursor&, std::size_t)> visit) const {
    const Json list = require(name);
    if (!list) return;
    const Cursor here(list, *this, name);
    if (!list.is(JsonKind::array)) return here.fail_type(Message::expected_list);
    here.each_element(visit);
}

void Cursor::each_again(std::string_view name, FunctionRef<void(const Cursor&, std::size_t)> visit) const {
    const Json list = value_.find(name);
    if (list && list.is(JsonKind::array)) Cursor(list, *this, name).each_element(visit);
}

void Cursor::each_element(FunctionRef<void(const Cursor&, std::size_t)> visit) const {
    std::size_t i = 0;
    for (const Json element : value_) {
        visit(Cursor(element, *this, i), i);
        ++i;
    }
}

void Cursor::each_member(FunctionRef<void(std::string_view, const Cursor&)> visit) const {
    if (!is_object()) return;
    for (const Json member : value_) visit(member.key(), Cursor(member, *this, member.key()));
}

bool Cursor::has(std::string_view name) const { return static_cast<bool>(value_.find(name)); }

Json Cursor::require(std::string_view name) const {
    const Json member = value_.find(name);
    if (!member) fail_missing(name);
    return member;
}

std::string Cursor::string(std::string_view name) const {
    const Json member = require(name);
    if (!member) return {};
    const Cursor here(member, *this, name);
    if (!member.is(JsonKind::string)) here.fail_type(Message::expected_text);
    else if (member.text().empty()) here.fail(IssueCode::wrong_value, {Message::text_empty, {name}});
    else return std::string(member.text());
    return {};
}

bool Cursor::boolean(std::string_view name, std::optional<bool> fallback) const {
    const Json member = fallback ? value_.find(name) : require(name);
    if (!member) return fallback.value_or(false);
    if (!member.is(JsonKind::boolean)) Cursor(member, *this, name).fail_type(Message::expected_flag);
    return member.boolean();
}

Value Cursor::whole(std::string_view name, Value min, Value max) const {
    const Json member = require(name);
    if (!member) return min;
    const Cursor here(member, *this, name);
    const std::int64_t number = member.integer();
    if (!member.is(JsonKind::integer)) here.fail_type(Message::expected_whole);
    else if (number < min || number > max)
        here.fail(IssueCode::out_of_range,
                  {Message::number_outside, {number_text(min), number_text(max), excerpt(member)}});
    else return static_cast<Value>(number);
    return min;
}

std::size_t Cursor::one_of(std::string_view name, std::string_view words) const {
    const std::string given = string(name);
    if (const auto position = position_among(words, given)) return *position;
    if (!given.empty())
        fail_at(name, IssueCode::wrong_value, {Message::not_allowed, {shortened(given, kLongestName)}},
                did_you_mean(given, split(words)));
    return 0;
}

std::vector<std::string> Cursor::strings(std::string_view name) const {
    std::vector<std::string> result;
    each(name, [&](const Cursor& element, std::size_t) {
        if (element.value().is(JsonKind::string)) result.emplace_back(element.value().text());
        else element.fail_type(Message::expected_text);
    });
    return result;
}

Text Cursor::text(std::string_view name) const {
    Text result;
    if (!require(name)) return result;
    with(name, [&](const Cursor& both) { result = both.text_here(); });
    return result;
}

Text Cursor::text_here() const {
    Text result;
    if (!is_object()) return result;
    allow_only("zh en");
    for (const auto& [language, target] : {std::pair{"zh", &result.zh}, std::pair{"en", &result.en}}) {
        const bool chinese = target == &result.zh;
        const Json member = chinese ? require(language) : value_.find(language);
        if (!member) continue;
        if (member.is(JsonKind::string)) *target = member.text();
        else Cursor(member, *this, language).fail_type(Message::expected_text);
    }
    if (!has("en")) result.en = result.zh; // what has no English is shown in Chinese
    return result;
}

} // namespace eligibility
