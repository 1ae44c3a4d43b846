#include "cli/audit_commands.h"
#include "cli/commands.h"
#include "cli/verify.h"

#include <algorithm>
#include <iostream>

namespace {

using namespace eligibility::cli;

struct Command {
    std::string_view name;
    int (*run)(const Loaded&, const Options&, std::istream&, std::ostream&);
};

constexpr Command kCommands[] = {
    {"assess", assess}, {"explain", explain}, {"routes", routes}, {"interview", interview},
    {"years", years},   {"audit", audit},     {"verify", verify}};

} // namespace

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    std::string fault;
    const auto options = parse_options({arguments + 1, arguments + count}, fault);
    if (!options) {
        std::cerr << "eligibility: " << fault << '\n';
        return 2;
    }
    if (options->help) {
        std::cout << help_text();
        return 0;
    }
    if (options->command == "diff") return diff(*options, std::cout);
    const Command* command = std::find_if(std::begin(kCommands), std::end(kCommands),
                                          [&](const Command& known) { return known.name == options->command; });
    if (command == std::end(kCommands) && !options->version) {
        std::cerr << (options->command.empty() ? "eligibility: no command"
                                               : "eligibility: unknown command '" + options->command + "'")
                  << "; see eligibility --help\n";
        return 2;
    }
    const auto loaded = load(*options);
    if (!loaded) return 2;
    if (options->version) {
        std::cout << "eligibility " ELIGIBILITY_VERSION ", policy " << loaded->policy.id << " " << loaded->policy.hash
                  << '\n';
        return 0;
    }
    return command->run(*loaded, *options, std::cin, std::cout);
}
