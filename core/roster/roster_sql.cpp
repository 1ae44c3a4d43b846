// Bottom up: each node of the diagrams is a column with the set of verdicts that are possible from there, one query
// around the other, level by level. A fact that is NULL has no cell, and the node is the union of all that it leads to.
#include "eligibility/roster_sql.h"

#include "base/text.h"
#include "diagram/compile.h"
#include "eligibility/assessment.h"
#include "eligibility/date.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::Diagrams;
using diagram::Domain;
using diagram::kTerminals;
using diagram::Node;

constexpr std::string_view kFaultCell = "-1";

/// How the dialects differ.
struct Dialect {
    SqlDialect which;

    std::string name(std::string_view id) const {
        const bool ticks = which == SqlDialect::clickhouse || which == SqlDialect::spark;
        const std::string_view mark = ticks ? "`" : "\"";
        return join({mark, id, mark});
    }
    std::string as_text(const std::string& value) const {
        switch (which) {
        case SqlDialect::duckdb: return join({"CAST(", value, " AS VARCHAR)"});
        case SqlDialect::clickhouse: return join({"toString(", value, ")"});
        case SqlDialect::spark: return join({"CAST(", value, " AS STRING)"});
        case SqlDialect::postgres: return join({"CAST(", value, " AS TEXT)"});
        }
        return {};
    }
    /// A number; NULL for a text that is none.
    std::string as_number(const std::string& text) const {
        switch (which) {
        case SqlDialect::duckdb: return join({"TRY_CAST(", text, " AS BIGINT)"});
        case SqlDialect::clickhouse: return join({"toInt64OrNull(", text, ")"});
        case SqlDialect::spark: return join({"TRY_CAST(", text, " AS BIGINT)"});
        case SqlDialect::postgres:
            return join({"CASE WHEN ", text, " ~ '^-?[0-9]{1,10}$' THEN CAST(", text, " AS BIGINT) END"});
        }
        return {};
    }
    std::string either(const std::string& a, const std::string& b) const {
        return which == SqlDialect::clickhouse ? join({"bitOr(", a, ", ", b, ")"}) : join({a, " | ", b});
    }
    /// What keeps the planner from writing inner columns out where they are used, which would grow without end.
    std::string_view fence() const { return which == SqlDialect::postgres ? " OFFSET 0" : ""; }
};

std::string cell_column(std::size_t variable) { return join({"_c", number_text(variable)}); }
std::string text_column(std::size_t variable) { return join({"_t", number_text(variable)}); }
std::string literal_of(std::string_view text) { return join({"'", text, "'"}); }

class SqlWriter {
public:
    SqlWriter(const Checker& checker, SqlDialect dialect, const SqlTable& table)
        : policy_(checker.policy()), compiled_(checker.compiled()), diagrams_(compiled_.diagrams), sql_{dialect},
          table_(table), has_column_(policy_.facts.size(), false), level_(diagrams_.size(), 0) {
        for (const FactIndex fact : table.facts) has_column_[fact.at] = true;
        for (const Node root : compiled_.roots) visit(root);
    }

    std::string query() {
        std::string query = join({"SELECT ", kept(), texts(), "\nFROM ", table_.name});
        query = join({"SELECT ", kept(), cells(), "\nFROM ", inner(query)});
        query = around(join({",\n  ", fault(), " AS _fault"}), query);
        for (std::size_t level = 1; level < nodes_.size(); ++level) query = around(nodes(level), query);
        return join({"SELECT ", kept(), verdicts(), "\nFROM ", inner(query), "\n"});
    }

private:
    // Nodes of lower levels first.
    std::size_t visit(Node node) {
        if (diagrams_.is_terminal(node)) return 0;
        if (level_[node] != 0) return level_[node];
        std::size_t level = 0;
        for (const Node child : diagrams_.children(node)) level = std::max(level, visit(child));
        level_[node] = ++level;
        if (nodes_.size() <= level) nodes_.resize(level + 1);
        nodes_[level].push_back(node);
        return level;
    }

    std::string inner(const std::string& query) const { return join({"(", query, sql_.fence(), ") AS _q"}); }
    std::string around(const std::string& columns, const std::string& query) const {
        return join({"SELECT *", columns, "\nFROM ", inner(query)});
    }

    std::string kept() const {
        std::string columns;
        for (const std::string& name : table_.kept) columns += join({columns.empty() ? "" : ", ", sql_.name(name)});
        return columns.empty() ? "1 AS row" : columns;
    }

    std::string texts() const {
        std::string columns;
        for (std::size_t v = 0; v < policy_.facts.size(); ++v)
            if (has_column_[v])
                columns += join({",\n  ", sql_.as_text(sql_.name(policy_.facts[v].id)), " AS ", text_column(v)});
        return columns;
    }

    // The cell of each fact; NULL where there is no answer, kFaultCell where it is none of the fact.
    std::string cells() const {
        std::string columns;
        for (std::size_t v = 0; v < policy_.facts.size(); ++v)
            if (has_column_[v])
                columns += join({",\n  CASE", cases(v), " ELSE ", kFaultCell, " END AS ", cell_column(v)});
        return columns;
    }

    std::string cases(std::size_t v) const {
        const Fact& fact = policy_.facts[v];
        const Domain& domain = compiled_.domains[v];
        const std::string text = text_column(v), unsure = domain.unsure ? number_text(*domain.unsure) : "NULL";
        std::string cases = join({" WHEN ", text, " IS NULL THEN NULL WHEN ", text, " = 'unsure' THEN ", unsure});
        const std::string value = fact.type == FactType::number ? sql_.as_number(text) : text;
        if (is_scale(fact.type)) {
            if (fact.type == FactType::date)
                cases += join({" WHEN ", text, " NOT LIKE '____-__-__' THEN ", kFaultCell});
            domain.each_interval([&](Value first, Value last, std::uint8_t cell) {
                cases += join({" WHEN ", value, " BETWEEN ", literals(fact, first).front(), " AND ",
                               literals(fact, last).front(), " THEN ", number_text(cell)});
            });
            return cases;
        }
        for (std::uint8_t cell = 0; cell < domain.cells(); ++cell) {
            std::string test;
            domain.each_interval([&](Value first, Value last, std::uint8_t of) {
                for (Value one = first; of == cell && one <= last; ++one)
                    for (const std::string& literal : literals(fact, one))
                        test += join({test.empty() ? "" : " OR ", text, " = ", literal});
            });
            if (!test.empty()) cases += join({" WHEN ", test, " THEN ", number_text(cell)});
        }
        return cases;
    }

    // As it may be written.
    std::vector<std::string> literals(const Fact& fact, Value value) const {
        const auto at = static_cast<std::size_t>(value);
        switch (fact.type) {
        case FactType::boolean:
            return value != 0 ? std::vector<std::string>{"'true'", "'1'"} : std::vector<std::string>{"'false'", "'0'"};
        case FactType::option: return {literal_of(fact.options[at].value)};
        case FactType::place: return {literal_of(policy_.regions[at].adcode)};
        case FactType::date: return {literal_of(to_text(Date(std::chrono::days(value))))};
        case FactType::number: break;
        }
        return {number_text(value)};
    }

    std::string node_text(Node node) const {
        return diagrams_.is_terminal(node) ? number_text(1u << node) : join({"_n", number_text(node)});
    }

    std::string nodes(std::size_t level) const {
        std::string columns;
        for (const Node node : nodes_[level]) columns += join({",\n  ", node_case(node), " AS _n", number_text(node)});
        return columns;
    }

    std::string node_case(Node node) const {
        const std::size_t v = diagrams_.variable(node);
        const std::span<const Node> children = diagrams_.children(node);
        std::vector<Node> different;
        for (const Node child : children)
            if (std::find(different.begin(), different.end(), child) == different.end()) different.push_back(child);
        std::string all = node_text(different.front());
        for (std::size_t i = 1; i < different.size(); ++i) all = sql_.either(all, node_text(different[i]));
        if (!has_column_[v]) return all;
        // The one with the most cells is what is left over.
        const auto cells_to = [&](Node child) { return std::count(children.begin(), children.end(), child); };
        const auto rest = std::max_element(different.begin(), different.end(),
                                           [&](Node a, Node b) { return cells_to(a) < cells_to(b); });
        const std::string column = cell_column(v);
        std::string text = join({"CASE WHEN ", column, " IS NULL THEN ", all});
        for (const Node child : different)
            if (child != *rest)
                text += join({" WHEN ", cells_test(column, children, child), " THEN ", node_text(child)});
        return join({text, " ELSE ", node_text(*rest), " END"});
    }

    // By runs of cells: lists with IN are joins in some engines, and take longer than all the rest.
    static std::string cells_test(const std::string& column, std::span<const Node> children, Node child) {
        std::string test;
        for (std::size_t cell = 0; cell < children.size(); ++cell) {
            if (children[cell] != child) continue;
            const std::size_t first = cell;
            while (cell + 1 < children.size() && children[cell + 1] == child) ++cell;
            test += join({test.empty() ? "" : " OR ", column, first == cell ? " = " : " BETWEEN ", number_text(first)});
            if (first != cell) test += join({" AND ", number_text(cell)});
        }
        return test;
    }

    // 1 where a value is none of its fact. Comparing with NULL is never true.
    std::string fault() const {
        std::string any;
        for (std::size_t v = 0; v < policy_.facts.size(); ++v)
            if (has_column_[v]) any += join({any.empty() ? "" : " OR ", cell_column(v), " = ", kFaultCell});
        return any.empty() ? "0" : join({"CASE WHEN ", any, " THEN 1 ELSE 0 END"});
    }

    std::string verdicts() const {
        std::string list = ",\n  _fault AS fault";
        for (std::size_t i = 0; i < compiled_.roots.size(); ++i) {
            const std::string root = node_text(compiled_.roots[i]);
            std::string cases = "CASE WHEN _fault = 1 THEN NULL";
            for (Node terminal = 0; terminal < kTerminals; ++terminal)
                cases += join({" WHEN ", root, " = ", number_text(1u << terminal), " THEN ",
                               literal_of(name_of(static_cast<Verdict>(terminal)))});
            list += join({",\n  ", cases, " ELSE ", literal_of(name_of(Verdict::unknown)), " END AS ",
                          sql_.name(policy_.provisions[i].id)});
        }
        return list;
    }

    const Policy& policy_;
    const diagram::Compiled& compiled_;
    const Diagrams& diagrams_;
    const Dialect sql_;
    const SqlTable& table_;
    std::vector<std::uint8_t> has_column_; // one a fact
    std::vector<std::size_t> level_;       // one a node; 0 where it is not used
    std::vector<std::vector<Node>> nodes_; // by level
};

} // namespace

std::string roster_sql(const Checker& checker, SqlDialect dialect, const SqlTable& table) {
    return SqlWriter(checker, dialect, table).query();
}

} // namespace eligibility
