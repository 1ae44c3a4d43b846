#pragma once
// Results as 32-bit words and a block of text, for a reader that has the pack and the table of
// formats/shape_sink.h: what it has to know beside them, and nothing more.

#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/date.h"
#include "eligibility/document.h"
#include "eligibility/message.h"

#include <span>

namespace eligibility {

/// What crosses to JavaScript. A text is two words: where it begins in `characters` and how many bytes it has.
/// A message is its number and its arguments.
struct Words {
    std::vector<std::int32_t> words; ///< room for more; the first `used` of them count
    std::size_t used = 0;
    std::string characters;

    void clear() {
        used = 0;
        characters.clear();
    }
};

/// The name of a member or of what it is taken from, which words do without: so it is not even in the module.
struct NoName {
    template <std::size_t Size> [[gnu::always_inline]] constexpr NoName(const char (&)[Size]) {}
    [[gnu::always_inline]] constexpr NoName(std::string_view) {}
};

#define ELIGIBILITY_INLINE [[gnu::always_inline]] inline

/// As JsonSink. Positions and codes are words of their own; what may be left out, or be null, stands behind a word
/// that says whether it is there, and lists behind their length.
class WordSink {
public:
    explicit WordSink(Words& into) : into_(into) {}

    void text(NoName, std::string_view value) { text_of(value); }
    ELIGIBILITY_INLINE void texts(NoName name, const std::vector<std::string>& values) {
        count(values.size());
        for (const std::string& value : values) text(name, value);
    }
    ELIGIBILITY_INLINE void text_if(NoName name, std::string_view value) {
        if (there(!value.empty())) text(name, value);
    }
    void numbers_if(NoName name, bool is, std::span<const std::uint16_t> values);
    void said(NoName name, const Said& said);
    ELIGIBILITY_INLINE void number(NoName, std::int64_t value) { number(value); }
    ELIGIBILITY_INLINE void number_if(NoName, std::optional<std::int64_t> value) {
        maybe(value.has_value(), static_cast<std::int32_t>(value.value_or(0)));
    }
    ELIGIBILITY_INLINE void flag(NoName, bool value) { put(value); }
    ELIGIBILITY_INLINE void flag_if(NoName, std::optional<bool> value) {
        maybe(value.has_value(), value.value_or(false) ? 1 : 0);
    }
    ELIGIBILITY_INLINE void date(NoName, Date value) { put(days(value)); }
    ELIGIBILITY_INLINE void date_if(NoName, std::optional<Date> value) {
        maybe(value.has_value(), value ? days(*value) : 0);
    }
    ELIGIBILITY_INLINE void date_or_null(NoName name, std::optional<Date> value) { date_if(name, value); }
    template <class Enum> ELIGIBILITY_INLINE void word(NoName, Enum value) { put(static_cast<std::int32_t>(value)); }
    template <class Enum> ELIGIBILITY_INLINE void word_if(NoName, std::optional<Enum> value) {
        maybe(value.has_value(), value ? static_cast<std::int32_t>(*value) : 0);
    }
    template <class Enum> ELIGIBILITY_INLINE void word_or_null(NoName name, std::optional<Enum> value) {
        word_if(name, value);
    }

    template <class Of> ELIGIBILITY_INLINE void id(NoName, Index<Of> index) { put(index.at); }
    template <class Of> ELIGIBILITY_INLINE void id_if(NoName, std::optional<Index<Of>> index) {
        maybe(index.has_value(), index ? index->at : 0);
    }
    template <class Of> ELIGIBILITY_INLINE void id_or_null(NoName name, std::optional<Index<Of>> index) {
        id_if(name, index);
    }
    template <class Of> ELIGIBILITY_INLINE void ids(NoName, std::span<const Index<Of>> indexes) {
        positions(indexes.empty() ? nullptr : &indexes.front().at, indexes.size());
    }
    template <class Of> ELIGIBILITY_INLINE void ids_if(NoName name, std::span<const Index<Of>> indexes) {
        if (there(!indexes.empty())) ids(name, indexes);
    }

    template <class Of, class Get> ELIGIBILITY_INLINE void of_pack(NoName name, Index<Of> index, NoName, const Get&) {
        id(name, index);
    }
    template <class Of, class Get>
    ELIGIBILITY_INLINE void of_pack_if(NoName name, std::optional<Index<Of>> index, NoName, const Get&) {
        id_if(name, index);
    }
    template <class Of, class Get>
    ELIGIBILITY_INLINE void of_pack_or_null(NoName name, std::optional<Index<Of>> index, NoName, const Get&) {
        id_if(name, index);
    }
    template <class Of, class Get>
    ELIGIBILITY_INLINE void of_pack_part_if(NoName name, std::optional<Index<Of>> index, NoName, std::size_t position,
                                            NoName, const Get&) {
        if (!there(index.has_value())) return;
        id(name, *index);
        count(position);
    }
    template <class Get>
    ELIGIBILITY_INLINE void of_document(NoName, const Documents*, std::initializer_list<std::size_t> positions, NoName,
                                        const Get&) {
        for (const std::size_t position : positions) count(position);
    }
    template <class Get>
    ELIGIBILITY_INLINE void of_document_if(NoName name, bool is, const Documents* documents,
                                           std::initializer_list<std::size_t> positions, NoName pointer,
                                           const Get& get) {
        if (there(is)) of_document(name, documents, positions, pointer, get);
    }
    ELIGIBILITY_INLINE void of_policy(NoName, std::string Policy::*) {}

    ELIGIBILITY_INLINE void value(NoName, FactIndex fact, Value value) {
        put(fact.at);
        put(value);
    }
    ELIGIBILITY_INLINE void value_if(NoName name, std::optional<FactIndex> fact, Value given) {
        if (there(fact.has_value())) value(name, *fact, given);
    }
    ELIGIBILITY_INLINE void values(NoName, FactIndex fact, std::span<const Value> values) { values_of(fact, values); }
    ELIGIBILITY_INLINE void values_if(NoName name, std::optional<FactIndex> fact, std::span<const Value> given) {
        if (there(fact.has_value())) values(name, *fact, given);
    }
    void answers(NoName name, const Answers& answers);
    void named(NoName name, const std::vector<NamedValue>& values);
    ELIGIBILITY_INLINE void named_if(NoName name, const std::vector<NamedValue>& values) {
        if (there(!values.empty())) named(name, values);
    }

    template <class... Kinds, class Tell>
    ELIGIBILITY_INLINE void one_of(const std::variant<Kinds...>& which, const Tell& tell) {
        count(which.index());
        std::visit([&](const auto& one) { tell(*this, one); }, which);
    }
    template <class Part> ELIGIBILITY_INLINE void part(NoName, const Part& part) { describe(*this, part); }
    template <class Part> ELIGIBILITY_INLINE void part_if(NoName, const std::optional<Part>& part) {
        if (there(part.has_value())) describe(*this, *part);
    }
    template <class Part> ELIGIBILITY_INLINE void list(NoName, std::span<const Part> parts) {
        count(parts.size());
        for (const Part& part : parts) describe(*this, part);
    }
    template <class Part, class Make> ELIGIBILITY_INLINE void list_of(NoName, std::size_t size, const Make& make) {
        count(size);
        for (std::size_t i = 0; i < size; ++i) describe(*this, make(i));
    }
    /// The numbers of the parts, behind their generation: the reader asks for those that it does not have yet.
    template <class Part> ELIGIBILITY_INLINE void list_known(NoName, const Assessment*, const KnownResults& known) {
        numbers(known);
    }
    template <class Part, class Make>
    ELIGIBILITY_INLINE void list_where(NoName name, bool is, std::size_t size, const Make& make) {
        if (there(is)) list_of<Part>(name, size, make);
    }
    template <class Part> ELIGIBILITY_INLINE void list_if(NoName name, std::span<const Part> parts) {
        if (there(!parts.empty())) list(name, parts);
    }

private:
    // Out of line: they are called everywhere, and small counts.
    void text_of(std::string_view value);
    void put(std::int32_t value);
    bool there(bool is);
    void maybe(bool is, std::int32_t value);
    void positions(const std::uint16_t* first, std::size_t size); // of indexes, which hold nothing else
    void numbers(const KnownResults& known);
    void values_of(FactIndex fact, std::span<const Value> values);
    static std::int32_t days(Date date) { return static_cast<std::int32_t>(date.time_since_epoch().count()); }
    void count(std::size_t size) { put(static_cast<std::int32_t>(size)); }
    void number(std::int64_t value) { put(static_cast<std::int32_t>(value)); }

    Words& into_;
};

#undef ELIGIBILITY_INLINE

} // namespace eligibility
