#include "cli/audit_commands.h"

#include "base/text.h"
#include "cli/answer_lines.h"
#include "cli/load.h"
#include "eligibility/json.h"
#include "formats/read_applicant.h"
#include "formats/report.h"

namespace eligibility::cli {
namespace {

/// A roster, and whether every line of it could be read.
struct ComparedRoster {
    RosterResult result;
    bool readable = true;
};

// A person without an id is called by the number of the line.
ComparedRoster compare_roster(Input& in, const Options& options, const Checker& before, const Checker& after) {
    ComparedRoster compared;
    RosterDiff roster(before, after);
    LineReader lines(in, options.longest_line);
    while (lines.next()) {
        Issues issues;
        VersionedApplicant person;
        if (lines.too_long()) report_too_long(lines, issues);
        else person = read_versioned(lines.line(), before.policy(), after.policy(), issues);
        if (!issues.empty()) {
            const Said line(Message::roster_line, {*options.roster_file, number_text(lines.number())});
            print(issues, PackFile{text_of(line, options.language), {}}, options.language);
            compared.readable = false;
            continue;
        }
        ++compared.result.people;
        auto changes = roster.of(person.before, person.after);
        const std::string id = person.id.empty() ? std::to_string(lines.number()) : person.id;
        if (!changes.empty()) compared.result.changed.push_back({id, std::move(changes)});
    }
    return compared;
}

// The people of the roster that the options name. Prints why and returns nothing when it cannot be read to its end, or
// the packs cannot be compiled.
std::optional<ComparedRoster> compare_roster(const Options& options, const std::shared_ptr<const Policy>& before,
                                             const std::shared_ptr<const Policy>& after) {
    Input in(*options.roster_file);
    const auto earlier = compile(before, nullptr, options.as_of, options.language);
    const auto later = compile(after, nullptr, options.as_of, options.language);
    if (!earlier || !later) return std::nullopt;
    auto compared = compare_roster(in, options, *earlier, *later);
    if (!in.failed()) return compared;
    complain({{Message::file_unreadable, {*options.roster_file, in.reason()}}, {}}, options.language);
    return std::nullopt;
}

std::string roster_text(const RosterResult& roster, const PlainWords& words) {
    const Said head(Message::roster_changed, {number_text(roster.changed.size()), number_text(roster.people)});
    std::string text = join({"\n", words.say(head), "\n"});
    for (const ChangedPerson& person : roster.changed) {
        text += person.id + '\n';
        for (const PersonChange& change : person.changes) text += join({"  ", person_change_text(change, words), "\n"});
    }
    return text;
}

std::string report_text(const DiffResult& result, const PlainWords& words) {
    const std::string text = diff_text(result.difference, words);
    return result.roster ? text + roster_text(*result.roster, words) : text;
}

} // namespace

Status audit(const Options& options, Output& out) {
    const auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return kFailed;
    Issues issues;
    const auto report = eligibility::audit(*policy, issues);
    print(issues, {}, policy->id, options.language);
    if (!report) return kFailed;
    out.write(options.json ? audit_json(*report, *policy) + '\n' : audit_text(*report, *policy, options.language));
    return report->holds() && report->computed() ? kDone : kDiffers;
}

Status diff(const Options& options, Output& out) {
    const auto before = load_policy(options.operands[0], options.language);
    const auto after = load_policy(options.operands[1], options.language);
    if (!before || !after) return kFailed;
    Issues issues;
    auto difference = eligibility::diff(*before, *after, issues);
    print(issues, {}, after->id, options.language);
    if (!difference) return kFailed;
    DiffResult result{std::move(*difference), std::nullopt};
    bool readable = true;
    if (options.roster_file) {
        auto roster = compare_roster(options, before, after);
        if (!roster) return kFailed;
        result.roster = std::move(roster->result);
        readable = roster->readable;
    }
    const PlainWords words(*after, options.language, before.get());
    out.write(options.json ? diff_json(result) + '\n' : report_text(result, words));
    if (!readable) return kFailed;
    return result.difference.empty() ? kDone : kDiffers;
}

} // namespace eligibility::cli
