#pragma once
// What is said of tables of people: of their cells, rows and columns, and what the command says of all of them.

#define ELIGIBILITY_ROSTER_MESSAGES(X)                                                                                                                                        \
    /* Cells */                                                                                                                                                               \
    X(cell_has_nul, "the cell has NUL bytes in it; the file is damaged, or is UTF-16: save it as CSV in UTF-8",                                                               \
      "格子里有 NUL 字节：文件坏了，或者是 UTF-16；请另存为 CSV UTF-8")                                                                                                       \
    X(cell_ambiguous, "'{0}' is the name of several; write the code", "叫“{0}”的不止一个；请写代码")                                                                          \
    X(cell_no_length,                                                                                                                                                         \
      "'{0}' is no length from {1} to {2}, nor the day on which it began; write full years such as 12, or a date "                                                            \
      "such as 2001-09-01",                                                                                                                                                   \
      "“{0}”不是 {1} 到 {2} 的数，也不是起算的日期；请写满几，比如 12，或者起算那天，比如 2001-09-01")                                                                        \
    X(cell_no_number, "'{0}' is no whole number from {1} to {2}", "“{0}”不是 {1} 到 {2} 的整数；请写数字")                                                                    \
    X(cell_no_date, "'{0}' is no day from {1} to {2}; write it as 2001-09-01",                                                                                                \
      "“{0}”不是 {1} 到 {2} 的日期；请写成 2001-09-01 这样")                                                                                                                  \
    X(cell_no_place, "there is no county '{0}'; write its six digits or its name",                                                                                            \
      "没有“{0}”这个县（市、区）；请写六位代码或者名称")                                                                                                                      \
    X(cell_no_option, "'{0}' is none of the answers; write {1...}", "“{0}”不是能选的；请写{1...}")                                                                            \
    X(cell_begins_later, "'{0}' is after {1}, for which verdicts are asked",                                                                                                  \
      "“{0}”在 {1} 以后，结论是按这一天算的；请核对")                                                                                                                         \
    X(cell_encoding, "the cell is not {0}; save the whole file in one encoding, best as CSV UTF-8",                                                                           \
      "格子里的字不是 {0} 编码；请把整个文件另存为一种编码，最好是 CSV UTF-8")                                                                                                \
    /* Rows */                                                                                                                                                                \
    X(row_open_quote, "a quotation mark is left open; close it, or write two where one is meant",                                                                             \
      "引号没有关上；请补上，或者把当字用的引号写两个")                                                                                                                       \
    X(row_text_after_quote, "text stands after a closing quotation mark; write two marks where one is meant",                                                                 \
      "引号关上以后还有字；请把当字用的引号写两个")                                                                                                                           \
    X(row_fields, "the row has {0} fields, the header {1}; fields with a separator in them need quotation marks",                                                             \
      "这一行有 {0} 格，表头有 {1} 格；格子里有分隔符的请加引号")                                                                                                             \
    X(row_too_long, "the row is longer than {0} bytes; see --max-line",                                                                                                       \
      "这一行超过了 {0} 字节；可以用 --max-line 放宽")                                                                                                                        \
    X(row_place, "{0}, row {1}: {2}", "{0} 第 {1} 行：{2}")                                                                                                                   \
    X(rows_more, "{0}: {1} more rows have faults; each says so in its last column",                                                                                           \
      "{0}：还有 {1} 行有问题，写在各行最后一格")                                                                                                                             \
    /* Tables */                                                                                                                                                              \
    X(table_empty, "'{0}' has no header; its first row must name the columns", "“{0}”没有表头；第一行要写各列的名称")                                                         \
    X(table_utf16, "'{0}' is UTF-16; save it as CSV UTF-8", "“{0}”是 UTF-16 编码；请另存为“CSV UTF-8”")                                                                       \
    X(table_workbook, "'{0}' is a workbook, not text; save it as CSV UTF-8",                                                                                                  \
      "“{0}”是工作簿，不是文本；请另存为“CSV UTF-8”")                                                                                                                         \
    X(table_old_lines, "the lines of '{0}' end as on very old systems; save it as CSV UTF-8",                                                                                 \
      "“{0}”的换行是很老的写法；请另存为“CSV UTF-8”")                                                                                                                         \
    X(table_header, "the header of '{0}' cannot be read: {1}", "“{0}”的表头读不出来：{1}")                                                                                    \
    X(table_no_column, "no column of '{0}' is a fact of the policy", "“{0}”没有一列是政策要问的事项")                                                                         \
    X(table_see_mapping, "say in '{0}', which was written now, what its columns are, and run this again",                                                                     \
      "已经写了“{0}”；请在里面填上每一列是什么，再运行一次")                                                                                                                  \
    X(table_no_mapping, "name columns as 'eligibility facts' lists them, or give --mapping FILE",                                                                             \
      "请按 eligibility facts 列出的名称写表头，或者用 --mapping 给一份对照")                                                                                                 \
    X(table_doubled, "the columns {0} and {1} of '{2}' are both '{3}'; rename one, or take it out with --mapping",                                                            \
      "“{2}”的第 {0} 列和第 {1} 列都是“{3}”；请改掉一个，或者用 --mapping 去掉一个")                                                                                          \
    X(table_unused, "{0} columns of '{1}' are not used: {2}", "“{1}”有 {0} 列没有用到：{2}")                                                                                  \
    X(table_mapping_written, "what they are can be filled in in '{0}'", "它们是什么，可以填在“{0}”里")                                                                        \
    X(mapping_columns, "column", "列名")                                                                                                                                      \
    X(mapping_known, "what can stand there", "可以填的")                                                                                                                      \
    X(mapping_unit, "unit", "单位")                                                                                                                                           \
    X(mapping_unknown, "'{0}' row {1}: there is no fact '{2}'", "“{0}”第 {1} 行：没有“{2}”这个事项")                                                                          \
    X(mapping_shape, "'{0}' has no columns of columns and facts; delete it, and it is written anew",                                                                          \
      "“{0}”里没有列名和事项两列；删掉它会重新写一份")                                                                                                                        \
    X(unknown_column, "--columns: there is no fact '{0}'; write - for a column that is not used",                                                                             \
      "--columns：没有“{0}”这个事项；不用的列请写 -")                                                                                                                         \
    X(same_file, "the table and the results are the same file '{0}'; name another one for the results",                                                                       \
      "名册和结果是同一个文件“{0}”；请给结果换个名字")                                                                                                                        \
    X(unwritable_file, "cannot write '{0}': {1}", "“{0}”写不进去：{1}")                                                                                                       \
    X(no_count, "'{0}' is no number for {1}; write {2} to {3}", "{1} 不能是“{0}”；请写 {2} 到 {3}")                                                                           \
    X(no_encoding, "'{0}' is no encoding; write --encoding utf-8 or --encoding gb18030",                                                                                      \
      "没有“{0}”这种编码；请写 --encoding utf-8 或 --encoding gb18030")                                                                                                       \
    X(no_what_if, "'{0}' is not PARAMETER=VALUES; write such as --what-if number=8..15, or flag=true",                                                                        \
      "“{0}”不是“参数=数值”；请写成 --what-if 参数=8..15 或者 参数=true 这样")                                                                                                \
    X(no_parameter, "there is no parameter '{0}'", "没有“{0}”这个地方数值")                                                                                                   \
    X(parameter_range, "'{0}' can be {1} to {2}", "“{0}”只能是 {1} 到 {2}")                                                                                                   \
    X(parameter_flag, "'{0}' can be true or false", "“{0}”只能是 true 或 false")                                                                                              \
    X(what_if_too_many, "more than {0} values at a time; try fewer", "一次最多 {0} 个数；请少写几个")                                                                         \
    /* Results */                                                                                                                                                             \
    X(column_missing, "still missing", "还缺什么")                                                                                                                            \
    X(column_documents, "documents", "依据的文件")                                                                                                                            \
    X(column_within, "by waiting, within {0} months", "{0} 个月内等得到的")                                                                                                   \
    X(column_problem, "fault of the row", "这一行的问题")                                                                                                                     \
    X(reached_by, "{0} ({1} at the latest)", "{0}（最迟 {1}）")                                                                                                               \
    X(total, "{0} people, {1} of them with faults in their rows", "{0} 人，其中 {1} 行有问题")                                                                                \
    X(progress, "{0} people", "{0} 人")                                                                                                                                       \
    X(summary_group, "by", "按")                                                                                                                                              \
    X(summary_name, "name", "名称")                                                                                                                                           \
    X(summary_all, "all", "全部")                                                                                                                                             \
    X(summary_county, "county", "县（市、区）")                                                                                                                               \
    X(summary_within, "within {0} months", "{0} 个月内等得到")                                                                                                                \
    X(summary_people, "people", "人数")                                                                                                                                       \
    X(summary_rest, "(the other units)", "（其余单位）")                                                                                                                      \
    X(what_if, "{0} = {1}", "{0}＝{1}")                                                                                                                                       \
    X(what_if_none, "{0}: no verdict of these people depends on it", "{0}：这些人的结论都用不到它")                                                                           \
    /* Help */                                                                                                                                                                \
    X(help_roster_table,                                                                                                                                                      \
      "verdicts for a table of people (CSV or tabs, UTF-8 or GB18030; - is a standard stream): the same rows, with "                                                          \
      "columns added for each verdict, what is missing, who decides, the documents and what is wrong with a row; the "                                                        \
      "summary goes to standard output; columns are named as facts lists them, or by --mapping; a length of time can "                                                        \
      "be the day on which it began",                                                                                                                                         \
      "给一张人员表（CSV 或制表符分隔，UTF-8 或 GB18030；- "                                                                                                  \
      "是标准输入输出）逐人得出结论：原来的行不动，后面加上各条结论、还缺什么、由谁决定、依据的文件、这一行的问题；汇" \
      "总写到标准输出；列名照 facts 列出的写，或者用 --mapping 对照；年数可以写起算的日期")                                                                                   \
    X(no_dialect, "'{0}' is no dialect of SQL; write --dialect with one",                                                                                                     \
      "“{0}”不是 SQL 的一种；请用 --dialect 写一种")                                                                                                                          \
    X(help_sql,                                                                                                                                                               \
      "the verdicts as one query over a table of people, whose columns are named by the ids of facts (or by "                                                                 \
      "--columns: those that are no facts are kept), NULL for no answer",                                                                                                     \
      "把结论写成一句 SQL 查询：人员表的列名是事项编号（或者用 --columns 写出，不是事项的照样带上），NULL 是没有回答")                                                        \
    X(help_dialect, "duckdb, clickhouse, spark or postgres", "duckdb、clickhouse、spark 或 postgres")                                                                         \
    X(help_table, "the table of a query, people when absent", "查询的表，不写就是 people")                                                                                    \
    X(help_jobs, "how many threads, as many as there are processors when absent", "用几个线程，不写就和处理器一样多")                                                         \
    X(help_ids, "added columns have ids and codes instead of names", "加上的列用编号和代码，不用名称")                                                                        \
    X(help_within, "also who gets there by waiting, within so many months (1 to 60)",                                                                                         \
      "再看多少个月（1 到 60）内光靠等能等到什么")                                                                                                                            \
    X(help_what_if,                                                                                                                                                           \
      "also how many each value of an open number admits, such as number=8..15; may be given more than once",                                                                 \
      "再看一个地方数值取各个数时各有多少人，比如 参数=8..15；可以写几次")                                                                                                    \
    X(help_mapping,                                                                                                                                                           \
      "what the columns are, as CSV; written beside the table when it is not there and columns are not known "                                                                \
      "(IN.columns.csv)",                                                                                                                                                     \
      "各列是什么，一个 CSV；没有而有列认不出来时，会写在名册旁边（IN.columns.csv）")                                                                                         \
    X(help_summary, "a CSV of the verdicts by provision, unit and county", "按规定、单位、县汇总的 CSV")                                                                      \
    X(help_columns,                                                                                                                                                           \
      "a table without header, separated by tabs, \\N for no answer: the facts of its columns, separated by commas, "                                                         \
      "- for others; as SQL engines pipe them",                                                                                                                               \
      "没有表头、制表符分隔、\\N 表示空的表：各列的事项，逗号分开，不用的写 -；供数据库的管道用")                                                                             \
    X(help_encoding, "how the table is written, utf-8 or gb18030; found out when absent",                                                                                     \
      "表的编码，utf-8 或 gb18030；不写就自动认")
