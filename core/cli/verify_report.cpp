#include "cli/verify_report.h"

#include "base/text.h"
#include "cli/messages.h"
#include "cli/refusal.h"
#include "formats/describe_audit.h"

#include <algorithm>

namespace eligibility::cli {
namespace {

// The order of what a document sets says nothing.
Overlay in_order(Overlay overlay) {
    const auto place = [](const Overlay::Tag& one) { return std::pair(one.region, one.tag); };
    std::sort(overlay.parameters.begin(), overlay.parameters.end());
    std::sort(overlay.readings.begin(), overlay.readings.end());
    std::sort(overlay.tags.begin(), overlay.tags.end(),
              [&](const Overlay::Tag& one, const Overlay::Tag& other) { return place(one) < place(other); });
    return overlay;
}

std::string name_text(const Overlay& overlay) {
    return printable(
        join({overlay.document_number, ", ", overlay.document_title, ", ", overlay.issuer, " (", overlay.id, ")"}));
}

std::string count_text(const Verification& result, Language language) {
    const std::size_t all = result.receipt.verdicts.size(), changed = result.changes.size();
    const Said verdicts = all == 1 ? Said(Message::verify_one) : Said(Message::verify_all, {number_text(all)});
    if (changed == 0) return text_of(verdicts, language);
    return text_of({Message::verify_some, {number_text(changed), text_of(verdicts, language)}}, language);
}

// What keeps the local document of the receipt, or its absence, from being confirmed, and what to do about it.
std::string doubt_text(const Verification& result, Language language) {
    const auto& own = result.receipt.overlay;
    if (!own) return text_of({Message::doubt_none, {result.given_file}}, language);
    const bool in_force = own->in_force(result.receipt.as_of);
    const Message doubt = in_force ? Message::doubt_in_force : Message::doubt_not_in_force;
    const Said remedy = result.given ? Said(Message::doubt_other, {result.given_file}) : Message::doubt_confirm;
    return text_of(doubt, language) + text_of(remedy, language);
}

std::string head_text(const Verification& result, Language language) {
    const bool doubted = result.receipt.overlay ? !result.confirmed() : result.given.has_value();
    const bool all_same = result.changes.empty();
    std::string text = text_of(all_same ? Message::verify_same : Message::verify_different, language);
    const auto around = [&](Message message) { text = text_of({message, {text}}, language); };
    if (!result.same_policy()) around(Message::verify_other_version);
    if (doubted) around(all_same ? Message::verify_but_unconfirmed : Message::verify_and_unconfirmed);
    const Said head(Message::verify_head, {text, count_text(result, language), to_text(result.receipt.as_of),
                                           result.policy->id, result.policy->hash});
    return join({text_of(head, language), doubted ? doubt_text(result, language) : std::string{}, "\n"});
}

std::string documents_text(const Verification& result, Language language) {
    const auto& own = result.receipt.overlay;
    const auto line = [&](std::string_view text) { return join({"  ", text, "\n"}); };
    std::string text;
    if (own) {
        const std::string name = name_text(*own), day = to_text(result.receipt.as_of);
        const bool in_force = own->in_force(result.receipt.as_of);
        const std::string dated = in_force ? name : text_of({Message::out_of_force, {name, day}}, language);
        const bool confirmed = result.confirmed();
        text += line(
            text_of({confirmed ? Message::receipt_document_confirmed : Message::receipt_document, {dated}}, language));
    }
    if (!result.given || result.confirmed()) return text;
    const std::string given = name_text(*result.given);
    const bool same_name = own && name_text(*own) == given;
    const std::string told = same_name ? text_of({Message::other_content, {given}}, language) : given;
    return text + line(text_of({Message::labelled, {result.given_file, told}}, language));
}

struct ConfirmedOverlay {
    const Overlay& overlay;
    bool confirmed;
};

void describe_name(auto& sink, const Overlay& overlay) {
    sink.text("id", overlay.id);
    sink.text("number", overlay.document_number);
    sink.text("title", overlay.document_title);
    sink.text("issuer", overlay.issuer);
}

void describe(auto& sink, const ConfirmedOverlay& named) {
    describe_name(sink, named.overlay);
    sink.flag("confirmed", named.confirmed);
}

struct GivenOverlay {
    const Overlay& overlay;
};
void describe(auto& sink, const GivenOverlay& given) { describe_name(sink, given.overlay); }

struct ReceiptName {
    const Receipt& receipt;
};
void describe(auto& sink, const ReceiptName& name) {
    sink.text("hash", name.receipt.policy_hash);
    sink.date("asOf", name.receipt.as_of);
}

} // namespace

void describe(auto& sink, const Verification& result) {
    const auto& own = result.receipt.overlay;
    sink.part("policy", PolicyName{});
    sink.part("receipt", ReceiptName{result.receipt});
    sink.flag("same", result.same());
    sink.flag("samePolicy", result.same_policy());
    if (own) sink.part("overlay", ConfirmedOverlay{*own, result.confirmed()});
    if (result.given && !result.confirmed()) sink.part("givenOverlay", GivenOverlay{*result.given});
    sink.number("compared", static_cast<std::int64_t>(result.receipt.verdicts.size()));
    sink.list("changes", std::span<const PersonChange>(result.changes));
    sink.list("unread", std::span<const Issue>(result.unread));
}

bool Verification::confirmed() const {
    return receipt.overlay && given && in_order(*receipt.overlay) == in_order(*given);
}

bool Verification::same() const {
    const bool documents_agree = receipt.overlay ? confirmed() : !given;
    return same_policy() && changes.empty() && documents_agree;
}

std::string verification_text(const Verification& result, Language language) {
    std::string text = head_text(result, language);
    if (!result.same_policy()) {
        const Said version(Message::receipt_version,
                           {result.policy->id, printable(result.receipt.policy_hash), result.policy->hash});
        text += join({"  ", text_of(version, language), "\n"});
    }
    text += documents_text(result, language);
    const PlainWords words(*result.policy, language);
    for (const PersonChange& change : result.changes)
        text += join({"  ", printable(person_change_text(change, words)), "\n"});
    return text;
}

std::string verification_json(const Verification& result) { return object_json(result, *result.policy) + '\n'; }

std::string refusal_json(const Issues& issues) {
    return object_json(RefusedFile{{"invalid-receipt", issues}}, Policy{}) + '\n';
}

} // namespace eligibility::cli
