#include "formats/read_policy.h"

#include "base/suggest.h"
#include "base/text.h"
#include "formats/read_condition.h"
#include "formats/read_face.h"
#include "formats/read_parts.h"
#include "formats/read_rules.h"

#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

void check_cue(const Cursor& at, std::string_view cue, const std::string& sentence_id, const Policy& policy) {
    const auto sentence = find_id(policy.sentences, sentence_id);
    if (!sentence || cue.empty()) return;
    if (policy.sentences[sentence->at].text.find(cue) == std::string::npos)
        at.fail_at("cue", IssueCode::cue_not_in_sentence,
                   {Message::cue_missing, {shortened(cue, kLongestName), sentence_id}});
}

void read_definitions(const Cursor& pack, Policy& policy) {
    // ids first: definitions may use each other
    pack.read_list("definitions", policy.definitions, [&](const Cursor& at, Definition& definition) {
        if (!at.is_object()) return;
        at.allow_only("id label sentence when");
        definition.id = at.string("id");
        definition.label = at.text("label");
        definition.sentence = at.string("sentence");
        check_sentence(at, "sentence", definition.sentence, policy);
    });
    pack.each_again("definitions", [&](const Cursor& at, std::size_t position) {
        if (!at.has("when")) at.fail_missing("when");
        at.with("when", [&](const Cursor& when) { policy.definitions[position].when = read_condition(when, policy); });
    });
}

// The definitions that a condition uses, directly.
void collect_definitions(const Condition& condition, std::vector<DefinitionIndex>& into) {
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) into.push_back(used->definition);
    for (const Condition& part : parts_of(condition)) collect_definitions(part, into);
}

// The way from a definition to itself, if there is one: a search that remembers from where each was reached.
std::vector<DefinitionIndex> circle_of(const Policy& policy, DefinitionIndex first) {
    std::vector<std::optional<DefinitionIndex>> from(policy.definitions.size());
    std::vector<DefinitionIndex> open{first};
    for (std::size_t next = 0; next < open.size() && !from[first.at]; ++next) {
        std::vector<DefinitionIndex> used;
        collect_definitions(policy[open[next]].when, used);
        for (const DefinitionIndex one : used) {
            if (from[one.at]) continue;
            from[one.at] = open[next];
            open.push_back(one);
        }
    }
    if (!from[first.at]) return {};
    std::vector<DefinitionIndex> circle{first};
    do circle.push_back(*from[circle.back().at]);
    while (circle.back() != first);
    std::reverse(circle.begin(), circle.end());
    return circle;
}

bool report_circle(const Cursor& pack, const Policy& policy) {
    for (std::uint16_t i = 0; i < policy.definitions.size(); ++i) {
        std::string names;
        for (const DefinitionIndex one : circle_of(policy, {i}))
            names += join({names.empty() ? "" : " → ", policy[one].id});
        if (names.empty()) continue;
        report(pack.issues(), IssueCode::definition_cycle, join({"/definitions/", number_text(i)}),
               {Message::circle, {names}});
        return true;
    }
    return false;
}

// No condition is deeper than what the stack of any reader bears, with all definitions written out.
void check_depths(const Cursor& pack, const Policy& policy) {
    const std::vector<std::size_t> depths = definition_depths(policy);
    const auto too_deep = [](std::size_t depth) { return depth > kDeepestCondition; };
    const auto fail = [&](std::string_view list, std::size_t position, std::string_view id) {
        report_too_deep(pack.issues(), join({"/", list, "/", number_text(position), "/when"}), id);
    };
    const auto deep = std::find_if(depths.begin(), depths.end(), too_deep);
    if (deep != depths.end()) { // what uses it is too deep as well
        const auto at = static_cast<std::size_t>(deep - depths.begin());
        if (!report_circle(pack, policy)) fail("definitions", at, policy.definitions[at].id);
        return;
    }
    for (std::size_t i = 0; i < policy.provisions.size(); ++i) {
        const Provision& provision = policy.provisions[i];
        const std::size_t applies = provision.applies_when ? depth_of(*provision.applies_when, depths) : 0;
        if (too_deep(std::max(applies, depth_of(provision.when, depths)))) fail("provisions", i, provision.id);
    }
    for (std::size_t i = 0; i < policy.follows.size(); ++i)
        if (too_deep(depth_of(policy.follows[i].when, depths))) fail("follows", i, policy[policy.follows[i].fact].id);
    for (std::size_t i = 0; i < policy.implausible.size(); ++i)
        if (too_deep(depth_of(policy.implausible[i].when, depths)))
            fail("implausible", i, policy.implausible[i].text.zh);
}

// How much is gained, for the order in which pages name it.
constexpr Value kHighestGain = 3;

void read_wordings(const Cursor& at, Provision& provision, const Policy& policy) {
    provision.audience = read_audience(at, policy);
    if (const auto topic = read_id(at, "topic", policy.topics, IssueCode::unknown_topic, Message::unknown_topic))
        provision.topic = *topic;
    if (const auto known =
            read_id(at, "modality", policy.modalities, IssueCode::unknown_modality, Message::unknown_modality))
        provision.modality = *known;
    provision.title = at.text("title");
    provision.effect = at.text("effect");
    for (const std::string_view name : {"short", "ask"})
        if (at.has(name)) at.text(name);
    if (at.has("gain")) at.whole("gain", 1, kHighestGain);
    provision.may_say = at.text("maySay");
    provision.never_say = at.string("neverSay");
    at.each("evidence", [&](const Cursor& item, std::size_t) {
        if (!item.is_object()) return;
        item.allow_only("item basis");
        item.one_of("basis", "text implied");
        provision.evidence.push_back({item.text("item"), item.string("basis")});
    });
    at.each("notes", [&](const Cursor& note, std::size_t) { provision.notes.push_back(note.text_here()); });
}

void check_quote(const Cursor& at, const Quote& of, const std::string& provision, const Policy& policy) {
    check_sentence(at, "sentence", of.sentence, policy);
    const auto sentence = find_id(policy.sentences, of.sentence);
    if (sentence && policy.sentences[sentence->at].text.find(of.quote) == std::string::npos)
        at.fail_at("quote", IssueCode::quote_not_in_sentence, {Message::quote_missing, {provision, of.sentence}});
}

void read_also_from(const Cursor& at, Provision& provision, const Policy& policy) {
    at.read_list("alsoFrom", provision.also_from, [&](const Cursor& from, Quote& quote) {
        if (!from.is_object()) return;
        from.allow_only("sentence quote");
        quote = {from.string("sentence"), from.string("quote")};
        check_quote(from, quote, provision.id, policy);
        if (quote.sentence == provision.sentence)
            from.fail_at("sentence", IssueCode::duplicate_id,
                         {Message::id_twice, {shortened(quote.sentence, kLongestName)}}, Message::stands_on_it_already);
    });
}

// Ids first: provisions name each other.
void read_excludes(const Cursor& pack, Policy& policy) {
    pack.each_again("provisions", [&](const Cursor& at, std::size_t position) {
        if (!at.has("excludes")) return;
        Provision& provision = policy.provisions[position];
        for (const std::string& id : at.strings("excludes")) {
            const auto other = find_id(policy.provisions, id);
            if (!other)
                at.fail_at("excludes", IssueCode::unknown_provision,
                           {Message::unknown_provision, {shortened(id, kLongestName)}},
                           did_you_mean(id, ids_of(policy.provisions)));
            else if (other->at == position) at.fail_at("excludes", IssueCode::wrong_value, Message::excludes_itself);
            else if (std::find(provision.excludes.begin(), provision.excludes.end(), *other) !=
                     provision.excludes.end())
                at.fail_at("excludes", IssueCode::duplicate_id, {Message::id_twice, {shortened(id, kLongestName)}});
            else provision.excludes.push_back(*other);
        }
    });
}

void read_cues(const Cursor& at, Provision& provision, const Policy& policy) {
    at.each("cues", [&](const Cursor& entry, std::size_t) {
        if (!entry.is_object()) return;
        entry.allow_only("fact cue");
        const auto fact = read_id(entry, "fact", policy.facts, IssueCode::unknown_fact, Message::unknown_fact);
        const std::string cue = entry.string("cue");
        check_cue(entry, cue, provision.sentence, policy);
        if (!fact) return;
        if (!policy[*fact].recognised_by)
            entry.fail(IssueCode::unfit_condition, {Message::not_recognised, {policy[*fact].id}});
        provision.cues.push_back({*fact, cue});
    });
}

void read_exceptions(const Cursor& at, Provision& provision, const Policy& policy) {
    for (const std::string& id : at.strings("exceptToMonotone")) {
        const auto fail = [&](IssueCode code, Message detail, Said hint = {}) {
            at.fail_at("exceptToMonotone", code, {detail, {shortened(id, kLongestName)}}, std::move(hint));
        };
        const auto fact = find_id(policy.facts, id);
        std::vector<FactIndex>& known = provision.except_to_monotone;
        if (!fact) fail(IssueCode::unknown_fact, Message::unknown_fact, did_you_mean(id, ids_of(policy.facts)));
        else if (!policy[*fact].monotone) fail(IssueCode::wrong_value, Message::not_declared_monotone);
        else if (std::find(known.begin(), known.end(), *fact) != known.end())
            fail(IssueCode::duplicate_id, Message::id_twice);
        else known.push_back(*fact);
    }
}

void read_provision(const Cursor& at, const Policy& policy, Provision& provision) {
    if (!at.is_object()) return;
    at.allow_only("id sentence quote alsoFrom audience topic kind benefit modality title short effect ask gain office "
                  "appliesWhen "
                  "when decidedBy exercisedBy cues evidence notes maySay neverSay exceptToMonotone excludes");
    provision.id = at.string("id");
    provision.sentence = at.string("sentence");
    provision.quote = at.string("quote");
    if (at.has("benefit")) provision.benefit = at.string("benefit");
    if (at.has("kind"))
        provision.kind = static_cast<ProvisionKind>(at.one_of("kind", "claim duty arrangement consequence"));
    check_quote(at, {provision.sentence, provision.quote}, provision.id, policy);
    if (at.has("alsoFrom")) read_also_from(at, provision, policy);
    read_wordings(at, provision, policy);
    if (at.has("cues")) read_cues(at, provision, policy);
    if (at.has("exceptToMonotone")) read_exceptions(at, provision, policy);
    at.with("appliesWhen", [&](const Cursor& when) { provision.applies_when = read_condition(when, policy); });
    if (!at.has("when")) at.fail_missing("when");
    at.with("when", [&](const Cursor& when) { provision.when = read_condition(when, policy); });
    const auto decider = [&](std::string_view name, std::optional<Decider>& into) {
        at.with(name, [&](const Cursor& who) {
            into = read_decider(who);
            check_cue(who, into->cue, provision.sentence, policy);
        });
    };
    decider("decidedBy", provision.decided_by);
    decider("exercisedBy", provision.exercised_by);
}

} // namespace

std::optional<Policy> read_policy(const JsonDocument& document, Issues& issues) {
    const std::size_t issues_before = issues.size();
    const Cursor root(document.root(), issues);
    if (!root.is_object()) return std::nullopt;
    root.allow_only("$schema hash id documentNumber title issuer year chapters sections topics audiences modalities "
                    "sentenceClasses spellAttributes clauses facts parameters readings definitions provisions "
                    "regionTags regionHints regions face follows implausible");
    Policy policy;
    policy.id = root.string("id");
    policy.document_number = root.string("documentNumber");
    policy.title = root.string("title");
    root.string("issuer");
    root.whole("year", 1900, 2999);
    read_parts(root, policy);
    read_definitions(root, policy);
    root.read_list("provisions", policy.provisions,
                   [&](const Cursor& at, Provision& provision) { read_provision(at, policy, provision); });
    read_excludes(root, policy);
    read_rules(root, policy);
    if (root.has("face")) read_face(root, policy);
    if (issues.size() == issues_before) check_depths(root, policy);
    policy.hash = content_hash(document.root(), {"$schema", "hash"});
    if (issues.size() != issues_before) return std::nullopt;
    return policy;
}

std::optional<Policy> read_policy(std::string_view pack, Issues& issues) {
    const JsonDocument document(pack, issues);
    if (!document.root()) return std::nullopt;
    return read_policy(document, issues);
}

} // namespace eligibility
