#include "policy/read_derive.h"

#include "policy/read_condition.h"

namespace eligibility {
namespace {

// The list `name`; its values are options of the fact of the same name.
std::vector<std::string> read_values(const Cursor& at, std::string_view name, const Policy& policy) {
    std::vector<std::string> values;
    const auto index = find_id(policy.facts, name);
    if (!index || policy[*index].type != FactType::option) {
        at.fail_at(name, IssueCode::unknown_fact, join({"this policy has no fact '", name, "' with options"}));
        return values;
    }
    const Fact& fact = policy[*index];
    at.each(name, [&](const Cursor& element, std::size_t) {
        const auto position = static_cast<std::size_t>(read_option(element, fact));
        if (position < fact.options.size()) values.push_back(fact.options[position].value);
    });
    if (values.empty() && at.has(name)) at.fail_at(name, IssueCode::wrong_value, join({"'", name, "' has no value"}));
    return values;
}

std::string read_doubt(const Cursor& at, const Policy& policy) {
    const auto doubt = read_id(at, "doubt", policy.facts, IssueCode::unknown_fact, "fact");
    if (!doubt) return {};
    const std::string& id = policy[*doubt].id;
    if (!policy[*doubt].recognised_by)
        at.fail_at("doubt", IssueCode::wrong_value, join({"'", id, "' is no fact that somebody recognises"}));
    return id;
}

DeriveRule read_rule(const Cursor& at, const Policy& policy) {
    DeriveRule rule;
    at.allow_only("count unitLevel unitKind postKind secondments hardArea doubt");
    rule.continuous = at.one_of("count", "total continuous") == 1;
    rule.unit_levels = read_values(at, "unitLevel", policy);
    if (at.has("unitKind")) rule.unit_kinds = read_values(at, "unitKind", policy);
    if (at.has("postKind")) rule.post_kinds = read_values(at, "postKind", policy);
    rule.secondments = at.boolean("secondments", false);
    rule.hard_area = at.boolean("hardArea", false);
    if (at.has("doubt")) rule.doubt = read_doubt(at, policy);
    return rule;
}

} // namespace

void read_derive_rules(const Cursor& pack, Policy& policy) {
    if (!pack.has("facts")) return;
    pack.each("facts", [&](const Cursor& fact, std::size_t position) {
        fact.with("derive", [&](const Cursor& at) {
            Fact& known = policy.facts[position];
            if (known.type != FactType::years)
                at.fail(IssueCode::unknown_member, "only years are derived from a service record");
            else if (at.is_object()) known.derive = read_rule(at, policy);
        });
    });
}

} // namespace eligibility
