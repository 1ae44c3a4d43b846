#include "cli/messages.h"

#include "base/text.h"
#include "formats/json.h"
#include "formats/json_sink.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <iostream>

namespace eligibility::cli {
namespace {

constexpr std::size_t kLongestId = 80;

std::string unescaped(std::string_view token) {
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size();
        name += escape ? (token[++i] == '1' ? '/' : '~') : token[i];
    }
    return name;
}

Json child(Json value, std::string_view token) {
    if (!value.is(JsonKind::array)) return value.find(unescaped(token));
    std::size_t position = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), position);
    if (error != std::errc{} || end != token.data() + token.size()) return {};
    for (const Json element : value)
        if (position-- == 0) return element;
    return {};
}

// The ids of the entries of lists that the pointer leads through.
std::vector<std::string> ids_along(std::string_view pointer, Json value) {
    std::vector<std::string> ids;
    while (value && !pointer.empty()) {
        const std::size_t end = pointer.find('/', 1);
        const bool entry = value.is(JsonKind::array);
        value = child(value, pointer.substr(1, end == std::string_view::npos ? end : end - 1));
        pointer = end == std::string_view::npos ? "" : pointer.substr(end);
        const Json id = entry && value ? value.find("id") : Json();
        if (id && id.is(JsonKind::string)) ids.push_back(shortened(id.text(), kLongestId));
    }
    return ids;
}

// The line where an entry says this id. Nothing when several do: whose line it is only a parser could tell.
std::optional<std::size_t> line_of(std::string_view id, std::string_view text) {
    std::string quoted;
    append_quoted(quoted, id);
    std::size_t found = std::string_view::npos;
    for (std::size_t at = text.find(quoted); at != std::string_view::npos; at = text.find(quoted, at + 1)) {
        const std::size_t colon = text.find_last_not_of(" \t\r\n", at == 0 ? 0 : at - 1);
        if (colon == std::string_view::npos || text[colon] != ':' || colon == 0) continue;
        const std::size_t name = text.find_last_not_of(" \t\r\n", colon - 1);
        constexpr std::string_view kName = "\"id\"";
        if (name == std::string_view::npos || !text.substr(0, name + 1).ends_with(kName)) continue;
        if (found != std::string_view::npos) return std::nullopt;
        found = at;
    }
    if (found == std::string_view::npos) return std::nullopt;
    return 1 +
           static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(found), '\n'));
}

// " (provision-id, line 12)", or nothing.
std::string entry_text(std::string_view pointer, Json root, std::string_view text) {
    const std::vector<std::string> ids = ids_along(pointer, root);
    if (ids.empty()) return {};
    std::string words;
    for (const std::string& id : ids) words += join({words.empty() ? " (" : ", ", id});
    const auto line = line_of(ids.back(), text);
    return line ? join({words, ", line ", std::to_string(*line), ")"}) : words + ")";
}

// A file whose issues are being printed; parsed for the ids when the first one asks.
class Place {
public:
    explicit Place(const PackFile& file) : file_(file) {}

    const std::string& name() const { return file_.name; }

    std::string entry(std::string_view pointer) {
        if (!document_) document_.emplace(file_.text, unparsed_);
        return document_->root() ? entry_text(pointer, document_->root(), file_.text) : std::string{};
    }

private:
    const PackFile& file_;
    Issues unparsed_; // were reported by whoever read the file
    std::optional<JsonDocument> document_;
};

// `file#pointer (entry)` of an issue whose pointer starts with the name of a file, or leads into an entry of one.
std::string place_of(std::string_view pointer, std::deque<Place>& places, std::string_view whole) {
    for (Place& place : places) {
        const std::string start = join({place.name(), "#"});
        if (pointer.starts_with(start)) return join({pointer, place.entry(pointer.substr(start.size()))});
    }
    for (Place& place : places) {
        const std::string entry = place.entry(pointer);
        if (!entry.empty()) return join({place.name(), "#", pointer, entry});
    }
    return join({whole, pointer.starts_with('#') ? "" : "#", pointer});
}

} // namespace

std::string printable(std::string_view text) {
    std::string result(text);
    const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    std::replace_if(result.begin(), result.end(), is_control, ' ');
    return result;
}

void complain(std::initializer_list<std::string_view> parts) {
    std::cerr << printable(join({"eligibility: ", join(parts)})) << '\n';
}

void print(const Issues& issues, const std::vector<PackFile>& files, std::string_view whole) {
    std::deque<Place> places;
    for (const PackFile& file : files) places.emplace_back(file);
    for (const Issue& issue : issues) {
        const std::string_view kind = issue.severity == Severity::warning ? "warning: " : "";
        std::cerr << printable(join({place_of(issue.pointer, places, whole), ": ", kind, name_of(issue.code), ": ",
                                     issue.detail, " (", issue.hint, ")"}))
                  << '\n';
    }
}

void print(const Issues& issues, const PackFile& file) { print(issues, std::vector<PackFile>{file}, file.name); }

void print_files(const Issues& issues) {
    for (const Issue& issue : issues) complain({issue.detail, "; ", issue.hint});
}

} // namespace eligibility::cli
