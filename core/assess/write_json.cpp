#include "assess/write_json.h"

#include <nlohmann/json.hpp>

namespace eligibility {
namespace {

using Ordered = nlohmann::ordered_json;

Ordered text_json(const Text& text) { return {{"zh", text.zh}, {"en", text.en}}; }

Ordered fact_ids(std::span<const std::uint32_t> facts, const Policy& policy) {
    Ordered ids = Ordered::array();
    for (const std::uint32_t fact : facts) ids.push_back(policy.facts[fact].id);
    return ids;
}

std::string cue_for(const Provision& provision, std::uint32_t fact, const Policy& policy) {
    for (const CueOverride& cue : provision.cues)
        if (cue.fact.at == fact) return cue.cue;
    return policy.facts[fact].recognised_by->cue;
}

Ordered reason_json(const Reason& reason, const Provision& provision, const Policy& policy) {
    switch (reason.kind) {
    case ReasonKind::authority:
        return {{"kind", "authority"},
                {"by", text_json(provision.decided_by->by)},
                {"over", text_json(provision.decided_by->over)},
                {"cue", provision.decided_by->cue},
                {"namedInText", provision.decided_by->named_in_text}};
    case ReasonKind::recognition: {
        const Fact& fact = policy.facts[reason.fact];
        if (reason.detail != kNone) {
            const RegionTag& tag = policy.region_tags[reason.detail];
            return {{"kind", "recognition"}, {"fact", fact.id}, {"tag", tag.id}, {"by", text_json(tag.kept_by)}};
        }
        return {{"kind", "recognition"},
                {"fact", fact.id},
                {"by", text_json(fact.recognised_by->by)},
                {"cue", cue_for(provision, reason.fact, policy)}};
    }
    case ReasonKind::local_number: {
        const Parameter& parameter = policy.parameters[reason.detail];
        Ordered json = {{"kind", "localNumber"}, {"parameter", parameter.id}, {"by", text_json(parameter.set_by)}};
        if (reason.fact != kNone) {
            json["fact"] = policy.facts[reason.fact].id;
            json["value"] = reason.value;
        }
        return json;
    }
    }
    return {};
}

Ordered answer_json(FactIndex index, const Policy& policy, const Answers& answers) {
    const Fact& fact = policy[index];
    const std::int16_t value = answers[index];
    if (value == kAbsent) return nullptr;
    if (value == kUnsure) return "unsure";
    switch (fact.type) {
    case FactType::boolean: return value != 0;
    case FactType::option: return fact.options[static_cast<std::size_t>(value)].value;
    case FactType::county: return policy.regions[static_cast<std::size_t>(value)].adcode;
    case FactType::years:
    case FactType::percent:
    case FactType::grade: return value;
    }
    return nullptr;
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

    Ordered write(const ExplanationNode& node) const {
        Ordered json = std::visit([&](const auto& condition) { return describe(condition); }, node.condition->node);
        json["standing"] = standing_name(node.standing);
        if (node.parts.empty()) return json;
        Ordered& parts = json["parts"] = Ordered::array();
        for (const ExplanationNode& part : node.parts) parts.push_back(write(part));
        return json;
    }

private:
    Ordered describe(const All&) const { return {{"kind", "all"}}; }
    Ordered describe(const Any&) const { return {{"kind", "any"}}; }
    Ordered describe(const Not&) const { return {{"kind", "not"}}; }
    Ordered describe(const ByDefinition& c) const {
        const Definition& definition = policy_[c.definition];
        return {{"kind", "definition"},
                {"definition", definition.id},
                {"label", text_json(definition.label)},
                {"sentence", definition.sentence}};
    }
    Ordered describe(const FactIn& c) const {
        Ordered json = fact(c.fact);
        Ordered& options = json["in"] = Ordered::array();
        const Fact& known = policy_[c.fact];
        for (const std::int16_t value : c.values) {
            if (known.type == FactType::boolean) options.push_back(value != 0);
            else options.push_back(known.options[static_cast<std::size_t>(value)].value);
        }
        return json;
    }
    Ordered describe(const FactAtLeast& c) const {
        Ordered json = fact(c.fact);
        const Fact& known = policy_[c.fact];
        if (known.type == FactType::option) json["atLeast"] = known.options[static_cast<std::size_t>(c.least)].value;
        else json["atLeast"] = c.least;
        return json;
    }
    Ordered describe(const FactAtLeastParameter& c) const {
        Ordered json = fact(c.fact);
        json["atLeastParameter"] = policy_[c.parameter].id;
        return json;
    }
    Ordered describe(const FactTagged& c) const {
        Ordered json = fact(c.fact);
        json["tagged"] = policy_[c.tag].id;
        return json;
    }
    Ordered describe(const FactOneAbove& c) const {
        Ordered json = fact(c.fact);
        json["oneAbove"] = policy_[c.base].id;
        json["base"] = answer_json(c.base, policy_, answers_);
        return json;
    }
    Ordered describe(const ParameterIsSet& c) const { return parameter(c.parameter, "isSet", true); }
    Ordered describe(const ParameterIs& c) const { return parameter(c.parameter, "is", c.is); }
    Ordered describe(const ReadingIs& c) const {
        const Reading& reading = policy_[c.reading];
        return {{"kind", "reading"}, {"reading", reading.id}, {"label", text_json(reading.label)}, {"is", c.is}};
    }

    Ordered fact(FactIndex index) const {
        return {{"kind", "fact"},
                {"fact", policy_[index].id},
                {"label", text_json(policy_[index].label)},
                {"answer", answer_json(index, policy_, answers_)}};
    }
    Ordered parameter(ParameterIndex index, const char* comparison, bool value) const {
        return {{"kind", "parameter"},
                {"parameter", policy_[index].id},
                {"label", text_json(policy_[index].label)},
                {comparison, value}};
    }

    const Policy& policy_;
    const Answers& answers_;
};

} // namespace

std::string assessment_json(const Assessment& assessment, const Policy& policy, std::string_view as_of) {
    Ordered provisions = Ordered::array();
    for (std::size_t i = 0; i < assessment.provisions.size(); ++i) {
        const ProvisionResult& result = assessment.provisions[i];
        const Provision& provision = policy.provisions[i];
        Ordered reasons = Ordered::array();
        for (const Reason& reason : assessment.reasons_of(result))
            reasons.push_back(reason_json(reason, provision, policy));
        provisions.push_back({{"id", provision.id},
                              {"sentence", provision.sentence},
                              {"verdict", name_of(result.verdict)},
                              {"best", name_of(result.best)},
                              {"worst", name_of(result.worst)},
                              {"missing", fact_ids(assessment.missing(result), policy)},
                              {"unsure", fact_ids(assessment.unsure(result), policy)},
                              {"reasons", std::move(reasons)},
                              {"decisive", fact_ids(assessment.decisive(result), policy)}});
    }
    const Ordered json = {
        {"asOf", as_of}, {"policy", {{"id", policy.id}, {"hash", policy.hash}}}, {"provisions", std::move(provisions)}};
    return json.dump();
}

std::string explanation_json(const Explanation& explanation, const ProvisionResult& result,
                             const Assessment& assessment, const Policy& policy, const Answers& answers) {
    const Provision& provision = policy[explanation.provision];
    const ExplanationWriter writer(policy, answers);
    Ordered json = {{"provision", provision.id},
                    {"sentence", provision.sentence},
                    {"quote", provision.quote},
                    {"verdict", name_of(result.verdict)},
                    {"decisive", fact_ids(assessment.decisive(result), policy)}};
    if (explanation.applies_when) json["appliesWhen"] = writer.write(*explanation.applies_when);
    json["when"] = writer.write(explanation.when);
    return json.dump();
}

} // namespace eligibility
