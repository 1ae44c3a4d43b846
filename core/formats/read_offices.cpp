#include "formats/read_offices.h"

#include "base/suggest.h"
#include "base/text.h"
#include "formats/read_condition.h"
#include "formats/read_parts.h"

#include <algorithm>

namespace eligibility {
namespace {

// Characters of a short title, and the sign for where it may be broken.
constexpr std::size_t kLongestShort = 14;
constexpr char kBreak = '|';

struct Office {
    std::string id;
};
using Offices = std::vector<Office>;

void read_office_id(const Cursor& at, const Offices& offices) {
    read_id(at, "office", offices, IssueCode::wrong_value, Message::unknown_office);
}

// For these people, or for those who gave one of these answers, it is another office.
void read_instead(const Cursor& at, const Offices& offices, const Policy& policy) {
    if (!at.is_object()) return;
    at.allow_only("audience fact in office");
    read_office_id(at, offices);
    if (at.has("audience")) read_audience(at, policy);
    if (at.has("audience") && !at.has("fact")) return;
    const auto fact = read_id(at, "fact", policy.facts, IssueCode::unknown_fact, Message::unknown_fact);
    const std::vector<std::string> options = at.strings("in");
    if (!fact) return;
    const std::vector<std::string_view> known = option_values(policy[*fact]);
    for (const std::string& option : options)
        if (std::find(known.begin(), known.end(), option) == known.end())
            at.fail_at("in", IssueCode::unknown_option,
                       {Message::unknown_option, {shortened(option, kLongestName), policy[*fact].id}},
                       did_you_mean(option, known));
}

// The office of an object `name` that says who decides, if it is there.
void check_decider(const Cursor& at, std::string_view name, const Offices& offices) {
    at.with(name, [&](const Cursor& who) { read_office_id(who, offices); });
}

void check_short(const Cursor& at) {
    std::size_t length = 0;
    for (const char c : at.text("short").zh)
        if (c != kBreak && (c & 0xC0) != 0x80) ++length;
    if (length > kLongestShort)
        at.fail_at("short", IssueCode::wrong_value, {Message::long_title, {number_text(kLongestShort)}});
}

void check_provision(const Cursor& at, const Offices& offices) {
    check_short(at);
    at.text("ask");
    for (const std::string_view name : {"decidedBy", "exercisedBy"}) check_decider(at, name, offices);
    if (at.has("office") || (!at.has("decidedBy") && !at.has("exercisedBy"))) read_office_id(at, offices);
}

} // namespace

void read_offices(const Cursor& pack, const Cursor& face, const Policy& policy) {
    if (!face.has("offices")) return;
    Offices offices;
    check_unique(face, "offices", "id");
    face.read_list("offices", offices, [](const Cursor& at, Office& office) {
        if (!at.is_object()) return;
        at.allow_only("id label instead");
        office.id = at.string("id");
        at.text("label");
    });
    face.each_again("offices", [&](const Cursor& at, std::size_t) {
        if (at.has("instead"))
            at.each("instead", [&](const Cursor& one, std::size_t) { read_instead(one, offices, policy); });
    });
    pack.each_again("provisions", [&](const Cursor& at, std::size_t) { check_provision(at, offices); });
    pack.each_again("facts", [&](const Cursor& at, std::size_t) { check_decider(at, "recognisedBy", offices); });
    for (const std::string_view list : {"parameters", "regionTags"})
        pack.each_again(list, [&](const Cursor& at, std::size_t) { read_office_id(at, offices); });
}

} // namespace eligibility
