#include "cli/verify.h"

#include "eligibility/audit.h"

#include <iostream>

namespace eligibility::cli {
namespace {

struct Replay {
    const Policy& policy;
    const Receipt& receipt;
    std::vector<PersonChange> changes; ///< from the receipt to now

    bool same_policy() const { return receipt.policy_hash == policy.hash; }
    bool same() const { return same_policy() && changes.empty(); }
};

void print(const Issues& issues, const std::string& file) {
    for (const Issue& issue : issues)
        std::cerr << file << '#' << issue.pointer << ": " << name_of(issue.code) << ": " << issue.detail << " ("
                  << issue.hint << ")\n";
}

std::vector<PersonChange> changes_since(const Receipt& receipt, const Checker& checker) {
    const Policy& policy = checker.policy();
    Assessor assessor(checker);
    const auto verdicts = assessor.verdicts(receipt.answers);
    std::vector<PersonChange> changes;
    for (const auto& [id, then] : receipt.verdicts) {
        std::optional<Verdict> now;
        if (const auto provision = find_id(policy.provisions, id)) now = static_cast<Verdict>(verdicts[provision->at]);
        if (now != then) changes.push_back({id, then, now});
    }
    return changes;
}

std::optional<std::vector<PersonChange>> replay(const Receipt& receipt, const Loaded& loaded, Issues& issues) {
    if (!receipt.overlay || !receipt.overlay->in_force(receipt.as_of)) return changes_since(receipt, *loaded.checker);
    const auto local = Checker::build(loaded.policy, apply_overlay(loaded.policy, *receipt.overlay), issues);
    if (!local) return std::nullopt;
    return changes_since(receipt, *local);
}

void write_text(const Replay& replay, std::ostream& out) {
    const auto& [policy, receipt, changes] = replay;
    if (!replay.same_policy())
        out << "other version: the receipt was made under " << policy.id << ' ' << receipt.policy_hash << ", this is "
            << policy.hash << '\n';
    const std::size_t count = receipt.verdicts.size();
    if (changes.empty()) out << "same: " << count << (count == 1 ? " verdict" : " verdicts");
    else out << "different: " << changes.size() << " of " << count << " verdicts";
    out << " as of " << to_text(receipt.as_of) << ", policy " << policy.id << ' ' << policy.hash << '\n';
    for (const PersonChange& change : changes) out << "  " << person_change_text(change) << '\n';
}

void write_json(const Replay& replay, const Issues& unread, std::ostream& out) {
    const auto& [policy, receipt, changes] = replay;
    std::vector<std::string> parts;
    for (const PersonChange& change : changes) parts.push_back(person_change_json(change));
    const std::string receipt_json =
        json_object({{"hash", quoted(receipt.policy_hash)}, {"asOf", quoted(to_text(receipt.as_of))}});
    out << json_object({{"policy", json_object({{"id", quoted(policy.id)}, {"hash", quoted(policy.hash)}})},
                        {"receipt", receipt_json},
                        {"same", replay.same() ? "true" : "false"},
                        {"samePolicy", replay.same_policy() ? "true" : "false"},
                        {"compared", std::to_string(receipt.verdicts.size())},
                        {"changes", json_list(parts)},
                        {"unread", issues_json(unread)}})
        << '\n';
}

int refuse(const Issues& issues, const Options& options, std::ostream& out) {
    if (options.json) out << "{\"error\":{\"code\":\"invalid-receipt\",\"issues\":" << issues_json(issues) << "}}\n";
    else print(issues, options.operands.front());
    return 2;
}

} // namespace

int verify(const Loaded& loaded, const Options& options, std::istream&, std::ostream& out) {
    if (options.operands.size() != 1) {
        std::cerr << "eligibility: verify needs one file, the receipt\n";
        return 2;
    }
    if (options.overlay_file || options.as_of != options.today) {
        std::cerr << "eligibility: verify takes the date and the local document from the receipt\n";
        return 2;
    }
    const auto text = read_file(options.operands.front());
    if (!text) return 2;
    Issues issues, unread;
    const auto receipt = read_receipt(*text, loaded.policy, issues, unread);
    if (!receipt) return refuse(issues, options, out);
    auto changes = replay(*receipt, loaded, issues);
    if (!changes) return refuse(issues, options, out);
    const Replay result{loaded.policy, *receipt, std::move(*changes)};
    if (options.json) {
        write_json(result, unread, out);
    } else {
        print(unread, options.operands.front());
        write_text(result, out);
    }
    return result.same() ? 0 : 1;
}

} // namespace eligibility::cli
