#include "formats/read_condition.h"

#include "base/suggest.h"
#include "base/text.h"

#include <algorithm>

namespace eligibility {
namespace {

class ConditionReader {
public:
    explicit ConditionReader(const Policy& policy) : policy_(policy) {}

    Condition read(const Cursor& at) const {
        if (!at.is_object()) return {};
        for (const Json member : at.value()) {
            const std::string_view name = member.key();
            if (name == "all") return {group<All>(at, "all")};
            if (name == "any") return {group<Any>(at, "any")};
            if (name == "not") return negation(at);
            if (name == "definition") return by_definition(at);
            if (name == "fact") return on_fact(at);
            if (name == "parameter") return on_parameter(at);
            if (name == "reading") return on_reading(at);
        }
        at.fail(IssueCode::missing_member,
                {Message::condition_needs, {}, split("all any not definition fact parameter reading")});
        return {};
    }

private:
    template <class Group> Group group(const Cursor& at, std::string_view name) const {
        at.allow_only(name);
        Group group;
        at.each(name, [&](const Cursor& part, std::size_t) { group.of.push_back(read(part)); });
        if (group.of.empty() && at.value().find(name).is(JsonKind::array))
            at.fail(IssueCode::wrong_value, {Message::group_empty, {name}});
        return group;
    }

    Condition negation(const Cursor& at) const {
        at.allow_only("not");
        Not result;
        at.with("not", [&](const Cursor& inner) { result.of.push_back(read(inner)); });
        return {std::move(result)};
    }

    Condition by_definition(const Cursor& at) const {
        at.allow_only("definition");
        const auto found =
            read_id(at, "definition", policy_.definitions, IssueCode::unknown_definition, Message::unknown_definition);
        return found ? Condition{ByDefinition{*found}} : Condition{};
    }

    Condition on_parameter(const Cursor& at) const {
        at.allow_only("parameter isSet is");
        const auto found =
            read_id(at, "parameter", policy_.parameters, IssueCode::unknown_parameter, Message::unknown_parameter);
        if (!found) return {};
        if (at.has("isSet")) {
            if (!at.boolean("isSet") || at.has("is")) at.fail(IssueCode::unfit_condition, Message::is_set_alone);
            return {ParameterIsSet{*found}};
        }
        if (policy_[*found].type != ParameterType::flag)
            at.fail(IssueCode::unfit_condition, {Message::is_needs_flag, {policy_[*found].id}});
        return {ParameterIs{*found, at.boolean("is")}};
    }

    Condition on_reading(const Cursor& at) const {
        at.allow_only("reading is");
        const auto found =
            read_id(at, "reading", policy_.readings, IssueCode::unknown_reading, Message::unknown_reading);
        return found ? Condition{ReadingIs{*found, at.boolean("is")}} : Condition{};
    }

    Condition on_fact(const Cursor& at) const {
        at.allow_only("fact is in atLeast atLeastParameter tagged oneAbove");
        if (at.value().size() > 2) at.fail(IssueCode::unfit_condition, Message::compared_twice);
        const auto fact = read_id(at, "fact", policy_.facts, IssueCode::unknown_fact, Message::unknown_fact);
        if (!fact) return {};
        if (at.has("is")) return {one_value(at, *fact)};
        if (at.has("in")) return {several_values(at, *fact)};
        if (at.has("atLeast")) return {at_least(at, *fact)};
        if (at.has("atLeastParameter")) return at_least_parameter(at, *fact);
        if (at.has("tagged")) return tagged(at, *fact);
        if (at.has("oneAbove")) return one_above(at, *fact);
        at.fail(IssueCode::missing_member,
                {Message::fact_condition_needs, {}, split("is in atLeast atLeastParameter tagged oneAbove")});
        return {};
    }

    void unfit(const Cursor& at, FactIndex fact, std::string_view condition, Message needs) const {
        at.fail(IssueCode::unfit_condition, {needs, {condition, policy_[fact].id}});
    }

    FactIn one_value(const Cursor& at, FactIndex fact) const {
        FactIn result{fact, {}};
        if (!has_options(policy_[fact].type)) unfit(at, fact, "is", Message::needs_options);
        else at.with("is", [&](const Cursor& value) { result.values.push_back(read_option(value, policy_[fact])); });
        return result;
    }

    FactIn several_values(const Cursor& at, FactIndex fact) const {
        FactIn result{fact, {}};
        if (!has_options(policy_[fact].type)) unfit(at, fact, "in", Message::needs_options);
        else
            at.each("in", [&](const Cursor& value, std::size_t) {
                result.values.push_back(read_option(value, policy_[fact]));
            });
        return result;
    }

    FactAtLeast at_least(const Cursor& at, FactIndex fact) const {
        FactAtLeast result{fact, 0};
        const Fact& known = policy_[fact];
        if (is_number(known.type)) result.least = at.whole("atLeast", known.min, known.max);
        else if (known.ordered)
            at.with("atLeast", [&](const Cursor& value) { result.least = read_option(value, policy_[fact]); });
        else unfit(at, fact, "atLeast", Message::needs_order);
        return result;
    }

    Condition at_least_parameter(const Cursor& at, FactIndex fact) const {
        const auto parameter = read_id(at, "atLeastParameter", policy_.parameters, IssueCode::unknown_parameter,
                                       Message::unknown_parameter);
        if (!parameter) return {};
        const ParameterType type = policy_[*parameter].type;
        const bool fits = (policy_[fact].type == FactType::years && type == ParameterType::years) ||
                          (policy_[fact].type == FactType::percent && type == ParameterType::percent);
        if (!fits) unfit(at, fact, "atLeastParameter", Message::needs_same_kind);
        return {FactAtLeastParameter{fact, *parameter}};
    }

    Condition tagged(const Cursor& at, FactIndex fact) const {
        const auto tag = read_id(at, "tagged", policy_.region_tags, IssueCode::unknown_tag, Message::unknown_tag);
        if (policy_[fact].type != FactType::county) unfit(at, fact, "tagged", Message::needs_county);
        return tag ? Condition{FactTagged{fact, *tag}} : Condition{};
    }

    Condition one_above(const Cursor& at, FactIndex fact) const {
        const auto base = read_id(at, "oneAbove", policy_.facts, IssueCode::unknown_fact, Message::unknown_fact);
        if (!base) return {};
        const bool fits = policy_[fact].ordered && policy_[*base].ordered && fact != *base &&
                          option_values(policy_[fact]) == option_values(policy_[*base]);
        if (!fits) unfit(at, fact, "oneAbove", Message::needs_same_options);
        return {FactOneAbove{fact, *base}};
    }

    const Policy& policy_;
};

} // namespace

Value read_option(const Cursor& value, const Fact& fact) {
    if (fact.type == FactType::boolean) {
        if (value.value().is(JsonKind::boolean)) return value.value().boolean() ? 1 : 0;
        value.fail_type(Message::expected_flag);
        return 0;
    }
    if (!value.value().is(JsonKind::string)) {
        value.fail(IssueCode::wrong_type, {Message::expected_option, {excerpt(value.value()), fact.id}});
        return 0;
    }
    const std::string_view given = value.value().text();
    const auto options = option_values(fact);
    const auto found = std::find(options.begin(), options.end(), given);
    if (found != options.end()) return static_cast<Value>(found - options.begin());
    value.fail(IssueCode::unknown_option, {Message::unknown_option, {shortened(given, kLongestName), fact.id}},
               did_you_mean(given, options));
    return 0;
}

Condition read_condition(const Cursor& cursor, const Policy& policy) { return ConditionReader(policy).read(cursor); }

} // namespace eligibility
