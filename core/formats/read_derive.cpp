#include "formats/read_derive.h"

#include "base/text.h"
#include "formats/read_condition.h"
#include "formats/read_value.h"

namespace eligibility {
namespace {

constexpr std::size_t kMostAttributes = 32;

void read_attribute(const Cursor& at, const Policy& policy, SpellAttribute& attribute) {
    if (!at.is_object()) return;
    at.allow_only("id label");
    attribute.id = at.string("id");
    at.text("label");
    if (position_among("from to seconded disputed partTime", attribute.id) || attribute.id == "count" ||
        attribute.id == "secondments" || attribute.id == "doubt")
        at.fail_at("id", IssueCode::duplicate_id, join({"every spell has '", attribute.id, "' already"}));
    const auto fact = find_id(policy.facts, attribute.id);
    if (!fact) return;
    attribute.fact = *fact;
    if (policy[*fact].type == FactType::option) attribute.kind = SpellAttribute::Kind::option;
    else if (policy[*fact].type == FactType::place) attribute.kind = SpellAttribute::Kind::place;
    else if (policy[*fact].type != FactType::boolean)
        at.fail_at("id", IssueCode::wrong_value, join({"the fact '", attribute.id, "' has no values to choose from"}));
}

// What spells have to state for the attribute: a list of values, or true for one that holds.
SpellTest read_test(const Cursor& at, SpellAttributeIndex index, const Policy& policy) {
    const SpellAttribute& attribute = policy[index];
    SpellTest test{index, {}};
    if (attribute.kind == SpellAttribute::Kind::flag) {
        if (!at.value().is(JsonKind::boolean) || !at.value().boolean()) at.fail_type("true");
        test.values = {1};
    } else if (attribute.kind == SpellAttribute::Kind::place) {
        at.fail(IssueCode::unfit_condition, "the county of a spell cannot be asked for");
    } else if (!at.value().is(JsonKind::array)) {
        at.fail_type("a list");
    } else {
        at.each_element([&](const Cursor& element, std::size_t) {
            test.values.push_back(read_value(element, policy[attribute.fact], policy));
        });
        if (test.values.empty()) at.fail(IssueCode::wrong_value, join({"'", attribute.id, "' has no value"}));
    }
    return test;
}

std::optional<FactIndex> read_doubt(const Cursor& at, const Policy& policy) {
    const auto doubt = read_id(at, "doubt", policy.facts, IssueCode::unknown_fact, "fact");
    if (doubt && !policy[*doubt].recognised_by)
        at.fail_at("doubt", IssueCode::wrong_value,
                   join({"'", policy[*doubt].id, "' is no fact that somebody recognises"}));
    return doubt;
}

DeriveRule read_rule(const Cursor& at, const Policy& policy) {
    DeriveRule rule;
    rule.continuous = at.one_of("count", "total continuous") == 1;
    rule.secondments = at.boolean("secondments", false);
    if (at.has("doubt")) rule.doubt = read_doubt(at, policy);
    std::vector<std::string_view> known = ids_of(policy.spell_attributes);
    for (const std::string_view name : split("count secondments doubt")) known.push_back(name);
    at.each_member([&](std::string_view name, const Cursor& member) {
        if (const auto attribute = find_id(policy.spell_attributes, name))
            rule.where.push_back(read_test(member, *attribute, policy));
        else if (!position_among("count secondments doubt", name))
            member.fail(IssueCode::unknown_member, join({"spells have no '", shortened(name, 60), "'"}),
                        did_you_mean(name, known));
    });
    return rule;
}

} // namespace

void read_spell_attributes(const Cursor& pack, Policy& policy) {
    if (!pack.has("spellAttributes")) return;
    pack.read_list("spellAttributes", policy.spell_attributes,
                   [&](const Cursor& at, SpellAttribute& attribute) { read_attribute(at, policy, attribute); });
    if (policy.spell_attributes.size() > kMostAttributes)
        pack.fail_at("spellAttributes", IssueCode::too_large, "more than 32 attributes");
}

void read_derive_rules(const Cursor& pack, Policy& policy) {
    if (!pack.has("facts")) return;
    pack.each("facts", [&](const Cursor& fact, std::size_t position) {
        fact.with("derive", [&](const Cursor& at) {
            Fact& known = policy.facts[position];
            if (!can_be_derived(known))
                at.fail(IssueCode::unfit_condition,
                        join({"'", known.id,
                              "' cannot be derived from a service record; only years, months, days and dates can"}));
            else if (at.is_object()) known.derive = read_rule(at, policy);
        });
    });
}

} // namespace eligibility
