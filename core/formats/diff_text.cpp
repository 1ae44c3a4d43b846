#include "base/text.h"
#include "formats/report.h"

#include <algorithm>
#include <array>

namespace eligibility {
namespace {

Message sentence_of(ProvisionChangeKind kind) {
    switch (kind) {
    case ProvisionChangeKind::removed: return Message::is_removed;
    case ProvisionChangeKind::added: return Message::is_new;
    case ProvisionChangeKind::function: return Message::provision_function;
    case ProvisionChangeKind::local: return Message::provision_local;
    case ProvisionChangeKind::wording: return Message::provision_wording;
    }
    return Message::nothing;
}

// Of the kinds that PartChange names.
EntryKind kind_of(std::string_view part_kind) {
    if (part_kind == "option") return EntryKind::option;
    if (part_kind == "follows") return EntryKind::answer;
    if (part_kind == "parameter") return EntryKind::parameter;
    if (part_kind == "reading") return EntryKind::reading;
    if (part_kind == "county") return EntryKind::county;
    return part_kind == "sentence" ? EntryKind::sentence : EntryKind::fact;
}

Message sentence_of(const PartChange& part) {
    if (part.change == "removed") return Message::is_removed;
    return part.change == "added" ? Message::is_new : Message::part_reworded;
}

/// A member of a provision and what people call it.
struct Member {
    std::string_view name;
    Message word;
};

constexpr std::array kMembers{
    Member{"sentence", Message::entry_sentences},
    Member{"quote", Message::member_quote},
    Member{"alsoFrom", Message::member_also_from},
    Member{"kind", Message::member_kind},
    Member{"title", Message::member_title},
    Member{"effect", Message::member_effect},
    Member{"audience", Message::member_audience},
    Member{"topic", Message::member_topic},
    Member{"modality", Message::member_modality},
    Member{"decidedBy", Message::member_decided_by},
    Member{"exercisedBy", Message::member_exercised_by},
    Member{"evidence", Message::member_evidence},
    Member{"notes", Message::member_notes},
    Member{"maySay", Message::member_may_say},
    Member{"neverSay", Message::member_never_say},
    Member{"excludes", Message::member_excludes},
};

std::string member_text(const std::string& name, const PlainWords& words) {
    for (const Member& member : kMembers)
        if (member.name == name) return words.say(member.word);
    return name;
}

std::string changed_verdict_text(const ChangedVerdict& one, const PlainWords& words) {
    return join({"  ", words.say(word_of(one.before)), " → ", words.say(word_of(one.after)), "\n",
                 example_text(one.example, words, "      ")});
}

std::string provision_text(const ProvisionChange& change, const PlainWords& words) {
    const auto line = [&](const Said& said) { return join({"  ", words.say(said), "\n"}); };
    const std::string name = words.name(EntryKind::provision, change.id);
    std::string text = join({words.say({sentence_of(change.kind), {name}}), ids_text({change.id}), "\n"});
    std::vector<std::string> reworded;
    for (const std::string& member : change.reworded) reworded.push_back(member_text(member, words));
    if (!reworded.empty()) text += line({Message::reworded, {words.listed(reworded)}});
    for (const ChangedVerdict& one : change.examples) text += changed_verdict_text(one, words);
    if (change.not_computed) text += line(Message::examples_incomplete);
    return text += '\n';
}

} // namespace

std::string diff_text(const PolicyDiff& diff, const PlainWords& words) {
    const auto line = [&](const Said& said) { return words.say(said) + '\n'; };
    std::string text = line({Message::diff_head, {diff.id_before, diff.hash_before, diff.id_after, diff.hash_after}});
    text += '\n';
    if (diff.empty()) return text += line(Message::nothing_changes);
    if (diff.provisions.empty()) text += line(Message::no_provision_changes) + '\n';
    for (const ProvisionChange& change : diff.provisions) text += provision_text(change, words);
    for (const PartChange& part : diff.parts) {
        const std::string name = words.kind_and_name(kind_of(part.kind), part.id);
        text += join({words.say({sentence_of(part), {name}}), ids_text({part.id}), "\n"});
    }
    if (!diff.local_compared) text += line(Message::too_large_to_compare);
    return text;
}

std::string register_change_text(const RegisterChange& change, const PlainWords& words, std::size_t examples) {
    const std::string name = words.name(EntryKind::provision, change.id);
    const Said head = change.day ? Said(Message::changes_from, {name, to_text(*change.day)})
                                 : Said(Message::change_not_computed, {name});
    std::string text = join({words.say(head), ids_text({change.id}), "\n"});
    for (std::size_t i = 0; i < std::min(examples, change.examples.size()); ++i)
        text += changed_verdict_text(change.examples[i], words);
    if (change.day && change.not_computed) text += join({"  ", words.say(Message::examples_incomplete), "\n"});
    return text;
}

std::string diff_text(const RegisterDiffResult& result, const PlainWords& words) {
    const auto line = [&](const Said& said) { return words.say(said) + '\n'; };
    std::string text;
    const auto documents = [&](Message message, const std::vector<std::string>& ids) {
        for (const std::string& id : ids)
            text += join({words.say({message, {words.name(EntryKind::document, id)}}), ids_text({id}), "\n"});
    };
    documents(Message::document_added, result.documents.added);
    documents(Message::document_removed, result.documents.removed);
    documents(Message::document_reworded, result.documents.reworded);
    if (result.documents.empty()) text += line(Message::registers_alike);
    text += '\n';
    for (const RegisterChange& change : result.difference.provisions)
        text += register_change_text(change, words, ProvisionChange::kMostExamples) + '\n';
    const std::string count = number_text(result.difference.unchanged);
    const bool all = result.difference.provisions.empty();
    if (result.day)
        text += line({all ? Message::all_unchanged_on : Message::others_unchanged_on, {count, to_text(*result.day)}});
    else text += line({all ? Message::all_unchanged : Message::others_unchanged, {count}});
    if (!result.roster) return text;
    return text + line({Message::roster_as_of, {to_text(result.roster_day)}}) + roster_text(*result.roster, words);
}

std::string person_change_text(const PersonChange& change, const PlainWords& words) {
    const auto word = [&](const std::optional<Verdict>& one) {
        return words.say(one ? word_of(*one) : Message::verdict_none);
    };
    const std::string step = join({word(change.before), " → ", word(change.after)});
    const std::string name = words.name(EntryKind::provision, change.provision);
    const std::string told = words.say({Message::labelled, {name, step}});
    return name == change.provision ? told : told + ids_text({change.provision}); // no version has it
}

namespace {

// An id is JSON text; people read it without quotes.
std::string person_text(std::string_view id) {
    const bool quoted = id.size() >= 2 && id.front() == '"' && id.back() == '"';
    return std::string(quoted ? id.substr(1, id.size() - 2) : id);
}

} // namespace

std::string roster_text(const RosterResult& roster, const PlainWords& words) {
    const Said head(Message::roster_changed, {number_text(roster.changed.size()), number_text(roster.people)});
    std::string text = words.say(head) + '\n';
    std::vector<std::pair<PersonChange, std::vector<std::string>>> groups;
    for (const ChangedPerson& person : roster.changed)
        for (const PersonChange& change : person.changes) {
            const auto same = [&](const auto& group) { return group.first == change; };
            auto group = std::find_if(groups.begin(), groups.end(), same);
            if (group == groups.end()) group = groups.insert(group, {change, {}});
            group->second.push_back(person_text(person.id));
        }
    for (const auto& [change, people] : groups)
        text += join({person_change_text(change, words), "\n  ",
                      words.say({Message::people_counted, {number_text(people.size()), words.listed(people)}}), "\n"});
    return text;
}

} // namespace eligibility
