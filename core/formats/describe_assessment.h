#pragma once
// As describe.h, of assessments: verdicts, reasons, the documents that bear on them, and what these give.

#include "eligibility/assessment.h"
#include "formats/describe.h"

namespace eligibility {

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
    sink.of_document_if(
        "document", reason.place.has_value(), of.documents, {place.document}, "id",
        [](const Document& d) -> const auto& { return d.id; });
    const auto part = [&](const Document& d) -> const Unchecked& { return d.rules[rule].unchecked[reason.unchecked]; };
    sink.of_document_if(
        "text", unchecked, of.documents, {place.document, rule, reason.unchecked},
        "rules/#/unchecked/#/text", [&](const Document& d) -> const auto& { return part(d).text; });
    // Who tests what cannot be tested here may not be said; a document that decides is its issuer's.
    sink.of_document_if(
        "by", unchecked, of.documents, {place.document, rule, reason.unchecked},
        "rules/#/unchecked/#/by", [&](const Document& d) -> const auto& { return part(d).by; });
    sink.of_document_if("by", reason.place && !unchecked, of.documents, {place.document}, "issuedBy",
                        [](const Document& d) {
                            return Text{d.issuer, d.issuer};
                        });
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
    sink.of_document(
        "id", named.documents, {place.document}, "id", [](const Document& d) -> const auto& { return d.id; });
    sink.of_document(
        "number", named.documents, {place.document}, "document/number",
        [](const Document& d) -> const auto& { return d.number; });
    sink.of_document(
        "issuer", named.documents, {place.document}, "document/issuer",
        [](const Document& d) -> const auto& { return d.issuer; });
    sink.of_document_if(
        "sentence", place.rule.has_value(), named.documents, {place.document, rule},
        "rules/#/sentence", [&](const Document& d) -> const auto& { return d.rules[rule].sentence; });
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
    sink.of_document(
        "document", of.documents, {given.place.document}, "id", [](const Document& d) -> const auto& { return d.id; });
    sink.number("rule", static_cast<std::int64_t>(rule));
    sink.number("table", given.table);
    sink.of_document(
        "title", of.documents, {given.place.document, rule, given.table},
        "rules/#/gives/#/title", [&](const Document& d) -> const auto& {
            return d.rules[rule].gives[given.table].title;
        });
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

} // namespace eligibility
