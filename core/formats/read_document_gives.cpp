// What a rule of a document gives: tables of rows, with amounts.
#include "formats/read_document_parts.h"

namespace eligibility {
namespace {

std::optional<std::int64_t> read_amount_at(const Cursor& at, std::string_view name) {
    if (!at.has(name)) return std::nullopt;
    const std::size_t before = at.issues().size();
    const Value number = at.whole(name, -kLargestNumber, kLargestNumber);
    return at.issues().size() == before ? std::optional<std::int64_t>(number) : std::nullopt;
}

void read_amount(const Cursor& at, Amount& amount) {
    if (!at.is_object()) return;
    at.allow_only("value from to unit per");
    amount.value = read_amount_at(at, "value");
    amount.from = read_amount_at(at, "from");
    amount.to = read_amount_at(at, "to");
    const bool range = at.has("from") || at.has("to");
    if (at.has("value") && range) at.fail(IssueCode::bad_value, Message::value_and_range);
    if (!at.has("value") && !range) at.fail_missing("value", {Message::use_one_of, {}, {"value", "from", "to"}});
    if (amount.from && amount.to && *amount.from > *amount.to)
        at.fail_at("to", IssueCode::bad_value,
                   {Message::range_reversed, {number_text(*amount.from), number_text(*amount.to)}});
    amount.unit = at.string("unit");
    amount.per = read_plain_text(at, "per");
}

void read_row(const Cursor& at, const DocumentReading& reading, GivenRow& row) {
    if (!at.is_object()) return;
    at.allow_only("when text amount");
    row.when = read_condition_at(at, "when", reading);
    row.text = at.text("text");
    at.with("amount", [&](const Cursor& amount) { read_amount(amount, row.amount.emplace()); });
}

} // namespace

void read_given_table(const Cursor& at, const DocumentReading& reading, GivenTable& table) {
    if (!at.is_object()) return;
    at.allow_only("title rows");
    table.title = at.text("title");
    at.read_list("rows", table.rows, [&](const Cursor& one, GivenRow& row) { read_row(one, reading, row); });
}

} // namespace eligibility
