#include "formats/read_document.h"

#include "formats/document_codes.h"
#include "formats/json.h"
#include "formats/read_document_parts.h"

#include <algorithm>
#include <set>

namespace eligibility {
namespace {

struct Size {
    std::size_t values = 0, bytes = 0;

    bool is_over() const { return values > kMostDocumentValues || bytes > kMostDocumentBytes; }
    void add(Json value) {
        ++values;
        bytes += value.key().size() + value.text().size();
        if (!value.is(JsonKind::array) && !value.is(JsonKind::object)) return;
        for (const Json part : value) {
            if (is_over()) return;
            add(part);
        }
    }
};

bool is_small_enough(const Cursor& root) {
    Size size;
    size.add(root.value());
    if (size.values > kMostDocumentValues)
        root.fail(IssueCode::too_large, {Message::too_many_values, {number_text(kMostDocumentValues)}});
    else if (size.bytes > kMostDocumentBytes)
        root.fail(IssueCode::too_large, {Message::document_too_long, {number_text(kMostDocumentBytes)}});
    return !size.is_over();
}

void read_policy_id(const Cursor& root, const Policy& policy) {
    const std::string id = root.string("policy");
    if (!id.empty() && id != policy.id)
        root.fail_at("policy", IssueCode::wrong_policy,
                     {Message::made_for_other, {shortened(id, kLongestName), policy.id}});
}

void read_level(const Cursor& root, DocumentReading& reading) {
    const std::size_t before = root.issues().size();
    // corrections are the applicant's own and are given otherwise
    const std::size_t level = root.one_of("level", "national province prefecture county");
    if (root.issues().size() != before) return;
    reading.level = static_cast<DocumentLevel>(level);
    reading.document.level = *reading.level;
}

// Digits that fit the level; those of the nation and of the province have none.
void check_region_of_level(const Cursor& at, std::string_view region, DocumentLevel level) {
    const std::string given = shortened(region, kLongestName);
    if (level < DocumentLevel::prefecture)
        return at.fail(IssueCode::region_level_mismatch, {Message::region_needless, {name_of(level)}});
    const std::size_t digits = level == DocumentLevel::prefecture ? 4 : 6;
    if (region.size() != digits)
        at.fail(IssueCode::region_level_mismatch,
                {Message::region_digits, {given, number_text(digits), name_of(level)}});
}

void check_region_is_known(const Cursor& at, std::string_view region, const Policy& policy) {
    const auto covered = [&](const Region& county) { return county.adcode.starts_with(region); };
    if (!policy.place_fact)
        at.fail(IssueCode::unknown_region, Message::no_county_asked, Message::general_documents_only);
    else if (std::none_of(policy.regions.begin(), policy.regions.end(), covered))
        at.fail(IssueCode::unknown_region, {Message::no_county_in_region, {shortened(region, kLongestName)}},
                Message::write_region_of_level);
}

void read_region(const Cursor& root, DocumentReading& reading) {
    const Json region = root.value().find("region");
    if (!region || region.is(JsonKind::null)) {
        if (is_local(reading.level)) root.fail_missing("region", Message::write_region_of_level);
        return;
    }
    reading.document.region = root.string("region");
    if (reading.document.region.empty()) return;
    root.with("region", [&](const Cursor& at) {
        if (reading.level) check_region_of_level(at, reading.document.region, *reading.level);
        check_region_is_known(at, reading.document.region, reading.policy);
    });
}

void read_dates(const Cursor& at, Document& document) {
    document.issued = read_day_at(at, "issued");
    const auto from = read_day_at(at, "from");
    if (!at.has("from")) at.fail_missing("from");
    document.from = from.value_or(Date{});
    document.from_approximate = at.boolean("fromApproximate", false);
    document.to = read_day_at(at, "to");
    document.checked_on = read_day_at(at, "checkedOn");
    if (from && document.to && *document.to < *from)
        at.fail_at("to", IssueCode::dates_out_of_order,
                   {Message::days_reversed, {to_text(*from), to_text(*document.to)}});
}

void read_face(const Cursor& at, Document& document) {
    if (!at.is_object()) return;
    at.allow_only("number title issuer issued from fromApproximate to urls checkedOn grade");
    document.number = at.string("number");
    document.title = at.string("title");
    document.issuer = at.string("issuer");
    read_dates(at, document);
    if (at.has("urls")) document.urls = at.strings("urls");
    constexpr std::string_view kGrades = "A B C";
    if (at.has("grade")) document.grade = split(kGrades)[at.one_of("grade", kGrades)];
}

void read_own_sentences(const Cursor& root, Document& document) {
    std::set<std::string> seen;
    root.read_list("sentences", document.sentences, [&](const Cursor& at, Document::OwnSentence& sentence) {
        if (!at.is_object()) return;
        at.allow_only("id text");
        sentence.id = at.string("id");
        sentence.text = at.string("text");
        if (!sentence.id.empty() && !seen.insert(sentence.id).second)
            at.fail_at("id", IssueCode::duplicate_id, {Message::id_twice, {shortened(sentence.id, kLongestName)}});
    });
}

void read_members(const Cursor& root, DocumentReading& reading) {
    root.allow_only("$schema policy id level region confirmed document sentences parameters readings regionTags "
                    "recognises countAsOf rules relates");
    Document& document = reading.document;
    read_policy_id(root, reading.policy);
    document.id = root.string("id");
    read_level(root, reading);
    read_region(root, reading);
    document.confirmed = root.boolean("confirmed");
    if (!root.has("document")) root.fail_missing("document");
    root.with("document", [&](const Cursor& at) { read_face(at, document); });
    if (root.has("sentences")) read_own_sentences(root, document);
    document.count_as_of = read_day_at(root, "countAsOf");
    read_holes(root, reading);
    read_document_rules(root, reading);
}

} // namespace

std::optional<Document> read_document(Json json, const Policy& policy, Issues& issues) {
    const std::size_t before = issues.size();
    DocumentReading reading(policy);
    const Cursor root(json, issues);
    if (root.is_object() && is_small_enough(root)) read_members(root, reading);
    use_document_codes(issues, before, DocumentPart::other);
    if (has_error(issues, before)) return std::nullopt;
    return std::move(reading.document);
}

std::optional<Document> read_corrections(Json json, const Policy& policy, Issues& issues) {
    const std::size_t before = issues.size();
    DocumentReading reading(policy);
    reading.document = blank_corrections();
    const Cursor root(json, issues);
    if (root.is_object() && is_small_enough(root)) {
        root.allow_only("regionTags");
        root.with("regionTags", [&](const Cursor& at) { read_county_tags(at, reading); });
    }
    use_document_codes(issues, before, DocumentPart::other);
    if (has_error(issues, before)) return std::nullopt;
    return std::move(reading.document);
}

std::optional<Document> read_corrections(std::string_view text, const Policy& policy, Issues& issues) {
    const JsonDocument json(text, issues);
    return json.root() ? read_corrections(json.root(), policy, issues) : std::nullopt;
}

std::optional<Document> read_document(std::string_view text, const Policy& policy, Issues& issues) {
    const JsonDocument json(text, issues);
    return json.root() ? read_document(json.root(), policy, issues) : std::nullopt;
}

} // namespace eligibility
