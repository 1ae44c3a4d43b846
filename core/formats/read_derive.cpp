#include "formats/read_derive.h"

#include "base/text.h"
#include "formats/read_condition.h"
#include "formats/read_value.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr std::size_t kMostAttributes = 32;
constexpr std::string_view kOfRule = "count secondments leaveOut doubt";

void read_attribute(const Cursor& at, const Policy& policy, SpellAttribute& attribute) {
    if (!at.is_object()) return;
    at.allow_only("id label question note");
    attribute.id = at.string("id");
    for (const std::string_view name : {"label", "question", "note"})
        if (name == "label" || at.has(name)) at.text(name);
    if (position_among("from to seconded disputed partTime", attribute.id) || attribute.id == "tagged" ||
        position_among(kOfRule, attribute.id))
        at.fail_at("id", IssueCode::duplicate_id, {Message::spells_have_already, {attribute.id}});
    const auto fact = find_id(policy.facts, attribute.id);
    if (!fact) return;
    attribute.fact = *fact;
    if (policy[*fact].type == FactType::option) attribute.kind = SpellAttribute::Kind::option;
    else if (policy[*fact].type == FactType::place) attribute.kind = SpellAttribute::Kind::place;
    else if (policy[*fact].type != FactType::boolean)
        at.fail_at("id", IssueCode::wrong_value, {Message::nothing_to_choose, {attribute.id}});
}

// What spells have to state for the attribute: a list of values, or true for one that holds.
SpellTest read_test(const Cursor& at, SpellAttributeIndex index, const Policy& policy) {
    const SpellAttribute& attribute = policy[index];
    SpellTest test{index, {}};
    if (attribute.kind == SpellAttribute::Kind::flag) {
        if (!at.value().is(JsonKind::boolean) || !at.value().boolean()) at.fail_type(Message::expected_true);
        test.values = {1};
    } else if (attribute.kind == SpellAttribute::Kind::place) {
        at.fail(IssueCode::unfit_condition, Message::county_not_asked);
    } else if (!at.value().is(JsonKind::array)) {
        at.fail_type(Message::expected_list);
    } else {
        at.each_element([&](const Cursor& element, std::size_t) {
            test.values.push_back(read_value(element, policy[attribute.fact], policy));
        });
        if (test.values.empty()) at.fail(IssueCode::wrong_value, {Message::no_value, {attribute.id}});
    }
    return test;
}

std::optional<FactIndex> read_doubt(const Cursor& at, const Policy& policy) {
    const auto doubt = read_id(at, "doubt", policy.facts, IssueCode::unknown_fact, Message::unknown_fact);
    if (doubt && !policy[*doubt].recognised_by)
        at.fail_at("doubt", IssueCode::wrong_value, {Message::not_recognised, {policy[*doubt].id}});
    return doubt;
}

// What spells have to state, each attribute by its own name; any other member is one of `others`.
std::vector<SpellTest> read_tests(const Cursor& at, std::string_view others, const Policy& policy) {
    std::vector<SpellTest> tests;
    std::vector<std::string_view> known = ids_of(policy.spell_attributes);
    for (const std::string_view name : split(others)) known.push_back(name);
    at.each_member([&](std::string_view name, const Cursor& member) {
        if (const auto attribute = find_id(policy.spell_attributes, name))
            tests.push_back(read_test(member, *attribute, policy));
        else if (!position_among(others, name)) member.fail_unknown(known);
    });
    return tests;
}

std::optional<DeriveRule::LeaveOut> read_leave_out(const Cursor& at, const Policy& policy) {
    if (!at.is_object()) return std::nullopt;
    const auto tag = read_id(at, "tagged", policy.region_tags, IssueCode::unknown_tag, Message::unknown_tag);
    const auto has_place = [](const SpellAttribute& one) { return one.kind == SpellAttribute::Kind::place; };
    if (std::none_of(policy.spell_attributes.begin(), policy.spell_attributes.end(), has_place))
        at.fail_at("tagged", IssueCode::unfit_condition, Message::spells_without_county, Message::add_place_attribute);
    std::vector<SpellTest> where = read_tests(at, "tagged", policy);
    if (!tag) return std::nullopt;
    return DeriveRule::LeaveOut{std::move(where), *tag};
}

DeriveRule read_rule(const Cursor& at, const Policy& policy) {
    DeriveRule rule;
    rule.continuous = at.one_of("count", "total continuous") == 1;
    rule.secondments = at.boolean("secondments", false);
    if (at.has("doubt")) rule.doubt = read_doubt(at, policy);
    at.with("leaveOut", [&](const Cursor& out) { rule.leave_out = read_leave_out(out, policy); });
    rule.where = read_tests(at, kOfRule, policy);
    return rule;
}

} // namespace

void read_spell_attributes(const Cursor& pack, Policy& policy) {
    if (!pack.has("spellAttributes")) return;
    pack.read_list("spellAttributes", policy.spell_attributes,
                   [&](const Cursor& at, SpellAttribute& attribute) { read_attribute(at, policy, attribute); });
    if (policy.spell_attributes.size() > kMostAttributes)
        pack.fail_at("spellAttributes", IssueCode::too_large,
                     {Message::too_many_attributes, {number_text(kMostAttributes)}});
}

void read_derive_rules(const Cursor& pack, Policy& policy) {
    pack.each_again("facts", [&](const Cursor& fact, std::size_t position) {
        fact.with("derive", [&](const Cursor& at) {
            Fact& known = policy.facts[position];
            if (!can_be_derived(known)) at.fail(IssueCode::unfit_condition, {Message::not_derivable, {known.id}});
            else if (at.is_object()) known.derive = read_rule(at, policy);
        });
    });
}

} // namespace eligibility
