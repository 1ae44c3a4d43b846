#include "formats/read_rules.h"

#include "formats/read_condition.h"
#include "formats/read_parts.h"
#include "formats/read_value.h"

namespace eligibility {
namespace {

Condition read_when(const Cursor& at, const Policy& policy) {
    Condition when;
    if (!at.has("when")) at.fail_missing("when");
    at.with("when", [&](const Cursor& condition) { when = read_condition(condition, policy); });
    return when;
}

void read_follow(const Cursor& at, const Policy& policy, FollowRule& rule) {
    if (!at.is_object()) return;
    at.allow_only("fact value when audience");
    rule.when = read_when(at, policy);
    if (at.has("audience")) rule.audience = read_audience(at, policy);
    const auto fact = read_id(at, "fact", policy.facts, IssueCode::unknown_fact, Message::unknown_fact);
    if (!at.has("value")) at.fail_missing("value");
    if (!fact) return;
    rule.fact = *fact;
    at.with("value", [&](const Cursor& value) { rule.value = read_value(value, policy[*fact], policy); });
}

void read_implausible(const Cursor& at, const Policy& policy, Implausible& slip) {
    if (!at.is_object()) return;
    at.allow_only("when text");
    slip.when = read_when(at, policy);
    slip.text = at.text("text");
}

bool is_like(const Fact& one, const Fact& other) {
    return one.type == FactType::number && other.type == FactType::number && one.unit == other.unit;
}

} // namespace

void read_prefills(const Cursor& pack, const Policy& policy) {
    pack.each_again("facts", [&](const Cursor& at, std::size_t position) {
        if (!at.has("prefillFrom") && !at.has("prefillQuestion")) return;
        at.text("prefillQuestion");
        const auto from = read_id(at, "prefillFrom", policy.facts, IssueCode::unknown_fact, Message::unknown_fact);
        const Fact& fact = policy.facts[position];
        if (from && (from->at == position || !is_like(policy[*from], fact)))
            at.fail_at("prefillFrom", IssueCode::unfit_condition, {Message::no_prefill, {policy[*from].id, fact.id}},
                       Message::prefill_from_alike);
    });
}

void read_rules(const Cursor& pack, Policy& policy) {
    if (pack.has("follows"))
        pack.read_list("follows", policy.follows,
                       [&](const Cursor& at, FollowRule& rule) { read_follow(at, policy, rule); });
    if (pack.has("implausible"))
        pack.read_list("implausible", policy.implausible,
                       [&](const Cursor& at, Implausible& slip) { read_implausible(at, policy, slip); });
}

} // namespace eligibility
