// What is asked of a whole register, or of documents as they are written.
#include "audit/register_auditor.h"
#include "eligibility/conflicts.h"

#include <algorithm>

namespace eligibility {
namespace {

Message conflict_message(Disputed about) {
    switch (about) {
    case Disputed::parameter: return Message::conflict_on_parameter;
    case Disputed::reading: return Message::conflict_on_reading;
    case Disputed::recognition: return Message::conflict_on_recognition;
    case Disputed::tag: return Message::conflict_on_tag;
    case Disputed::adopts: return Message::conflict_on_adopting;
    case Disputed::replaces: return Message::conflict_on_replacing;
    }
    return Message::nothing;
}

} // namespace

void check_agreement(RegisterAuditor& auditor) {
    constexpr AuditProperty kProperty = AuditProperty::documents_agree;
    DocumentConflicts conflicts = conflicts_among(auditor.policy, auditor.documents, auditor.bounds.search);
    for (DocumentConflict& one : conflicts.found) {
        std::vector<std::string> subjects{auditor.documents[one.first].id, auditor.documents[one.second].id};
        if (!one.example) {
            auditor.give_up(kProperty, std::move(subjects), Message::open_conflict);
            continue;
        }
        subjects.push_back(one.subject);
        auditor.violate(kProperty, std::move(subjects), conflict_message(one.about), std::move(one.example));
    }
    if (!conflicts.computed) auditor.give_up(kProperty, {}, Message::too_many_pairs);
    auditor.conclude(kProperty, auditor.documents.size(), Message::counted_documents);
}

void check_within_text(RegisterAuditor& auditor) {
    constexpr AuditProperty kProperty = AuditProperty::document_within_text;
    bool all = true;
    for (const Document& document : auditor.documents)
        for (const DocumentRule& rule : document.rules) {
            const Provision& provision = auditor.policy[rule.provision];
            if (document.level < DocumentLevel::prefecture || provision.decided_by) continue;
            const auto note = [&](bool narrows, Message message) {
                if (narrows) auditor.note(kProperty, {document.id, provision.id}, message);
                all = all && !narrows;
            };
            note(rule.adopts == false, Message::narrowed_by_refusal);
            note(rule.requires_.has_value(), Message::narrowed_by_condition);
        }
    if (all) auditor.conclude(kProperty, auditor.documents.size(), Message::counted_documents);
}

} // namespace eligibility
