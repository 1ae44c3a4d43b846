#pragma once
// The verdicts of a table of people as one query, for those whose people are in a database.

#include "eligibility/checker.h"
#include "eligibility/names.h"

#include <array>
#include <string>
#include <vector>

namespace eligibility {

enum class SqlDialect : std::uint8_t { duckdb, clickhouse, spark, postgres };

template <> struct Names<SqlDialect> {
    static constexpr std::string_view kind = "SqlDialect";
    static constexpr std::array<std::string_view, 4> words{"duckdb", "clickhouse", "spark", "postgres"};
};

struct SqlTable {
    std::string name = "people";
    std::vector<FactIndex> facts;  ///< that it has columns of, named by their ids
    std::vector<std::string> kept; ///< other columns, which stand before the verdicts
};

/// A query that gives, for each row, the columns that are kept, `fault`: 1 where a value is none of its fact, else 0,
/// and one column a provision, named by its id, with the name of its verdict: that of Assessor, exactly, where NULL is
/// no answer and 'unsure' one; NULL where there is a fault. Values are written as in packs (true, 'township', '430102',
/// 30, '2016-05-01'), in columns of any type that is cast to that text.
std::string roster_sql(const Checker& checker, SqlDialect dialect, const SqlTable& table);

} // namespace eligibility
