#include "cli/place.h"

#include "base/text.h"
#include "formats/json_place.h"

#include <algorithm>
#include <charconv>

namespace eligibility::cli {
namespace {

constexpr std::size_t kLongestId = 80;

Json child(Json value, std::string_view token) {
    if (!value.is(JsonKind::array)) return value.find(unescaped(token));
    std::size_t position = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), position);
    if (error != std::errc{} || end != token.data() + token.size()) return {};
    for (const Json element : value)
        if (position-- == 0) return element;
    return {};
}

struct List {
    std::string_view name;
    Message entry;
};

constexpr List kLists[] = {
    {"facts", Message::entry_facts},           {"values", Message::entry_options},
    {"provisions", Message::entry_provisions}, {"definitions", Message::entry_definitions},
    {"parameters", Message::entry_parameters}, {"readings", Message::entry_readings},
    {"regionTags", Message::entry_tags},       {"regions", Message::entry_regions},
    {"clauses", Message::entry_articles},      {"sentences", Message::entry_sentences},
};

Message kind_of(std::string_view list) {
    for (const List& known : kLists)
        if (known.name == list) return known.entry;
    return Message::entry_other;
}

// The first of these members that is a text or a number; empty when none is.
std::string first_of(Json entry, std::string_view names) {
    for (const std::string_view name : split(names)) {
        const Json member = entry.find(name);
        if (member && (member.is(JsonKind::string) || member.is(JsonKind::integer)))
            return shortened(member.text(), kLongestId);
    }
    return {};
}

// What people call the entry: in their language, else in Chinese.
std::string label_of(Json entry, Language language) {
    for (const std::string_view name : {"label", "title"}) {
        const Json label = entry.find(name);
        if (!label) continue;
        return label.is(JsonKind::string) ? shortened(label.text(), kLongestId)
                                          : first_of(label, language == Language::en ? "en zh" : "zh");
    }
    return first_of(entry, "name");
}

// "fact age 'Age in years'"; nothing for what has no id.
std::string entry_text(Json entry, std::string_view list, Language language) {
    const std::string id = first_of(entry, "id adcode value number");
    if (id.empty()) return {};
    const std::string kind = text_of(kind_of(list), language), label = label_of(entry, language);
    if (label.empty()) return text_of({Message::place_plain_entry, {kind, id}}, language);
    return text_of({Message::place_entry, {kind, id, label}}, language);
}

void add(std::string& list, const std::string& next, Language language) {
    if (next.empty()) return;
    list = list.empty() ? next : text_of({Message::place_next, {list, next}}, language);
}

} // namespace

Places::Places(const std::vector<PackFile>& files, std::string_view whole, Language language)
    : whole_(whole), language_(language) {
    for (const PackFile& file : files) files_.emplace_back(file);
}

Json Places::root(File& file) const {
    if (!file.document) file.document.emplace(file.file.text, file.unparsed);
    return file.document->root();
}

std::string Places::line_text(File& file, std::string_view pointer) const {
    if (!root(file)) return file.file.name;
    const TextPlace place = place_of_pointer(file.file.text, pointer);
    return text_of({Message::place_line, {file.file.name, number_text(place.line), number_text(place.column)}},
                   language_);
}

// The entries of lists that the pointer leads through.
std::string Places::entries_text(std::string_view pointer, Json value) const {
    std::string text;
    std::string_view list;
    while (value && !pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string_view token = pointer.substr(1, end - 1);
        const bool entry = value.is(JsonKind::array);
        value = child(value, token);
        pointer.remove_prefix(end);
        if (entry && value && value.is(JsonKind::object)) add(text, entry_text(value, list, language_), language_);
        list = token;
    }
    return text;
}

Said Places::said(File& file, std::string_view pointer, std::string_view fault) const {
    std::string inside = entries_text(pointer, root(file));
    add(inside, std::string(pointer), language_);
    const std::string line = line_text(file, pointer);
    return inside.empty() ? Said(Message::labelled, {line, fault}) : Said(Message::place, {line, inside, fault});
}

Said Places::of(std::string_view pointer, std::string_view fault) {
    for (File& file : files_) {
        const std::string start = join({file.file.name, "#"});
        if (pointer.starts_with(start)) return said(file, pointer.substr(start.size()), fault);
    }
    if (pointer.starts_with('#')) pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/', std::min<std::size_t>(1, pointer.size())), pointer.size());
    for (File& file : files_)
        if (files_.size() == 1 || (end > 1 && root(file) && root(file).find(pointer.substr(1, end - 1))))
            return said(file, pointer, fault);
    return pointer.empty() ? Said(Message::labelled, {whole_, fault}) : Said(Message::place, {whole_, pointer, fault});
}

} // namespace eligibility::cli
