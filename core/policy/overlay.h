#pragma once
// A city's or county's document that fills what the policy leaves open, and nothing else.

#include "policy/date.h"
#include "policy/issue.h"
#include "policy/model.h"

namespace eligibility {

class Cursor;       // policy/cursor.h
class JsonDocument; // policy/json.h

struct Overlay {
    struct Tag {
        std::size_t region;
        TagIndex tag;
        bool holds;
    };

    std::string id;
    std::string region; ///< leading digits of the codes it covers; empty: the whole province
    std::string document_number, document_title, issuer;
    Date from{};
    std::optional<Date> to; ///< the last day in force
    std::vector<std::pair<ParameterIndex, std::int16_t>> parameters;
    std::vector<std::pair<ReadingIndex, bool>> readings;
    std::vector<Tag> tags;

    bool in_force(Date day) const { return day >= from && (!to || day <= *to); }
};

/// Reads an overlay for `policy`. Whatever is not a declared hole of the policy is refused, with all
/// faults listed; the overlay is returned only when there was none.
std::optional<Overlay> read_overlay(std::string_view text, const Policy& policy, Issues& issues);

/// As above, for an overlay that was parsed already.
std::optional<Overlay> read_overlay(const JsonDocument& document, const Policy& policy, Issues& issues);

/// As above, for one that stands inside another document; faults go to the issues of that reading.
std::optional<Overlay> read_overlay(const Cursor& root, const Policy& policy);

} // namespace eligibility
