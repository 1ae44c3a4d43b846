#include "cli/commands.h"

#include <iostream>

int main(int count, char** arguments) {
    using namespace eligibility::cli;
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
    const bool known = options->command == "assess" || options->command == "explain";
    if (!known && !options->version) {
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
    if (options->command == "assess") return assess(*loaded, *options, std::cin, std::cout);
    return explain(*loaded, *options, std::cin, std::cout);
}
