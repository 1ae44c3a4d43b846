#include "cli/verify_report.h"

#include "base/text.h"
#include "cli/messages.h"
#include "cli/refusal.h"

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

std::string count_text(const Verification& result) {
    const std::size_t all = result.receipt.verdicts.size();
    const std::string verdicts = std::to_string(all) + (all == 1 ? " verdict" : " verdicts");
    return result.changes.empty() ? verdicts : join({std::to_string(result.changes.size()), " of ", verdicts});
}

// What keeps the local document of the receipt, or its absence, from being confirmed, and what to do about it.
std::string doubt_text(const Verification& result) {
    const auto& own = result.receipt.overlay;
    if (!own) return join({"; the receipt has no local document: verify it without --overlay ", result.given_file});
    const bool in_force = own->in_force(result.receipt.as_of);
    const std::string doubt =
        join({in_force ? ", rest on" : ", come with", " a local document that only the receipt vouches for"});
    if (!result.given) return doubt + "; confirm it with --overlay FILE";
    return join(
        {doubt, "; ", result.given_file, " is another: confirm it with --overlay and the file of that document"});
}

std::string head_text(const Verification& result) {
    const bool doubted = result.receipt.overlay ? !result.confirmed() : result.given.has_value();
    const bool all_same = result.changes.empty();
    std::string text(all_same ? "same" : "different");
    if (!result.same_policy()) text += " under another version";
    if (doubted) text += all_same ? ", but not confirmed" : ", and not confirmed";
    return join({text, ": ", count_text(result), " as of ", to_text(result.receipt.as_of), ", policy ",
                 result.policy->id, " ", result.policy->hash, doubted ? doubt_text(result) : std::string{}, "\n"});
}

std::string documents_text(const Verification& result) {
    const auto& own = result.receipt.overlay;
    std::string text;
    if (own) {
        const std::string day = join({", not in force on ", to_text(result.receipt.as_of)});
        text += join({"  local document of the receipt", result.confirmed() ? ", confirmed: " : ": ", name_text(*own),
                      own->in_force(result.receipt.as_of) ? std::string{} : day, "\n"});
    }
    if (!result.given || result.confirmed()) return text;
    const std::string given = name_text(*result.given);
    const bool same_name = own && name_text(*own) == given;
    return join({text, "  ", result.given_file, ": ", given, same_name ? ", with other content" : "", "\n"});
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

std::string verification_text(const Verification& result) {
    std::string text = head_text(result);
    if (!result.same_policy())
        text += join({"  other version: the receipt was made under ", result.policy->id, " ",
                      printable(result.receipt.policy_hash), ", this is ", result.policy->hash, "\n"});
    text += documents_text(result);
    for (const PersonChange& change : result.changes) text += join({"  ", printable(person_change_text(change)), "\n"});
    return text;
}

std::string verification_json(const Verification& result) { return object_json(result, *result.policy) + '\n'; }

std::string refusal_json(const Issues& issues) {
    return object_json(RefusedFile{{"invalid-receipt", issues}}, Policy{}) + '\n';
}

} // namespace eligibility::cli
