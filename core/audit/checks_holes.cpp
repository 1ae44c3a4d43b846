// Which holes a document fills that another one has filled in the same way.
#include "audit/register_auditor.h"

#include <algorithm>
#include <functional>

namespace eligibility {
namespace {

/// A hole that a document fills, and the document without that.
struct FilledHole {
    std::string id;
    Message again; ///< what to say where another document fills it as well
    Document without;
    std::function<bool(const Document&)> filled_by;
};

std::vector<FilledHole> holes_of(const Policy& policy, const Document& own) {
    std::vector<FilledHole> holes;
    const auto add = [&](const std::string& id, Message again, auto member, auto same) {
        FilledHole& hole = holes.emplace_back(FilledHole{id, again, own, {}});
        std::erase_if(hole.without.*member, same);
        hole.filled_by = [member, same](const Document& other) {
            return std::any_of((other.*member).begin(), (other.*member).end(), same);
        };
    };
    for (const auto& hole : own.parameters)
        add(policy[hole.parameter].id, Message::number_filled_again, &Document::parameters,
            [at = hole.parameter](const Document::Parameters& one) { return one.parameter == at; });
    for (const auto& hole : own.readings)
        add(policy.readings[hole.reading.at].id, Message::reading_filled_again, &Document::readings,
            [at = hole.reading](const auto& one) { return one.reading == at; });
    for (const auto& hole : own.recognises)
        add(policy[hole.fact].id, Message::recognition_filled_again, &Document::recognises,
            [at = hole.fact](const Document::Recognition& one) { return one.fact == at; });
    for (const auto& hole : own.tags)
        add(policy[hole.tag].id, Message::tag_filled_again, &Document::tags,
            [at = hole.tag, region = hole.region](const Document::Tag& one) {
                return one.tag == at && one.region == region;
            });
    return holes;
}

} // namespace

void check_filled_once(RegisterAuditor& auditor, Neighbourhood& here) {
    constexpr AuditProperty kProperty = AuditProperty::hole_filled_once;
    for (const FilledHole& hole : holes_of(auditor.policy, here.own)) {
        ++auditor.holes;
        const auto other = std::find_if(here.around.begin(), here.around.end(), [&](const Document& one) {
            return stands_before(one, here.own) && hole.filled_by(one);
        });
        if (other == here.around.end()) continue;
        const RegisterDiff difference = auditor.with(here, hole.without);
        if (!difference.computed()) auditor.give_up(kProperty, {here.own.id, other->id}, Message::open_filled_again);
        else if (difference.provisions.empty()) auditor.note(kProperty, {here.own.id, other->id, hole.id}, hole.again);
    }
}

} // namespace eligibility
