#include "cli/command.h"

#include "cli/audit_commands.h"
#include "cli/commands.h"
#include "cli/list_commands.h"
#include "cli/register_list.h"
#include "cli/roster_command.h"
#include "cli/sql_command.h"
#include "cli/streams.h"
#include "cli/verify.h"

namespace eligibility::cli {
namespace {

constexpr std::string_view kOfLines = "--policy --documents --document --as-of --max-line --lang",
                           kOfLists = "--policy --json --lang";

Status help(const Options& options, Output& out) {
    out.write(help_text(options.language));
    return kDone;
}

constexpr Command kCommands[] = {
    {"assess", "", "--policy --documents --document --as-of --max-line --verdicts-only --lang", Message::help_assess,
     assess},
    {"roster", "IN OUT",
     "--policy --documents --document --as-of --verdicts-only --ids --within --what-if --summary --mapping --columns "
     "--encoding --jobs --max-line --lang",
     Message::help_roster_table, judge_roster},
    {"sql", "", "--dialect --table --columns --policy --documents --document --as-of --lang", Message::help_sql,
     write_sql},
    {"explain", "PROVISION", kOfLines, Message::help_explain, explain},
    {"routes", "PROVISION", kOfLines, Message::help_routes, routes},
    {"interview", "", "--policy --documents --document --as-of --max-line --amounts --lang", Message::help_interview,
     interview},
    {"complete", "", kOfLines, Message::help_complete, complete},
    {"years", "", kOfLines, Message::help_years, years},
    {"facts", "", kOfLists, Message::help_facts, facts},
    {"provisions", "", kOfLists, Message::help_provisions, provisions},
    {"parameters", "", kOfLists, Message::help_parameters, parameters},
    {"audit", "", "--policy --documents --document --json --lang", Message::help_audit, audit},
    {"diff", "[OLD NEW]",
     "--policy --documents --document --with --with-documents --as-of --roster --max-line --json --lang",
     Message::help_diff, diff},
    {"register", "DIR", "--policy --as-of --json --lang", Message::help_register, list_register},
    {"join", "DIR", "--lang", Message::help_join, join_pack},
    {"bundle", "DIR", "--policy --lang", Message::help_bundle, bundle},
    {"verify", "RECEIPT", "--policy --documents --document --json --lang", Message::help_verify, verify},
    {"--version", "", "--policy --lang", Message::help_version, version},
    {"--help", "", "--lang", Message::help_help, help},
};

constexpr OptionKind kOptionKinds[] = {
    {"--policy", "DIR|FILE", Message::help_policy},
    {"--documents", "DIR|FILE", Message::help_documents},
    {"--document", "FILE", Message::help_document, true},
    {"--with", "FILE", Message::help_with, true},
    {"--with-documents", "DIR", Message::help_with_documents},
    {"--as-of", "YYYY-MM-DD", Message::help_as_of},
    {"--max-line", "SIZE", Message::help_max_line},
    {"--verdicts-only", "", Message::help_verdicts_only},
    {"--ids", "", Message::help_ids},
    {"--within", "MONTHS", Message::help_within},
    {"--what-if", "PARAMETER=VALUES", Message::help_what_if, true},
    {"--summary", "FILE", Message::help_summary},
    {"--mapping", "FILE", Message::help_mapping},
    {"--columns", "LIST", Message::help_columns},
    {"--dialect", "NAME", Message::help_dialect},
    {"--table", "NAME", Message::help_table},
    {"--encoding", "NAME", Message::help_encoding},
    {"--jobs", "N", Message::help_jobs},
    {"--amounts", "", Message::help_amounts},
    {"--roster", "FILE", Message::help_roster},
    {"--json", "", Message::help_json},
    {"--lang", "zh|en", Message::help_lang},
};

struct Reason {
    std::string_view command, option;
    Message why;
};

constexpr Reason kReasons[] = {
    {"audit", "--as-of", Message::why_all_days},       {"audit", "--roster", Message::why_all_people},
    {"join", "--policy", Message::why_pack_of_join},   {"verify", "--as-of", Message::why_day_of_receipt},
    {"register", "--documents", Message::why_operand},
};

} // namespace

std::span<const Command> commands() { return kCommands; }

std::span<const OptionKind> option_kinds() { return kOptionKinds; }

Message reason_against(std::string_view command, std::string_view option) {
    for (const Reason& reason : kReasons)
        if (reason.command == command && reason.option == option) return reason.why;
    return Message::nothing;
}

} // namespace eligibility::cli
