#pragma once
// What the columns of a table of people are.

#include "cli/encoding.h"
#include "cli/options.h"
#include "eligibility/policy.h"
#include "formats/table.h"

namespace eligibility::cli {

struct RosterTable {
    TableFormat format;
    Encoding encoding = Encoding::utf8;
    std::string mark;                            ///< the bytes before the header that name the encoding; may be empty
    std::string header;                          ///< the row, as it stands, with its end; empty where there is none
    std::vector<std::string> names;              ///< one a column
    std::vector<std::optional<FactIndex>> facts; ///< one a column
    std::optional<std::size_t> unit;             ///< the column that names units
};

/// Reads the beginning of a table, up to and with its header, which `begin` has whole; `size` of it are used. Complains
/// and returns nothing when it is no table of people, or it is not clear which column is what.
std::optional<RosterTable> read_roster_table(std::string_view begin, const std::string& name, const Options& options,
                                             const Policy& policy, std::size_t& size);

} // namespace eligibility::cli
