// What a document says on provisions, and which sentences of the policy it is near.
#include "formats/read_document_parts.h"

#include <algorithm>

namespace eligibility {
namespace {

// A quote stands in the sentence that the rule names, or, where it names none, in any. Documents without their
// sentences are not checked.
void check_quote(const Cursor& at, const DocumentReading& reading, const DocumentRule& rule, std::string_view of) {
    const auto& sentences = reading.document.sentences;
    const auto quoted_in = [&](const Document::OwnSentence& one) { return one.text.find(rule.quote) != one.text.npos; };
    if (rule.sentence.empty()) {
        if (std::none_of(sentences.begin(), sentences.end(), quoted_in))
            at.fail_at("quote", IssueCode::quote_not_in_sentence, {Message::quote_in_no_sentence, {of}});
        return;
    }
    const auto named = find_id(sentences, rule.sentence);
    if (named && !quoted_in(sentences[named->at]))
        at.fail_at("quote", IssueCode::quote_not_in_sentence, {Message::quote_missing, {of, rule.sentence}});
}

void read_source(const Cursor& at, const DocumentReading& reading, bool has_sentences, DocumentRule& rule) {
    const auto& sentences = reading.document.sentences;
    rule.sentence = read_plain_text(at, "sentence");
    rule.quote = read_plain_text(at, "quote");
    if (!rule.sentence.empty() && !find_id(sentences, rule.sentence))
        at.fail_at("sentence", IssueCode::unknown_sentence,
                   {Message::no_own_sentence, {shortened(rule.sentence, kLongestName)}},
                   sentences.empty() ? Said(Message::list_sentence) : did_you_mean(rule.sentence, ids_of(sentences)));
    if (!has_sentences || rule.quote.empty()) return;
    const Json provision = at.value().find("provision");
    check_quote(at, reading, rule, provision ? shortened(provision.text(), kLongestName) : "");
}

void read_conditions(const Cursor& at, const DocumentReading& reading, DocumentRule& rule) {
    rule.when = read_condition_at(at, "when", reading);
    rule.requires_ = read_condition_at(at, "requires", reading);
    rule.admits = read_condition_at(at, "admits", reading);
    rule.replaces = read_condition_at(at, "replaces", reading);
    rule.addresses = read_condition_at(at, "addresses", reading);
    if (!is_local(reading.level)) return;
    for (const std::string_view name : {"admits", "replaces", "addresses"})
        if (at.has(name))
            at.fail_at(name, IssueCode::below_province,
                       {Message::only_province_widens, {name_of(*reading.level), name}});
}

// Where the text leaves nothing to decide, nobody below the province is asked to make it narrower.
void warn_of_narrowing(const Cursor& at, const DocumentReading& reading, const DocumentRule& rule) {
    if (!is_local(reading.level) || reading.policy[rule.provision].decided_by) return;
    const auto warn_at = [&](std::string_view name) {
        warn(at.issues(), IssueCode::narrows_text, child_pointer(at.pointer(), name),
             {Message::narrower_than_text, {name}});
    };
    if (rule.adopts == false) warn_at("adopts");
    if (rule.requires_) warn_at("requires");
}

void read_unchecked(const Cursor& at, Unchecked& unchecked) {
    if (!at.is_object()) return;
    at.allow_only("text by");
    unchecked.text = at.text("text");
    if (at.has("by")) unchecked.by = at.text("by");
}

void read_handler(const Cursor& at, Handler& handler) {
    if (!at.is_object()) return;
    at.allow_only("step by place phone url");
    handler.step = static_cast<HandlingStep>(at.one_of("step", "accepts proposes approves pays"));
    handler.by = at.string("by");
    handler.place = read_plain_text(at, "place");
    handler.phone = read_plain_text(at, "phone");
    handler.url = read_plain_text(at, "url");
}

// A day of the calendar, or a month and a day of every year: 2000 has all that there are.
bool is_window_day(std::string_view text, bool yearly) {
    return parse_date(yearly ? join({"2000-", text}) : std::string(text)).has_value();
}

constexpr std::size_t kYearlyLength = 5; // MM-DD

// The day at one end of a window; empty where there is none.
std::string read_end(const Cursor& at, std::string_view name) {
    std::string end;
    at.with(name, [&](const Cursor& here) {
        if (!here.value().is(JsonKind::string)) return here.fail_type(Message::expected_text);
        const std::string_view text = here.value().text();
        if (is_window_day(text, text.size() == kYearlyLength)) end = text;
        else
            here.fail(IssueCode::bad_date, {Message::no_window_day, {shortened(text, kLongestName)}},
                      Message::date_as_day_or_yearly);
    });
    return end;
}

void read_window(const Cursor& at, DocumentRule& rule) {
    if (!at.is_object()) return;
    at.allow_only("from to");
    rule.window_from = read_end(at, "from");
    rule.window_to = read_end(at, "to");
    if (rule.window_from.empty() || rule.window_to.empty()) return;
    const auto yearly = [](const std::string& end) { return end.size() == kYearlyLength; };
    if (yearly(rule.window_from) != yearly(rule.window_to))
        at.fail_at("to", IssueCode::bad_date, Message::window_ends_differ, Message::write_same_kind);
    else if (!yearly(rule.window_from) && rule.window_from > rule.window_to) // years of four digits: as text
        at.fail_at("to", IssueCode::dates_out_of_order, {Message::days_reversed, {rule.window_from, rule.window_to}});
}

// What stands beside the conditions; but for `unchecked` it is only told.
void read_others(const Cursor& at, const DocumentReading& reading, DocumentRule& rule) {
    if (at.has("unchecked")) at.read_list("unchecked", rule.unchecked, read_unchecked);
    if (at.has("gives"))
        at.read_list("gives", rule.gives,
                     [&](const Cursor& one, GivenTable& table) { read_given_table(one, reading, table); });
    if (at.has("handledBy")) at.read_list("handledBy", rule.handled_by, read_handler);
    at.with("window", [&](const Cursor& here) { read_window(here, rule); });
    rule.evidence = read_texts(at, "evidence");
    rule.duties = read_texts(at, "duties");
    rule.notes = read_texts(at, "notes");
}

void read_rule(const Cursor& at, const DocumentReading& reading, bool has_sentences, DocumentRule& rule) {
    if (!at.is_object()) return;
    at.allow_only("provision sentence quote when adopts requires admits replaces addresses unchecked gives handledBy "
                  "window evidence duties notes");
    const auto provision =
        read_id(at, "provision", reading.policy.provisions, IssueCode::unknown_provision, Message::unknown_provision);
    read_source(at, reading, has_sentences, rule);
    read_conditions(at, reading, rule);
    at.with("adopts", [&](const Cursor& here) {
        if (here.value().is(JsonKind::boolean)) rule.adopts = here.value().boolean();
        else here.fail_type(Message::expected_flag);
    });
    if (provision) {
        rule.provision = *provision;
        warn_of_narrowing(at, reading, rule);
    }
    read_others(at, reading, rule);
}

void read_relation(const Cursor& at, const Policy& policy, Relation& relation) {
    if (!at.is_object()) return;
    at.allow_only("sentences stage effect note");
    at.each("sentences", [&](const Cursor& one, std::size_t) {
        if (!one.value().is(JsonKind::string)) return one.fail_type(Message::expected_text);
        const std::string_view id = one.value().text();
        if (named_here(one, id, policy.sentences, IssueCode::unknown_sentence, Message::unknown_sentence))
            relation.sentences.emplace_back(id);
    });
    constexpr std::string_view kStages = "review appointment recruitment pay training";
    constexpr std::string_view kEffects = "widens narrows replaces ends defines";
    relation.stage = split(kStages)[at.one_of("stage", kStages)];
    relation.effect = split(kEffects)[at.one_of("effect", kEffects)];
    if (at.has("note")) relation.note = at.text("note");
}

} // namespace

void read_document_rules(const Cursor& root, DocumentReading& reading) {
    Document& document = reading.document;
    const bool has_sentences = root.has("sentences");
    if (root.has("rules"))
        root.read_list("rules", document.rules,
                       [&](const Cursor& at, DocumentRule& rule) { read_rule(at, reading, has_sentences, rule); });
    if (root.has("relates"))
        root.read_list("relates", document.relates,
                       [&](const Cursor& at, Relation& relation) { read_relation(at, reading.policy, relation); });
}

} // namespace eligibility
