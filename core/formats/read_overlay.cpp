#include "formats/read_overlay.h"

#include "base/text.h"
#include "formats/cursor.h"
#include "formats/read_condition.h"

#include <algorithm>

namespace eligibility {
namespace {

template <class Entry>
std::optional<Index<Entry>> known_id(const Cursor& at, std::string_view id, const std::vector<Entry>& list,
                                     IssueCode code) {
    const auto found = find_id(list, id);
    if (!found) at.fail(code, join({"this policy has no '", id, "'"}), did_you_mean(id, ids_of(list)));
    return found;
}

void read_document(const Cursor& at, Overlay& overlay) {
    if (!at.is_object()) return;
    at.allow_only("number title issuer from to");
    overlay.document_number = at.string("number");
    overlay.document_title = at.string("title");
    overlay.issuer = at.string("issuer");
    const auto date = [&](std::string_view name) {
        const std::string text = at.string(name);
        const auto day = parse_date(text);
        if (!day && !text.empty()) at.fail_at(name, IssueCode::invalid_date, join({"'", text, "' is no date"}));
        return day;
    };
    overlay.from = date("from").value_or(Date{});
    const Json to = at.value().find("to");
    if (to && !to.is(JsonKind::null)) overlay.to = date("to");
    if (overlay.to && *overlay.to < overlay.from)
        at.fail_at("to", IssueCode::out_of_range, "the document ends before it begins");
}

void read_parameters(const Cursor& at, const Policy& policy, Overlay& overlay) {
    at.each_member([&](std::string_view id, const Cursor& member) {
        const auto parameter = known_id(member, id, policy.parameters, IssueCode::unknown_parameter);
        if (!parameter) return;
        const Parameter& hole = policy[*parameter];
        const auto value = hole.is_flag ? static_cast<Value>(at.boolean(id)) : at.whole(id, hole.floor, hole.max);
        overlay.parameters.emplace_back(*parameter, value);
    });
}

void read_readings(const Cursor& at, const Policy& policy, Overlay& overlay) {
    at.each_member([&](std::string_view id, const Cursor& member) {
        const auto reading = known_id(member, id, policy.readings, IssueCode::unknown_reading);
        if (reading) overlay.readings.emplace_back(*reading, at.boolean(id));
    });
}

void read_county_tags(const Cursor& at, std::size_t region, const Policy& policy, Overlay& overlay) {
    at.each_member([&](std::string_view id, const Cursor& member) {
        const auto tag = known_id(member, id, policy.region_tags, IssueCode::unknown_tag);
        if (tag) overlay.tags.push_back({region, *tag, at.boolean(id)});
    });
}

void read_tags(const Cursor& at, const Policy& policy, Overlay& overlay) {
    at.each_member([&](std::string_view adcode, const Cursor& county) {
        const auto same = [&](const Region& region) { return region.adcode == adcode; };
        const auto found = std::find_if(policy.regions.begin(), policy.regions.end(), same);
        if (found == policy.regions.end())
            return county.fail(IssueCode::unknown_region, join({"this policy has no county '", adcode, "'"}));
        if (adcode.substr(0, overlay.region.size()) != overlay.region)
            county.fail(IssueCode::outside_region,
                        join({"'", adcode, "' lies outside the region '", overlay.region, "'"}));
        read_county_tags(county, static_cast<std::size_t>(found - policy.regions.begin()), policy, overlay);
    });
}

// The leading digits of the codes that the document covers. It has to say them, or null: that it covers everything.
void read_region(const Cursor& root, const Policy& policy, Overlay& overlay) {
    const Json region = root.value().find("region");
    if (!region)
        return root.fail_at("region", IssueCode::missing_member, "the member 'region' is missing",
                            "write the first 4 digits for a city, all 6 for a county, or null for the whole province");
    if (region.is(JsonKind::null)) return;
    overlay.region = root.string("region");
    if (overlay.region.empty()) return;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool digits = std::all_of(overlay.region.begin(), overlay.region.end(), digit);
    if (!digits || (overlay.region.size() != 4 && overlay.region.size() != 6))
        return root.fail_at("region", IssueCode::wrong_value,
                            join({"'", shortened(overlay.region, 20), "' is no region"}),
                            "write the first 4 digits for a city, all 6 for a county, or null for the whole province");
    if (!policy.place_fact)
        return root.fail_at("region", IssueCode::unknown_region,
                            "this policy does not ask for the county, so that nobody can be in a region",
                            "write null: a document for everywhere");
    const auto covered = [&](const Region& county) { return county.adcode.rfind(overlay.region, 0) == 0; };
    if (std::none_of(policy.regions.begin(), policy.regions.end(), covered))
        root.fail_at("region", IssueCode::unknown_region,
                     join({"no county's code begins with '", overlay.region, "'"}));
}

} // namespace

std::optional<Overlay> read_overlay(std::string_view text, const Policy& policy, Issues& issues) {
    const JsonDocument document(text, issues);
    return document.root() ? read_overlay(document, policy, issues) : std::nullopt;
}

std::optional<Overlay> read_overlay(const JsonDocument& document, const Policy& policy, Issues& issues) {
    return read_overlay(Cursor(document.root(), issues), policy);
}

std::optional<Overlay> read_overlay(const Cursor& root, const Policy& policy) {
    const std::size_t issues_before = root.issues().size();
    if (!root.is_object()) return std::nullopt;
    root.allow_only("$schema policy id region document parameters readings regionTags");
    Overlay overlay;
    const std::string made_for = root.string("policy");
    if (!made_for.empty() && made_for != policy.id)
        root.fail_at("policy", IssueCode::wrong_policy,
                     join({"made for the policy '", made_for, "', not for '", policy.id, "'"}));
    overlay.id = root.string("id");
    read_region(root, policy, overlay);
    if (!root.has("document")) root.fail_at("document", IssueCode::missing_member, "the member 'document' is missing");
    root.with("document", [&](const Cursor& at) { read_document(at, overlay); });
    root.with("parameters", [&](const Cursor& at) { read_parameters(at, policy, overlay); });
    root.with("readings", [&](const Cursor& at) { read_readings(at, policy, overlay); });
    root.with("regionTags", [&](const Cursor& at) { read_tags(at, policy, overlay); });
    if (root.issues().size() != issues_before) return std::nullopt;
    return overlay;
}

} // namespace eligibility
