#include "formats/finding_words.h"

#include <algorithm>
#include <charconv>

namespace eligibility {
namespace {

// What a document says something of, by what is said: a hole, or else a provision.
EntryKind filled_kind(Message detail) {
    switch (detail) {
    case Message::number_of_nobody:
    case Message::number_of_nobody_there:
    case Message::conflict_on_parameter:
    case Message::number_filled_again: return EntryKind::parameter;
    case Message::conflict_on_reading:
    case Message::reading_filled_again: return EntryKind::reading;
    case Message::recognition_of_nobody:
    case Message::recognition_of_nobody_there:
    case Message::conflict_on_recognition:
    case Message::recognition_filled_again: return EntryKind::fact;
    case Message::conflict_on_tag:
    case Message::tag_filled_again: return EntryKind::tag;
    default: return EntryKind::provision;
    }
}

// Of the subjects of a finding, in their order; the last is that of all that follow.
std::vector<EntryKind> kinds_of(const Finding& finding) {
    switch (finding.property) {
    case AuditProperty::verdict_reachable:
    case AuditProperty::same_function:
    case AuditProperty::contained:
    case AuditProperty::excludes_meet: return {EntryKind::provision};
    case AuditProperty::rule_reachable:
    case AuditProperty::follows_agree:
    case AuditProperty::follows_not_circular: return {EntryKind::fact};
    case AuditProperty::no_dead_fact: return {EntryKind::fact};
    case AuditProperty::no_dead_option: return {EntryKind::option};
    case AuditProperty::no_dead_parameter: return {EntryKind::parameter};
    case AuditProperty::no_dead_reading: return {EntryKind::reading};
    case AuditProperty::no_dead_definition: return {EntryKind::definition};
    case AuditProperty::more_never_hurts:
    case AuditProperty::threshold_in_text: return {EntryKind::provision, EntryKind::fact};
    case AuditProperty::question_reachable:
        if (finding.subjects.size() > 2) return {EntryKind::provision, EntryKind::fact, EntryKind::audience};
        return {EntryKind::fact, EntryKind::audience};
    case AuditProperty::sentence_classed:
    case AuditProperty::assessable_sentence_has_provision: return {EntryKind::sentence};
    case AuditProperty::document_rule_reachable:
    case AuditProperty::document_within_text: return {EntryKind::document, filled_kind(finding.detail.message)};
    case AuditProperty::documents_agree:
    case AuditProperty::hole_filled_once:
        return {EntryKind::document, EntryKind::document, filled_kind(finding.detail.message)};
    }
    return {EntryKind::provision};
}

// The sentence in which the subjects of this detail have places: the first, and the second and third or all others
// together. `nothing` where they stand before the detail.
Message sentence_of(Message detail) {
    switch (detail) {
    case Message::higher_is_worse: return Message::sentence_higher_is_worse;
    case Message::higher_is_worse_stated: return Message::sentence_higher_is_worse_stated;
    case Message::exception_not_needed: return Message::sentence_exception_not_needed;
    case Message::open_higher: return Message::sentence_open_higher;
    case Message::first_in_others: return Message::sentence_first_in_others;
    case Message::open_first: return Message::sentence_open_first;
    case Message::asked_of_this_in_vain: return Message::sentence_asked_of_this_in_vain;
    case Message::not_asked: return Message::sentence_not_asked;
    case Message::number_not_in_text: return Message::sentence_number_not_in_text;
    case Message::date_not_in_text: return Message::sentence_date_not_in_text;
    default: return Message::nothing; // most messages are no findings
    }
}

// A number with its unit; a date as it is.
std::string threshold_text(const std::string& fact, const std::string& threshold, const PlainWords& words) {
    std::int64_t number = 0;
    const char* const end = threshold.data() + threshold.size();
    const auto [rest, error] = std::from_chars(threshold.data(), end, number);
    return error == std::errc{} && rest == end ? words.value(fact, number) : threshold;
}

std::vector<std::string> names_of(const Finding& finding, const PlainWords& words) {
    const std::vector<std::string>& ids = finding.subjects;
    const std::vector<EntryKind> kinds = kinds_of(finding);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < ids.size(); ++i)
        names.push_back(words.name(kinds[std::min(i, kinds.size() - 1)], ids[i]));
    if (finding.property == AuditProperty::threshold_in_text && ids.size() > 2)
        names[2] = threshold_text(ids[1], ids[2], words);
    return names;
}

// The detail, with the labels of what it names.
std::string detail_text(const Finding& finding, const PlainWords& words, const Policy& policy) {
    Said detail = finding.detail;
    if (finding.property == AuditProperty::assessable_sentence_has_provision)
        for (std::string& id : detail.arguments)
            if (const auto known = find_id(policy.sentence_classes, id)) id = words.in(policy[*known].label);
    return words.say(detail);
}

} // namespace

std::string finding_sentence(const Finding& finding, const PlainWords& words, const Policy& policy) {
    std::vector<std::string> names = names_of(finding, words);
    Said sentence(sentence_of(finding.detail.message));
    if (sentence.message == Message::nothing) {
        const std::string detail = detail_text(finding, words, policy);
        if (names.empty()) return detail;
        return words.say({Message::labelled, {words.listed(names), detail}});
    }
    if (finding.property == AuditProperty::contained) {
        const std::string first = names.front();
        names.erase(names.begin());
        names = {first, words.listed(names)};
    }
    sentence.arguments = std::move(names);
    return words.say(sentence);
}

} // namespace eligibility
