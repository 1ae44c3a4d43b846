#pragma once
// What is said of implementing documents beside what is said of packs.

#define ELIGIBILITY_DOCUMENT_MESSAGES(X)                                                                               \
    X(region_needless, "a document of the level '{0}' covers everything and has no region",                            \
      "“{0}”一级的文件到处适用，不写地区")                                                                             \
    X(region_digits, "'{0}' has not the {1} digits of a region of the level '{2}'",                                    \
      "“{2}”一级的地区代码是 {1} 位，“{0}”不是")                                                                       \
    X(value_below_floor, "{0} is less than the text can mean by '{1}', {2}", "{0} 低于原文里“{1}”的下限 {2}")          \
    X(row_on_parameter, "the row hangs on the open number '{0}', which a document fills",                              \
      "这一行要看“{0}”，而它本身要靠文件来定")                                                                         \
    X(recognised_by_itself, "whether '{0}' is recognised hangs on '{0}' itself", "“{0}”算不算，又要看“{0}”自己")       \
    X(only_province_widens, "a document of the level '{0}' cannot have '{1}'", "“{0}”一级的文件不能写“{1}”")           \
    X(no_own_sentence, "the document's own 'sentences' have no '{0}'", "这份文件自己的“sentences”里没有“{0}”")         \
    X(quote_in_no_sentence, "the quote of '{0}' stands in none of the document's sentences",                           \
      "“{0}”的引文不在这份文件的任何一句里")                                                                           \
    X(days_reversed, "begins on {0}, after its last day, {1}", "开始的 {0} 在最后一天 {1} 之后")                       \
    X(no_window_day, "'{0}' is neither a day nor a month and a day", "“{0}”既不是日期，也不是月和日")                  \
    X(window_ends_differ, "one end is a full day, the other a month and a day", "一头是年月日，另一头只有月日")        \
    X(value_and_range, "an amount is one value or a range, not both",                                                  \
      "金额要么写一个数，要么写一个范围，不能两样都写")                                                                \
    X(range_reversed, "from {0} to {1}: the range ends below its begin", "从 {0} 到 {1}：范围的上限比下限还小")        \
    X(document_twice, "another document that was given has the id '{0}' as well; neither is used",                     \
      "给出的文件里还有一份编号也是“{0}”；两份都没有采用")                                                             \
    X(too_many_documents, "more than {0} documents were given; none of them is used",                                  \
      "给出的文件超过了 {0} 份；一份都没有采用")                                                                       \
    X(narrower_than_text, "the text leaves nothing to decide here, and '{0}' makes it narrower",                       \
      "原文这里没有留下要定的，写“{0}”就比原文窄了")                                                                   \
    X(bundle_cut_off, "this is no whole bundle of documents", "这不是一个完整的文件包")                                \
    X(bundle_altered, "the bundle was cut off or altered: its checksum does not fit",                                  \
      "这个文件包不完整，或者被改动过：校验码对不上")                                                                  \
    X(bundle_of_later_form, "the bundle has a form that this version does not know",                                   \
      "这个文件包的格式，现在用的版本还不认识")                                                                        \
    X(bundle_of_other_policy, "the bundle was made for the policy {0}, not for '{1}'",                                 \
      "这个文件包是给 {0} 这份政策做的，不是给“{1}”")                                                                  \
    X(bundle_again, "fetch it again, or make it again from the documents", "请重新下载，或者用原来的文件再做一次")     \
    X(document_too_long, "more than {0} bytes of text in one document", "一份文件里的文字超过了 {0} 个字节")           \
    /* What to do about it */                                                                                          \
    X(write_at_least, "write {0} or more", "请写 {0} 或更大的数")                                                      \
    X(ask_facts_only, "let the row ask for facts only, also in the definitions that it uses",                          \
      "这一行只能看事项，用到的定义也一样")                                                                            \
    X(ask_other_facts, "let the row ask for other facts, also in the definitions that it uses",                        \
      "请改用别的事项，用到的定义也一样")                                                                              \
    X(leave_to_province, "use 'requires' or 'adopts', or leave it to a document of the province",                      \
      "请用“requires”或“adopts”，或者由省里的文件来写")                                                                \
    X(write_region_of_level,                                                                                           \
      "write the first 4 digits for a prefecture, all 6 for a county; nothing or null for the nation and the "         \
      "province",                                                                                                      \
      "市州写代码的前 4 位，县写全 6 位；全国、全省的不写，或者写 null")                                               \
    X(date_as_day_or_yearly, "write YYYY-MM-DD, or MM-DD for a day of every year",                                     \
      "请写“年-月-日”，每年都有的写“月-日”，比如 2020-01-31 或 01-31")                                                 \
    X(write_same_kind, "write both ends as YYYY-MM-DD, or both as MM-DD", "两头都写“年-月-日”，或者都写“月-日”")       \
    X(list_sentence, "list the sentence in the document's 'sentences', or leave it out",                               \
      "请在这份文件的“sentences”里写上这一句，或者删掉")                                                               \
    X(general_documents_only, "this policy takes documents of the nation and the province only",                       \
      "这份政策只能用全国、全省的文件")                                                                                \
    X(check_authority, "it applies as it stands; check that whoever issued it may narrow the text",                    \
      "会照这样适用；请核对发文机关能不能比原文更严")                                                                  \
    X(conflict_of_documents, "'{0}' and '{1}' say something else here for some people, from the same day on",          \
      "“{0}”和“{1}”在这里对有些人说法不一，又是同一天起施行")                                                          \
    X(check_conflict, "the document that stands later in the order counts; check which of them is right",              \
      "排在后面的那份算数；请核对到底哪份对")

/* What is said of conditions, in packs and in documents. */
#define ELIGIBILITY_CONDITION_MESSAGES(X)                                                                              \
    X(id_twice, "'{0}' occurs twice", "“{0}”出现了两次")                                                               \
    X(unknown_definition, "unknown definition '{0}'", "没有“{0}”这个定义")                                             \
    X(unknown_sentence, "unknown sentence '{0}'", "没有“{0}”这一句")                                                   \
    X(condition_needs, "a condition needs {0...}", "条件要有{0...}")                                                   \
    X(leaf_needs, "a condition with '{0}' needs {1...}", "写了“{0}”的条件还要写{1...}")                                \
    X(compared_twice, "a condition compares only once", "一个条件只比较一次")                                          \
    X(group_empty, "'{0}' has no conditions, so that it never holds", "“{0}”里没有条件，永远不会成立")                 \
    X(only_true, "'{0}' can only be true", "“{0}”只能写 true")                                                         \
    X(too_many_compared, "'{0}' is compared with another fact and has {1} values; such facts have at most {2}",        \
      "“{0}”要和另一个事项比较，却有 {1} 个值；这样的事项最多 {2} 个")                                                 \
    X(needs_order, "'{0}' compares numbers or ordered options; '{1}' has neither",                                     \
      "“{0}”只能比较数字，或者分高低的选项；“{1}”都不是")                                                              \
    X(needs_unit_of_parameter, "'{0}' compares a number in the unit of the parameter; '{1}' is none",                  \
      "“{0}”只能比较和地方数值单位相同的数字；“{1}”不是")                                                              \
    X(needs_place, "'{0}' is for places; '{1}' is none", "“{0}”只能用在地方上；“{1}”不是地方")                         \
    X(needs_date, "'{0}' compares dates; '{1}' is none", "“{0}”只能比较日期；“{1}”不是日期")                           \
    X(needs_flag, "'{0}' is for a parameter that is a flag; '{1}' is a number",                                        \
      "“{0}”只能用在是或否的地方数值上；“{1}”是数字")                                                                  \
    X(needs_one_unit, "'{0}' compares two numbers of one unit; '{1}' does not fit",                                    \
      "“{0}”只能比较两个单位相同的数字；“{1}”不合适")                                                                  \
    X(needs_same_options, "'{0}' compares two facts with the same ordered options; '{1}' does not fit",                \
      "“{0}”只能比较两个选项相同、分高低的事项；“{1}”不合适")                                                          \
    X(condition_too_deep, "the conditions of '{0}', with the definitions in them, are more than {1} levels deep",      \
      "“{0}”的条件连同用到的定义，套了不止 {1} 层")                                                                    \
    X(not_recognised, "'{0}' is no fact that somebody recognises", "“{0}”不是要由别人认定的事项")                      \
    X(quote_missing, "the quote of '{0}' does not stand in sentence {1}", "“{0}”的引文不在原文 {1} 句里")              \
    X(too_many_cells, "conditions split '{0}' into more than {1} cells", "各条件把“{0}”分成了不止 {1} 段")             \
    X(combines_too_much, "the conditions of '{0}' combine in too many ways", "“{0}”的条件组合起来太多，算不了")
