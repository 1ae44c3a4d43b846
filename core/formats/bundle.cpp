#include "formats/bundle.h"

#include "base/hash.h"
#include "base/text.h"
#include "formats/compact.h"
#include "formats/describe.h"
#include "formats/json_sink.h"

namespace eligibility {
namespace {

constexpr std::string_view kForm = "1";

// As FNV-1a with 32 bits, but of four bytes at once, the lowest first, zeros after the last, as eight digits: a page
// computes it too, and has nothing larger that is fast.
std::string bundle_checksum(std::string_view content) {
    std::uint32_t hash = 0x811c9dc5u, word = 0;
    for (std::size_t i = 0; i < content.size(); ++i) {
        word |= std::uint32_t{static_cast<unsigned char>(content[i])} << i % 4 * 8;
        if (i % 4 != 3 && i + 1 != content.size()) continue;
        hash = (hash ^ word) * 0x01000193u;
        word = 0;
    }
    return hash_text(hash);
}

std::string warnings_json(const ReadDocuments& read, const Policy& policy) {
    std::string json;
    for (std::size_t i = 0; i < read.documents.size(); ++i) {
        std::string list;
        for (const Issue& warning : read.origins[i].warnings)
            list += join({list.empty() ? "" : ",", object_json(warning, policy)});
        if (list.empty()) continue;
        json += json.empty() ? "" : ",";
        append_quoted(json, read.documents[i].id);
        json += join({":[", list, "]"});
    }
    return json;
}

// The next line; without its end, all that is left.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

std::optional<std::string_view> bundle_damaged(Issues& issues, Message why) {
    report(issues, IssueCode::bundle_damaged, "", why);
    return std::nullopt;
}

} // namespace

std::string write_bundle(const ReadDocuments& read, std::span<const GivenDocument> given, const Policy& policy) {
    const std::string decides = write_compact(read.documents, policy);
    std::string header = "{\"policy\":";
    append_quoted(header, policy.id);
    header += ",\"policyHash\":";
    append_quoted(header, policy.hash);
    header += ",\"hash\":";
    append_quoted(header, read.hash);
    header += join({",\"decides\":", number_text(decides.size())});
    header += join({",\"warnings\":{", warnings_json(read, policy), "}}\n"});
    std::string told;
    for (const ReadDocuments::Origin& origin : read.origins) {
        told += told.empty() ? "[\n" : ",\n";
        append_json(told, given[origin.position].root);
    }
    const std::string content = header + decides + (told.empty() ? "[" : told) + "\n]\n";
    return join({kBundleName, " ", kForm, " ", bundle_checksum(content), "\n"}) + content;
}

bool is_bundle(std::string_view file) { return file.starts_with(kBundleName); }

std::optional<std::string_view> read_bundle(std::string_view file, const Policy& policy, Issues& issues) {
    const auto words = split(take_line(file));
    if (words.size() != 3 || words[0] != kBundleName) return bundle_damaged(issues, Message::bundle_cut_off);
    if (words[1] != kForm) return bundle_damaged(issues, Message::bundle_of_later_form);
    if (words[2] != bundle_checksum(file)) return bundle_damaged(issues, Message::bundle_altered);
    Issues unreadable;
    const JsonDocument header(take_line(file), unreadable);
    const Json made_for = header.root() ? header.root().find("policy") : Json();
    const Json decides = header.root() ? header.root().find("decides") : Json();
    const std::int64_t bytes = decides && decides.is(JsonKind::integer) ? decides.integer() : -1;
    if (!made_for || bytes < 0 || bytes > static_cast<std::int64_t>(file.size()))
        return bundle_damaged(issues, Message::bundle_altered);
    if (made_for.text() != policy.id) {
        report(issues, IssueCode::wrong_policy, "", {Message::bundle_of_other_policy, {excerpt(made_for), policy.id}});
        return std::nullopt;
    }
    return file.substr(static_cast<std::size_t>(bytes));
}

} // namespace eligibility
