#include "formats/read_receipt.h"

#include "base/suggest.h"
#include "base/text.h"
#include "formats/cursor.h"
#include "formats/json_sink.h"
#include "formats/read_answers.h"
#include "formats/read_document.h"

namespace eligibility {
namespace {

void read_head(const Cursor& root, const Policy& policy, Receipt& receipt) {
    root.one_of("format", "eligibility-receipt");
    root.whole("version", 1, 1);
    root.string("engine");
    root.string("audience");
    root.strings("needs");
    const std::string day = root.string("asOf");
    const auto as_of = parse_date(day);
    if (!as_of && !day.empty())
        root.fail_at("asOf", IssueCode::invalid_date, {Message::not_a_date, {shortened(day, kLongestName)}});
    receipt.as_of = as_of.value_or(Date{});
    if (!root.has("policy")) root.fail_missing("policy");
    root.with("policy", [&](const Cursor& at) {
        if (!at.is_object()) return;
        at.allow_only("id hash");
        receipt.policy_hash = at.string("hash");
        const std::string id = at.string("id");
        if (!id.empty() && id != policy.id)
            at.fail_at("id", IssueCode::wrong_policy,
                       {Message::made_under_other, {shortened(id, kLongestName), policy.id}},
                       Message::verify_with_policy);
    });
}

void read_verdicts(const Cursor& root, Receipt& receipt) {
    root.with("verdicts", [&](const Cursor& at) {
        at.each_member([&](std::string_view id, const Cursor&) {
            const std::string word = at.string(id);
            const auto verdict = named<Verdict>(word);
            if (!verdict && !word.empty())
                at.fail_at(id, IssueCode::wrong_value, {Message::no_verdict, {shortened(word, kLongestName)}},
                           did_you_mean(word, {Names<Verdict>::words.begin(), Names<Verdict>::words.end()}));
            if (verdict) receipt.verdicts.push_back({std::string(id), *verdict});
        });
    });
    if (!root.has("verdicts")) root.fail_missing("verdicts");
    else if (receipt.verdicts.empty() && root.value().find("verdicts").size() == 0)
        root.fail_at("verdicts", IssueCode::wrong_value, Message::no_verdicts);
}

// What is wrong with a document is told as of any document, at its place in the receipt.
void tell(Issues issues, const Cursor& at) {
    for (Issue& issue : issues) {
        if (issue.severity != Severity::error) continue;
        issue.pointer = at.pointer() + issue.pointer;
        at.issues().push_back(std::move(issue));
    }
}

void read_own_documents(const Cursor& root, const Policy& policy, Receipt& receipt) {
    root.each("documents", [&](const Cursor& at, std::size_t) {
        Issues issues;
        if (auto document = read_document(at.value(), policy, issues)) {
            receipt.documents.push_back(std::move(*document));
            receipt.hashes.push_back(document_hash(at.value()));
        }
        tell(std::move(issues), at);
    });
}

// Answers that were good when they were given: nothing in the receipt is to be corrected.
void tell_version(Issues& unread) {
    for (Issue& issue : unread) {
        if (issue.code == IssueCode::unknown_fact) issue.detail.message = Message::not_asked_here;
        issue.hint = Message::verify_with_version;
    }
}

} // namespace

std::optional<Receipt> read_receipt(std::string_view text, const Policy& policy, Issues& issues, Issues& unread) {
    const std::size_t issues_before = issues.size();
    const JsonDocument document(text, issues);
    if (!document.root()) return std::nullopt;
    const Cursor root(document.root(), issues);
    if (!root.is_object()) return std::nullopt;
    root.allow_only("format version engine policy asOf audience needs facts documents register corrections verdicts");
    Receipt receipt{{}, {}, Answers(policy), {}, {}, {}, {}, {}};
    read_head(root, policy, receipt);
    const bool other_version = receipt.policy_hash != policy.hash;
    if (const Json facts = root.value().find("facts"))
        receipt.answers = read_answers(facts, "/facts", policy, other_version ? unread : issues);
    else root.fail_missing("facts");
    tell_version(unread);
    if (root.has("documents")) read_own_documents(root, policy, receipt);
    if (root.has("register")) receipt.register_hash = root.string("register");
    root.with("corrections", [&](const Cursor& at) {
        Issues faults;
        receipt.corrections = read_corrections(at.value(), policy, faults);
        tell(std::move(faults), at);
    });
    read_verdicts(root, receipt);
    if (issues.size() != issues_before) return std::nullopt;
    return receipt;
}

} // namespace eligibility
