#include "formats/word_sink.h"

namespace eligibility {

[[gnu::noinline]] void WordSink::put(std::int32_t value) {
    if (into_.used == into_.words.size()) into_.words.resize(2 * into_.used + 1024);
    into_.words[into_.used++] = value;
}

[[gnu::noinline]] bool WordSink::there(bool is) {
    put(is ? 1 : 0);
    return is;
}

[[gnu::noinline]] void WordSink::maybe(bool is, std::int32_t value) {
    if (there(is)) put(value);
}

[[gnu::noinline]] void WordSink::positions(const std::uint16_t* first, std::size_t size) {
    count(size);
    for (std::size_t i = 0; i < size; ++i) put(first[i]);
}

[[gnu::noinline]] void WordSink::numbers(const KnownResults& known) {
    put(static_cast<std::int32_t>(known.generation));
    count(known.numbers.size());
    for (const std::uint32_t number : known.numbers) put(static_cast<std::int32_t>(number));
}

[[gnu::noinline]] void WordSink::values_of(FactIndex fact, std::span<const Value> values) {
    put(fact.at);
    count(values.size());
    for (const Value value : values) put(value);
}

[[gnu::noinline]] void WordSink::text_of(std::string_view value) {
    count(into_.characters.size());
    count(value.size());
    into_.characters += value;
}

[[gnu::noinline]] void WordSink::numbers_if(NoName, bool is, std::span<const std::uint16_t> values) {
    if (there(is)) positions(values.data(), values.size());
}

void WordSink::said(NoName name, const Said& said) {
    put(static_cast<std::int32_t>(said.message));
    texts(name, said.arguments);
}

void WordSink::answers(NoName name, const Answers& answers) {
    const std::size_t length = into_.used;
    count(0);
    for (std::uint16_t i = 0; i < answers.values.size(); ++i) {
        if (answers.values[i] == kAbsent) continue;
        value(name, {i}, answers.values[i]);
        ++into_.words[length];
    }
}

// A value is the position of its kind in FreeValue, and then what it is.
void WordSink::named(NoName name, const std::vector<NamedValue>& values) {
    count(values.size());
    for (const NamedValue& one : values) {
        text(name, one.name);
        count(one.value.index());
        if (const auto* flag = std::get_if<bool>(&one.value)) put(*flag);
        else if (const auto* number = std::get_if<std::int64_t>(&one.value)) this->number(*number);
        else text(name, std::get<std::string>(one.value));
    }
}

} // namespace eligibility
