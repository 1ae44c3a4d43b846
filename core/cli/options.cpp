#include "cli/options.h"

#include "base/suggest.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/language.h"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace eligibility::cli {
namespace {

/// The arguments by what they are, before anything is known of their command.
struct Arguments {
    struct Option {
        const OptionKind* kind;
        std::string value;
    };
    std::optional<std::string> command;
    std::vector<std::string> operands;
    std::vector<Option> options;
};

Date today() {
    const std::time_t now = std::time(nullptr);
    const std::tm local = *std::localtime(&now);
    return std::chrono::year_month_day{std::chrono::year(local.tm_year + 1900),
                                       std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                       std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

// `--name`, `--name VALUE` or `--name=VALUE`, at the position `at`, which goes on to what was used.
Complaint read_option(const std::vector<std::string>& arguments, std::size_t& at, Arguments& into) {
    const std::string& argument = arguments[at];
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const OptionKind* kind = find_named(option_kinds(), name);
    if (kind == nullptr) return {{Message::unknown_flag, {name}}, did_you_mean(name, names_of(option_kinds()))};
    const bool joined = equals != std::string::npos;
    if (kind->value.empty()) {
        if (joined) return {{Message::takes_no_value, {name}}, {}};
        into.options.push_back({kind, {}});
        return {};
    }
    const bool separate = !joined && at + 1 < arguments.size() && !arguments[at + 1].starts_with("--");
    const std::string value = joined ? argument.substr(equals + 1) : separate ? arguments[++at] : std::string{};
    if (value.empty()) return {{Message::needs_value, {name, kind->value}}, {}};
    into.options.push_back({kind, value});
    return {};
}

std::optional<Arguments> sort_out(const std::vector<std::string>& arguments, Complaint& fault) {
    Arguments result;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const std::string& argument = arguments[at];
        const bool option = argument.size() > 1 && argument.front() == '-' && argument != "--version";
        if (option) {
            fault = read_option(arguments, at, result);
            if (!fault.empty()) return std::nullopt;
        } else if (result.command) {
            result.operands.push_back(argument);
        } else {
            result.command = argument;
        }
    }
    return result;
}

Complaint fault_of_operands(const Command& command, const std::vector<std::string>& given) {
    std::string_view named = command.operands;
    if (named.starts_with('[')) named = given.empty() ? "" : named.substr(1, named.size() - 2);
    const auto names = split(named);
    const std::string usage = join({"eligibility ", command.name, names.empty() ? "" : " ", named});
    if (given.size() < names.size()) return {{Message::needs_operand, {command.name, names[given.size()], usage}}, {}};
    if (given.size() > names.size())
        return {{Message::operand_too_many, {given[names.size()], command.name, usage}}, {}};
    return {};
}

Complaint fault_of_options(const Command& command, const std::vector<Arguments::Option>& given) {
    for (auto one = given.begin(); one != given.end(); ++one) {
        const OptionKind& kind = *one->kind;
        if (!position_among(command.options, kind.name)) {
            const Message why = reason_against(command.name, kind.name);
            const Said takes(Message::takes_only, {}, split(command.options));
            return {{Message::does_not_take, {command.name, kind.name}}, why == Message::nothing ? takes : Said(why)};
        }
        const auto same = [&](const Arguments::Option& other) { return other.kind == one->kind; };
        const auto first = std::find_if(given.begin(), one, same);
        if (first == one || kind.repeats) continue;
        if (kind.value.empty()) return {{Message::given_twice, {kind.name}}, {}};
        return {{Message::given_twice_as, {kind.name, first->value, one->value}}, {}};
    }
    return {};
}

// Bytes, or with K or M.
std::optional<std::size_t> parse_size(std::string_view text) {
    constexpr std::size_t kLeast = std::size_t{1} << 10, kMost = std::size_t{256} << 20;
    std::size_t size = 0;
    const char* const end = text.data() + text.size();
    const auto [unit, error] = std::from_chars(text.data(), end, size);
    if (error != std::errc{} || size > kMost || end - unit > 1) return std::nullopt;
    if (unit != end) {
        const bool kilo = *unit == 'K' || *unit == 'k';
        if (!kilo && *unit != 'M' && *unit != 'm') return std::nullopt;
        size <<= kilo ? 10 : 20;
    }
    return size < kLeast || size > kMost ? std::nullopt : std::optional(size);
}

// A whole number from 1 to `most`.
Complaint set_count(const Arguments::Option& given, std::size_t most, std::size_t& count) {
    const std::string& text = given.value;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error == std::errc{} && end == text.data() + text.size() && count >= 1 && count <= most) return {};
    return {{Message::no_count, {text, given.kind->name, "1", number_text(most)}}, {}};
}

constexpr std::size_t kMostJobs = 256, kMostMonths = 60;

// The options of tables.
Complaint set_of_table(Options& options, const Arguments::Option& given) {
    const auto& [kind, value] = given;
    std::size_t count = 0;
    Complaint fault;
    if (kind->name == "--mapping") options.mapping_file = value;
    else if (kind->name == "--summary") options.summary_file = value;
    else if (kind->name == "--columns") options.columns = value;
    else if (kind->name == "--dialect") options.dialect = value;
    else if (kind->name == "--table") options.table = value;
    else if (kind->name == "--what-if") options.what_ifs.push_back(value);
    else if (kind->name == "--jobs") {
        fault = set_count(given, kMostJobs, count);
        options.jobs = count;
    } else if (kind->name == "--within") {
        fault = set_count(given, kMostMonths, count);
        options.within_months = static_cast<int>(count);
    } else if (kind->name == "--encoding") {
        std::string name;
        for (const char c : value) name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        if (name == "utf-8" || name == "utf8") options.encoding = Encoding::utf8;
        else if (name == "gb18030" || name == "gbk" || name == "gb2312") options.encoding = Encoding::gb18030;
        else return {{Message::no_encoding, {value}}, {}};
    }
    return fault;
}

Complaint set(Options& options, const Arguments::Option& given) {
    const auto& [kind, value] = given;
    options.given.emplace_back(kind->name);
    if (kind->name == "--policy") options.policy_path = value;
    else if (kind->name == "--document") options.document_files.push_back(value);
    else if (kind->name == "--documents") options.documents_folder = value;
    else if (kind->name == "--with") options.compared_files.push_back(value);
    else if (kind->name == "--with-documents") options.compared_folder = value;
    else if (kind->name == "--roster") options.roster_file = value;
    else if (kind->name == "--json") options.json = true;
    else if (kind->name == "--verdicts-only") options.verdicts_only = true;
    else if (kind->name == "--amounts") options.amounts = true;
    else if (kind->name == "--as-of") {
        const auto date = parse_date(value);
        if (!date) return {{Message::no_date_given, {value}}, {}};
        options.as_of = *date;
    } else if (kind->name == "--max-line") {
        const auto size = parse_size(value);
        if (!size) return {{Message::no_size, {value}}, {}};
        options.longest_line = *size;
    } else if (kind->name == "--lang" && !named_language(value)) {
        return {{Message::no_language, {value}}, {}};
    }
    return set_of_table(options, given);
}

const Command* find_command(const std::optional<std::string>& name, Complaint& fault) {
    const Command* command = name ? find_named(commands(), *name) : nullptr;
    if (!name || name->empty()) fault.detail = Message::no_command;
    else if (command == nullptr)
        fault = {{Message::unknown_command, {*name}}, did_you_mean(*name, names_of(commands()))};
    return command;
}

} // namespace

std::optional<Options> parse_options(const std::vector<std::string>& arguments, Complaint& fault) {
    Options options;
    options.language = language_of(arguments);
    options.as_of = options.today = today();
    const auto asks_help = [](const std::string& argument) { return argument == "--help" || argument == "-h"; };
    if (std::any_of(arguments.begin(), arguments.end(), asks_help)) {
        options.command = find_named(commands(), "--help");
        return options;
    }
    auto given = sort_out(arguments, fault);
    if (!given) return std::nullopt;
    options.command = find_command(given->command, fault);
    if (options.command == nullptr) return std::nullopt;
    fault = fault_of_options(*options.command, given->options);
    if (fault.empty()) fault = fault_of_operands(*options.command, given->operands);
    for (const Arguments::Option& option : given->options)
        if (fault.empty()) fault = set(options, option);
    if (!fault.empty()) return std::nullopt;
    options.operands = std::move(given->operands);
    return options;
}

} // namespace eligibility::cli
