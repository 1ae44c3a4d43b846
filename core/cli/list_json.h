#pragma once
// The entries of the lists as JSON, in the words of the pack.

#include "formats/describe.h"
#include "formats/json_sink.h"

namespace eligibility {

void describe(auto& sink, const Text& text) {
    sink.text("zh", text.zh);
    sink.text_if("en", text.en);
}

inline void describe_unit(auto& sink, const Unit& unit) {
    if (unit.kind == Unit::Kind::named) sink.part("unit", unit.name);
    else sink.word("unit", unit.kind);
}

} // namespace eligibility

namespace eligibility::cli {

struct ListedOption {
    const Option& option;
    FactType type;
};
void describe(auto& sink, const ListedOption& listed) {
    if (listed.type == FactType::boolean) sink.flag("value", listed.option.value == "true");
    else sink.text("value", listed.option.value);
    sink.part("label", listed.option.label);
}

inline void describe_bounds(auto& sink, const Fact& fact) {
    const auto day = [](Value value) { return Date(std::chrono::days(value)); };
    if (fact.type == FactType::date) {
        sink.date("min", day(fact.min));
        sink.date("max", day(fact.max));
    } else {
        describe_unit(sink, fact.unit);
        sink.number("min", fact.min);
        sink.number("max", fact.max);
    }
}

struct ListedFact {
    const Policy& policy;
    const Fact& fact;
};
void describe(auto& sink, const ListedFact& listed) {
    const Fact& fact = listed.fact;
    sink.text("id", fact.id);
    sink.part("label", fact.label);
    sink.part("section", listed.policy[fact.section].label);
    sink.word("type", fact.type);
    if (is_scale(fact.type)) describe_bounds(sink, fact);
    if (fact.type == FactType::option) sink.flag("ordered", fact.ordered);
    if (has_options(fact.type))
        sink.template list_of<ListedOption>("values", fact.options.size(), [&](std::size_t i) {
            return ListedOption{fact.options[i], fact.type};
        });
    if (fact.recognised_by) sink.part("recognisedBy", fact.recognised_by->by);
    sink.part("question", fact.question);
}

struct ListedDecider {
    const Decider& decider;
};
void describe(auto& sink, const ListedDecider& listed) {
    sink.part("by", listed.decider.by);
    sink.part("over", listed.decider.over);
}

struct ListedProvision {
    const Policy& policy;
    const Provision& provision;
};
void describe(auto& sink, const ListedProvision& listed) {
    const Provision& provision = listed.provision;
    sink.text("id", provision.id);
    sink.text("sentence", provision.sentence);
    sink.part("title", provision.title);
    sink.part("topic", listed.policy[provision.topic].label);
    sink.part("modality", listed.policy[provision.modality].label);
    if (provision.decided_by) sink.part("decidedBy", ListedDecider{*provision.decided_by});
}

struct ListedParameter {
    const Policy& policy;
    const Parameter& parameter;
};
void describe(auto& sink, const ListedParameter& listed) {
    const Parameter& parameter = listed.parameter;
    sink.text("id", parameter.id);
    sink.part("label", parameter.label);
    sink.text("type", parameter.is_flag ? "flag" : "number");
    if (!parameter.is_flag) {
        describe_unit(sink, parameter.unit);
        sink.number("floor", parameter.floor);
        sink.number("max", parameter.max);
    }
    sink.texts("sentences", parameter.sentences);
    sink.part("setBy", parameter.set_by);
}

} // namespace eligibility::cli
