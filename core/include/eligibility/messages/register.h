#pragma once
// What is said of registers of documents: what an audit finds in them, and what the command line tells of them.

/* What an audit finds about documents. */
#define ELIGIBILITY_REGISTER_FINDING_MESSAGES(X)                                                                       \
    X(means_document_rule_reachable, "every rule and every row of the documents is for somebody, and of some use",     \
      "文件的每条规则、每一行都有人用得上，也都起作用")                                                                \
    X(means_documents_agree, "documents of one level and one first day say nothing different to one person",           \
      "同一级、同一天起施行的文件，对同一个人没有两样的说法")                                                          \
    X(means_hole_filled_once, "no document fills again what another has filled in the same way",                       \
      "没有文件把别的文件已经定了的再定一遍")                                                                          \
    X(means_document_within_text, "no prefecture or county makes the text narrower where it leaves nothing to decide", \
      "原文没有留下要定的地方，市县文件没有比原文更严")                                                                \
    X(counted_document_rules, "{0} rules of documents, with their rows", "文件里的 {0} 条规则，连同各行")              \
    X(counted_documents, "{0} documents", "{0} 份文件")                                                                \
    X(counted_holes, "{0} fillings", "填写的 {0} 处")                                                                  \
    X(documents_left_out, "{0} documents were not looked at: that would take more work than an audit may",             \
      "有 {0} 份文件没有检查：太费时间，没有算完")                                                                     \
    X(rule_of_nobody, "rule {0} speaks of nobody: its condition never holds",                                          \
      "第 {0} 条规则没有人用得上：它的条件从来不成立")                                                                 \
    X(rule_of_nobody_there, "rule {0} speaks of nobody: its condition holds only outside the region of the document",  \
      "第 {0} 条规则没有人用得上：它的条件只在本地区以外成立")                                                         \
    X(row_of_nobody, "rule {0}, table {1}: nobody is given row {2}; it never holds, or earlier rows take everybody",   \
      "第 {0} 条规则第 {1} 张表的第 {2} 行没有人用得上：它从来不成立，或者前面几行已经管了所有人")                     \
    X(row_of_nobody_there, "rule {0}, table {1}: nobody in the region of the document is given row {2}",               \
      "第 {0} 条规则第 {1} 张表的第 {2} 行在本地区没有人用得上")                                                       \
    X(number_of_nobody, "row {0} is for nobody: it never holds, or earlier rows take everybody",                       \
      "第 {0} 行没有人用得上：它从来不成立，或者前面几行已经管了所有人")                                               \
    X(number_of_nobody_there, "row {0} is for nobody in the region of the document", "第 {0} 行在本地区没有人用得上")  \
    X(recognition_of_nobody,                                                                                           \
      "row {0} of what is recognised is for nobody: it never holds, or earlier rows take everybody",                   \
      "认定的第 {0} 行没有人用得上：它从来不成立，或者前面几行已经管了所有人")                                         \
    X(recognition_of_nobody_there, "row {0} of what is recognised is for nobody in the region of the document",        \
      "认定的第 {0} 行在本地区没有人用得上")                                                                           \
    X(rule_says_nothing, "rule {0} changes no verdict and tells nothing", "第 {0} 条规则既不改变结论，也没有说明什么") \
    X(rule_without_effect,                                                                                             \
      "rule {0} changes nobody's verdict, with the other documents as they are, and tells nothing",                    \
      "第 {0} 条规则没有改变任何人的结论（别的文件不变），也没有说明什么")                                             \
    X(conflict_on_parameter, "they set this number or flag differently for this applicant; the second one counts",     \
      "两份文件给这个人定的数值不一样；按后一份算")                                                                    \
    X(conflict_on_reading, "they take it in different ways; the second one counts",                                    \
      "两份文件的理解不一样；按后一份算")                                                                              \
    X(conflict_on_recognition, "they recognise it differently for this applicant; the second one counts",              \
      "两份文件对这个人的认定不一样；按后一份算")                                                                      \
    X(conflict_on_tag, "they put this county on the list and off it; the second one counts",                           \
      "一份说这个县在名单上，一份说不在；按后一份算")                                                                  \
    X(conflict_on_adopting, "one decides for this applicant and the other against; the second one counts",             \
      "一份定了对这个人实行，一份定了不实行；按后一份算")                                                              \
    X(conflict_on_replacing,                                                                                           \
      "they put different conditions in the place of the text's for this applicant; the second one counts",            \
      "两份文件对这个人换上的条件不一样；按后一份算")                                                                  \
    X(number_filled_again, "the first fills it as the second has already: nobody's verdict changes without it",        \
      "后一份文件已经这样定了，前一份又定一遍：去掉它，谁的结论都不变")                                                \
    X(reading_filled_again, "the first takes it as the second does already: nobody's verdict changes without it",      \
      "后一份文件已经这样理解，前一份又写一遍：去掉它，谁的结论都不变")                                                \
    X(recognition_filled_again,                                                                                        \
      "the first recognises it as the second does already: nobody's verdict changes without it",                       \
      "后一份文件已经这样认定，前一份又定一遍：去掉它，谁的结论都不变")                                                \
    X(tag_filled_again, "the first puts it as the second does already: nobody's verdict changes without it",           \
      "后一份文件已经这样定了名单，前一份又定一遍：去掉它，谁的结论都不变")                                            \
    X(narrowed_by_refusal, "the text leaves nothing to decide here, and the document decides against it",              \
      "原文这里没有留下要定的，文件却定了不实行")                                                                      \
    X(narrowed_by_condition, "the text leaves nothing to decide here, and the document asks for more",                 \
      "原文这里没有留下要定的，文件却多要了条件")                                                                      \
    X(open_reach,                                                                                                      \
      "whether all its rules and rows are for somebody: finding out would take more work than an audit may",           \
      "它的规则和各行是不是都有人用得上：要算清太费时间，没有算完")                                                    \
    X(open_effect, "whether rule {0} changes anybody's verdict: finding out would take more work than an audit may",   \
      "第 {0} 条规则有没有改变谁的结论：要算清太费时间，没有算完")                                                     \
    X(open_conflict,                                                                                                   \
      "whether they contradict each other for somebody: finding out would take more work than an audit may",           \
      "两份文件对谁有没有冲突：要算清太费时间，没有算完")                                                              \
    X(open_filled_again, "whether anybody's verdict hangs on it: finding out would take more work than an audit may",  \
      "有没有谁的结论要靠它：要算清太费时间，没有算完")                                                                \
    X(too_many_pairs, "not all pairs of documents were compared: there are too many", "文件太多，没有把每两份都比一遍")

/* What the command line tells of them. */
#define ELIGIBILITY_REGISTER_MESSAGES(X)                                                                                                           \
    X(entry_documents, "document", "文件")                                                                                                         \
    X(why_packs_or_registers,                                                                                                                      \
      "it compares two packs, or two registers of one: write diff OLD NEW, or diff --documents DIR with --with FILE "                              \
      "or --with-documents DIR",                                                                                                                   \
      "它比较两份政策数据，或者同一份政策的两套文件；请写 diff OLD NEW，或者 diff --documents DIR 加上 --with FILE " \
      "或 --with-documents DIR")                                                                                                                   \
    X(what_to_compare, "'diff' needs two things to compare", "“diff”要有两样东西才能比较")                                                         \
    X(why_operand, "the folder stands after its name; write register DIR", "文件夹写在命令后面；请写 register DIR")                                \
    X(help_register,                                                                                                                               \
      "what a folder of implementing documents has: what is in force where and until when, what lapses within 90 "                                 \
      "days, what nothing settles yet, faulty documents and other files; status 1 when a document is faulty",                                      \
      "一个文件夹里的实施文件：哪里哪份有效、到哪天，哪些 90 "                                                            \
      "天内到期，还有什么没有定，哪些有错，还有哪些别的东西；有错的，状态为 1")                                                                    \
    X(help_with_documents, "the folder of documents to compare with --documents", "和 --documents 比较的另一个文件夹")                             \
    X(help_with,                                                                                                                                   \
      "a document to compare with being without it, or with its earlier version of the same id; may be given more "                                \
      "than once",                                                                                                                                 \
      "和没有这份文件时（或者和编号相同的旧版本）比较；可以写几次")                                                                                \
    X(register_head, "'{0}' as of {1}: {2} documents, of which {3} are in force",                                                                  \
      "“{0}”按 {1} 看：{2} 份文件，其中 {3} 份有效")                                                                                               \
    X(whole_country, "the whole country", "全国")                                                                                                  \
    X(whole_province, "the whole province", "全省")                                                                                                \
    X(register_from, "from {0}: {1}, {2}, {3}", "{0} 起：{1}，《{2}》，{3}")                                                                       \
    X(register_from_to, "{0} to {1}: {2}, {3}, {4}", "{0} 到 {1}：{2}，《{3}》，{4}")                                                              \
    X(register_later, "{0} (not yet in force)", "{0}（还没有生效）")                                                                               \
    X(register_over, "{0} (no longer in force)", "{0}（已经失效）")                                                                                \
    X(register_unconfirmed, "{0} (not confirmed: changes no verdict)", "{0}（没有核实，不改变结论）")                                              \
    X(register_lapsing, "Lapsing within {0} days", "{0} 天以内到期")                                                                               \
    X(register_open, "What no document in force settles", "有效的文件都没有定的")                                                                  \
    X(register_open_everywhere, "{0}: in no prefecture", "{0}：哪个市州都没有定")                                                                  \
    X(register_open_in, "{0}: not in {1} of {2} prefectures: {3}", "{0}：{2} 个市州里还有 {1} 个没有定：{3}")                                      \
    X(register_faulty, "Faulty documents, which are not used", "有错、没有用上的文件")                                                             \
    X(register_stray, "Other things in the folder", "文件夹里别的东西")                                                                            \
    X(effects_head, "What each of the {0} documents changes, compared with everything as it is but without it",                                    \
      "{0} 份文件各自带来的变化（别的都不变，和没有这一份时相比）")                                                                                \
    X(effect_changes, "{0} ({1}): {2} provisions change; for the other {3}, proved: nobody's verdict changes",                                     \
      "{0}（{1}）：{2} 条规定的结论有变化；其余 {3} 条已证明谁的结论都不变")                                                                       \
    X(effect_none, "{0} ({1}): proved for all {3} provisions: nobody's verdict changes",                                                           \
      "{0}（{1}）：全部 {3} 条规定已证明谁的结论都不变")                                                                                           \
    X(effect_unconfirmed, "{0} ({1}): not confirmed, so that it changes no verdict",                                                               \
      "{0}（{1}）：没有核实，不改变结论")                                                                                                          \
    X(effect_not_computed, "{0} ({1}): not computed, too much work", "{0}（{1}）：太费时间，没有算完")                                             \
    X(changes_from, "{0} changes from {1} on", "{0}从 {1} 起结论有变化")                                                                           \
    X(change_not_computed, "{0}: whether it changes would take too much work to find out",                                                         \
      "{0}的结论有没有变化：要算清太费时间，没有算完")                                                                                             \
    X(document_added, "new: {0}", "加上：{0}")                                                                                                     \
    X(document_removed, "taken away: {0}", "去掉：{0}")                                                                                            \
    X(document_reworded, "another version: {0}", "改了：{0}")                                                                                      \
    X(registers_alike, "the documents are the same", "文件是一样的")                                                                               \
    X(all_unchanged, "all {0} provisions, proved for every day: nobody's verdict changes",                                                         \
      "全部 {0} 条规定：已证明任何一天谁的结论都不变")                                                                                             \
    X(others_unchanged, "the other {0} provisions, proved for every day: nobody's verdict changes",                                                \
      "其余 {0} 条规定：已证明任何一天谁的结论都不变")                                                                                             \
    X(all_unchanged_on, "all {0} provisions, proved for {1}: nobody's verdict changes",                                                            \
      "全部 {0} 条规定：已证明 {1} 这天谁的结论都不变")                                                                                            \
    X(others_unchanged_on, "the other {0} provisions, proved for {1}: nobody's verdict changes",                                                   \
      "其余 {0} 条规定：已证明 {1} 这天谁的结论都不变")                                                                                            \
    X(roster_as_of, "\nthe roster as of {0}", "\n名册按 {0} 算")                                                                                   \
    X(people_counted, "{0}: {1}", "{0} 人：{1}")
