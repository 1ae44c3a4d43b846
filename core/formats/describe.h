#pragma once
// What each result is made of, told once: a sink turns it into JSON text (json_sink), into the words that cross to
// JavaScript (word_sink), or into the table by which those are read (shape_sink). wasm/types.ts has the same
// shapes for whoever uses the package; a test compares them with the table.

#include "eligibility/completion.h"
#include "eligibility/explanation.h"
#include "eligibility/interview.h"
#include "eligibility/read.h"
#include "eligibility/routes.h"
#include "eligibility/years.h"

namespace eligibility {

#define ELIGIBILITY_SHAPE(type, text)                                                                                  \
    template <> struct ShapeName<type> { static constexpr std::string_view name = text; }

// --- Issues -----------------------------------------------------------------------------------------

ELIGIBILITY_SHAPE(Issue, "Issue");
void describe(auto& sink, const Issue& issue) {
    sink.word("severity", issue.severity);
    sink.word("code", issue.code);
    sink.text("pointer", issue.pointer);
    sink.said("detail", issue.detail);
    sink.said("hint", issue.hint);
}

/// A list of issues; empty when all is well.
struct IssueList {
    std::span<const Issue> issues;
};
ELIGIBILITY_SHAPE(IssueList, "IssueList");
void describe(auto& sink, const IssueList& list) { sink.list("issues", list.issues); }

// --- Assessment -------------------------------------------------------------------------------------

/// A reason, and the documents of which it may name one.
struct ReasonOf {
    Reason reason;
    const Documents* documents = nullptr;
};
ELIGIBILITY_SHAPE(ReasonOf, "Reason");
void describe(auto& sink, const ReasonOf& of) {
    const Reason& reason = of.reason;
    const auto when = [&](bool is, auto index) { return is ? std::optional(index) : std::nullopt; };
    const bool authority = reason.kind == ReasonKind::authority, recognition = reason.kind == ReasonKind::recognition;
    const auto decided = when(authority, reason.provision);
    const auto recognised = recognition && !reason.tag ? reason.fact : std::nullopt;
    sink.word("kind", reason.kind);
    sink.id_if("fact", reason.fact);
    sink.id_if("tag", reason.tag);
    sink.id_if("parameter", reason.parameter);
    sink.of_pack_if(
        "by", decided, "decidedBy/by", [](const Provision& p) -> const auto& { return p.decided_by->by; });
    sink.of_pack_if(
        "by", recognised, "recognisedBy/by", [](const Fact& f) -> const auto& { return f.recognised_by->by; });
    sink.of_pack_if(
        "by", reason.tag, "keptBy", [](const RegionTag& t) -> const auto& { return t.kept_by; });
    sink.of_pack_if(
        "by", reason.parameter, "setBy", [](const Parameter& p) -> const auto& { return p.set_by; });
    sink.of_pack_if(
        "over", decided, "decidedBy/over", [](const Provision& p) -> const auto& { return p.decided_by->over; });
    sink.of_pack_if(
        "cue", decided, "decidedBy/cue", [](const Provision& p) -> const auto& { return p.decided_by->cue; });
    sink.of_pack_if(
        "cue", when(recognised && !reason.own_cue, reason.fact.value_or(FactIndex{})), "recognisedBy/cue",
        [](const Fact& f) -> const auto& { return f.recognised_by->cue; });
    sink.of_pack_part_if("cue", when(reason.own_cue.has_value(), reason.provision), "cues", reason.own_cue.value_or(0),
                         "cue", [&](const Provision& p) { return p.cues[*reason.own_cue].cue; });
    sink.of_pack_if(
        "namedInText", decided, "decidedBy/namedInText",
        [](const Provision& p) -> const auto& { return p.decided_by->named_in_text; });
    const bool number = reason.kind == ReasonKind::local_number && reason.fact;
    sink.number_if("value", number ? std::optional<std::int64_t>(reason.value) : std::nullopt);
    const DocumentPlace place = reason.place.value_or(DocumentPlace{});
    const std::size_t rule = place.rule.value_or(0);
    const bool unchecked = reason.kind == ReasonKind::unchecked;
    sink.of_document_if("document", reason.place.has_value(), of.documents, {place.document}, "id",
                        [](const Document& d) -> const auto& { return d.id; });
    const auto part = [&](const Document& d) -> const Unchecked& { return d.rules[rule].unchecked[reason.unchecked]; };
    sink.of_document_if("text", unchecked, of.documents, {place.document, rule, reason.unchecked},
                        "rules/#/unchecked/#/text", [&](const Document& d) -> const auto& { return part(d).text; });
    // Who tests what cannot be tested here may not be said; a document that decides is its issuer's.
    sink.of_document_if("by", unchecked, of.documents, {place.document, rule, reason.unchecked},
                        "rules/#/unchecked/#/by", [&](const Document& d) -> const auto& { return part(d).by; });
    sink.of_document_if("by", reason.place && !unchecked, of.documents, {place.document}, "issuedBy",
                        [](const Document& d) { return Text{d.issuer, d.issuer}; });
}

/// A document that bears on a result, and the rule that is meant.
struct NamedDocument {
    const Documents* documents = nullptr;
    DocumentPlace place;
};
ELIGIBILITY_SHAPE(NamedDocument, "NamedDocument");
void describe(auto& sink, const NamedDocument& named) {
    const DocumentPlace& place = named.place;
    const std::size_t rule = place.rule.value_or(0);
    sink.of_document("id", named.documents, {place.document}, "id",
                     [](const Document& d) -> const auto& { return d.id; });
    sink.of_document("number", named.documents, {place.document}, "document/number",
                     [](const Document& d) -> const auto& { return d.number; });
    sink.of_document("issuer", named.documents, {place.document}, "document/issuer",
                     [](const Document& d) -> const auto& { return d.issuer; });
    sink.of_document_if("sentence", place.rule.has_value(), named.documents, {place.document, rule}, "rules/#/sentence",
                        [&](const Document& d) -> const auto& { return d.rules[rule].sentence; });
}

ELIGIBILITY_SHAPE(ReachedRow, "ReachedRow");
void describe(auto& sink, const ReachedRow& reached) {
    sink.number("row", reached.row);
    sink.date("date", reached.date);
}

/// What a table gives, by its positions in the document.
struct GivenOf {
    const Documents* documents = nullptr;
    GivenResult given;
};
ELIGIBILITY_SHAPE(GivenOf, "Given");
void describe(auto& sink, const GivenOf& of) {
    const GivenResult& given = of.given;
    const std::size_t rule = given.place.rule.value_or(0);
    sink.of_document("document", of.documents, {given.place.document}, "id",
                     [](const Document& d) -> const auto& { return d.id; });
    sink.number("rule", static_cast<std::int64_t>(rule));
    sink.number("table", given.table);
    sink.of_document("title", of.documents, {given.place.document, rule, given.table}, "rules/#/gives/#/title",
                     [&](const Document& d) -> const auto& { return d.rules[rule].gives[given.table].title; });
    sink.number_if("row", given.applies ? std::optional<std::int64_t>(given.rows.front()) : std::nullopt);
    sink.numbers_if("rows", !given.applies && !given.rows.empty(), std::span<const std::uint16_t>(given.rows));
    sink.ids("missing", std::span<const FactIndex>(given.missing));
    sink.part_if("reached", given.reached);
}

/// One provision of an assessment.
struct ProvisionOf {
    ProvisionResult one;
    std::span<const FactIndex> missing, unsure, decisive;
    std::span<const Reason> reasons;
    const Documents* documents = nullptr; ///< nothing when there are none
    std::span<const DocumentPlace> bearing, related;
    std::span<const GivenResult> given;

    static ProvisionOf at(const Assessment& all, std::size_t i) {
        const ProvisionResult& one = all.provisions[i];
        return {one,
                all.missing(one),
                all.unsure(one),
                all.decisive(one),
                all.reasons_of(one),
                all.known_documents.get(),
                all.documents_of(one),
                all.related(one),
                all.given_to(one)};
    }
};
ELIGIBILITY_SHAPE(ProvisionOf, "ProvisionAssessment");
void describe(auto& sink, const ProvisionOf& of) {
    const ProvisionResult& one = of.one;
    sink.id("id", one.provision);
    sink.of_pack(
        "sentence", one.provision, "sentence", [](const Provision& p) -> const auto& { return p.sentence; });
    sink.word("verdict", one.verdict);
    sink.word("best", one.best);
    sink.word("worst", one.worst);
    sink.ids("missing", of.missing);
    sink.ids("unsure", of.unsure);
    sink.template list_of<ReasonOf>("reasons", of.reasons.size(), [&](std::size_t i) {
        return ReasonOf{of.reasons[i], of.documents};
    });
    sink.ids("decisive", of.decisive);
    sink.word_if("notComputed", one.not_computed);
    const auto list = [&](const auto& name, std::span<const DocumentPlace> places) {
        sink.template list_where<NamedDocument>(name, of.documents != nullptr, places.size(), [&](std::size_t i) {
            return NamedDocument{of.documents, places[i]};
        });
    };
    list("documents", of.bearing);
    list("related", of.related);
    sink.template list_where<GivenOf>("gives", of.documents != nullptr, of.given.size(), [&](std::size_t i) {
        return GivenOf{of.documents, of.given[i]};
    });
}

struct PolicyName {};
ELIGIBILITY_SHAPE(PolicyName, "PolicyName");
void describe(auto& sink, const PolicyName&) {
    sink.of_policy("id", &Policy::id);
    sink.of_policy("hash", &Policy::hash);
}

/// An assessment with the day that it was made for.
struct AssessmentOn {
    const Assessment* assessment = nullptr;
    Date as_of{};
    KnownResults known; ///< its results by numbers, for a sink that keeps how they are told
};
ELIGIBILITY_SHAPE(AssessmentOn, "Assessment");
void describe(auto& sink, const AssessmentOn& on) {
    sink.date("asOf", on.as_of);
    sink.part("policy", PolicyName{});
    sink.template list_known<ProvisionOf>("provisions", on.assessment, on.known);
}

inline AssessmentOn assessment_on(const Assessment& assessment, Date day, const KnownResults& known = {}) {
    return {&assessment, day, known};
}

/// The verdicts alone, one a provision of the policy.
struct VerdictsOf {
    std::span<const std::uint8_t> verdicts; ///< numbers of Verdict
};
void describe(auto& sink, const VerdictsOf& of) { sink.template words_of<Provision, Verdict>("verdicts", of.verdicts); }

// --- Explanation ------------------------------------------------------------------------------------

/// Tells the members of a condition: the same names as in a pack, and the label of what it is about. Names are taken
/// as they are written, so that a sink without need of them leaves none.
template <class Sink> struct ConditionTeller {
    Sink& sink;
    Value answer; ///< to the fact

    void parts(const auto&, const std::vector<Condition>&) const {} // nodes of their own
    void part(const auto&, const std::vector<Condition>&) const {}
    void definition(DefinitionIndex used) const { subject("definition", used); }
    void fact(FactIndex fact) const {
        subject("fact", fact);
        sink.value("answer", fact, answer);
    }
    void other_fact(const auto& name, FactIndex fact) const { sink.id(name, fact); }
    void value(const auto& name, FactIndex fact, Value value) const { sink.value(name, fact, value); }
    void values(const auto&, const auto& name, FactIndex fact, std::span<const Value> values) const {
        sink.values(name, fact, values);
    }
    void parameter(std::string_view name, ParameterIndex used) const {
        if (name == "parameter") subject(name, used);
        else sink.id(name, used);
    }
    void tag(const auto& name, TagIndex tag) const { sink.id(name, tag); }
    void reading(const auto& name, ReadingIndex reading) const { subject(name, reading); }
    void flag(const auto& name, bool flag) const { sink.flag(name, flag); }
    void constant(const auto& name, bool flag) const { sink.flag(name, flag); }

    void subject(const auto& name, auto index) const {
        sink.id(name, index);
        sink.of_pack("label", index, "label", [](const auto& entry) -> const Text& { return entry.label; });
    }
};

/// How a node stands: a standing, or open while answers are missing.
enum class ToldStanding : std::uint8_t { no, needs_decision, yes, open };

template <> struct Names<ToldStanding> {
    static constexpr std::string_view kind = "Standing";
    static constexpr std::array<std::string_view, 4> words{"no", "needsDecision", "yes", "open"};
};

ELIGIBILITY_SHAPE(ExplanationNode, "ExplanationNode");
void describe(auto& sink, const ExplanationNode& node) {
    const Condition none;
    sink.word("kind", node.kind);
    sink.one_of(node.condition ? node.condition->node : none.node, [&]<class Kind>(auto& members, const Kind& kind) {
        const ConditionTeller<std::remove_reference_t<decltype(members)>> teller{members, node.answer};
        Kind::members(kind, teller);
    });
    const DocumentPlace place = node.place.value_or(DocumentPlace{});
    const std::size_t rule = place.rule.value_or(0), unchecked = node.unchecked.value_or(0);
    const bool filled = node.place && !place.rule && !node.settled, number = filled && node.sets_number;
    const auto part = [&](const Document& d) -> const Unchecked& { return d.rules[rule].unchecked[unchecked]; };
    sink.word_if("effect", node.effect);
    sink.of_document_if("document", node.place.has_value(), node.documents, {place.document}, "id",
                        [](const Document& d) -> const auto& { return d.id; });
    sink.of_document_if("sentence", place.rule.has_value(), node.documents, {place.document, rule}, "rules/#/sentence",
                        [&](const Document& d) -> const auto& { return d.rules[rule].sentence; });
    sink.of_document_if("quote", place.rule.has_value(), node.documents, {place.document, rule}, "rules/#/quote",
                        [&](const Document& d) -> const auto& { return d.rules[rule].quote; });
    sink.of_document_if("text", node.unchecked.has_value(), node.documents, {place.document, rule, unchecked},
                        "rules/#/unchecked/#/text", [&](const Document& d) -> const auto& { return part(d).text; });
    sink.of_document_if("by", node.unchecked.has_value(), node.documents, {place.document, rule, unchecked},
                        "rules/#/unchecked/#/by", [&](const Document& d) -> const auto& { return part(d).by; });
    sink.of_pack_if(
        "by", node.decided, "decidedBy/by", [](const Provision& p) -> const auto& { return p.decided_by->by; });
    sink.of_pack_if(
        "over", node.decided, "decidedBy/over", [](const Provision& p) -> const auto& { return p.decided_by->over; });
    sink.number_if("value", number ? std::optional<std::int64_t>(node.value) : std::nullopt);
    sink.flag_if("value", filled && !number ? std::optional(node.value != 0) : std::nullopt);
    sink.value_if("value", node.settled, node.value);
    sink.word("standing", node.standing.decided() ? static_cast<ToldStanding>(node.standing.low) : ToldStanding::open);
    sink.flag_if("decisive", node.decisive ? std::optional(true) : std::nullopt);
    sink.list_if("parts", std::span<const ExplanationNode>(node.parts));
    sink.word_if("notComputed", node.not_computed);
}

ELIGIBILITY_SHAPE(OtherReading, "OtherReading");
void describe(auto& sink, const OtherReading& other) {
    sink.id("reading", other.reading);
    sink.flag("is", other.is);
    sink.word("verdict", other.verdict);
}

ELIGIBILITY_SHAPE(Explanation, "Explanation");
void describe(auto& sink, const Explanation& explanation) {
    const auto provision = explanation.provision;
    sink.id("provision", provision);
    sink.of_pack("sentence", provision, "sentence",
                 [](const Provision& p) -> const std::string& { return p.sentence; });
    sink.of_pack("quote", provision, "quote", [](const Provision& p) -> const std::string& { return p.quote; });
    sink.word("verdict", explanation.verdict);
    sink.ids("decisive", std::span<const FactIndex>(explanation.decisive));
    sink.word_if("notComputed", explanation.not_computed);
    sink.list("readings", std::span<const OtherReading>(explanation.readings));
    sink.ids_if("readingsNotComputed", std::span<const ReadingIndex>(explanation.readings_not_computed));
    sink.template list_where<NamedDocument>(
        "mayMatter", !explanation.may_matter.empty(), explanation.may_matter.size(), [&](std::size_t i) {
            return NamedDocument{explanation.documents.get(), explanation.may_matter[i]};
        });
    sink.part_if("appliesWhen", explanation.applies_when);
    sink.part("when", explanation.when);
}

// --- Routes -----------------------------------------------------------------------------------------

ELIGIBILITY_SHAPE(RouteStep, "RouteStep");
void describe(auto& sink, const RouteStep& step) {
    sink.id("fact", step.fact);
    sink.of_pack("kind", step.fact, "change", [](const Fact& f) { return std::string(name_of(f.change)); });
    sink.value("from", step.fact, step.from);
    sink.values("to", step.fact, step.to);
    sink.number_if("wait", step.wait > 0 ? std::optional<std::int64_t>(step.wait) : std::nullopt);
}

ELIGIBILITY_SHAPE(Route, "Route");
void describe(auto& sink, const Route& route) {
    sink.word("verdict", route.verdict);
    sink.list("steps", std::span<const RouteStep>(route.steps));
    sink.date_if("date", route.date);
}

ELIGIBILITY_SHAPE(Alternative, "Alternative");
void describe(auto& sink, const Alternative& alternative) {
    sink.id("provision", alternative.provision);
    sink.word("verdict", alternative.verdict);
    sink.flag("open", alternative.open);
}

ELIGIBILITY_SHAPE(Routes, "Routes");
void describe(auto& sink, const Routes& routes) {
    sink.id("provision", routes.provision);
    sink.word("verdict", routes.verdict);
    sink.list("routes", std::span<const Route>(routes.routes));
    sink.list("alternatives", std::span<const Alternative>(routes.alternatives));
    sink.word_if("notComputed", routes.not_computed);
}

// --- Interview --------------------------------------------------------------------------------------

ELIGIBILITY_SHAPE(Progress, "Progress");
void describe(auto& sink, const Progress& progress) {
    const auto number = [](std::size_t size) { return static_cast<std::int64_t>(size); };
    sink.number("answered", number(progress.answered));
    sink.number("atLeast", number(progress.at_least));
    sink.number("atMost", number(progress.at_most));
}

ELIGIBILITY_SHAPE(NextQuestion, "NextQuestion");
void describe(auto& sink, const NextQuestion& next) {
    sink.id_or_null("next", next.fact);
    sink.of_pack_or_null("question", next.fact, "question", [](const Fact& f) -> const Text& { return f.question; });
    sink.part("progress", next.progress);
}

/// The provisions that an interview is about.
struct ProvisionList {
    std::vector<ProvisionIndex> provisions;
};
ELIGIBILITY_SHAPE(ProvisionList, "ProvisionList");
void describe(auto& sink, const ProvisionList& list) {
    sink.ids("provisions", std::span<const ProvisionIndex>(list.provisions));
}

/// Answers with what follows from them.
ELIGIBILITY_SHAPE(Completion, "Completion");
void describe(auto& sink, const Completion& completion) {
    sink.answers("answers", completion.answers);
    sink.ids("added", std::span<const FactIndex>(completion.added));
}

ELIGIBILITY_SHAPE(Slip, "Slip");
void describe(auto& sink, const Slip& slip) {
    sink.of_pack("text", slip.entry, "text", [](const Implausible& one) -> const Text& { return one.text; });
    sink.ids("facts", std::span<const FactIndex>(slip.facts));
}

struct SlipList {
    std::vector<Slip> slips;
};
ELIGIBILITY_SHAPE(SlipList, "SlipList");
void describe(auto& sink, const SlipList& list) { sink.list("slips", std::span<const Slip>(list.slips)); }

// --- Years ------------------------------------------------------------------------------------------

ELIGIBILITY_SHAPE(ThresholdDate, "ThresholdDate");
void describe(auto& sink, const ThresholdDate& threshold) {
    sink.id("fact", threshold.fact);
    sink.value("value", threshold.fact, threshold.value);
    sink.date_or_null("date", threshold.date);
    sink.flag("reached", threshold.reached);
}

ELIGIBILITY_SHAPE(service::Interval, "Gap");
void describe(auto& sink, const service::Interval& gap) {
    sink.date("from", gap.begin);
    sink.date("to", gap.end - std::chrono::days(1));
}

ELIGIBILITY_SHAPE(Years, "Years");
void describe(auto& sink, const Years& years) {
    sink.date("asOf", years.as_of);
    sink.answers("facts", years.facts);
    sink.list("thresholds", std::span<const ThresholdDate>(years.thresholds));
    sink.list("gaps", std::span<const service::Interval>(years.gaps));
    sink.list("warnings", std::span<const Issue>(years.warnings));
}

/// What a service record gives: years, or what is wrong with it.
struct YearsFound {
    std::optional<Years> years;
    Issues issues;
};
ELIGIBILITY_SHAPE(YearsFound, "YearsFound");
void describe(auto& sink, const YearsFound& found) {
    sink.part_if("years", found.years);
    sink.list("issues", std::span<const Issue>(found.issues));
}

} // namespace eligibility
