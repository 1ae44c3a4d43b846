#include "cli/verify_report.h"

#include "base/text.h"
#include "cli/messages.h"
#include "cli/refusal.h"
#include "formats/describe_audit.h"

#include <algorithm>

namespace eligibility::cli {
namespace {

std::string name_text(const Document& document) {
    return printable(join({document.number, ", ", document.title, ", ", document.issuer, " (", document.id, ")"}));
}

std::string count_text(const Verification& result, Language language) {
    const std::size_t all = result.receipt.verdicts.size(), changed = result.changes.size();
    const Said verdicts = all == 1 ? Said(Message::verify_one) : Said(Message::verify_all, {number_text(all)});
    if (changed == 0) return text_of(verdicts, language);
    return text_of({Message::verify_some, {number_text(changed), text_of(verdicts, language)}}, language);
}

Message doubt_of(const Verification& result) {
    const auto unknown = std::find(result.known.begin(), result.known.end(), std::uint8_t{0});
    if (unknown == result.known.end()) return Message::doubt_corrections;
    return result.given ? Message::doubt_unknown : Message::doubt_vouched;
}

std::string head_text(const Verification& result, Language language) {
    const bool doubted = !result.confirmed();
    const bool all_same = result.changes.empty();
    std::string text = text_of(all_same ? Message::verify_same : Message::verify_different, language);
    const auto around = [&](Message message) { text = text_of({message, {text}}, language); };
    if (!result.same_policy()) around(Message::verify_other_version);
    if (doubted) around(all_same ? Message::verify_but_unconfirmed : Message::verify_and_unconfirmed);
    const Said head(Message::verify_head, {text, count_text(result, language), to_text(result.receipt.as_of),
                                           result.policy->id, result.policy->hash});
    return join({text_of(head, language), doubted ? text_of(doubt_of(result), language) : std::string{}, "\n"});
}

std::string documents_text(const Verification& result, Language language) {
    std::string text;
    for (std::size_t i = 0; i < result.receipt.documents.size(); ++i) {
        const Document& own = result.receipt.documents[i];
        const std::string name = name_text(own), day = to_text(result.receipt.as_of);
        const bool in_force = own.in_force(result.receipt.as_of);
        const std::string dated = in_force ? name : text_of({Message::out_of_force, {name, day}}, language);
        const Message said = result.known[i] ? Message::receipt_document_confirmed : Message::receipt_document;
        text += join({"  ", text_of({said, {dated}}, language), "\n"});
    }
    if (result.receipt.corrections) text += join({"  ", text_of(Message::receipt_corrections, language), "\n"});
    return text;
}

/// A document of the receipt.
struct ReceiptDocument {
    const Document& document;
    bool confirmed;
};
void describe(auto& sink, const ReceiptDocument& of) {
    sink.text("id", of.document.id);
    sink.text("number", of.document.number);
    sink.text("title", of.document.title);
    sink.text("issuer", of.document.issuer);
    sink.flag("confirmed", of.confirmed);
}

struct ReceiptName {
    const Receipt& receipt;
};
void describe(auto& sink, const ReceiptName& name) {
    sink.text("hash", name.receipt.policy_hash);
    sink.date("asOf", name.receipt.as_of);
    sink.text_if("register", name.receipt.register_hash);
}

} // namespace

void describe(auto& sink, const Verification& result) {
    const Receipt& receipt = result.receipt;
    sink.part("policy", PolicyName{});
    sink.part("receipt", ReceiptName{result.receipt});
    sink.flag("same", result.same());
    sink.flag("samePolicy", result.same_policy());
    sink.template list_of<ReceiptDocument>("documents", receipt.documents.size(), [&](std::size_t i) {
        return ReceiptDocument{receipt.documents[i], result.known[i] != 0};
    });
    sink.number("compared", static_cast<std::int64_t>(result.receipt.verdicts.size()));
    sink.list("changes", std::span<const PersonChange>(result.changes));
    sink.list("unread", std::span<const Issue>(result.unread));
}

bool Verification::confirmed() const {
    return !receipt.corrections && std::all_of(known.begin(), known.end(), [](std::uint8_t is) { return is != 0; });
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
