#include "cli/roster.h"

#include "cli/answer_lines.h"
#include "formats/read_applicant.h"

namespace eligibility::cli {
namespace {

// A person without an id is called by the number of the line.
ComparedRoster compare_lines(Input& in, const Options& options, const Checker& before, const Checker& after) {
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

} // namespace

std::optional<ComparedRoster> compare_roster(const Options& options, const std::optional<Checker>& before,
                                             const std::optional<Checker>& after) {
    if (!before || !after) return std::nullopt;
    Input in(*options.roster_file);
    auto compared = compare_lines(in, options, *before, *after);
    if (!in.failed()) return compared;
    complain({{Message::file_unreadable, {*options.roster_file, in.reason()}}, {}}, options.language);
    return std::nullopt;
}

} // namespace eligibility::cli
