#include "formats/read_face.h"

#include "base/suggest.h"
#include "base/text.h"
#include "formats/read_condition.h"
#include "formats/read_offices.h"
#include "formats/read_parts.h"

#include <set>

namespace eligibility {
namespace {

// Articles that the pack has, by number.
std::set<std::int64_t> article_numbers(const Cursor& pack) {
    std::set<std::int64_t> numbers;
    pack.each_again("clauses", [&](const Cursor& article, std::size_t) {
        const Json number = article.value().find("number");
        if (number && number.is(JsonKind::integer)) numbers.insert(number.integer());
    });
    return numbers;
}

void read_guide(const Cursor& at, const std::set<std::int64_t>& known) {
    if (!at.is_object()) return;
    at.allow_only("heading intro articles");
    at.text("heading");
    if (at.has("intro")) at.text("intro");
    std::set<int> seen;
    at.each("articles", [&](const Cursor& one, std::size_t) {
        if (!one.is_object()) return;
        one.allow_only("article text");
        const int number = one.whole("article", 0, 999);
        const Json given = one.value().find("article");
        const bool is_number = given && given.is(JsonKind::integer) && given.integer() == number;
        if (is_number && !seen.insert(number).second)
            one.fail_at("article", IssueCode::duplicate_id, {Message::article_twice, {number_text(number)}});
        else if (is_number && !known.contains(number))
            one.fail_at("article", IssueCode::wrong_value, {Message::no_article, {number_text(number)}});
        one.text("text");
    });
}

// Whether a list `name` names anything; each id in it has to be one of `known`.
template <class Entry>
bool read_meant(const Cursor& at, std::string_view name, const std::vector<Entry>& known, IssueCode code,
                Message unknown) {
    if (!at.has(name)) return false;
    const std::vector<std::string> ids = at.strings(name);
    for (const std::string& id : ids)
        if (!find_id(known, id))
            at.fail_at(name, code, {unknown, {shortened(id, kLongestName)}}, did_you_mean(id, ids_of(known)));
    return !ids.empty();
}

struct NeedGroup {
    std::string id;
};

void read_need(const Cursor& at, const std::vector<NeedGroup>& groups, const Policy& policy) {
    if (!at.is_object()) return;
    at.allow_only("id group label sentences provisions topics");
    at.string("id");
    at.text("label");
    if (at.has("group")) read_id(at, "group", groups, IssueCode::wrong_value, Message::unknown_need_group);
    const bool sentences =
        read_meant(at, "sentences", policy.sentences, IssueCode::unknown_sentence, Message::unknown_sentence);
    const bool provisions =
        read_meant(at, "provisions", policy.provisions, IssueCode::unknown_provision, Message::unknown_provision);
    const bool topics = read_meant(at, "topics", policy.topics, IssueCode::unknown_topic, Message::unknown_topic);
    if (!sentences && !provisions && !topics)
        at.fail_missing("sentences", {Message::use_one_of, {}, {"sentences", "provisions", "topics"}});
}

void read_needs(const Cursor& at, const Policy& policy) {
    std::vector<NeedGroup> groups;
    if (at.has("needGroups")) {
        check_unique(at, "needGroups", "id");
        at.read_list("needGroups", groups, [](const Cursor& one, NeedGroup& group) {
            if (!one.is_object()) return;
            one.allow_only("id label");
            group.id = one.string("id");
            one.text("label");
        });
    }
    if (!at.has("needs")) return;
    check_unique(at, "needs", "id");
    at.each("needs", [&](const Cursor& need, std::size_t) { read_need(need, groups, policy); });
}

} // namespace

void read_face(const Cursor& pack, const Policy& policy) {
    pack.with("face", [&](const Cursor& at) {
        if (!at.is_object()) return;
        at.allow_only("name heading lead notices validity contact closing guide needGroups needs offices anyPlace "
                      "searchExamples placeExamples spellsFor");
        at.text("name");
        for (const std::string_view name : {"heading", "lead", "validity", "closing", "anyPlace"})
            if (at.has(name)) at.text(name);
        if (at.has("notices")) at.each("notices", [](const Cursor& one, std::size_t) { one.text_here(); });
        at.with("contact", [](const Cursor& contact) {
            if (!contact.is_object()) return;
            contact.allow_only("text phone");
            contact.text("text");
            if (contact.has("phone")) contact.string("phone");
        });
        at.with("guide", [&](const Cursor& guide) { read_guide(guide, article_numbers(pack)); });
        read_needs(at, policy);
        read_offices(pack, at, policy);
        for (const std::string_view name : {"searchExamples", "placeExamples"})
            if (at.has(name)) at.strings(name);
        read_meant(at, "spellsFor", policy.audiences, IssueCode::unknown_audience, Message::unknown_audience);
    });
}

} // namespace eligibility
