#include "policy/read_policy.h"

#include "policy/read_condition.h"
#include "policy/read_parts.h"

#include <algorithm>

namespace eligibility {
namespace {

void check_cue(const Cursor& at, std::string_view cue, const std::string& sentence_id, const Policy& policy) {
    const auto sentence = find_id(policy.sentences, sentence_id);
    if (!sentence || cue.empty()) return;
    if (policy.sentences[sentence->at].text.find(cue) == std::string::npos)
        at.fail_at("cue", IssueCode::cue_not_in_sentence,
                   join({"'", cue, "' does not stand in sentence ", sentence_id}));
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
    pack.each("definitions", [&](const Cursor& at, std::size_t position) {
        if (!at.has("when")) at.fail(IssueCode::missing_member, "the member 'when' is missing");
        at.with("when", [&](const Cursor& when) { policy.definitions[position].when = read_condition(when, policy); });
    });
}

// The definitions that a condition uses, directly.
void collect_definitions(const Condition& condition, std::vector<DefinitionIndex>& into) {
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) into.push_back(used->definition);
    for (const Condition& part : parts_of(condition)) collect_definitions(part, into);
}

class CycleCheck {
public:
    CycleCheck(const Cursor& pack, const Policy& policy)
        : pack_(pack), policy_(policy), state_(policy.definitions.size(), State::unseen) {}

    void run() {
        for (std::size_t i = 0; i < state_.size(); ++i) visit(DefinitionIndex{static_cast<std::uint16_t>(i)});
    }

private:
    enum class State { unseen, open, done };

    void visit(DefinitionIndex definition) {
        State& state = state_[definition.at];
        if (state == State::done) return;
        if (state == State::open) return report_cycle(definition);
        if (path_.size() == kDeepestJson)
            return report(pack_.issues(), IssueCode::too_deep, join({"/definitions/", std::to_string(definition.at)}),
                          "more than 64 definitions use each other in a row");
        state = State::open;
        path_.push_back(definition);
        std::vector<DefinitionIndex> used;
        collect_definitions(policy_[definition].when, used);
        for (const DefinitionIndex next : used) visit(next);
        path_.pop_back();
        state_[definition.at] = State::done;
    }

    void report_cycle(DefinitionIndex definition) {
        std::string names;
        for (auto at = std::find(path_.begin(), path_.end(), definition); at != path_.end(); ++at)
            names += join({policy_[*at].id, " → "});
        report(pack_.issues(), IssueCode::definition_cycle, join({"/definitions/", std::to_string(definition.at)}),
               join({"definitions use each other in a circle: ", names, policy_[definition].id}));
    }

    const Cursor& pack_;
    const Policy& policy_;
    std::vector<State> state_;
    std::vector<DefinitionIndex> path_;
};

void read_wordings(const Cursor& at, Provision& provision, const Policy& policy) {
    provision.audience = read_audience(at);
    provision.topic = at.string("topic");
    if (std::find(policy.topics.begin(), policy.topics.end(), provision.topic) == policy.topics.end())
        at.fail_at("topic", IssueCode::unknown_topic, join({"unknown topic '", provision.topic, "'"}));
    at.one_of("modality",
              "definition exemption permission guidance procedure programme entitlement consequence requirement");
    provision.modality = at.string("modality");
    provision.title = at.text("title");
    provision.effect = at.text("effect");
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

void check_quote(const Cursor& at, const Provision& provision, const Policy& policy) {
    check_sentence(at, "sentence", provision.sentence, policy);
    const auto sentence = find_id(policy.sentences, provision.sentence);
    if (sentence && policy.sentences[sentence->at].text.find(provision.quote) == std::string::npos)
        at.fail_at("quote", IssueCode::quote_not_in_sentence,
                   join({"the quote of '", provision.id, "' does not stand in sentence ", provision.sentence}));
}

void read_cues(const Cursor& at, Provision& provision, const Policy& policy) {
    at.each("cues", [&](const Cursor& entry, std::size_t) {
        if (!entry.is_object()) return;
        entry.allow_only("fact cue");
        const auto fact = read_id(entry, "fact", policy.facts, IssueCode::unknown_fact, "fact");
        const std::string cue = entry.string("cue");
        check_cue(entry, cue, provision.sentence, policy);
        if (!fact) return;
        if (!policy[*fact].recognised_by)
            entry.fail(IssueCode::unfit_condition, join({"nobody recognises '", policy[*fact].id, "'"}));
        provision.cues.push_back({*fact, cue});
    });
}

void read_exceptions(const Cursor& at, Provision& provision, const Policy& policy) {
    for (const std::string& id : at.strings("exceptToMonotone")) {
        const auto fail = [&](IssueCode code, std::string_view what, std::string_view hint = {}) {
            at.fail_at("exceptToMonotone", code, join({"'", id, "' ", what}), hint);
        };
        const auto fact = find_id(policy.facts, id);
        std::vector<FactIndex>& known = provision.except_to_monotone;
        if (!fact) fail(IssueCode::unknown_fact, "is no fact", did_you_mean(id, ids_of(policy.facts)));
        else if (!policy[*fact].monotone) fail(IssueCode::wrong_value, "is not declared monotone");
        else if (std::find(known.begin(), known.end(), *fact) != known.end())
            fail(IssueCode::duplicate_id, "occurs twice");
        else known.push_back(*fact);
    }
}

void read_provision(const Cursor& at, const Policy& policy, Provision& provision) {
    if (!at.is_object()) return;
    at.allow_only(
        "id sentence quote audience topic benefit modality title effect appliesWhen when decidedBy exercisedBy cues "
        "evidence notes maySay neverSay exceptToMonotone");
    provision.id = at.string("id");
    provision.sentence = at.string("sentence");
    provision.quote = at.string("quote");
    if (at.has("benefit")) provision.benefit = at.string("benefit");
    check_quote(at, provision, policy);
    read_wordings(at, provision, policy);
    if (at.has("cues")) read_cues(at, provision, policy);
    if (at.has("exceptToMonotone")) read_exceptions(at, provision, policy);
    at.with("appliesWhen", [&](const Cursor& when) { provision.applies_when = read_condition(when, policy); });
    if (!at.has("when")) at.fail_at("when", IssueCode::missing_member, "the member 'when' is missing");
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
    root.allow_only("$schema hash id documentNumber title issuer year chapters sections topics clauses facts "
                    "parameters readings definitions provisions regionTags regionHints regions");
    Policy policy;
    policy.id = root.string("id");
    policy.document_number = root.string("documentNumber");
    policy.title = root.string("title");
    read_parts(root, policy);
    read_definitions(root, policy);
    if (issues.size() == issues_before) CycleCheck(root, policy).run();
    root.read_list("provisions", policy.provisions,
                   [&](const Cursor& at, Provision& provision) { read_provision(at, policy, provision); });
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
