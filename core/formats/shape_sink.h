#pragma once
// The shapes of all results as a table, from the same descriptions that write them (formats/describe.h): TypeScript
// reads the words of a result with it.

#include "base/text.h"
#include "eligibility/answers.h"
#include "eligibility/assessment.h"
#include "eligibility/date.h"
#include "eligibility/document.h"
#include "eligibility/message.h"

#include <map>
#include <span>

namespace eligibility {

/// The name of the list of the pack that an index is a position of.
template <class Of> struct ListOf;
template <> struct ListOf<struct Fact> { static constexpr std::string_view name = "facts"; };
template <> struct ListOf<struct Parameter> { static constexpr std::string_view name = "parameters"; };
template <> struct ListOf<struct Reading> { static constexpr std::string_view name = "readings"; };
template <> struct ListOf<struct Definition> { static constexpr std::string_view name = "definitions"; };
template <> struct ListOf<struct Provision> { static constexpr std::string_view name = "provisions"; };
template <> struct ListOf<struct Implausible> { static constexpr std::string_view name = "implausible"; };
template <> struct ListOf<struct RegionTag> { static constexpr std::string_view name = "regionTags"; };

/// The tables of all shapes, as JSON text by their names.
struct Shapes {
    std::map<std::string, std::string> shapes; ///< name → [[member, presence, kind, argument …], …]
    std::map<std::string, std::string> words;  ///< name of an enumeration → its words
};

/// As JsonSink, for a result that may be empty: only its type counts. A member is told as its name; its presence: ""
/// for always there, "?" for left out, "|" for null where there is nothing, "*" for a list; its kind; and what
/// the kind needs to know. "oneOf" has no name and stands for the members of one of the lists in it.
class ShapeSink {
public:
    ShapeSink(std::string& members, Shapes& shapes) : members_(members), shapes_(shapes) {}

    void text(std::string_view name, std::string_view) { add(name, "", {"text"}); }
    void text_if(std::string_view name, std::string_view) { add(name, "?", {"text"}); }
    void numbers_if(std::string_view name, bool, std::span<const std::uint16_t>) { add(name, "?*", {"number"}); }
    void texts(std::string_view name, const std::vector<std::string>&) { add(name, "*", {"text"}); }
    void said(std::string_view name, const Said&) { add(name, "", {"said"}); }
    void number(std::string_view name, std::int64_t) { add(name, "", {"number"}); }
    void number_if(std::string_view name, std::optional<std::int64_t>) { add(name, "?", {"number"}); }
    void flag(std::string_view name, bool) { add(name, "", {"flag"}); }
    void flag_if(std::string_view name, std::optional<bool>) { add(name, "?", {"flag"}); }
    void date(std::string_view name, Date) { add(name, "", {"date"}); }
    void date_if(std::string_view name, std::optional<Date>) { add(name, "?", {"date"}); }
    void date_or_null(std::string_view name, std::optional<Date>) { add(name, "|", {"date"}); }
    template <class Enum> void word(std::string_view name, Enum) { add_word<Enum>(name, ""); }
    template <class Enum> void word_if(std::string_view name, std::optional<Enum>) { add_word<Enum>(name, "?"); }
    template <class Enum> void word_or_null(std::string_view name, std::optional<Enum>) { add_word<Enum>(name, "|"); }

    template <class Of> void id(std::string_view name, Index<Of>) { add(name, "", {"id", ListOf<Of>::name}); }
    template <class Of> void id_if(std::string_view name, std::optional<Index<Of>>) {
        add(name, "?", {"id", ListOf<Of>::name});
    }
    template <class Of> void id_or_null(std::string_view name, std::optional<Index<Of>>) {
        add(name, "|", {"id", ListOf<Of>::name});
    }
    template <class Of> void ids(std::string_view name, std::span<const Index<Of>>) {
        add(name, "*", {"id", ListOf<Of>::name});
    }
    template <class Of> void ids_if(std::string_view name, std::span<const Index<Of>>) {
        add(name, "?*", {"id", ListOf<Of>::name});
    }
    template <class Of, class Get>
    void of_pack(std::string_view name, Index<Of>, std::string_view pointer, const Get&) {
        add(name, "", {"ofPack", ListOf<Of>::name, pointer});
    }
    template <class Of, class Get>
    void of_pack_if(std::string_view name, std::optional<Index<Of>>, std::string_view pointer, const Get&) {
        add(name, "?", {"ofPack", ListOf<Of>::name, pointer});
    }
    template <class Of, class Get>
    void of_pack_or_null(std::string_view name, std::optional<Index<Of>>, std::string_view pointer, const Get&) {
        add(name, "|", {"ofPack", ListOf<Of>::name, pointer});
    }
    template <class Of, class Get>
    void of_pack_part_if(std::string_view name, std::optional<Index<Of>>, std::string_view list, std::size_t,
                         std::string_view pointer, const Get&) {
        add(name, "?", {"ofPackPart", ListOf<Of>::name, list, pointer});
    }
    template <class Get>
    void of_document(std::string_view name, const Documents*, std::initializer_list<std::size_t>,
                     std::string_view pointer, const Get&) {
        add(name, "", {"ofDocument", pointer});
    }
    template <class Get>
    void of_document_if(std::string_view name, bool, const Documents*, std::initializer_list<std::size_t>,
                        std::string_view pointer, const Get&) {
        add(name, "?", {"ofDocument", pointer});
    }
    void of_policy(std::string_view name, std::string Policy::*) { add(name, "", {"ofPolicy", name}); }

    void value(std::string_view name, FactIndex, Value) { add(name, "", {"value"}); }
    void value_if(std::string_view name, std::optional<FactIndex>, Value) { add(name, "?", {"value"}); }
    void values(std::string_view name, FactIndex, std::span<const Value>) { add(name, "", {"values"}); }
    void values_if(std::string_view name, std::optional<FactIndex>, std::span<const Value>) {
        add(name, "?", {"values"});
    }
    void answers(std::string_view name, const Answers&) { add(name, "", {"answers"}); }
    void named(std::string_view name, const std::vector<NamedValue>&) { add(name, "", {"named"}); }
    void named_if(std::string_view name, const std::vector<NamedValue>&) { add(name, "?", {"named"}); }

    template <class... Kinds, class Tell> void one_of(const std::variant<Kinds...>&, const Tell& tell) {
        std::string all;
        const auto add_kind = [&](const auto& kind) {
            std::string members;
            ShapeSink sink(members, shapes_);
            tell(sink, kind);
            all += join({all.empty() ? "" : ",", "[", members, "]"});
        };
        (add_kind(Kinds{}), ...);
        members_ += join({members_.empty() ? "" : ",", "[\"\",\"\",\"oneOf\",[", all, "]]"});
    }
    template <class Part> void part(std::string_view name, const Part&) { add_part<Part>(name, ""); }
    template <class Part> void part_if(std::string_view name, const std::optional<Part>&) { add_part<Part>(name, "?"); }
    template <class Part> void list(std::string_view name, std::span<const Part>) { add_part<Part>(name, "*"); }
    template <class Part, class Make> void list_of(std::string_view name, std::size_t, const Make&) {
        add_part<Part>(name, "*");
    }
    template <class Part> void list_known(std::string_view name, const Assessment*, const KnownResults&) {
        add_shape<Part>(shapes_);
        add(name, "*", {"known", ShapeName<Part>::name});
    }
    template <class Part> void list_if(std::string_view name, std::span<const Part>) { add_part<Part>(name, "?*"); }
    template <class Part, class Make> void list_where(std::string_view name, bool, std::size_t, const Make&) {
        add_part<Part>(name, "?*");
    }

    /// Adds the shape of this type and of all that it is made of.
    template <class Part> static void add_shape(Shapes& shapes) {
        const std::string name(ShapeName<Part>::name);
        if (shapes.shapes.count(name) != 0) return;
        shapes.shapes[name]; // so that a shape that is made of itself ends
        std::string members;
        ShapeSink sink(members, shapes);
        const Part empty{};
        describe(sink, empty);
        shapes.shapes[name] = "[" + members + "]";
    }

private:
    void add(std::string_view name, std::string_view presence, std::initializer_list<std::string_view> kind);
    template <class Enum> void add_word(std::string_view name, std::string_view presence) {
        add_words(Names<Enum>::kind, Names<Enum>::words);
        add(name, presence, {"word", Names<Enum>::kind});
    }
    template <class Part> void add_part(std::string_view name, std::string_view presence) {
        add_shape<Part>(shapes_);
        add(name, presence, {"part", ShapeName<Part>::name});
    }
    void add_words(std::string_view kind, std::span<const std::string_view> words);

    std::string& members_;
    Shapes& shapes_;
};

/// {"shapes": {…}, "words": {…}, "limits": {…}, "wordings": […], "messages": [[name, en, zh], …],
/// "auditorMessages": …} of everything that crosses to JavaScript; the messages of the auditor follow on those of the
/// page.
std::string shapes_json();

} // namespace eligibility
