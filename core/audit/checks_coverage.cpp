#include "audit/auditor.h"

#include <algorithm>

namespace eligibility {
namespace {

bool contains(const std::vector<AudienceIndex>& list, AudienceIndex audience) {
    return std::find(list.begin(), list.end(), audience) != list.end();
}

bool stands_on(const Provision& provision, const std::string& sentence) {
    return provision.sentence == sentence || std::any_of(provision.also_from.begin(), provision.also_from.end(),
                                                         [&](const Quote& also) { return also.sentence == sentence; });
}

// Some provision for the audience depends on the fact.
bool is_needed(const Auditor& auditor, FactIndex fact, AudienceIndex audience) {
    for (std::size_t i = 0; i < auditor.policy.provisions.size(); ++i)
        if (contains(auditor.policy.provisions[i].audience, audience) && auditor.depends(i, fact)) return true;
    return false;
}

// An audience that a fact is listed for in vain is for a person to judge; a fact that is asked in vain of all is wrong.
void check_asked(Auditor& auditor, FactIndex index) {
    const Fact& fact = auditor.policy[index];
    if (fact.for_documents) return;
    const auto needed = [&](AudienceIndex audience) { return is_needed(auditor, index, audience); };
    if (std::none_of(fact.audience.begin(), fact.audience.end(), needed))
        return auditor.violate(AuditProperty::question_reachable, {fact.id}, Message::asked_in_vain);
    for (const AudienceIndex audience : fact.audience)
        if (!needed(audience))
            auditor.note(AuditProperty::question_reachable, {fact.id, auditor.policy[audience].id},
                         Message::asked_of_this_in_vain);
}

// Everybody whom a provision concerns is asked what it depends on.
void check_asked_for(Auditor& auditor, std::size_t provision) {
    for (std::uint16_t i = 0; i < auditor.policy.facts.size(); ++i) {
        if (!auditor.depends(provision, {i})) continue;
        const Fact& fact = auditor.policy.facts[i];
        for (const AudienceIndex audience : auditor.policy.provisions[provision].audience)
            if (!contains(fact.audience, audience))
                auditor.violate(AuditProperty::question_reachable,
                                {auditor.policy.provisions[provision].id, fact.id, auditor.policy[audience].id},
                                Message::not_asked);
    }
}

} // namespace

void check_questions(Auditor& auditor) {
    for (std::uint16_t i = 0; i < auditor.policy.facts.size(); ++i) check_asked(auditor, {i});
    for (std::size_t i = 0; i < auditor.policy.provisions.size(); ++i) check_asked_for(auditor, i);
    auditor.conclude(AuditProperty::question_reachable, auditor.policy.facts.size(), Message::counted_questions);
}

void check_sentences(Auditor& auditor) {
    const Policy& policy = auditor.policy;
    for (const Sentence& sentence : policy.sentences) {
        const bool spoken = std::any_of(policy.provisions.begin(), policy.provisions.end(),
                                        [&](const Provision& p) { return stands_on(p, sentence.id); });
        constexpr AuditProperty kCovered = AuditProperty::assessable_sentence_has_provision;
        const SentenceClass& kind = policy[sentence.sentence_class];
        if (kind.assessable != spoken)
            auditor.violate(kCovered, {sentence.id},
                            {spoken ? Message::provision_too_many : Message::provision_too_few, {kind.id}});
    }
    auditor.conclude(AuditProperty::sentence_classed, policy.sentences.size(), Message::counted_sentences);
    auditor.conclude(AuditProperty::assessable_sentence_has_provision, policy.sentences.size(),
                     Message::counted_sentences);
}

} // namespace eligibility
