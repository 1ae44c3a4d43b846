#include "formats/shape_sink.h"

#include "base/text.h"
#include "formats/describe_audit.h"
#include "formats/describe_documents.h"
#include "formats/describe_explanation.h"
#include "formats/json.h"
#include "formats/json_sink.h"

namespace eligibility {
namespace {

std::string object(const std::map<std::string, std::string>& members) {
    std::string json;
    for (const auto& [name, value] : members) {
        json += json.empty() ? "{" : ",";
        append_quoted(json, name);
        json += ':';
        json += value;
    }
    return json + "}";
}

std::string text_list(std::initializer_list<std::string_view> texts) {
    std::string json = "[";
    for (const std::string_view text : texts) {
        if (json.size() > 1) json += ',';
        append_quoted(json, text);
    }
    return json + "]";
}

using NamedTexts = std::string_view[3]; // a message's name, English and Chinese

#define ELIGIBILITY_MESSAGE(name, en, zh) {#name, en, zh},
constexpr NamedTexts kPageMessages[] = {ELIGIBILITY_PAGE_MESSAGES(ELIGIBILITY_MESSAGE)};
constexpr NamedTexts kAuditorMessages[] = {ELIGIBILITY_AUDITOR_MESSAGES(ELIGIBILITY_MESSAGE)};
#undef ELIGIBILITY_MESSAGE

std::string messages_json(std::span<const NamedTexts> messages) {
    std::string json;
    for (const auto& [name, en, zh] : messages) json += join({json.empty() ? "[" : ",", text_list({name, en, zh})});
    return json + "]";
}

template <class... Parts> void add_all(Shapes& shapes) { (ShapeSink::add_shape<Parts>(shapes), ...); }

std::string phrase_json(const Phrase& phrase) {
    std::string json = "{\"zh\":";
    append_quoted(json, phrase.zh);
    json += ",\"en\":";
    append_quoted(json, phrase.en);
    return json + "}";
}

template <class Kind> void add_wordings(std::string& json) {
    if constexpr (kIsLeaf<Kind>) {
        std::string list;
        for (const Wording& wording : Kind::kWordings)
            list += join({list.empty() ? "" : ",", "{\"when\":\"", name_of(wording.when),
                          "\",\"holds\":", phrase_json(wording.holds), ",\"fails\":", phrase_json(wording.fails), "}"});
        json += join({json.empty() ? "" : ",", "{\"on\":\"", name_of(Kind::kOn), "\",\"member\":\"",
                      Kind::kNames.back(), "\",\"wordings\":[", list, "]}"});
    }
}

// How the leaves of conditions are put into words: [{"on", "member", "wordings": [{"when", "holds", "fails"}]}].
template <class... Kinds> std::string wordings_json(const std::variant<Kinds...>*) {
    std::string json;
    (add_wordings<Kinds>(json), ...);
    return "[" + json + "]";
}

} // namespace

void ShapeSink::add(std::string_view name, std::string_view presence, std::initializer_list<std::string_view> kind) {
    std::string member = text_list({name, presence});
    std::string rest = text_list(kind);
    member.back() = ',';
    if (!members_.empty()) members_ += ',';
    members_ += member + rest.substr(1);
}

void ShapeSink::add_words(std::string_view kind, std::span<const std::string_view> words) {
    std::string json = "[";
    for (const std::string_view word : words) {
        if (json.size() > 1) json += ',';
        append_quoted(json, word);
    }
    shapes_.words[std::string(kind)] = json + "]";
}

std::string shapes_json() {
    Shapes shapes;
    add_all<IssueList, DocumentsRead, AssessmentOn, Explanation, Routes, NextQuestion, ProvisionList, Completion,
            SlipList, YearsFound, AuditFound>(shapes);
    return join({"{\"shapes\":", object(shapes.shapes), ",\"words\":", object(shapes.words),
                 ",\"limits\":{\"depth\":", number_text(kDeepestJson), ",\"members\":", number_text(kMostMembers),
                 ",\"values\":", number_text(kMostJsonValues),
                 "},\"wordings\":", wordings_json(static_cast<const decltype(Condition::node)*>(nullptr)),
                 ",\"messages\":", messages_json(kPageMessages),
                 ",\"auditorMessages\":", messages_json(kAuditorMessages), "}"});
}

} // namespace eligibility
