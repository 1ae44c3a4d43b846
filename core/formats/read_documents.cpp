// Documents together: in the order in which they stand, those with faults beside them.
#include "base/hash.h"
#include "base/short_sort.h"
#include "base/text.h"
#include "formats/json.h"
#include "formats/read_document.h"
#include "policy/sound.h"

#include <map>
#include <memory>
#include <tuple>

namespace eligibility {
namespace {

// The text at the member `name` of an object; empty where there is none.
std::string text_at(Json object, std::string_view name) {
    const Json member = object ? object.find(name) : Json();
    return member && member.is(JsonKind::string) ? std::string(member.text()) : std::string();
}

struct One {
    std::optional<Document> document;
    FaultyDocument named; ///< as far as it can be read
};

// Of too many none is read, but what they are called.
One read_one(const GivenDocument& given, std::size_t position, bool too_many, const Policy& policy) {
    One one;
    one.named.position = position;
    one.named.issues = given.issues;
    const Json root = given.root;
    if (!root) return one;
    if (too_many)
        report(one.named.issues, IssueCode::too_large, "", {Message::too_many_documents, {number_text(kMostEntries)}});
    else one.document = read_document(root, policy, one.named.issues);
    const Json face = root.find("document");
    one.named.id = text_at(root, "id");
    one.named.number = text_at(face, "number");
    one.named.title = text_at(face, "title");
    one.named.level = text_at(root, "level");
    one.named.region = text_at(root, "region");
    return one;
}

// Of documents with one id none is used, so that the order in which they are given decides nothing.
void refuse_same_ids(std::vector<One>& read) {
    std::map<std::string, std::size_t> times;
    for (const One& one : read) ++times[one.named.id];
    for (One& one : read) {
        if (one.named.id.empty() || times[one.named.id] == 1) continue;
        report(one.named.issues, IssueCode::duplicate_id, "/id",
               {Message::document_twice, {shortened(one.named.id, kLongestName)}});
        one.document.reset();
    }
}

// Of their order, which is the same however they were given.
std::string register_hash(const std::vector<ReadDocuments::Origin>& documents) {
    if (documents.empty()) return {};
    std::string all;
    for (const ReadDocuments::Origin& one : documents) all += one.hash;
    return hash_text(hash_bytes(kHashSeed, all));
}

} // namespace

std::string document_hash(Json document) { return content_hash(document, {"$schema"}); }

ReadDocuments read_documents(std::span<const GivenDocument> given, const Policy& policy) {
    std::vector<One> read;
    const bool too_many = given.size() > kMostEntries;
    for (std::size_t i = 0; i < given.size(); ++i) read.push_back(read_one(given[i], i, too_many, policy));
    refuse_same_ids(read);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < read.size(); ++i) order.push_back(i);
    short_sort(order, [&](std::size_t first, std::size_t second) {
        const One &a = read[first], &b = read[second];
        if (!a.document || !b.document) return a.document ? true : !b.document && a.named.id < b.named.id;
        return stands_before(*a.document, *b.document);
    });
    ReadDocuments result;
    for (const std::size_t at : order) {
        One& one = read[at];
        if (!one.document) {
            result.faulty.push_back(std::move(one.named));
            continue;
        }
        result.documents.push_back(std::move(*one.document));
        result.origins.push_back(
            {one.named.position, std::move(one.named.issues), document_hash(given[one.named.position].root)});
    }
    result.hash = register_hash(result.origins);
    return result;
}

ReadDocuments read_documents(std::span<const std::string_view> texts, const Policy& policy) {
    std::vector<std::unique_ptr<JsonDocument>> parsed; // their places in memory stay what they are
    std::vector<GivenDocument> given;
    for (const std::string_view text : texts) {
        Issues issues;
        parsed.push_back(std::make_unique<JsonDocument>(text, issues));
        given.push_back({parsed.back()->root(), std::move(issues)});
    }
    return read_documents(given, policy);
}

} // namespace eligibility
