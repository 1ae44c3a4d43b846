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
    X(narrower_than_text, "the text leaves nothing to decide here, and '{0}' makes it narrower",                       \
      "原文这里没有留下要定的，写“{0}”就比原文窄了")                                                                   \
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
      "会照这样适用；请核对发文机关能不能比原文更严")
