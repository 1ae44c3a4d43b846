#include "cli/options.h"

#include <ctime>

namespace eligibility::cli {
namespace {

Date today() {
    const std::time_t now = std::time(nullptr);
    const std::tm local = *std::localtime(&now);
    return std::chrono::year_month_day{std::chrono::year(local.tm_year + 1900),
                                       std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                       std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

} // namespace

std::optional<Options> parse_options(const std::vector<std::string>& arguments, std::string& fault) {
    Options options;
    options.today = today();
    options.as_of = options.today;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const bool takes_value =
            argument == "--policy" || argument == "--overlay" || argument == "--as-of" || argument == "--roster";
        if (argument == "--help" || argument == "-h") options.help = true;
        else if (argument == "--version") options.version = true;
        else if (argument == "--json") options.json = true;
        else if (takes_value && i + 1 == arguments.size()) {
            fault = "'" + argument + "' needs a value after it";
            return std::nullopt;
        } else if (argument == "--policy") options.policy_folder = arguments[++i];
        else if (argument == "--roster") options.roster_file = arguments[++i];
        else if (argument == "--overlay") options.overlay_file = arguments[++i];
        else if (argument == "--as-of") {
            const auto date = parse_date(arguments[++i]);
            if (!date) {
                fault = "'" + arguments[i] + "' is no date; write --as-of YYYY-MM-DD";
                return std::nullopt;
            }
            options.as_of = *date;
        } else if (argument.size() > 1 && argument.front() == '-') {
            fault = "unknown option '" + argument + "'; see eligibility --help";
            return std::nullopt;
        } else if (options.command.empty()) options.command = argument;
        else options.operands.push_back(argument);
    }
    return options;
}

std::string_view help_text() {
    return R"(usage: eligibility COMMAND [options] < in.jsonl > out.jsonl

commands
  assess               verdicts for every provision; one applicant a line in, one result a line out
  explain PROVISION    the conditions of one provision, each with its standing
  routes PROVISION     the cheapest changes that lead to a better verdict on one provision
  interview            the next question that can still matter, and how many can follow; one applicant a
                       line in, also with "audience" (serving, joining, graduate, upper or unit) and
                       "topics" (a list) to ask for fewer provisions
  years                the years that a service record gives, and the dates of the policy's thresholds;
                       one record a line in, one result a line out
  audit                proofs about a policy over all applicants and all local documents; the exit
                       status is 1 when a property is violated
  diff OLD NEW         the provisions whose verdicts change between two policy folders, with examples, and
                       who of a roster is concerned; the exit status is 1 when anything changed
  verify RECEIPT       works out again what a receipt of the page says; the exit status is 1 when a verdict or
                       the version of the policy is another, 2 when the receipt cannot be read

An applicant is {"id"?: …, "facts": {"factId": value or "unsure", …}}.
A record is {"id"?: …, "record": {"birthDate"?, "spells": [{"from", "to"?, "unitKind", "unitLevel",
"county"?, "postKind", "seconded"?, "hardArea"?, "disputed"?, "partTime"?}, …]}}, its dates YYYY-MM-DD or
YYYY-MM; without "to" a spell goes on.
A line that cannot be answered gives {"id", "error"} on its line; the others are still answered, and
the exit status is 1.

options
  --policy DIR         a policy pack instead of the one that is built in
  --overlay FILE       a local document that fills what the policy leaves open
  --as-of YYYY-MM-DD   the date of assessment; today when absent
  --roster FILE        people for diff, one applicant a line
  --json               the report of audit, diff or verify as JSON
  --help, --version
)";
}

} // namespace eligibility::cli
