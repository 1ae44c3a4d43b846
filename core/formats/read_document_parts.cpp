#include "formats/read_document_parts.h"

#include "formats/document_codes.h"
#include "policy/conditions.h"
#include "policy/standing.h"

namespace eligibility {

DocumentReading::DocumentReading(const Policy& of)
    : policy(of), definition_depths(eligibility::definition_depths(of)) {}

std::optional<Condition> read_condition_at(const Cursor& at, std::string_view name, const DocumentReading& reading) {
    std::optional<Condition> condition;
    Issues& issues = at.issues();
    const std::size_t before = issues.size();
    at.with(name, [&](const Cursor& here) {
        condition = read_condition(here, reading.policy);
        if (depth_of(*condition, reading.definition_depths) > kDeepestCondition)
            report_too_deep(issues, here.pointer(), reading.document.id);
    });
    use_document_codes(issues, before, DocumentPart::condition);
    return condition;
}

void check_row(const Cursor& at, const std::optional<Condition>& when, const DocumentReading& reading,
               std::optional<FactIndex> settles) {
    if (!when) return;
    const Policy& policy = reading.policy;
    std::optional<ParameterIndex> open;
    bool circular = false;
    Walk walk(policy);
    walk(*when, [&](const Condition& part) {
        const auto leaf = leaf_of(part);
        if (!leaf) return;
        if (leaf->parameter && !open) open = leaf->parameter;
        circular = circular || (settles && (leaf->fact == settles || leaf->other == settles));
    });
    if (open) at.fail_at("when", IssueCode::row_uses_parameter, {Message::row_on_parameter, {policy[*open].id}});
    if (circular)
        at.fail_at("when", IssueCode::recognises_circular, {Message::recognised_by_itself, {policy[*settles].id}});
}

std::optional<Date> read_day_at(const Cursor& at, std::string_view name) {
    std::optional<Date> day;
    at.with(name, [&](const Cursor& here) {
        if (!here.value().is(JsonKind::string)) return here.fail_type(Message::expected_text);
        const std::string_view text = here.value().text();
        day = parse_date(text);
        if (!day) here.fail(IssueCode::bad_date, {Message::not_a_date, {shortened(text, kLongestName)}});
    });
    return day;
}

std::string read_plain_text(const Cursor& at, std::string_view name) {
    return at.has(name) ? at.string(name) : std::string();
}

std::vector<Text> read_texts(const Cursor& at, std::string_view name) {
    std::vector<Text> texts;
    if (at.has(name)) at.read_list(name, texts, [](const Cursor& one, Text& text) { text = one.text_here(); });
    return texts;
}

} // namespace eligibility
