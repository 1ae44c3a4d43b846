#pragma once
// As describe.h, of explanations and of routes.

#include "eligibility/explanation.h"
#include "eligibility/routes.h"
#include "formats/describe_assessment.h"

namespace eligibility {

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
    sink.of_document_if(
        "document", node.place.has_value(), node.documents, {place.document}, "id",
        [](const Document& d) -> const auto& { return d.id; });
    sink.of_document_if(
        "sentence", place.rule.has_value(), node.documents, {place.document, rule},
        "rules/#/sentence", [&](const Document& d) -> const auto& { return d.rules[rule].sentence; });
    sink.of_document_if(
        "quote", place.rule.has_value(), node.documents, {place.document, rule},
        "rules/#/quote", [&](const Document& d) -> const auto& { return d.rules[rule].quote; });
    sink.of_document_if(
        "text", node.unchecked.has_value(), node.documents, {place.document, rule, unchecked},
        "rules/#/unchecked/#/text", [&](const Document& d) -> const auto& { return part(d).text; });
    sink.of_document_if(
        "by", node.unchecked.has_value(), node.documents, {place.document, rule, unchecked},
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

} // namespace eligibility
