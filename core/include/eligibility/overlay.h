#pragma once
// A city's or county's document that fills what the policy leaves open, and nothing else.

#include "eligibility/date.h"
#include "eligibility/policy.h"

namespace eligibility {

struct Overlay {
    struct Tag {
        std::size_t region;
        TagIndex tag;
        bool holds;
        bool operator==(const Tag&) const = default;
    };

    std::string id;
    std::string region; ///< leading digits of the codes it covers; empty: the whole province
    std::string document_number, document_title, issuer;
    Date from{};
    std::optional<Date> to; ///< the last day in force; nothing when no end is named
    std::vector<std::pair<ParameterIndex, Value>> parameters;
    std::vector<std::pair<ReadingIndex, bool>> readings;
    std::vector<Tag> tags;

    bool in_force(Date day) const { return day >= from && (!to || day <= *to); }
    bool operator==(const Overlay&) const = default;
};

} // namespace eligibility
