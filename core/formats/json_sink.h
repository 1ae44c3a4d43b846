#pragma once
// Results as JSON text. The one place that writes JSON; what is in it is told by formats/describe.h.

#include "base/text.h"
#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/date.h"
#include "eligibility/document.h"
#include "eligibility/message.h"
#include "formats/json.h"

#include <concepts>
#include <span>

namespace eligibility {

/// Appends the text as a JSON string, in quotes.
void append_quoted(std::string& out, std::string_view text);

/// Appends a value that was read, on one line.
void append_json(std::string& out, Json value);

/// The JSON texts of results that have numbers, kept from one object to the next.
class KnownTexts {
public:
    /// Where the text of the result at a position stands; empty when it is not there yet.
    std::string& of(const KnownResults& known, std::size_t position) {
        if (known.generation != generation_) texts_.clear();
        generation_ = known.generation;
        const std::uint32_t number = known.numbers[position];
        if (number >= texts_.size()) texts_.resize(number + 1);
        return texts_[number];
    }
    /// The same of member `at` of a list of words, when its word has this number.
    std::string& of_word(std::size_t at, std::size_t number, std::size_t words) {
        if (words_.size() <= at * words + number) words_.resize((at + 1) * words);
        return words_[at * words + number];
    }

private:
    std::uint32_t generation_ = 0;
    std::vector<std::string> texts_, words_;
};

/// Where something stands: a position in each list on the way.
using Positions = std::initializer_list<std::size_t>;

/// Writes one object; each call appends a member. `_if` calls leave the member out where there is nothing.
class JsonSink {
public:
    /// `policy` gives ids and texts; it and `out` must outlive the sink. Begins the object at the end of `out`.
    /// Texts of results that have numbers are taken from `known`, which is of the same policy, where it is given.
    JsonSink(std::string& out, const Policy& policy, KnownTexts* known = nullptr)
        : out_(out), policy_(policy), known_(known) {
        out_ += '{';
    }
    ~JsonSink() { out_ += '}'; }
    JsonSink(const JsonSink&) = delete;
    JsonSink& operator=(const JsonSink&) = delete;

    /// A member whose value is JSON text already.
    void raw(std::string_view name, std::string_view json) { member(name) += json; }

    void text(std::string_view name, std::string_view value) { append_quoted(member(name), value); }
    void text_if(std::string_view name, std::string_view value) {
        if (!value.empty()) text(name, value);
    }
    void texts(std::string_view name, const std::vector<std::string>& values);
    void numbers_if(std::string_view name, bool there, std::span<const std::uint16_t> values);
    /// {"zh": …, "en": …}
    void said(std::string_view name, const Said& said);
    void number(std::string_view name, std::int64_t value) { member(name) += number_text(value); }
    void number_if(std::string_view name, std::optional<std::int64_t> value) {
        if (value) number(name, *value);
    }
    void flag(std::string_view name, bool value) { member(name) += value ? "true" : "false"; }
    void flag_if(std::string_view name, std::optional<bool> value) {
        if (value) flag(name, *value);
    }
    void date(std::string_view name, Date value) { append_quoted(member(name), to_text(value)); }
    void date_if(std::string_view name, std::optional<Date> value) {
        if (value) date(name, *value);
    }
    void date_or_null(std::string_view name, std::optional<Date> value) {
        if (value) date(name, *value);
        else raw(name, "null");
    }
    template <class Enum> void word(std::string_view name, Enum value) { text(name, name_of(value)); }
    template <class Enum> void word_if(std::string_view name, std::optional<Enum> value) {
        if (value) word(name, *value);
    }
    template <class Enum> void word_or_null(std::string_view name, std::optional<Enum> value) {
        if (value) word(name, *value);
        else raw(name, "null");
    }

    /// {"id": word, …} of all entries of one of the policy's lists, from the numbers of their words.
    template <class Of, class Enum> void words_of(std::string_view name, std::span<const std::uint8_t> numbers);

    /// The id of an entry of one of the policy's lists.
    template <class Of> void id(std::string_view name, Index<Of> index) { text(name, policy_[index].id); }
    template <class Of> void id_if(std::string_view name, std::optional<Index<Of>> index) {
        if (index) id(name, *index);
    }
    template <class Of> void id_or_null(std::string_view name, std::optional<Index<Of>> index) {
        if (index) id(name, *index);
        else raw(name, "null");
    }
    template <class Of> void ids(std::string_view name, std::span<const Index<Of>> indexes);
    template <class Of> void ids_if(std::string_view name, std::span<const Index<Of>> indexes) {
        if (!indexes.empty()) ids(name, indexes);
    }

    /// A text of the pack: `get(entry)` is what stands at `pointer` in the entry.
    template <class Of, class Get>
    void of_pack(std::string_view name, Index<Of> index, std::string_view, const Get& get) {
        pack_value(name, get(policy_[index]));
    }
    template <class Of, class Get>
    void of_pack_if(std::string_view name, std::optional<Index<Of>> index, std::string_view pointer, const Get& get) {
        if (index) of_pack(name, *index, pointer, get);
    }
    template <class Of, class Get>
    void of_pack_or_null(std::string_view name, std::optional<Index<Of>> index, std::string_view pointer,
                         const Get& get) {
        if (index) of_pack(name, *index, pointer, get);
        else raw(name, "null");
    }
    /// As of_pack_if, of one part of a list in the entry: its position, and what stands at `pointer` in it.
    template <class Of, class Get>
    void of_pack_part_if(std::string_view name, std::optional<Index<Of>> index, std::string_view, std::size_t,
                         std::string_view, const Get& get) {
        if (index) pack_value(name, get(policy_[*index]));
    }
    /// A text of a document: what stands at `pointer` in it, whose parts named "#" are the positions after the first,
    /// which is that of the document; `get(document)` gives it.
    template <class Get>
    void of_document(std::string_view name, const Documents* documents, Positions positions, std::string_view,
                     const Get& get) {
        pack_value(name, get((*documents)[*positions.begin()]));
    }
    /// As above, where it is there and not empty.
    template <class Get>
    void of_document_if(std::string_view name, bool there, const Documents* documents, Positions positions,
                        std::string_view, const Get& get) {
        if (!there) return;
        const auto& value = get((*documents)[*positions.begin()]);
        if (!is_empty(value)) pack_value(name, value);
    }
    /// The same of the policy itself.
    void of_policy(std::string_view name, std::string Policy::*member) { text(name, policy_.*member); }

    /// A value of a fact; null where it is absent.
    void value(std::string_view name, FactIndex fact, Value value) { append(member(name), fact, value); }
    void value_if(std::string_view name, std::optional<FactIndex> fact, Value given) {
        if (fact) value(name, *fact, given);
    }
    void values(std::string_view name, FactIndex fact, std::span<const Value> values);
    void values_if(std::string_view name, std::optional<FactIndex> fact, std::span<const Value> given) {
        if (fact) values(name, *fact, given);
    }
    /// {"factId": value, …} of the answers that are given.
    void answers(std::string_view name, const Answers& answers);
    /// {"name": value, …}
    void named(std::string_view name, const std::vector<NamedValue>& values);
    void named_if(std::string_view name, const std::vector<NamedValue>& values) {
        if (!values.empty()) named(name, values);
    }

    /// The members of whichever it is; tell(sink, one) tells them.
    template <class... Kinds, class Tell> void one_of(const std::variant<Kinds...>& which, const Tell& tell) {
        std::visit([&](const auto& one) { tell(*this, one); }, which);
    }
    template <class Part> void part(std::string_view name, const Part& part) { object(member(name), part); }
    template <class Part> void part_if(std::string_view name, const std::optional<Part>& part) {
        if (part) this->part(name, *part);
    }
    template <class Part> void list(std::string_view name, std::span<const Part> parts) {
        list_of<Part>(name, parts.size(), [&](std::size_t i) -> const Part& { return parts[i]; });
    }
    /// A list of as many parts as `count`, each made when it is told.
    template <class Part, class Make> void list_of(std::string_view name, std::size_t count, const Make& make) {
        std::string& out = member(name);
        out += '[';
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) out += ',';
            object(out, make(i));
        }
        out += ']';
    }
    /// The results of an assessment, which may have numbers.
    template <class Part> void list_known(std::string_view name, const Assessment* all, const KnownResults& known) {
        if (known_ == nullptr || known.generation == 0)
            return list_of<Part>(name, all->provisions.size(), [&](std::size_t i) { return Part::at(*all, i); });
        std::string& out = member(name);
        char before = '[';
        for (std::size_t i = 0; i < known.numbers.size(); ++i) {
            std::string& text = known_->of(known, i);
            if (text.empty()) object(text, Part::at(*all, i));
            out += before;
            out += text;
            before = ',';
        }
        out += known.numbers.empty() ? "[]" : "]";
    }
    template <class Part> void list_if(std::string_view name, std::span<const Part> parts) {
        if (!parts.empty()) list(name, parts);
    }
    /// As list_of, where there is a list at all.
    template <class Part, class Make>
    void list_where(std::string_view name, bool there, std::size_t count, const Make& make) {
        if (there) list_of<Part>(name, count, make);
    }

private:
    template <class Part> void object(std::string& out, const Part& part) {
        JsonSink inner(out, policy_);
        describe(inner, part);
    }

    std::string& member(std::string_view name);
    void append(std::string& out, FactIndex fact, Value value) const;
    static bool is_empty(const Text& text) { return text.zh.empty(); }
    static bool is_empty(const std::string& text) { return text.empty(); }
    void pack_value(std::string_view name, const Text& text);
    void pack_value(std::string_view name, const std::string& value) { text(name, value); }
    void pack_value(std::string_view name, bool value) { flag(name, value); }

    std::string& out_;
    const Policy& policy_;
    KnownTexts* known_;
    bool first_ = true;
};

template <class Of> void JsonSink::ids(std::string_view name, std::span<const Index<Of>> indexes) {
    std::string& out = member(name);
    out += '[';
    for (const Index<Of>& index : indexes) {
        if (&index != indexes.data()) out += ',';
        append_quoted(out, policy_[index].id);
    }
    out += ']';
}

template <class Of, class Enum> void JsonSink::words_of(std::string_view name, std::span<const std::uint8_t> numbers) {
    KnownTexts fresh;
    KnownTexts& known = known_ ? *known_ : fresh;
    std::string& out = member(name);
    out += '{';
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        std::string& text = known.of_word(i, numbers[i], Names<Enum>::words.size());
        if (text.empty()) {
            append_quoted(text, policy_[Index<Of>{static_cast<std::uint16_t>(i)}].id);
            text += ':';
            append_quoted(text, name_of(static_cast<Enum>(numbers[i])));
        }
        if (i > 0) out += ',';
        out += text;
    }
    out += '}';
}

/// The JSON text of a result, on one line.
template <class Part> std::string object_json(const Part& part, const Policy& policy) {
    std::string json;
    {
        JsonSink sink(json, policy);
        describe(sink, part);
    }
    return json;
}

} // namespace eligibility
