#include "audit/part_changes.h"

#include "base/text.h"

#include <algorithm>

namespace eligibility {
namespace {

// Compares two lists by `id_of(entry)`; where both have an entry, `same(before, after)` tells whether it is unchanged.
template <class Entry, class IdOf, class Same>
void compare(std::string_view kind, const std::vector<Entry>& before, const std::vector<Entry>& after, IdOf id_of,
             Same same, std::vector<PartChange>& changes) {
    const auto find = [&](const std::vector<Entry>& list, const std::string& id) {
        return std::find_if(list.begin(), list.end(), [&](const Entry& entry) { return id_of(entry) == id; });
    };
    const auto add = [&](const std::string& id, std::string_view change) {
        changes.push_back({std::string(kind), id, std::string(change)});
    };
    for (const Entry& entry : before)
        if (find(after, id_of(entry)) == after.end()) add(id_of(entry), "removed");
    for (const Entry& entry : after) {
        const auto earlier = find(before, id_of(entry));
        if (earlier == before.end()) add(id_of(entry), "added");
        else if (!same(*earlier, entry)) add(id_of(entry), "reworded");
    }
}

bool same_recognition(const std::optional<Recognition>& a, const std::optional<Recognition>& b) {
    return a.has_value() == b.has_value() && (!a || (a->by == b->by && a->cue == b->cue));
}

template <class Of> std::vector<std::string> ids(const Policy& policy, const std::vector<Index<Of>>& indexes) {
    std::vector<std::string> ids;
    for (const Index<Of> index : indexes) ids.push_back(policy[index].id);
    return ids;
}

bool same_fact(const Policy& before, const Fact& a, const Policy& after, const Fact& b) {
    return a.type == b.type && a.label == b.label && a.question == b.question && a.help == b.help &&
           before[a.section].id == after[b.section].id && ids(before, a.audience) == ids(after, b.audience) &&
           a.change == b.change && a.unit == b.unit && a.min == b.min && a.max == b.max &&
           same_recognition(a.recognised_by, b.recognised_by);
}

bool same_parameter(const Parameter& a, const Parameter& b) {
    return a.label == b.label && a.is_flag == b.is_flag && a.unit == b.unit && a.floor == b.floor && a.max == b.max &&
           a.set_by == b.set_by;
}

bool same_reading(const Reading& a, const Reading& b) {
    return a.label == b.label && a.if_true == b.if_true && a.if_false == b.if_false &&
           a.default_value == b.default_value;
}

} // namespace

std::vector<PartChange> part_changes(const Policy& before, const Policy& after) {
    std::vector<PartChange> changes;
    const auto by_id = [](const auto& entry) -> const std::string& { return entry.id; };
    compare(
        "sentence", before.sentences, after.sentences, by_id,
        [&](const Sentence& a, const Sentence& b) {
            return a.text == b.text && before[a.sentence_class].id == after[b.sentence_class].id;
        },
        changes);
    compare(
        "fact", before.facts, after.facts, by_id,
        [&](const Fact& a, const Fact& b) { return same_fact(before, a, after, b); }, changes);
    for (const Fact& fact : after.facts) {
        const auto earlier = find_id(before.facts, fact.id);
        if (!earlier || fact.type != FactType::option) continue;
        const auto option_id = [&](const Option& option) { return join({fact.id, "=", option.value}); };
        compare(
            "option", before[*earlier].options, fact.options, option_id,
            [](const Option& a, const Option& b) { return a.label == b.label; }, changes);
    }
    compare("parameter", before.parameters, after.parameters, by_id, same_parameter, changes);
    compare("reading", before.readings, after.readings, by_id, same_reading, changes);
    compare(
        "county", before.regions, after.regions,
        [](const Region& region) -> const std::string& { return region.adcode; },
        [](const Region& a, const Region& b) { return a.name == b.name; }, changes);
    return changes;
}

std::vector<std::string> reworded_members(const Policy& policy_before, const Provision& before,
                                          const Policy& policy_after, const Provision& after) {
    std::vector<std::string> members;
    const auto compare = [&](std::string_view name, bool same) {
        if (!same) members.emplace_back(name);
    };
    compare("sentence", before.sentence == after.sentence);
    compare("quote", before.quote == after.quote);
    compare("alsoFrom", before.also_from == after.also_from);
    compare("kind", before.kind == after.kind);
    compare("title", before.title == after.title);
    compare("effect", before.effect == after.effect);
    compare("audience", ids(policy_before, before.audience) == ids(policy_after, after.audience));
    compare("topic", policy_before[before.topic].id == policy_after[after.topic].id);
    compare("modality", policy_before[before.modality].id == policy_after[after.modality].id);
    compare("decidedBy", before.decided_by == after.decided_by);
    compare("exercisedBy", before.exercised_by == after.exercised_by);
    compare("evidence", before.evidence == after.evidence);
    compare("notes", before.notes == after.notes);
    compare("maySay", before.may_say == after.may_say);
    compare("neverSay", before.never_say == after.never_say);
    compare("excludes", ids(policy_before, before.excludes) == ids(policy_after, after.excludes));
    return members;
}

} // namespace eligibility
