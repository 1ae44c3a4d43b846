#include "formats/json_sink.h"

#include "base/text.h"

namespace eligibility {
namespace {

void append(std::string& out, const FreeValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) out += *flag ? "true" : "false";
    else if (const auto* number = std::get_if<std::int64_t>(&value)) out += number_text(*number);
    else append_quoted(out, std::get<std::string>(value));
}

// Of a list or an object.
void append_parts(std::string& out, Json value) {
    const bool named = value.is(JsonKind::object);
    std::string_view before;
    out += named ? '{' : '[';
    for (const Json part : value) {
        out += before;
        before = ", ";
        if (named) {
            append_quoted(out, part.key());
            out += ": ";
        }
        append_json(out, part);
    }
    out += named ? '}' : ']';
}

} // namespace

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0; // what needs no escape is appended as a whole
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out += text.substr(plain, i - plain);
        plain = i + 1;
        if (c >= 0x20) {
            out += '\\';
            out += text[i];
        } else {
            out += "\\u00";
            out += "0123456789abcdef"[c >> 4];
            out += "0123456789abcdef"[c & 15];
        }
    }
    out += text.substr(plain);
    out += '"';
}

void append_json(std::string& out, Json value) {
    switch (value.kind()) {
    case JsonKind::null: out += "null"; return;
    case JsonKind::boolean: out += value.boolean() ? "true" : "false"; return;
    case JsonKind::integer:
    case JsonKind::fraction: out += value.text(); return;
    case JsonKind::string: append_quoted(out, value.text()); return;
    case JsonKind::array:
    case JsonKind::object: append_parts(out, value); return;
    }
}

std::string& JsonSink::member(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    append_quoted(out_, name);
    return out_ += ':';
}

void JsonSink::numbers_if(std::string_view name, bool there, std::span<const std::uint16_t> values) {
    if (!there) return;
    std::string& out = member(name);
    char before = '[';
    for (const std::uint16_t value : values) {
        out += before;
        out += number_text(value);
        before = ',';
    }
    out += values.empty() ? "[]" : "]";
}

void JsonSink::texts(std::string_view name, const std::vector<std::string>& values) {
    std::string& out = member(name);
    out += '[';
    for (const std::string& value : values) {
        if (&value != values.data()) out += ',';
        append_quoted(out, value);
    }
    out += ']';
}

void JsonSink::said(std::string_view name, const Said& said) {
    JsonSink both(member(name), policy_);
    both.text("zh", text_of(said, Language::zh));
    both.text("en", text_of(said, Language::en));
}

void JsonSink::append(std::string& out, FactIndex fact, Value value) const {
    if (value == kAbsent) out += "null";
    else eligibility::append(out, free_value(policy_, fact, value));
}

void JsonSink::values(std::string_view name, FactIndex fact, std::span<const Value> values) {
    std::string& out = member(name);
    out += '[';
    for (const Value& value : values) {
        if (&value != values.data()) out += ',';
        append(out, fact, value);
    }
    out += ']';
}

void JsonSink::answers(std::string_view name, const Answers& answers) { named(name, named_answers(policy_, answers)); }

void JsonSink::named(std::string_view name, const std::vector<NamedValue>& values) {
    std::string& out = member(name);
    out += '{';
    for (const NamedValue& one : values) {
        if (&one != values.data()) out += ',';
        append_quoted(out, one.name);
        out += ':';
        eligibility::append(out, one.value);
    }
    out += '}';
}

void JsonSink::pack_value(std::string_view name, const Text& text) {
    JsonSink both(member(name), policy_);
    both.text("zh", text.zh);
    both.text_if("en", text.en);
}

} // namespace eligibility
