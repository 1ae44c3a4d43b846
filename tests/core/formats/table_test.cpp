// Rows of tables in text, and what their cells say.
#include "../pack_builder.h"
#include "formats/answer_words.h"
#include "formats/table.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// The rows of a text, fields between bars; "!" before those with a fault.
std::vector<std::string> rows_of(std::string_view text, std::size_t columns, TableFormat format = {}) {
    TableReader reader(format, columns);
    reader.begin(text, true);
    std::vector<std::string> rows;
    std::string again;
    for (TableRow row; reader.next(row);) {
        again.append(row.text).append(row.end);
        std::string fields = row.fault == RowFault::none ? "" : "!" + std::string(row.text);
        for (std::size_t i = 0; i < row.fields.size(); ++i) fields += unquoted(row.fields[i], format) + "|";
        rows.push_back(fields);
    }
    CHECK(again == text); // nothing is lost
    return rows;
}

using Rows = std::vector<std::string>;

CellAnswer cell(const Policy& policy, const std::string& fact, const std::string& text) {
    return AnswerWords(policy, *find_id(policy.facts, fact), *parse_date("2026-06-01")).read(text);
}

} // namespace

TEST_CASE("rows end at line ends of either kind, and the last one needs none") {
    CHECK(rows_of("a,b\nc,\r\n,d", 2) == Rows{"a|b|", "c||", "|d|"});
    CHECK(rows_of("", 2).empty());
    CHECK(rows_of("\n", 1) == Rows{"|"});
    CHECK(rows_of("a\tb,c\n", 2, {'\t', false}) == Rows{"a|b,c|"});
}

TEST_CASE("quoted fields hold separators, line ends and quotation marks") {
    CHECK(rows_of("\"a,b\",\"c\"\"d\"\r\n\"e\nf\",g\n", 2) == Rows{"a,b|c\"d|", "e\nf|g|"});
    CHECK(rows_of("a\"b,c\n", 2) == Rows{"a\"b|c|"});
    CHECK(rows_of("\"a\n", 1, {'\t', false}) == Rows{"\"a|"});
}

TEST_CASE("a quotation mark that is left open costs its own line only") {
    CHECK(rows_of("\"a,b\nc,d\n", 2) == Rows{"!\"a,b", "c|d|"});
    CHECK(rows_of("\"a,b\n\"c\",d\ne,f", 2) == Rows{"!\"a,b", "c|d|", "e|f|"});
    CHECK(rows_of("a,\"b\nc,d\ne,\"f\"\n", 2) == Rows{"!a,\"b", "c|d|", "e|f|"});
    CHECK(rows_of("\"a\"b,c\nd,e\n", 2) == Rows{"!\"a\"b,c", "d|e|"});
}

TEST_CASE("texts of every length are cut at the same places") {
    for (std::size_t size = 0; size < 300; ++size) {
        const std::string field(size, 'x');
        CHECK(rows_of(field + "," + field + "\n" + field + ",y", 2) == Rows{field + "|" + field + "|", field + "|y|"});
    }
}

TEST_CASE("a row that may go on is not given before its end is there") {
    TableReader reader({}, 2);
    TableRow row;
    for (const char* begin : {"a,b", "\"a\nb", "\"a\"", "a,\"b\"", "\"a\nb\",", "\"a\nb\"\r", "\"a\"\r"}) {
        reader.begin(begin, false);
        CHECK(!reader.next(row));
        CHECK(reader.position() == 0);
    }
}

TEST_CASE("what is written into a table can be read again, and is no formula") {
    CHECK(field_of("a,b", {}) == "\"a,b\"");
    CHECK(field_of("say \"a\"", {}) == "\"say \"\"a\"\"\"");
    for (const char* formula : {"=1+1", "+1", "-1", "@x", "\tx"}) CHECK(field_of(formula, {}).find('\'') == 0);
    CHECK(field_of("a\tb\nc", {'\t', false}) == "a b c");
}

TEST_CASE("cells are read with space, full width and units, as labels or as values") {
    PackBuilder builder;
    builder.years("y")
        .boolean("b")
        .option("o", {"low", "high"}, true)
        .date("d")
        .county()
        .number("p", "percent", 0, 100);
    builder.region("430102").region("430103").provision("x", R"({"fact": "b", "is": true})");
    const Policy policy = builder.policy();
    CHECK(cell(policy, "y", " １２　").value == 12);
    CHECK(cell(policy, "y", "12 年").value == 12);
    CHECK(cell(policy, "y", "12.75").value == 12); // not full yet
    CHECK(cell(policy, "p", "12.0").value == 12);
    CHECK(!cell(policy, "p", "12.5").sound());
    CHECK(cell(policy, "b", "是").value == 1);
    CHECK(cell(policy, "b", "false").value == 0);
    CHECK(cell(policy, "o", "high").value == 1);
    CHECK(cell(policy, "county", "430103").value == 1);
    CHECK(cell(policy, "d", "2016年7月1日").value == parse_date("2016-07-01")->time_since_epoch().count());
    CHECK(cell(policy, "y", "说不清").value == kUnsure);
    CHECK(cell(policy, "y", "").value == kAbsent);
    CHECK(cell(policy, "y", "\\N").value == kAbsent);
    CHECK(!cell(policy, "county", "n").sound()); // the name of both
    for (const char* wrong : {"61", "-1", "12x", "1e1", "十二", "99999999999"})
        CHECK(!cell(policy, "y", wrong).sound());
    for (const char* wrong : {"2016-02-30", "2016-07", "42551"}) CHECK(!cell(policy, "d", wrong).sound());
}

TEST_CASE("a length of time may be the day on which it began") {
    PackBuilder builder;
    const Policy policy = builder.years("y").provision("x", R"({"fact": "y", "atLeast": 3})").policy();
    const auto years = [&](const char* begin) { return cell(policy, "y", begin).value; };
    CHECK(years("1996-06-01") == 30);
    CHECK(years("1996-06-02") == 29);
    CHECK(years("1996/6") == 30);
    CHECK(years("2026-06-01") == 0);
    CHECK(years("1920-01-01") == 60); // no more than the fact has
    CHECK(!cell(policy, "y", "2026-06-02").sound());
    const AnswerWords words(policy, {0}, *parse_date("2026-06-01"));
    for (int day = 0; day < 20'000; day += 7) {
        const Date begin = *parse_date("1970-01-01") + std::chrono::days(day);
        const Value length = words.length_since(begin, *parse_date("2026-06-01"));
        CHECK(add_years(begin, length) <= *parse_date("2026-06-01"));
        CHECK(add_years(begin, length + 1) > *parse_date("2026-06-01"));
    }
}
