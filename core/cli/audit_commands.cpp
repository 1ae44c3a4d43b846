#include "cli/audit_commands.h"

#include "eligibility/audit.h"

#include <fstream>
#include <iostream>

namespace eligibility::cli {
namespace {

void print(const Issues& issues) {
    for (const Issue& issue : issues)
        std::cerr << "eligibility: " << name_of(issue.code) << ": " << issue.detail << '\n';
}

std::unique_ptr<Loaded> load_folder(const std::string& folder, const Options& options) {
    Options own = options;
    own.policy_folder = folder;
    return load(own);
}

struct ChangedPerson {
    std::string id; ///< as JSON text
    std::vector<PersonChange> changes;
};

struct RosterResult {
    std::size_t people = 0;
    std::vector<ChangedPerson> changed;
    bool readable = true;
};

// A person without an id is called by the number of the line.
RosterResult compare_roster(std::istream& in, const std::string& file, const Loaded& before, const Loaded& after) {
    RosterResult result;
    RosterDiff roster(*before.checker, *after.checker);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        Issues issues;
        const VersionedApplicant person = read_versioned(line, before.policy, after.policy, issues);
        for (const Issue& issue : issues) std::cerr << file << ':' << number << ": " << issue.detail << '\n';
        result.readable = result.readable && issues.empty();
        if (!issues.empty()) continue;
        ++result.people;
        auto changes = roster.of(person.before, person.after);
        const std::string id = person.id.empty() ? std::to_string(number) : person.id;
        if (!changes.empty()) result.changed.push_back({id, std::move(changes)});
    }
    return result;
}

void write_roster_text(const RosterResult& roster, std::ostream& out) {
    out << '\n' << roster.changed.size() << " of " << roster.people << " people have another verdict\n";
    for (const ChangedPerson& person : roster.changed) {
        out << person.id << '\n';
        for (const PersonChange& change : person.changes) out << "  " << person_change_text(change) << '\n';
    }
}

std::string roster_json(const RosterResult& roster) {
    std::string people;
    for (const ChangedPerson& person : roster.changed) {
        std::string changes;
        for (const PersonChange& change : person.changes)
            changes += (changes.empty() ? "" : ",") + person_change_json(change);
        people += (people.empty() ? "" : ",") + ("{\"id\":" + person.id + ",\"changes\":[" + changes + "]}");
    }
    return "{\"people\":" + std::to_string(roster.people) + ",\"changed\":[" + people + "]}";
}

void write(const PolicyDiff& difference, const std::optional<RosterResult>& roster, bool as_json, std::ostream& out) {
    if (!as_json) {
        out << diff_text(difference);
        if (roster) write_roster_text(*roster, out);
        return;
    }
    std::string object = diff_json(difference);
    if (roster) object.insert(object.size() - 1, ",\"roster\":" + roster_json(*roster));
    out << object << '\n';
}

} // namespace

int audit(const Loaded& loaded, const Options& options, std::istream&, std::ostream& out) {
    Issues issues;
    const auto report = eligibility::audit(loaded.policy, issues);
    print(issues);
    if (!report) return 2;
    if (options.json) out << audit_json(*report) << '\n';
    else out << audit_text(*report);
    return report->holds() ? 0 : 1;
}

int diff(const Options& options, std::ostream& out) {
    if (options.operands.size() != 2) {
        std::cerr << "eligibility: diff needs two folders, the earlier and the later version\n";
        return 2;
    }
    const auto before = load_folder(options.operands[0], options), after = load_folder(options.operands[1], options);
    if (!before || !after) return 2;
    Issues issues;
    const auto difference = eligibility::diff(before->policy, after->policy, issues);
    print(issues);
    if (!difference) return 2;
    std::optional<RosterResult> roster;
    if (options.roster_file) {
        std::ifstream file(*options.roster_file);
        if (!file) {
            std::cerr << "eligibility: cannot read '" << *options.roster_file << "'\n";
            return 2;
        }
        roster = compare_roster(file, *options.roster_file, *before, *after);
    }
    write(*difference, roster, options.json, out);
    if (roster && !roster->readable) return 2;
    return difference->empty() ? 0 : 1;
}

} // namespace eligibility::cli
