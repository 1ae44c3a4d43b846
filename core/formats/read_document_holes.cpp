// What a document fills: open numbers, readings, tags of counties, and what counts for those who answer unsure.
#include "formats/document_codes.h"
#include "formats/read_document_parts.h"
#include "formats/read_value.h"

#include <algorithm>

namespace eligibility {
namespace {

/// Reads the value of a row; leaves the row as it is where the value does not fit.
using ReadHoleValue = FunctionRef<void(const Cursor&, HoleRow&)>;

// A plain value is one row for everybody.
std::vector<HoleRow> read_rows(const Cursor& at, std::string_view member, const DocumentReading& reading,
                               std::optional<FactIndex> settles, ReadHoleValue read) {
    std::vector<HoleRow> rows;
    if (!at.value().is(JsonKind::array)) {
        read(at, rows.emplace_back());
        return rows;
    }
    const std::string members = join({"when ", member});
    at.each_element([&](const Cursor& one, std::size_t) {
        if (!one.is_object()) return;
        one.allow_only(members);
        HoleRow& row = rows.emplace_back();
        row.when = read_condition_at(one, "when", reading);
        check_row(one, row.when, reading, settles);
        if (!one.has(member)) one.fail_missing(member);
        one.with(member, [&](const Cursor& value) { read(value, row); });
    });
    return rows;
}

std::optional<bool> read_flag(const Cursor& at) {
    if (at.value().is(JsonKind::boolean)) return at.value().boolean();
    at.fail_type(Message::expected_flag);
    return std::nullopt;
}

void read_number(const Cursor& at, const Parameter& hole, HoleRow& row) {
    const Json given = at.value();
    const std::int64_t number = given.integer();
    const std::string floor = number_text(hole.floor);
    if (!given.is(JsonKind::integer)) at.fail_type(Message::expected_whole);
    else if (number < hole.floor)
        at.fail(IssueCode::below_floor, {Message::value_below_floor, {excerpt(given), hole.id, floor}},
                {Message::write_at_least, {floor}});
    else if (number > hole.max)
        at.fail(IssueCode::bad_value, {Message::number_outside, {floor, number_text(hole.max), excerpt(given)}});
    else row.value = static_cast<Value>(number);
}

void read_parameters(const Cursor& at, DocumentReading& reading) {
    const Policy& policy = reading.policy;
    at.each_member([&](std::string_view id, const Cursor& member) {
        const auto known =
            named_here(member, id, policy.parameters, IssueCode::unknown_parameter, Message::unknown_parameter);
        if (!known) return;
        const Parameter& hole = policy[*known];
        const auto read = [&](const Cursor& value, HoleRow& row) {
            if (hole.is_flag) row.value = read_flag(value).value_or(false) ? 1 : 0;
            else read_number(value, hole, row);
        };
        reading.document.parameters.push_back({*known, read_rows(member, "value", reading, {}, read)});
    });
}

void read_readings(const Cursor& at, DocumentReading& reading) {
    at.each_member([&](std::string_view id, const Cursor& member) {
        const auto known =
            named_here(member, id, reading.policy.readings, IssueCode::unknown_reading, Message::unknown_reading);
        const auto is = read_flag(member);
        if (known && is) reading.document.readings.push_back({*known, *is});
    });
}

std::vector<std::string_view> county_codes(const std::vector<Region>& regions) {
    std::vector<std::string_view> codes;
    for (const Region& region : regions) codes.push_back(region.adcode);
    return codes;
}

std::optional<RegionIndex> known_county(const Cursor& at, std::string_view code, const Policy& policy) {
    const auto same = [&](const Region& region) { return region.adcode == code; };
    const auto found = std::find_if(policy.regions.begin(), policy.regions.end(), same);
    if (found != policy.regions.end()) return RegionIndex{static_cast<std::uint16_t>(found - policy.regions.begin())};
    at.fail(IssueCode::unknown_county, {Message::unknown_county, {shortened(code, kLongestName)}},
            did_you_mean(code, county_codes(policy.regions)));
    return std::nullopt;
}

void read_recognised(const Cursor& at, const Fact& fact, const Policy& policy, HoleRow& row) {
    const std::size_t before = at.issues().size();
    row.value = read_value(at, fact, policy);
    use_document_codes(at.issues(), before, DocumentPart::value);
}

void read_recognitions(const Cursor& at, DocumentReading& reading) {
    const Policy& policy = reading.policy;
    at.each_member([&](std::string_view id, const Cursor& member) {
        const auto known = named_here(member, id, policy.facts, IssueCode::unknown_fact, Message::unknown_fact);
        if (!known) return;
        const Fact& fact = policy[*known];
        if (!fact.recognised_by) member.fail(IssueCode::bad_value, {Message::not_recognised, {fact.id}});
        const auto read = [&](const Cursor& value, HoleRow& row) { read_recognised(value, fact, policy, row); };
        reading.document.recognises.push_back({*known, read_rows(member, "is", reading, *known, read)});
    });
}

} // namespace

void read_county_tags(const Cursor& at, DocumentReading& reading) {
    Document& document = reading.document;
    const Policy& policy = reading.policy;
    at.each_member([&](std::string_view code, const Cursor& county) {
        const auto place = known_county(county, code, policy);
        if (place && !document.covers(policy[*place]))
            county.fail(IssueCode::tag_outside_region,
                        {Message::county_outside, {code, shortened(document.region, kLongestName)}});
        county.each_member([&](std::string_view id, const Cursor& member) {
            const auto tag = named_here(member, id, policy.region_tags, IssueCode::unknown_tag, Message::unknown_tag);
            const auto holds = read_flag(member);
            if (place && tag && holds) document.tags.push_back({*place, *tag, *holds});
        });
    });
}

void read_holes(const Cursor& root, DocumentReading& reading) {
    root.with("parameters", [&](const Cursor& at) { read_parameters(at, reading); });
    root.with("readings", [&](const Cursor& at) { read_readings(at, reading); });
    root.with("regionTags", [&](const Cursor& at) { read_county_tags(at, reading); });
    root.with("recognises", [&](const Cursor& at) { read_recognitions(at, reading); });
}

} // namespace eligibility
