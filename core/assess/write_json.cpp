#include "assess/write_json.h"

#include "policy/json.h"

namespace eligibility {
namespace {

std::string cue_for(const Provision& provision, std::uint32_t fact, const Policy& policy) {
    for (const CueOverride& cue : provision.cues)
        if (cue.fact.at == fact) return cue.cue;
    return policy.facts[fact].recognised_by->cue;
}

std::string recognition_json(const Reason& reason, const Provision& provision, const Policy& policy) {
    const Fact& fact = policy.facts[reason.fact];
    if (reason.detail == kNone)
        return json_object({{"kind", "\"recognition\""},
                            {"fact", quoted(fact.id)},
                            {"by", text_json(fact.recognised_by->by)},
                            {"cue", quoted(cue_for(provision, reason.fact, policy))}});
    const RegionTag& tag = policy.region_tags[reason.detail];
    return json_object({{"kind", "\"recognition\""},
                        {"fact", quoted(fact.id)},
                        {"tag", quoted(tag.id)},
                        {"by", text_json(tag.kept_by)}});
}

std::string reason_json(const Reason& reason, const Provision& provision, const Policy& policy) {
    switch (reason.kind) {
    case ReasonKind::authority:
        return json_object({{"kind", "\"authority\""},
                            {"by", text_json(provision.decided_by->by)},
                            {"over", text_json(provision.decided_by->over)},
                            {"cue", quoted(provision.decided_by->cue)},
                            {"namedInText", provision.decided_by->named_in_text ? "true" : "false"}});
    case ReasonKind::recognition: return recognition_json(reason, provision, policy);
    case ReasonKind::local_number: {
        const Parameter& parameter = policy.parameters[reason.detail];
        const bool number = reason.fact != kNone;
        return json_object({{"kind", "\"localNumber\""},
                            {"parameter", quoted(parameter.id)},
                            {"by", text_json(parameter.set_by)},
                            {"fact", number ? quoted(policy.facts[reason.fact].id) : ""},
                            {"value", number ? std::to_string(reason.value) : ""}});
    }
    }
    return {};
}

std::string provision_json(const ProvisionResult& result, const Provision& provision, const Assessment& assessment,
                           const Policy& policy) {
    std::vector<std::string> reasons;
    for (const Reason& reason : assessment.reasons_of(result))
        reasons.push_back(reason_json(reason, provision, policy));
    return json_object({{"id", quoted(provision.id)},
                        {"sentence", quoted(provision.sentence)},
                        {"verdict", quoted(name_of(result.verdict))},
                        {"best", quoted(name_of(result.best))},
                        {"worst", quoted(name_of(result.worst))},
                        {"missing", fact_ids_json(assessment.missing(result), policy)},
                        {"unsure", fact_ids_json(assessment.unsure(result), policy)},
                        {"reasons", json_list(reasons)},
                        {"decisive", fact_ids_json(assessment.decisive(result), policy)}});
}

std::string_view standing_name(const Range& range) {
    if (!range.decided()) return "open";
    switch (range.low) {
    case Standing::no: return "no";
    case Standing::needs_decision: return "needsDecision";
    case Standing::yes: return "yes";
    }
    return {};
}

class ExplanationWriter {
public:
    ExplanationWriter(const Policy& policy, const Answers& answers) : policy_(policy), answers_(answers) {}

    std::string write(const ExplanationNode& node) const {
        const std::string what =
            std::visit([&](const auto& condition) { return describe(condition); }, node.condition->node);
        std::vector<std::string> parts;
        for (const ExplanationNode& part : node.parts) parts.push_back(write(part));
        const std::string rest = json_object({{"standing", quoted(standing_name(node.standing))},
                                              {"decisive", node.decisive ? "true" : ""},
                                              {"parts", parts.empty() ? "" : json_list(parts)}});
        return join({std::string_view(what).substr(0, what.size() - 1), ",", std::string_view(rest).substr(1)});
    }

private:
    std::string describe(const All&) const { return json_object({{"kind", "\"all\""}}); }
    std::string describe(const Any&) const { return json_object({{"kind", "\"any\""}}); }
    std::string describe(const Not&) const { return json_object({{"kind", "\"not\""}}); }
    std::string describe(const ByDefinition& c) const {
        const Definition& definition = policy_[c.definition];
        return json_object({{"kind", "\"definition\""},
                            {"definition", quoted(definition.id)},
                            {"label", text_json(definition.label)}});
    }
    std::string describe(const FactIn& c) const {
        std::vector<std::string> values;
        for (const std::int16_t value : c.values) values.push_back(value_json(policy_, c.fact, value));
        return fact(c.fact, "in", json_list(values));
    }
    std::string describe(const FactAtLeast& c) const {
        return fact(c.fact, "atLeast", value_json(policy_, c.fact, c.least));
    }
    std::string describe(const FactAtLeastParameter& c) const {
        return fact(c.fact, "atLeastParameter", quoted(policy_[c.parameter].id));
    }
    std::string describe(const FactTagged& c) const { return fact(c.fact, "tagged", quoted(policy_[c.tag].id)); }
    std::string describe(const FactOneAbove& c) const { return fact(c.fact, "oneAbove", quoted(policy_[c.base].id)); }
    std::string describe(const ParameterIsSet& c) const { return parameter(c.parameter, "isSet", true); }
    std::string describe(const ParameterIs& c) const { return parameter(c.parameter, "is", c.is); }
    std::string describe(const ReadingIs& c) const {
        const Reading& reading = policy_[c.reading];
        return json_object({{"kind", "\"reading\""},
                            {"reading", quoted(reading.id)},
                            {"label", text_json(reading.label)},
                            {"is", c.is ? "true" : "false"}});
    }

    std::string fact(FactIndex index, std::string_view comparison, std::string_view with) const {
        return json_object({{"kind", "\"fact\""},
                            {"fact", quoted(policy_[index].id)},
                            {"label", text_json(policy_[index].label)},
                            {"answer", value_json(policy_, index, answers_[index])},
                            {comparison, with}});
    }
    std::string parameter(ParameterIndex index, std::string_view comparison, bool value) const {
        return json_object({{"kind", "\"parameter\""},
                            {"parameter", quoted(policy_[index].id)},
                            {"label", text_json(policy_[index].label)},
                            {comparison, value ? "true" : "false"}});
    }

    const Policy& policy_;
    const Answers& answers_;
};

} // namespace

std::string text_json(const Text& text) { return json_object({{"zh", quoted(text.zh)}, {"en", quoted(text.en)}}); }

std::string fact_ids_json(std::span<const std::uint32_t> facts, const Policy& policy) {
    std::vector<std::string> ids;
    for (const std::uint32_t fact : facts) ids.push_back(quoted(policy.facts[fact].id));
    return json_list(ids);
}

namespace {

std::string overlay_json(const Overlay& overlay, Date as_of) {
    return json_object({{"id", quoted(overlay.id)},
                        {"number", quoted(overlay.document_number)},
                        {"title", quoted(overlay.document_title)},
                        {"issuer", quoted(overlay.issuer)},
                        {"inForce", overlay.in_force(as_of) ? "true" : "false"}});
}

} // namespace

std::string assessment_json(const Assessment& assessment, const Policy& policy, Date as_of,
                            const std::optional<Overlay>& overlay) {
    std::vector<std::string> provisions;
    for (std::size_t i = 0; i < assessment.provisions.size(); ++i)
        provisions.push_back(provision_json(assessment.provisions[i], policy.provisions[i], assessment, policy));
    return json_object({{"asOf", quoted(to_text(as_of))},
                        {"policy", json_object({{"id", quoted(policy.id)}, {"hash", quoted(policy.hash)}})},
                        {"overlay", overlay ? overlay_json(*overlay, as_of) : ""},
                        {"provisions", json_list(provisions)}});
}

std::string explanation_json(const Explanation& explanation, const Policy& policy, const Answers& answers) {
    const Provision& provision = policy[explanation.provision];
    const ExplanationWriter writer(policy, answers);
    std::vector<std::string> readings;
    for (const OtherReading& other : explanation.readings)
        readings.push_back(json_object({{"reading", quoted(policy[other.reading].id)},
                                        {"is", other.is ? "true" : "false"},
                                        {"verdict", quoted(name_of(other.verdict))}}));
    return json_object({{"provision", quoted(provision.id)},
                        {"sentence", quoted(provision.sentence)},
                        {"quote", provision.quote.empty() ? "" : quoted(provision.quote)},
                        {"verdict", quoted(name_of(explanation.verdict))},
                        {"decisive", fact_ids_json(explanation.decisive, policy)},
                        {"readings", json_list(readings)},
                        {"appliesWhen", explanation.applies_when ? writer.write(*explanation.applies_when) : ""},
                        {"when", writer.write(explanation.when)}});
}

} // namespace eligibility
