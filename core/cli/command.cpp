#include "cli/command.h"

#include "cli/audit_commands.h"
#include "cli/commands.h"
#include "cli/streams.h"
#include "cli/verify.h"

namespace eligibility::cli {
namespace {

constexpr std::string_view kOfLines = "--policy --overlay --as-of --max-line";

Status help(const Options&, Output& out) {
    out.write(help_text());
    return kDone;
}

constexpr Command kCommands[] = {
    {"assess", "", "--policy --overlay --as-of --max-line --verdicts-only",
     "verdicts for every provision; one applicant a line in, one result a line out", assess},
    {"explain", "PROVISION", kOfLines, "the conditions of one provision, each with its standing", explain},
    {"routes", "PROVISION", kOfLines, "the cheapest changes that lead to a better verdict on one provision", routes},
    {"interview", "", kOfLines,
     "the next question that can still matter, and how many can follow; one applicant a line in, also with "
     "\"audience\" (an audience of the policy) and \"topics\" (a list of topics of the policy) to ask for fewer "
     "provisions",
     interview},
    {"years", "", kOfLines,
     "the years that a service record gives, and the dates of the policy's thresholds; one record a line in, one "
     "result a line out",
     years},
    {"audit", "", "--policy --json",
     "proofs about a policy over all applicants and all local documents; status 1 when a property is violated "
     "or could not be computed",
     audit},
    {"diff", "OLD NEW", "--roster --max-line --json",
     "the provisions whose verdicts change between two policy folders, with examples, and who of a roster is "
     "concerned; status 1 when anything changed",
     diff},
    {"verify", "RECEIPT", "--policy --overlay --json",
     "works out again what a receipt of the page says, as of its own day and under its own local document, which "
     "--overlay confirms; status 1 when a verdict or the version of the policy is another, or the document is not "
     "confirmed",
     verify},
    {"--version", "", "--policy", "the version of the program, and the policy", version},
    {"--help", "", "", "this text; also -h", help},
};

constexpr OptionKind kOptionKinds[] = {
    {"--policy", "DIR", "a policy pack instead of the one that is built in"},
    {"--overlay", "FILE", "a local document that fills what the policy leaves open"},
    {"--as-of", "YYYY-MM-DD", "the date of assessment; today when absent"},
    {"--max-line", "SIZE", "the longest line that is read, 16M when absent: bytes, or with K or M, from 1K to 256M"},
    {"--verdicts-only", "",
     "of each applicant only {\"id\"?, \"verdicts\": {\"provisionId\": verdict, …}}, several times as fast"},
    {"--roster", "FILE", "people, one applicant a line"},
    {"--json", "", "the report as JSON"},
};

struct Reason {
    std::string_view command, option, why;
};

constexpr std::string_view kAllDocuments = "its proofs are over all local documents already; leave --overlay out";
constexpr std::string_view kAllDays = "nothing in it depends on a day; leave --as-of out";
constexpr Reason kReasons[] = {
    {"audit", "--overlay", kAllDocuments},
    {"audit", "--as-of", kAllDays},
    {"audit", "--roster",
     "its proofs are over all applicants; to see whose verdict changes use diff OLD NEW --roster FILE"},
    {"diff", "--overlay", kAllDocuments},
    {"diff", "--as-of", kAllDays},
    {"diff", "--policy", "it compares the two folders after its name; write diff OLD NEW"},
    {"verify", "--as-of", "the day is the one in the receipt; leave --as-of out"},
};

} // namespace

std::span<const Command> commands() { return kCommands; }

std::span<const OptionKind> option_kinds() { return kOptionKinds; }

std::string_view reason_against(std::string_view command, std::string_view option) {
    for (const Reason& reason : kReasons)
        if (reason.command == command && reason.option == option) return reason.why;
    return {};
}

} // namespace eligibility::cli
