#include "formats/read_parts.h"

#include "base/suggest.h"
#include "base/text.h"
#include "formats/read_condition.h"
#include "formats/read_derive.h"
#include "formats/read_rules.h"
#include "formats/read_value.h"
#include "policy/sound.h"

#include <algorithm>
#include <set>

namespace eligibility {
namespace {

// Lists of ids with their labels.
template <class Entry>
void read_labelled(const Cursor& pack, std::string_view name, std::vector<Entry>& into,
                   std::string_view members = "id label") {
    pack.read_list(name, into, [&](const Cursor& at, Entry& entry) {
        if (!at.is_object()) return;
        at.allow_only(members);
        entry.id = at.string("id");
        entry.label = at.text("label");
        if (at.has("note")) at.text("note");
        if (at.has("unit")) at.boolean("unit");
    });
}

void read_sentence_class(const Cursor& at, SentenceClass& one) {
    if (!at.is_object()) return;
    at.allow_only("id label assessable");
    one.id = at.string("id");
    one.label = at.text("label");
    one.assessable = at.boolean("assessable");
}

// "6.3": the number of the article and that of the sentence in it, each without leading zeros.
bool is_sentence_of(std::string_view id, std::string_view article) {
    if (id.substr(0, article.size()) != article || id.substr(article.size(), 1) != ".") return false;
    const std::string_view number = id.substr(article.size() + 1);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return !number.empty() && number.size() <= 4 && number.front() != '0' &&
           std::all_of(number.begin(), number.end(), digit);
}

void read_sentence(const Cursor& at, std::string_view article, Policy& policy) {
    if (!at.is_object()) return;
    at.allow_only("id text class reason");
    Sentence sentence;
    sentence.id = at.string("id");
    sentence.text = at.string("text");
    sentence.reason = at.text("reason");
    if (const auto known = read_id(at, "class", policy.sentence_classes, IssueCode::unknown_sentence_class,
                                   Message::unknown_sentence_class))
        sentence.sentence_class = *known;
    if (find_id(policy.sentences, sentence.id))
        at.fail_at("id", IssueCode::duplicate_id, {Message::id_twice, {shortened(sentence.id, kLongestName)}});
    else if (!sentence.id.empty() && !is_sentence_of(sentence.id, article))
        at.fail_at("id", IssueCode::wrong_value,
                   {Message::no_sentence_of_article, {shortened(sentence.id, kLongestName), article}},
                   {Message::write_sentence_id, {article}});
    policy.sentences.push_back(std::move(sentence));
}

// Articles as a page shows them: each with its number, the words for it, and the chapter that it stands in (0: none).
void read_articles(const Cursor& pack, Policy& policy) {
    std::vector<int> chapters{0};
    pack.each("chapters", [&](const Cursor& chapter, std::size_t) {
        if (!chapter.is_object()) return;
        chapter.allow_only("number heading");
        chapters.push_back(chapter.whole("number", 1, 999));
        chapter.string("heading");
    });
    std::set<int> numbers;
    pack.each("clauses", [&](const Cursor& article, std::size_t) {
        if (!article.is_object()) return;
        article.allow_only("number label chapter heading sentences");
        const int number = article.whole("number", 0, 999);
        if (!numbers.insert(number).second)
            article.fail_at("number", IssueCode::duplicate_id, {Message::article_twice, {number_text(number)}});
        article.string("label");
        article.string("heading");
        const int chapter = article.whole("chapter", 0, 999);
        if (std::find(chapters.begin(), chapters.end(), chapter) == chapters.end())
            article.fail_at("chapter", IssueCode::wrong_value, {Message::no_chapter, {number_text(chapter)}});
        article.each("sentences",
                     [&](const Cursor& at, std::size_t) { read_sentence(at, number_text(number), policy); });
    });
}

void read_options(const Cursor& at, const Policy& policy, Fact& fact) {
    std::size_t trues = 0;
    at.each("values", [&](const Cursor& option, std::size_t) {
        if (!option.is_object()) return;
        option.allow_only("value label hint note audience again");
        for (const std::string_view name : {"hint", "note"})
            if (option.has(name)) option.text(name);
        if (option.has("audience")) read_audience(option, policy);
        option.with("again", [&](const Cursor& again) {
            if (!again.is_object()) return;
            again.allow_only("label audience");
            again.text("label");
            read_id(again, "audience", policy.audiences, IssueCode::unknown_audience, Message::unknown_audience);
        });
        Option read;
        read.label = option.text("label");
        if (fact.type == FactType::boolean) {
            const bool value = option.boolean("value");
            trues += value ? 1 : 0;
            read.value = value ? "true" : "false";
        } else {
            read.value = option.string("value");
            const auto same = [&](const Option& other) { return other.value == read.value; };
            if (std::any_of(fact.options.begin(), fact.options.end(), same))
                option.fail_at("value", IssueCode::duplicate_id,
                               {Message::id_twice, {shortened(read.value, kLongestName)}});
            if (read.value == "unsure") option.fail_at("value", IssueCode::wrong_value, Message::unsure_is_taken);
        }
        fact.options.push_back(std::move(read));
    });
    if (fact.type == FactType::boolean && (fact.options.size() != 2 || trues != 1))
        at.fail(IssueCode::wrong_value, Message::flag_values);
    if (fact.options.empty() || fact.options.size() > 100) at.fail(IssueCode::wrong_value, Message::option_count);
}

// {"zh": …} or the word of a unit that the core knows.
Unit read_unit(const Cursor& at) {
    Unit unit;
    const Json given = at.value().find("unit");
    if (given && given.is(JsonKind::object)) unit.name = at.text("unit");
    else unit.kind = static_cast<Unit::Kind>(at.one_of("unit", "year month day percent yuan"));
    return unit;
}

void read_number(const Cursor& at, Fact& fact) {
    fact.unit = read_unit(at);
    fact.min = at.whole("min", -kLargestNumber, kLargestNumber);
    fact.max = at.whole("max", fact.min, kLargestNumber);
}

Value read_day(const Cursor& at, std::string_view name, std::string_view otherwise) {
    const std::string text = at.has(name) ? at.string(name) : std::string(otherwise);
    const auto day = parse_date(text);
    if (!day && !text.empty())
        at.fail_at(name, IssueCode::invalid_date, {Message::not_a_date, {shortened(text, kLongestName)}});
    return day ? static_cast<Value>(day->time_since_epoch().count()) : Value{0};
}

void read_date(const Cursor& at, Fact& fact) {
    fact.min = read_day(at, "min", "0001-01-01");
    fact.max = read_day(at, "max", "9999-12-31");
    if (fact.max >= fact.min) return;
    at.fail_at("max", IssueCode::out_of_range, Message::last_before_first);
    fact.max = fact.min;
}

void read_type(const Cursor& at, const Policy& policy, Fact& fact) {
    fact.type = static_cast<FactType>(at.one_of("type", "bool enum place number date"));
    const auto allow = [&](bool allowed, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            if (!allowed && at.has(name)) at.fail_at(name, IssueCode::unknown_member, {Message::type_has_no, {name}});
    };
    allow(has_options(fact.type), {"values"});
    allow(fact.type == FactType::option, {"ordered"});
    allow(fact.type == FactType::number, {"unit"});
    allow(is_scale(fact.type), {"min", "max"});
    if (has_options(fact.type)) read_options(at, policy, fact);
    if (fact.type == FactType::option) fact.ordered = at.boolean("ordered", false);
    if (fact.type == FactType::number) read_number(at, fact);
    if (fact.type == FactType::date) read_date(at, fact);
}

void read_change(const Cursor& at, const Policy& policy, Fact& fact) {
    fact.change = static_cast<Change>(at.one_of("change", "time effort choice fixed"));
    const bool options = has_options(fact.type);
    if (options && fact.change == Change::time)
        at.with("becomes", [&](const Cursor& value) {
            const Value becomes = read_value(value, fact, policy);
            if (is_value(becomes)) fact.becomes = becomes;
        });
    else if (at.has("becomes")) at.fail_at("becomes", IssueCode::unknown_member, Message::nothing_becomes);
    if (fact.type == FactType::date && fact.change == Change::time)
        at.fail_at("change", IssueCode::wrong_value, Message::no_date_becomes,
                   {Message::use_one_of, {}, {"fixed", "choice", "effort"}});
}

void read_monotone(const Cursor& at, Fact& fact) {
    at.one_of("monotone", "up");
    const bool unordered = fact.type == FactType::option && !fact.ordered;
    if (fact.type == FactType::boolean || fact.type == FactType::place || unordered)
        at.fail_at("monotone", IssueCode::unknown_member, Message::not_monotone_type);
    fact.monotone = true;
}

// A fact that pages ask about together with others, to be ticked where it is so.
void read_gathered(const Cursor& at, const Policy& policy, const Fact& fact) {
    if (!at.is_object()) return;
    at.allow_only("label value otherwise audience");
    at.text("label");
    if (!at.has("otherwise")) at.fail_missing("otherwise");
    for (const std::string_view name : {"value", "otherwise"})
        at.with(name, [&](const Cursor& value) { read_value(value, fact, policy); });
    if (at.has("audience")) read_audience(at, policy);
}

void read_fact(const Cursor& at, const Policy& policy, Fact& fact) {
    if (!at.is_object()) return;
    at.allow_only("id label section audience change becomes question help type ordered values min max recognisedBy "
                  "unsureLabel monotone derive unit for prefillFrom prefillQuestion later gathered");
    fact.id = at.string("id");
    fact.label = at.text("label");
    fact.question = at.text("question");
    fact.help = at.text("help");
    read_type(at, policy, fact);
    if (at.has("recognisedBy")) {
        fact.recognised_by.emplace();
        at.with("recognisedBy", [&](const Cursor& by) {
            if (!by.is_object()) return;
            by.allow_only("by cue office");
            *fact.recognised_by = {by.text("by"), by.string("cue")};
        });
    }
    if (at.has("unsureLabel")) at.text("unsureLabel");
    if (at.has("later")) at.boolean("later");
    for (const std::string_view name : {"unsureLabel", "later"}) // what a page says of, or does with, "unsure"
        if (at.has(name) && !fact.recognised_by)
            at.fail_at(name, IssueCode::unknown_member, {Message::not_recognised, {fact.id}});
    at.with("gathered", [&](const Cursor& gathered) { read_gathered(gathered, policy, fact); });
    if (at.has("for")) fact.for_documents = at.one_of("for", "documents") == 0;
    read_change(at, policy, fact);
    if (const auto section =
            read_id(at, "section", policy.sections, IssueCode::unknown_section, Message::unknown_section))
        fact.section = *section;
    fact.audience = read_audience(at, policy);
    if (at.has("monotone")) read_monotone(at, fact);
}

void read_sentence_list(const Cursor& at, std::vector<std::string>& into, const Policy& policy) {
    into = at.strings("sentences");
    for (const std::string& id : into) check_sentence(at, "sentences", id, policy);
}

void read_parameter(const Cursor& at, const Policy& policy, Parameter& parameter) {
    if (!at.is_object()) return;
    at.allow_only("id label type unit floor max sentences setBy office note");
    if (at.has("note")) at.text("note");
    parameter.id = at.string("id");
    parameter.label = at.text("label");
    parameter.is_flag = at.one_of("type", "number flag") == 1;
    if (parameter.is_flag) {
        for (const std::string_view name : {"unit", "floor", "max"})
            if (at.has(name)) at.fail_at(name, IssueCode::unknown_member, {Message::type_has_no, {name}});
    } else {
        parameter.unit = read_unit(at);
        parameter.floor = at.whole("floor", -kLargestNumber, kLargestNumber);
        parameter.max = at.whole("max", parameter.floor, kLargestNumber);
    }
    parameter.set_by = at.text("setBy");
    read_sentence_list(at, parameter.sentences, policy);
}

void read_reading(const Cursor& at, const Policy& policy, Reading& reading) {
    if (!at.is_object()) return;
    at.allow_only("id label sentences default ifTrue ifFalse");
    reading.id = at.string("id");
    reading.label = at.text("label");
    reading.default_value = at.boolean("default");
    reading.if_true = at.text("ifTrue");
    reading.if_false = at.text("ifFalse");
    read_sentence_list(at, reading.sentences, policy);
}

void read_tag(const Cursor& at, RegionTag& tag) {
    if (!at.is_object()) return;
    at.allow_only("id label keptBy office sentences note");
    tag.id = at.string("id");
    tag.label = at.text("label");
    tag.kept_by = at.text("keptBy");
}

void read_region(const Cursor& at, const Policy& policy, Region& region) {
    region.tags.assign(policy.region_tags.size(), TagState::no);
    if (!at.is_object()) return;
    at.allow_only("adcode name prefecture kind formerNames aliases initials pinyin tags unconfirmed sourceUnconfirmed "
                  "hints note");
    if (at.has("note")) at.text("note");
    region.adcode = at.string("adcode");
    region.name = at.string("name");
    region.prefecture = at.string("prefecture");
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (region.adcode.size() != 6 || !std::all_of(region.adcode.begin(), region.adcode.end(), digit))
        at.fail_at("adcode", IssueCode::wrong_value,
                   {Message::no_county_code, {shortened(region.adcode, kLongestName)}});
    for (const auto& [name, state] :
         {std::pair{"tags", TagState::yes}, std::pair{"unconfirmed", TagState::unconfirmed}}) {
        if (!at.has(name)) continue;
        for (const std::string& id : at.strings(name)) {
            const auto tag = find_id(policy.region_tags, id);
            if (tag && region.tags[tag->at] != TagState::no)
                at.fail_at(name, IssueCode::duplicate_id, {Message::id_twice, {id}});
            if (tag) region.tags[tag->at] = state;
            else
                at.fail_at(name, IssueCode::unknown_tag, {Message::unknown_tag, {shortened(id, kLongestName)}},
                           did_you_mean(id, ids_of(policy.region_tags)));
        }
    }
}

void read_regions(const Cursor& pack, Policy& policy) {
    check_unique(pack, "regions", "adcode");
    pack.read_list("regions", policy.regions,
                   [&](const Cursor& at, Region& region) { read_region(at, policy, region); });
}

} // namespace

void check_unique(const Cursor& pack, std::string_view name, std::string_view member) {
    std::set<std::string_view> seen;
    pack.each_again(name, [&](const Cursor& at, std::size_t position) {
        if (position == kMostEntries)
            at.fail(IssueCode::too_large, {Message::too_many_entries, {number_text(kMostEntries), name}});
        at.with(member, [&](const Cursor& id) {
            if (!id.value().is(JsonKind::string) || position > kMostEntries) return;
            const std::string_view text = id.value().text();
            if (!seen.insert(text).second)
                id.fail(IssueCode::duplicate_id, {Message::id_twice, {shortened(text, kLongestName)}});
        });
    });
}

void check_sentence(const Cursor& at, std::string_view name, const std::string& id, const Policy& policy) {
    if (find_id(policy.sentences, id)) return;
    at.fail_at(name, IssueCode::unknown_sentence, {Message::unknown_sentence, {shortened(id, kLongestName)}},
               did_you_mean(id, ids_of(policy.sentences)));
}

Decider read_decider(const Cursor& at) {
    Decider decider;
    if (!at.is_object()) return decider;
    at.allow_only("by over cue namedInText office");
    decider.by = at.text("by");
    decider.over = at.text("over");
    decider.cue = at.string("cue");
    decider.named_in_text = at.boolean("namedInText");
    return decider;
}

std::vector<AudienceIndex> read_audience(const Cursor& at, const Policy& policy) {
    std::vector<AudienceIndex> audience;
    const Json given = at.value().find("audience");
    if (given && given.is(JsonKind::array) && given.size() == 0) // nobody is not everybody
        at.fail_at("audience", IssueCode::wrong_value, {Message::no_value, {"audience"}});
    for (const std::string& id : at.strings("audience")) {
        if (const auto known = find_id(policy.audiences, id)) audience.push_back(*known);
        else
            at.fail_at("audience", IssueCode::unknown_audience,
                       {Message::unknown_audience, {shortened(id, kLongestName)}},
                       did_you_mean(id, ids_of(policy.audiences)));
    }
    return audience;
}

void read_parts(const Cursor& pack, Policy& policy) {
    constexpr std::string_view kLists =
        "sections topics audiences modalities sentenceClasses facts parameters readings "
        "definitions provisions regionTags";
    for (const std::string_view list : split(kLists)) check_unique(pack, list, "id");
    if (pack.has("spellAttributes")) check_unique(pack, "spellAttributes", "id");
    read_labelled(pack, "sections", policy.sections);
    read_labelled(pack, "topics", policy.topics);
    read_labelled(pack, "audiences", policy.audiences, "id label note unit");
    read_labelled(pack, "modalities", policy.modalities);
    pack.read_list("sentenceClasses", policy.sentence_classes, read_sentence_class);
    read_articles(pack, policy);
    pack.read_list("facts", policy.facts, [&](const Cursor& at, Fact& fact) {
        read_fact(at, policy, fact);
        if (fact.type != FactType::place) return;
        if (policy.place_fact) at.fail(IssueCode::wrong_value, Message::one_county_fact);
        policy.place_fact = FactIndex{static_cast<std::uint16_t>(&fact - policy.facts.data())};
    });
    if (policy.facts.size() > kMostFacts)
        pack.fail_at("facts", IssueCode::too_large, {Message::too_many_facts, {number_text(kMostFacts)}});
    read_spell_attributes(pack, policy);
    pack.read_list("regionTags", policy.region_tags, [&](const Cursor& at, RegionTag& tag) { read_tag(at, tag); });
    read_derive_rules(pack, policy);
    read_prefills(pack, policy);
    pack.read_list("parameters", policy.parameters,
                   [&](const Cursor& at, Parameter& parameter) { read_parameter(at, policy, parameter); });
    pack.read_list("readings", policy.readings,
                   [&](const Cursor& at, Reading& reading) { read_reading(at, policy, reading); });
    read_regions(pack, policy);
    if (policy.place_fact && policy.regions.empty() && pack.has("regions"))
        pack.fail_at("regions", IssueCode::wrong_value, {Message::no_counties, {policy[*policy.place_fact].id}},
                     Message::list_counties);
}

} // namespace eligibility
