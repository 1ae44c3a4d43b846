#pragma once
// What the command line says: complaints, its help, and the reports for people.

#define ELIGIBILITY_PROGRAM_MESSAGES(X)                                                                                \
    /* Where a fault is */                                                                                             \
    X(place, "{0} ({1}): {2}", "{0}（{1}）：{2}")                                                                      \
    X(labelled, "{0}: {1}", "{0}：{1}")                                                                                \
    X(place_line, "{0}:{1}:{2}", "{0} 第 {1} 行第 {2} 列")                                                             \
    X(roster_line, "{0}:{1}", "{0} 第 {1} 行")                                                                         \
    X(place_entry, "{0} {1} '{2}'", "{0}“{2}”{1}")                                                                     \
    X(place_plain_entry, "{0} {1}", "{0} {1}")                                                                         \
    X(place_next, "{0}, {1}", "{0}，{1}")                                                                              \
    X(fault, "{0} ({1}) [{2}]", "{0}。{1} [{2}]")                                                                      \
    X(fault_warning, "warning: {0}", "注意：{0}")                                                                      \
    X(entry_facts, "fact", "事项")                                                                                     \
    X(entry_options, "option", "选项")                                                                                 \
    X(entry_follows, "answer that follows", "自动得出的答案")                                                          \
    X(entry_provisions, "provision", "规定")                                                                           \
    X(entry_definitions, "definition", "定义")                                                                         \
    X(entry_parameters, "parameter", "地方数值")                                                                       \
    X(entry_readings, "reading", "理解")                                                                               \
    X(entry_tags, "region tag", "名单")                                                                                \
    X(entry_regions, "county", "县")                                                                                   \
    X(entry_articles, "article", "条")                                                                                 \
    X(entry_sentences, "sentence", "原文")                                                                             \
    X(entry_audiences, "audience", "一类人")                                                                           \
    X(entry_other, "entry", "编号")                                                                                    \
    X(built_in, "built-in policy", "自带的政策")                                                                       \
    X(faulty_pack, "faults in the policy pack '{0}':", "政策数据“{0}”里有错：")                                        \
    /* Files and streams */                                                                                            \
    X(file_too_large, "'{0}' is larger than {1} MB", "“{0}”超过了 {1} MB")                                             \
    X(file_missing, "there is no file '{0}'", "没有“{0}”这个文件")                                                     \
    X(file_forbidden, "'{0}' may not be read", "没有读“{0}”的权限")                                                    \
    X(file_is_folder, "'{0}' is a folder, not a file", "“{0}”是文件夹，不是文件")                                      \
    X(file_unreadable, "cannot read '{0}': {1}", "“{0}”读不出来：{1}")                                                 \
    X(no_pack, "no policy pack at '{0}' (a folder with .json files, or one file that 'eligibility join' made)",        \
      "“{0}”不是政策数据（有 .json 文件的文件夹，或者 eligibility join 写出的一个文件）")                              \
    X(unreadable_input, "cannot read standard input: {0}", "标准输入读不出来：{0}")                                    \
    X(unwritable_output, "cannot write the results: {0}", "结果写不出去：{0}")                                         \
    X(out_of_memory, "out of memory; try fewer or shorter lines, or a smaller --max-line",                             \
      "内存不够；请把行数减少、每行缩短，或者把 --max-line 改小")                                                      \
    X(line_too_long, "line {0} is longer than {1} bytes", "第 {0} 行超过了 {1} 字节")                                  \
    /* Arguments */                                                                                                    \
    X(no_folder, "'{0}' is no folder that can be read", "“{0}”不是能读的文件夹")                                       \
    X(complaint, "{0}; {1}", "{0}。{1}")                                                                               \
    X(no_command, "no command; see eligibility --help", "没有写命令；请看 eligibility --help")                         \
    X(unknown_command, "unknown command '{0}'", "没有“{0}”这个命令")                                                   \
    X(unknown_flag, "unknown option '{0}'", "没有“{0}”这个选项")                                                       \
    X(takes_no_value, "'{0}' takes no value; write {0}", "“{0}”后面不写内容；请只写 {0}")                              \
    X(needs_value, "'{0}' needs a value after it: {0} {1}", "“{0}”后面要写内容：{0} {1}")                              \
    X(needs_operand, "'{0}' needs {1} after it; write {2}", "“{0}”后面要写 {1}；请写 {2}")                             \
    X(operand_too_many, "'{0}' is one argument too many for '{1}'; write {2}", "“{0}”对“{1}”来说多了；请写 {2}")       \
    X(does_not_take, "'{0}' does not take '{1}'", "“{0}”不能用“{1}”")                                                  \
    X(takes_only, "it takes {0...}", "它能用{0...}")                                                                   \
    X(given_twice, "'{0}' is given twice; give it once", "“{0}”写了两次；请只写一次")                                  \
    X(given_twice_as, "'{0}' is given twice, as '{1}' and '{2}'; give one of them",                                    \
      "“{0}”写了两次，“{1}”和“{2}”；请只留一个")                                                                       \
    X(no_date_given, "'{0}' is no date; write --as-of YYYY-MM-DD",                                                     \
      "“{0}”不是日期；请写成 --as-of 年-月-日，比如 --as-of 2020-01-31")                                               \
    X(no_size, "'{0}' is no size of a line; write --max-line with 1K to 256M, such as 64M",                            \
      "“{0}”不是行的长度；--max-line 请写 1K 到 256M，比如 64M")                                                       \
    X(no_language, "'{0}' is no language; write --lang zh or --lang en",                                               \
      "没有“{0}”这种语言；请写 --lang zh 或 --lang en")                                                                \
    X(why_all_days, "nothing in it depends on a day; leave --as-of out", "它和日期没有关系；请去掉 --as-of")           \
    X(why_all_people,                                                                                                  \
      "its proofs are over all applicants; to see whose verdict changes use diff OLD NEW --roster FILE",               \
      "它对所有可能的人作证明；要看谁的结论变了，请用 diff OLD NEW --roster FILE")                                     \
    X(why_pack_of_join, "the pack stands after its name; write join DIR", "政策数据写在命令后面；请写 join DIR")       \
    X(why_day_of_receipt, "the day is the one in the receipt; leave --as-of out",                                      \
      "日期以结果单上的为准；请去掉 --as-of")

#define ELIGIBILITY_HELP_MESSAGES(X)                                                                                                                                 \
    X(help_usage, "usage: eligibility COMMAND [options] < in.jsonl > out.jsonl",                                                                                     \
      "用法：eligibility 命令 [选项] < in.jsonl > out.jsonl")                                                                                                        \
    X(help_commands, "commands", "命令")                                                                                                                             \
    X(help_options, "options", "选项")                                                                                                                               \
    X(help_takes, "takes {0}", "能用 {0}")                                                                                                                           \
    X(help_assess, "verdicts for every provision; one applicant a line in, one result a line out",                                                                   \
      "对照每一条规定得出结论；每行读一个人，每行写一个结果")                                                                                                        \
    X(help_explain, "the conditions of one provision, each with its standing", "一条规定的各个条件，每个达到没有")                                                   \
    X(help_routes, "the cheapest changes that lead to a better verdict on one provision",                                                                            \
      "要让一条规定的结论变好，最省事的几种办法")                                                                                                                    \
    X(help_complete,                                                                                                                                                 \
      "the answers with what follows from them, and what is most likely a slip; one applicant a line in, also with "                                                 \
      "\"audience\" (an audience of the policy)",                                                                                                                    \
      "把能从已有回答推出来的补上，并指出多半填错的地方；每行一个人，可以写上 \"audience\"（政策里的一类人）")                                                       \
    X(help_interview,                                                                                                                                                \
      "the next question that can still matter, and how many can follow; one applicant a line in, also with "                                                        \
      "\"audience\" (an audience of the policy) and \"topics\" (a list of topics of the policy) to ask for fewer "                                                   \
      "provisions",                                                                                                                                                  \
      "下一个还有用的问题，后面最多还有几个；每行读一个人，也可以写 \"audience\"（政策里的一类人）和 \"topics\""             \
      "（政策里的几个主题），就只问这些")                                                                                                                            \
    X(help_years,                                                                                                                                                    \
      "the years that a service record gives, and the dates of the policy's thresholds; one record a line in, one "                                                  \
      "result a line out",                                                                                                                                           \
      "从经历算出年数，以及哪天满政策要的年限；每行读一份经历，每行写一个结果")                                                                                      \
    X(help_facts, "the facts that answers can give, with types, ranges, options and questions",                                                                      \
      "能回答的事项：编号、名称、类型、范围、选项和问题")                                                                                                            \
    X(help_provisions, "the provisions, with sentence, title, topic and who decides",                                                                                \
      "各条规定：编号、原文、标题、主题、由谁决定")                                                                                                                  \
    X(help_parameters, "the numbers and flags that local documents can set, with ranges and who sets them",                                                          \
      "本地文件能定的数值：编号、名称、范围、原文、由谁定")                                                                                                          \
    X(help_audit,                                                                                                                                                    \
      "proofs about a policy over all applicants and all local documents that there could be; with --documents also "                                                \
      "about these: rules for nobody, contradictions, and what each of them changes; status 1 when a property is "                                                   \
      "violated or could not be computed",                                                                                                                           \
      "对所有可能的人和本地文件检查一份政策数据；加上 --documents 还检查这些文件：有没有没人用得上的规则、"               \
      "有没有冲突、每一份带来什么变化；有不成立或没算完的，状态为 1")                                                                                                \
    X(help_diff,                                                                                                                                                     \
      "the provisions whose verdicts change between two policy packs, or under other documents (--with, "                                                            \
      "--with-documents), with examples, and who of a roster is concerned; status 1 when anything changed",                                                          \
      "两份政策数据之间，或者换了文件以后（--with、--with-documents），哪些规定的结论变了，附例子，"                              \
      "还有名册里谁受影响；有变化时状态为 1")                                                                                                                        \
    X(help_verify,                                                                                                                                                   \
      "works out again what a receipt of the page says, as of its own day and under its own local document, which "                                                  \
      "--documents confirms; status 1 when a verdict or the version of the policy is another, or the document is not "                                               \
      "confirmed",                                                                                                                                                   \
      "把网页结果单上的结论按它自己的日期和本地文件重算一遍，--documents 用来核实那些文件；结论或政策版本不同、文件" \
      "没有核实的，状态为 1")                                                                                                                                        \
    X(help_join, "a policy pack as one file, on standard output", "把政策数据合成一个文件，写到标准输出")                                                            \
    X(help_bundle, "the documents of a folder as one file for pages, on standard output",                                                                            \
      "把文件夹里的实施文件合成网页用的一个文件，写到标准输出")                                                                                                      \
    X(help_version, "the version of the program, and the policy", "程序和政策的版本")                                                                                \
    X(help_help, "this text; also -h", "显示这些说明；也可以写 -h")                                                                                                  \
    X(help_policy,                                                                                                                                                   \
      "a policy pack instead of the one that is built in: a folder with .json files, or one file that join made",                                                    \
      "用这份政策数据，不用自带的；是有 .json 文件的文件夹，或者 join 写出的一个文件")                                                                               \
    X(help_documents,                                                                                                                                                \
      "a folder of implementing documents, one JSON file each, or what bundle made of one; a faulty one is named and "                                               \
      "not used, and the status is "                                                                                                                                 \
      "1",                                                                                                                                                           \
      "实施文件的文件夹，一份一个 JSON 文件，或者 bundle 写出的一个文件；有错的会指出来、不用它，退出状态是 1")                                                      \
    X(help_document, "an implementing document; may be given more than once", "一份实施文件；可以写几次")                                                            \
    X(document_not_used, "this document is not used", "这份文件没有用上")                                                                                            \
    X(help_as_of, "the date of assessment; today when absent", "按哪一天算；不写就是今天")                                                                           \
    X(help_max_line, "the longest line that is read, 16M when absent: bytes, or with K or M, from 1K to 256M",                                                       \
      "一行最长多少字节，不写就是 16M；可以带 K 或 M，1K 到 256M")                                                                                                   \
    X(help_verdicts_only, "only the verdicts of each applicant, several times as fast",                                                                              \
      "每个人只给出各条的结论，快好几倍")                                                                                                                            \
    X(conflicts_not_computed,                                                                                                                                        \
      "whether more of these documents contradict each other would take too much work to find out",                                                                  \
      "这些文件之间还有没有矛盾，算起来太多，没有算完")                                                                                                              \
    X(help_amounts, "after the verdicts also ask what the amounts in documents hang on",                                                                             \
      "结论问完以后，再问文件里的钱数要看的几项")                                                                                                                    \
    X(help_roster, "people, one applicant a line", "名册，每行一个人")                                                                                               \
    X(help_json, "the report as JSON; a list as one JSON object a line", "报告写成 JSON；列表每行写一条 JSON")                                                       \
    X(help_lang, "the language of messages and reports; that of the system when absent",                                                                             \
      "提示和报告用的语言；不写就按系统的语言")                                                                                                                      \
    X(help_input,                                                                                                                                                    \
      "\n"                                                                                                                                                           \
      "An applicant is {\"id\"?: …, \"facts\": {\"factId\": value or \"unsure\", …}}.\n"                                                                         \
      "A record is {\"id\"?: …, \"record\": {\"birthDate\"?, \"spells\": [{\"from\", \"to\"?, \"seconded\"?, "                                                     \
      "\"disputed\"?,\n"                                                                                                                                             \
      "\"partTime\"?, and what the policy asks of a spell}, …]}}, its dates YYYY-MM-DD or YYYY-MM; without \"to\" a\n"                                             \
      "spell goes on. A line that cannot be answered gives {\"id\", \"error\"} on its line; the others are\n"                                                        \
      "still answered.\n",                                                                                                                                           \
      "\n"                                                                                                                                                           \
      "一个人写成 {\"id\"?: …, \"facts\": {\"事项编号\": 答案或 \"unsure\", …}}。\n"                                                                \
      "一份经历写成 {\"id\"?: …, \"record\": {\"birthDate\"?, \"spells\": [{\"from\", \"to\"?, \"seconded\"?, "                                              \
      "\"disputed\"?,\n"                                                                                                                                             \
      "\"partTime\"?, 以及政策对一段经历要问的}, …]}}，日期写“年-月-日”或“年-月”；不写 \"to\" 就是还在继续。\n"            \
      "答不了的一行，在它的位置写 {\"id\", \"error\"}；其他行照样回答。\n")                                                                                          \
    X(help_statuses,                                                                                                                                                 \
      "\n"                                                                                                                                                           \
      "exit status\n"                                                                                                                                                \
      "  0  everything was answered; every property holds, nothing changed, all is the same and confirmed\n"                                                         \
      "  1  a line could not be answered; a property is violated, something changed, or is not confirmed\n"                                                          \
      "  2  wrong arguments, a faulty pack, local document or receipt, a file or stream that cannot be read,\n"                                                      \
      "     results that cannot be written, or too little memory; standard error says which\n"                                                                       \
      "When the reader of the results goes away, the program ends by SIGPIPE (141 in a shell).\n",                                                                   \
      "\n"                                                                                                                                                           \
      "退出状态\n"                                                                                                                                               \
      "  0  全部答了；每项性质都成立，没有变化，全都相同并且核实了\n"                                                                     \
      "  1  有一行答不了；有性质不成立，有变化，或者没有核实\n"                                                                              \
      "  2  参数不对，政策数据、本地文件或结果单有错，文件或输入读不出来，结果写不出去，\n"                                    \
      "     或者内存不够；标准错误里写明是哪一种\n"                                                                                                \
      "读结果的程序先退出时，本程序由 SIGPIPE 结束（在 shell 里是 141）。\n")

/* What parts of a policy and their values are called. */
#define ELIGIBILITY_WORDING_MESSAGES(X)                                                                                \
    X(value_yes, "yes", "是")                                                                                          \
    X(value_no, "no", "不是")                                                                                          \
    X(anybody, "anybody", "任何人")                                                                                    \
    X(named_provision, "'{0}' ({1})", "“{0}”（{1}）")                                                                  \
    X(quoted, "'{0}'", "“{0}”")                                                                                        \
    X(kind_and_name, "{0} {1}", "{0}{1}")                                                                              \
    X(and_then, "{0}; {1}", "{0}；{1}")                                                                                \
    X(beside, "{0}, {1}", "{0}、{1}")                                                                                  \
    X(reading_holds, "reading {0} is followed", "按{0}理解")                                                           \
    X(reading_fails, "reading {0} is not followed", "不按{0}理解")                                                     \
    X(county_tagged, "{0} is on the list '{1}'", "{0}在“{1}”名单里")                                                   \
    X(county_not_tagged, "{0} is not on the list '{1}'", "{0}不在“{1}”名单里")                                         \
    X(value_unsure, "not known", "说不清")                                                                             \
    X(with_brackets, "{0} ({1})", "{0}（{1}）")                                                                        \
    X(amount_year, "{0} year", "{0} 年")                                                                               \
    X(amount_years, "{0} years", "{0} 年")                                                                             \
    X(amount_month, "{0} month", "{0} 个月")                                                                           \
    X(amount_months, "{0} months", "{0} 个月")                                                                         \
    X(amount_day, "{0} day", "{0} 天")                                                                                 \
    X(amount_days, "{0} days", "{0} 天")                                                                               \
    X(amount_percent, "{0}%", "{0}%")                                                                                  \
    X(amount_yuan, "{0} yuan", "{0} 元")                                                                               \
    X(range, "{0} to {1}", "{0} 到 {1}")                                                                               \
    X(listed_facts, "{0}: {1} facts", "{0}：{1} 个事项")                                                               \
    X(listed_provisions, "{0}: {1} provisions", "{0}：{1} 条规定")                                                     \
    X(listed_parameters, "{0}: {1} numbers and flags that local documents can set", "{0}：{1} 个本地文件能定的数值")   \
    X(listed_flag, "yes or no:", "是或否：")                                                                           \
    X(listed_options, "one of:", "选一个：")                                                                           \
    X(listed_ordered_options, "one of, from low to high:", "选一个，从低到高：")                                       \
    X(listed_counties, "one of {0} counties, by its six-digit code", "{0} 个县（市、区）里的一个，写六位代码")         \
    X(listed_number, "a whole number, {0}", "整数，{0}")                                                               \
    X(listed_date, "a date, {0} to {1}", "日期，{0} 到 {1}")                                                           \
    X(listed_recognised_by, "recognised by: {0}", "由谁认定：{0}")                                                     \
    X(listed_question, "question: {0}", "问题：{0}")                                                                   \
    X(listed_section, "group of questions: {0}", "问题分组：{0}")                                                      \
    X(listed_topic, "topic: {0} ({1})", "主题：{0}（{1}）")                                                            \
    X(listed_decided_by, "decided by: {0} ({1})", "由谁决定：{0}（{1}）")                                              \
    X(listed_flag_parameter, "true or false", "true（是）或 false（否）")                                              \
    X(listed_sentences, "sentences: {0}", "原文：{0}")                                                                 \
    X(listed_set_by, "set by: {0}", "由谁定：{0}")

#define ELIGIBILITY_REPORT_MESSAGES(X)                                                                                                                   \
    X(verdict_not_satisfied, "not satisfied", "暂不符合")                                                                                                \
    X(verdict_not_applicable, "not applicable", "不适用")                                                                                                \
    X(verdict_needs_decision, "needs a decision", "待认定")                                                                                              \
    X(verdict_unknown, "not enough known", "信息不足")                                                                                                   \
    X(found_not_computed, "not computed", "没有算完")                                                                                                    \
    X(found_notes_only, "notes only", "只有提示")                                                                                                        \
    X(found_nothing, "none", "没有")                                                                                                                     \
    X(example_applicant, "for example: {0}", "例：{0}")                                                                                                  \
    X(example_then, "then: {0}", "改成：{0}")                                                                                                            \
    X(example_local, "where a local document says: {0}", "本地文件定了：{0}")                                                                            \
    X(audit_violated, "violated: {0}{1}", "不成立：{0} 项{1}")                                                                                           \
    X(audit_not_computed, "could not be computed: {0}{1}", "没有算完：{0} 项{1}")                                                                        \
    X(audit_noted, "with notes: {0}{1}, {2} notes in all; a note is nothing wrong, but worth knowing",                                                   \
      "有提示：{0} 项{1}，共 {2} 处；提示不是错误，但值得看一看")                                                                                        \
    X(audit_which, " (number {0})", "（第 {0} 项）")                                                                                                     \
    X(audit_head,                                                                                                                                        \
      "Audit of '{0}' ({1})\ndata {2}, version {3}\nproofs over all possible applicants and all possible local "                                         \
      "documents, not samples\nbehind a provision stands its sentence (3.2: article 3, sentence 2); ids stand in "                                       \
      "square brackets",                                                                                                                                 \
      "检查《{0}》（{1}）\n数据 {2}，版本 "                                                                                                   \
      "{3}\n对所有可能的人和所有可能的本地文件作的证明，不是抽查\n规定后面的圆括号里是原文第几条第几句（3." \
      "2：第三条第二句），方括号里是编号")                                                                                                               \
    X(some_open, "What could not be computed is neither proved nor violated.",                                                                           \
      "没有算完的，既没有证明成立，也没有发现不成立。")                                                                                                  \
    X(audit_checked, "Summary of {0} properties", "摘要：检查了 {0} 项")                                                                                 \
    X(audit_proved, "proved: {0}", "已证明：{0} 项")                                                                                                     \
    X(audit_property, "{0}. {1}: {2}", "{0}. {1}：{2}")                                                                                                  \
    X(all_hold, "Every property holds.", "每项都成立。")                                                                                                 \
    X(some_violated, "Not every property holds: see what is violated.", "有的项不成立，请看“不成立”的各处。")                                            \
    X(is_removed, "{0} is removed", "{0}删去了")                                                                                                         \
    X(is_new, "{0} is new", "{0}是新加的")                                                                                                               \
    X(part_reworded, "{0} is worded or set differently", "{0}换了说法或者设置")                                                                          \
    X(member_quote, "quote", "引文")                                                                                                                     \
    X(member_also_from, "further sentences", "另据的句子")                                                                                               \
    X(member_kind, "kind of provision", "规定的种类")                                                                                                    \
    X(member_excludes, "what it excludes", "不能同时享受的规定")                                                                                         \
    X(member_title, "title", "标题")                                                                                                                     \
    X(member_effect, "effect", "效果")                                                                                                                   \
    X(member_audience, "audience", "适用的人")                                                                                                           \
    X(member_topic, "topic", "主题")                                                                                                                     \
    X(member_modality, "how it binds", "语气")                                                                                                           \
    X(member_decided_by, "who decides", "由谁决定")                                                                                                      \
    X(member_exercised_by, "who carries it out", "由谁执行")                                                                                             \
    X(member_evidence, "evidence", "材料")                                                                                                               \
    X(member_notes, "notes", "说明")                                                                                                                     \
    X(member_may_say, "what may be said", "可以怎么说")                                                                                                  \
    X(member_never_say, "what must not be said", "不能怎么说")                                                                                           \
    /* What an audit found, with the names of what it is about */                                                                                        \
    X(sentence_higher_is_worse, "the verdict of {0} can get worse when {1} goes up", "{1}提高了，{0}的结论可能变差")                                     \
    X(sentence_higher_is_worse_stated, "the verdict of {0} can get worse when {1} goes up; the policy says so",                                          \
      "{1}提高了，{0}的结论可能变差；政策里就是这样写的")                                                                                                \
    X(sentence_exception_not_needed, "{0} has an exception for {1} that is not needed: no higher value hurts",                                           \
      "{0}给{1}写的例外用不着：提高了也不会变差")                                                                                                        \
    X(sentence_open_higher,                                                                                                                              \
      "whether the verdict of {0} can get worse when {1} goes up would take too much work to find out",                                                  \
      "{1}提高了，{0}的结论会不会变差：要算清太费时间，没有算完")                                                                                        \
    X(sentence_first_in_others, "whoever has {0} open also has {1}, with a verdict at least as good",                                                    \
      "能用{0}的人，也都能用{1}，结论不会更差")                                                                                                          \
    X(sentence_open_first, "whether whoever has {0} open also has {1} would take too much work to find out",                                             \
      "能用{0}的人，是不是也都能用{1}：要算清太费时间，没有算完")                                                                                        \
    X(sentence_asked_of_this_in_vain, "{0} is asked of {1}, but no provision for them depends on it",                                                    \
      "{0}问了{1}，可是给这类人的规定里没有一条用到它")                                                                                                  \
    X(sentence_not_asked, "{0} depends on {1}, but {2} is not asked for it", "{0}要用到{1}，可是没有问{2}")                                              \
    X(sentence_number_not_in_text,                                                                                                                       \
      "{0} asks for {2} of {1}: neither its sentence nor its quote nor its title has this number, in digits or in "                                      \
      "Chinese numerals",                                                                                                                                \
      "{0}对{1}要的是 {2}：原文、引文、标题里都没有这个数，阿拉伯数字和中文数字都找过")                                                                  \
    X(sentence_date_not_in_text,                                                                                                                         \
      "{0} asks whether {1} is before {2}: neither its sentence nor its quote nor its title names this day or the "                                      \
      "one before",                                                                                                                                      \
      "{0}要看{1}在 {2} 以前还是以后：原文、引文、标题里都没有这一天，也没有前一天")                                                                     \
    X(verdict_satisfied, "satisfied", "符合")                                                                                                            \
    X(verdict_none, "no such provision", "没有这条规定")                                                                                                 \
    X(found_proved, "proved", "已证明")                                                                                                                  \
    X(found_violated, "violated", "不成立")                                                                                                              \
    X(found_noted, "noted", "提示")                                                                                                                      \
    X(diff_head, "from {0} {1} to {2} {3}", "从 {0} {1} 到 {2} {3}")                                                                                     \
    X(nothing_changes, "nothing changes", "没有变化")                                                                                                    \
    X(no_provision_changes, "no provision changes", "没有规定有变化")                                                                                    \
    X(too_large_to_compare, "too large to compare what local documents change", "太大，没法比较本地文件带来的变化")                                      \
    X(provision_function, "{0} changes in function", "{0}的结论有变化")                                                                                  \
    X(provision_local, "{0} changes in function where a local document says more than the text",                                                         \
      "{0}在本地文件比原文说得多的地方结论有变化")                                                                                                       \
    X(provision_wording, "{0} is worded differently; nobody's verdict changes", "{0}换了说法，谁的结论都不变")                                           \
    X(reworded, "reworded: {0}", "换了说法的：{0}")                                                                                                      \
    X(examples_incomplete, "examples not computed in full: too much work", "例子没有算全：太费时间")                                                     \
    X(roster_changed, "{0} of {1} people have another verdict", "{1} 人中有 {0} 人的结论变了")                                                           \
    X(verify_same, "same", "相同")                                                                                                                       \
    X(verify_different, "different", "不同")                                                                                                             \
    X(verify_other_version, "{0} under another version", "{0}（政策版本不同）")                                                                          \
    X(verify_but_unconfirmed, "{0}, but not confirmed", "{0}，但没有核实")                                                                               \
    X(verify_and_unconfirmed, "{0}, and not confirmed", "{0}，也没有核实")                                                                               \
    X(verify_head, "{0}: {1} as of {2}, policy {3} {4}", "{0}：{1}，按 {2} 算，政策 {3} {4}")                                                            \
    X(verify_one, "1 verdict", "1 个结论")                                                                                                               \
    X(verify_all, "{0} verdicts", "{0} 个结论")                                                                                                          \
    X(verify_some, "{0} of {1}", "{1}中的 {0} 个")                                                                                                       \
    X(doubt_vouched, ", rest on documents that only the receipt vouches for; confirm them with --documents DIR",                                         \
      "，所依据的文件只有结果单自己这样说；请用 --documents 和那些文件核实")                                                                             \
    X(doubt_unknown, ", and the receipt has documents that are not among those given",                                                                   \
      "，结果单里的文件不在给出的文件里")                                                                                                                \
    X(doubt_corrections, ", rest on what the applicant says of lists of places himself",                                                                 \
      "，依据了申请人自己说明的名单情况")                                                                                                                \
    X(receipt_corrections, "the applicant's own corrections of lists of places are counted in",                                                          \
      "已经算上申请人自己对名单的更正")                                                                                                                  \
    X(receipt_version, "other version: the receipt was made under {0} {1}, this is {2}",                                                                 \
      "版本不同：结果单按 {0} {1} 得出，现在的是 {2}")                                                                                                   \
    X(receipt_document, "document of the receipt: {0}", "结果单里的文件：{0}")                                                                           \
    X(receipt_document_confirmed, "document of the receipt, confirmed: {0}", "结果单里的文件，已核实：{0}")                                              \
    X(out_of_force, "{0}, not in force on {1}", "{0}，在 {1} 没有生效")                                                                                  \
    X(made_under_other, "made under the policy '{0}', not under '{1}'", "这是按“{0}”这份政策得出的，不是按“{1}”")                                        \
    X(verify_with_policy, "verify it with --policy and the pack of that policy",                                                                         \
      "核对时请用 --policy 和那份政策的数据")                                                                                                            \
    X(not_asked_here, "this version of the policy does not ask '{0}'; the answer is left out",                                                           \
      "这一版政策不问“{0}”，这项回答没有算进去")                                                                                                         \
    X(verify_with_version,                                                                                                                               \
      "the receipt is not wrong; to verify it as it was made, give its own version with --policy",                                                       \
      "结果单没有错；要照原来的核对，请用 --policy 给出它那一版的数据")                                                                                  \
    X(no_verdict, "'{0}' is no verdict", "“{0}”不是结论")                                                                                                \
    X(no_verdicts, "there is no verdict in it", "里面没有结论")
