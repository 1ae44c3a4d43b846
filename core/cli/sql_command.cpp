#include "cli/sql_command.h"

#include "base/suggest.h"
#include "cli/load.h"
#include "cli/streams.h"
#include "eligibility/roster_sql.h"

namespace eligibility::cli {
namespace {

std::optional<SqlDialect> named_dialect(const Options& options) {
    const std::string name = options.dialect.value_or(std::string());
    const auto& words = Names<SqlDialect>::words;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == name) return static_cast<SqlDialect>(i);
    complain({{Message::no_dialect, {name}}, did_you_mean(name, {words.begin(), words.end()})}, options.language);
    return std::nullopt;
}

// Columns that are no facts are kept.
SqlTable table_of(const Options& options, const Policy& policy) {
    SqlTable table;
    table.name = options.table.value_or(table.name);
    if (!options.columns) {
        table.kept = {"id"};
        for (std::uint16_t i = 0; i < policy.facts.size(); ++i) table.facts.push_back({i});
        return table;
    }
    std::string_view rest = *options.columns;
    for (bool more = true; more;) {
        const std::size_t comma = rest.find(',');
        const std::string_view name = rest.substr(0, comma);
        if (const auto fact = find_id(policy.facts, name)) table.facts.push_back(*fact);
        else if (!name.empty() && name != "-") table.kept.emplace_back(name);
        more = comma != rest.npos;
        rest.remove_prefix(more ? comma + 1 : rest.size());
    }
    return table;
}

} // namespace

Status write_sql(const Options& options, Output& out) {
    const auto dialect = named_dialect(options);
    const auto loaded = dialect ? load(options) : std::nullopt;
    if (!loaded) return kFailed;
    out.write(roster_sql(loaded->checker, *dialect, table_of(options, *loaded->policy)));
    return loaded->faulty_documents ? kDiffers : kDone;
}

} // namespace eligibility::cli
