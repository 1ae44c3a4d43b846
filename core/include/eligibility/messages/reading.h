#pragma once
// What is said of JSON, answers, local documents and service records. {0}, {1}, … are arguments; {1...} are all
// from there on, as a list.

#define ELIGIBILITY_READING_MESSAGES(X)                                                                                \
    X(nothing, "", "")                                                                                                 \
    /* JSON */                                                                                                         \
    X(not_json, "line {0}, column {1}: something stands here that JSON does not allow",                                \
      "第 {0} 行第 {1} 列：这里有不合 JSON 写法的内容")                                                                \
    X(json_ends, "the text ends at line {0}, column {1}, with a bracket or quote still open",                          \
      "内容到第 {0} 行第 {1} 列就结束了，还有括号或引号没有成对")                                                      \
    X(full_width, "line {0}, column {1} has the full-width sign {2}", "第 {0} 行第 {1} 列是全角符号 {2}")              \
    X(full_width_comma, "line {0}, column {1} has the full-width comma {2}", "第 {0} 行第 {1} 列是全角逗号 {2}")       \
    X(full_width_colon, "line {0}, column {1} has the full-width colon {2}", "第 {0} 行第 {1} 列是全角冒号 {2}")       \
    X(full_width_quote, "line {0}, column {1} has the full-width quote {2}", "第 {0} 行第 {1} 列是全角引号 {2}")       \
    X(full_width_bracket, "line {0}, column {1} has the full-width bracket {2}", "第 {0} 行第 {1} 列是全角括号 {2}")   \
    X(full_width_digit, "line {0}, column {1} has the full-width digit {2}", "第 {0} 行第 {1} 列是全角数字 {2}")       \
    X(full_width_space, "line {0}, column {1} has a full-width space", "第 {0} 行第 {1} 列是全角空格")                 \
    X(not_utf8, "line {0}, column {1}: text that is not UTF-8", "第 {0} 行第 {1} 列：文字不是 UTF-8 编码")             \
    X(half_character, "line {0}, column {1}: half of a character (a lone surrogate)",                                  \
      "第 {0} 行第 {1} 列：只有半个字符")                                                                              \
    X(json_too_deep, "nested more than {0} levels deep", "一层套一层，超过了 {0} 层")                                  \
    X(too_many_members, "more than {0} members in one object", "一对花括号 { } 里超过了 {0} 项")                       \
    X(too_many_values, "more than {0} values in one text", "一份内容里超过了 {0} 个值")                                \
    X(member_twice, "the member '{0}' occurs twice", "“{0}”这一项写了两次")                                            \
    X(expected_object, "expected an object in { }, found {0}", "这里应当是花括号 { } 里的一组内容，现在是 {0}")        \
    X(expected_list, "expected a list in [ ], found {0}", "这里应当是方括号 [ ] 里的列表，现在是 {0}")                 \
    X(expected_text, "expected a text in quotes, found {0}", "这里应当是引号里的文字，现在是 {0}")                     \
    X(expected_flag, "expected true or false, found {0}", "这里应当是 true（是）或 false（否），现在是 {0}")           \
    X(expected_whole, "expected a whole number, found {0}", "这里应当是整数，现在是 {0}")                              \
    X(expected_id, "expected a text or a number, found {0}", "这里应当是文字或数，现在是 {0}")                         \
    X(number_outside, "expected a whole number from {0} to {1}, found {2}",                                            \
      "这里应当是 {0} 到 {1} 的整数，现在是 {2}")                                                                      \
    X(member_missing, "the member '{0}' is missing", "缺少“{0}”这一项")                                                \
    X(member_unknown, "there is no member '{0}' here", "这里没有“{0}”这一项")                                          \
    X(text_empty, "the text '{0}' is empty", "“{0}”是空的")                                                            \
    X(not_allowed, "'{0}' is not allowed here", "这里不能写“{0}”")                                                     \
    /* Names */                                                                                                        \
    X(unknown_fact, "unknown fact '{0}'", "没有“{0}”这个事项")                                                         \
    X(unknown_option, "'{0}' is no option of '{1}'", "“{1}”没有“{0}”这个选项")                                         \
    X(unknown_parameter, "unknown parameter '{0}'", "没有“{0}”这个地方数值")                                           \
    X(unknown_reading, "unknown reading '{0}'", "没有“{0}”这种理解")                                                   \
    X(unknown_tag, "unknown region tag '{0}'", "没有“{0}”这个名单")                                                    \
    X(unknown_county, "unknown county '{0}'", "没有“{0}”这个县")                                                       \
    X(unknown_topic, "unknown topic '{0}'", "没有“{0}”这个主题")                                                       \
    X(unknown_audience, "unknown audience '{0}'", "没有“{0}”这类人")                                                   \
    X(unknown_provision, "unknown provision '{0}'", "没有“{0}”这条规定")                                               \
    /* Answers */                                                                                                      \
    X(unfit_value, "'{0}' cannot be {1}", "“{0}”不能是 {1}")                                                           \
    X(answer_flag, "answer true, false or \"unsure\"", "请答 true（是）、false（否）或 \"unsure\"（不清楚）")          \
    X(answer_number, "answer a whole number from {0} to {1}, or \"unsure\"",                                           \
      "请答 {0} 到 {1} 的整数，或 \"unsure\"（不清楚）")                                                               \
    X(answer_date, "answer a day from {0} to {1} in quotes, or \"unsure\"",                                            \
      "请答 {0} 到 {1} 之间的日期，前后要加引号，或 \"unsure\"（不清楚）")                                             \
    X(write_flag, "write true or false", "请写 true（是）或 false（否）")                                              \
    X(write_number, "write a whole number from {0} to {1}", "请写 {0} 到 {1} 的整数")                                  \
    X(write_date, "write a day from {0} to {1} in quotes", "请写 {0} 到 {1} 之间的日期，前后要加引号")                 \
    X(write_county, "write the six-digit code of the county in quotes", "请写县的六位代码，前后要加引号")              \
    X(use_code, "use the code '{0}'", "请写代码“{0}”")                                                                 \
    /* Local documents */                                                                                              \
    X(made_for_other, "made for the policy '{0}', not for '{1}'", "这是给“{0}”这份政策写的，不是给“{1}”")              \
    X(no_region, "'{0}' is no region", "“{0}”不是地区代码")                                                            \
    X(no_county_asked, "this policy does not ask for the county, so that nobody can be in a region",                   \
      "这份政策不问是哪个县，所以分不出地区")                                                                          \
    X(no_county_in_region, "no county's code begins with '{0}'", "没有哪个县的代码以“{0}”开头")                        \
    X(county_outside, "'{0}' lies outside the region '{1}'", "“{0}”不在地区“{1}”里")                                   \
    X(document_ends_early, "the document ends before it begins", "文件失效的日期比生效的日期早")                       \
    X(write_region, "write the first 4 digits for a city, all 6 for a county, or null for the whole province",         \
      "市写代码的前 4 位，县写全 6 位，全省写 null")                                                                   \
    X(write_null, "write null: a document for everywhere", "请写 null，表示到处都适用")                                \
    /* Service records */                                                                                              \
    X(too_many_spells, "more than {0} spells", "超过了 {0} 段经历")                                                    \
    X(not_a_date, "'{0}' is no date", "“{0}”不是日期")                                                                 \
    X(spell_ends_early, "ends on {0}, before it begins on {1}; the record is refused",                                 \
      "{0} 结束，比开始的 {1} 还早；这份经历没有采用")                                                                 \
    X(spell_ends_later, "ends on {0}, which is still to come; it is counted up to {1}, and taken to go on until then", \
      "{0} 结束，还没有到；年数算到 {1}，日期按一直做到那天推")                                                        \
    X(spell_begins_before_birth, "begins on {0}, before the birth on {1}; the record is refused",                      \
      "{0} 开始，比出生的 {1} 还早；这份经历没有采用")                                                                 \
    X(spell_begins_late, "begins on {0}, after {1}; the record is refused", "{0} 开始，在 {1} 以后；这份经历没有采用") \
    X(spell_adds_nothing, "begins on {0}, after {1}; it adds no years by then",                                        \
      "{0} 开始，在 {1} 以后；到那天还不增加年数")                                                                     \
    X(secondment_uncovered,                                                                                            \
      "no spell of the home post covers all of this secondment, {0} to {1}; whether these days "                       \
      "count with that post is unsure",                                                                                \
      "这段选派（{0} 到 {1}）没有一段原岗位的经历把它全包住；这些日子算不算在原岗位里说不清")                          \
    X(secondment_uncovered_on,                                                                                         \
      "no spell of the home post covers all of this secondment, from {0} on; whether these "                           \
      "days count with that post is unsure",                                                                           \
      "这段选派（{0} 起）没有一段原岗位的经历把它全包住；这些日子算不算在原岗位里说不清")                              \
    X(spells_overlap, "overlaps {0} from {1} to {2}; each of these days is counted once",                              \
      "和 {0} 重叠（{1} 到 {2}）；这些日子每天只算一次")                                                               \
    X(spells_overlap_on, "overlaps {0} from {1} on; each of these days is counted once",                               \
      "和 {0} 重叠（{1} 起）；这些日子每天只算一次")                                                                   \
    X(days_uncovered,                                                                                                  \
      "no spell covers {0} to {1}; taken as a break: continuous years begin anew, totals leave it out",                \
      "{0} 到 {1} 没有经历；按中断算：连续年限重新起算，累计年限不计这段")

/* What to do about it. */
#define ELIGIBILITY_HINT_MESSAGES(X)                                                                                   \
    X(did_you_mean, "did you mean '{0}'?", "您是不是要写“{0}”？")                                                      \
    X(did_you_mean_of, "did you mean '{0}'? It can be {1...}", "您是不是要写“{0}”？可以写{1...}")                      \
    X(did_you_mean_one, "did you mean {0...}?", "您是不是要写{0...}？")                                                \
    X(use_one_of, "use {0...}", "请写{0...}")                                                                          \
    X(use_known_id, "use an id that this policy has", "请写这份政策里有的编号")                                        \
    X(correct_json, "look here and just before for a comma, quote or bracket that is missing or one too many",         \
      "请看这里和紧靠它的前面，是不是少了或多了逗号、引号、括号")                                                      \
    X(write_half_width, "write the half-width {0}", "请换成半角的 {0}")                                                \
    X(remove_sign, "JSON has no such sign; remove it", "这里不能用这个符号，请删掉")                                   \
    X(write_space, "write a plain space in its place, or nothing", "请换成半角空格，或者删掉")                         \
    X(save_as_utf8, "save the file as UTF-8", "请把文件另存为 UTF-8 编码")                                             \
    X(nest_less, "nest fewer levels: JSON 64, a condition with its definitions 256",                                   \
      "请少套几层：JSON 最多 64 层，条件连同用到的定义最多 256 层")                                                    \
    X(keep_within, "keep within the bound that is named", "请不要超过所说的限度")                                      \
    X(keep_one, "keep one of the two", "请只留一个")                                                                   \
    X(add_it, "add it", "请补上")                                                                                      \
    X(remove_or_correct, "remove it or correct its name", "请删掉，或者改正名字")                                      \
    X(write_kind, "write the kind of value that is named", "请改成所说的那种写法")                                     \
    X(write_allowed, "write something that is allowed here", "请改成这里可以写的内容")                                 \
    X(write_whole, "write a whole number within the bounds", "请写范围内的整数")                                       \
    X(own_id, "give every entry an id of its own", "请给每一条写不同的编号")                                           \
    X(break_circle, "let no definition use itself, directly or not", "请让定义不要直接或绕一圈又用到自己")             \
    X(quote_to_letter, "quote the sentence to the letter", "请照原文一字不差地抄")                                     \
    X(write_word_of_sentence, "give a word that stands in the sentence", "请写原文那句里有的词")                       \
    X(fit_condition, "use a condition that fits the type of the fact", "请用适合这个事项的条件")                       \
    X(use_own_document, "use a document that was made for this policy", "请用给这份政策写的文件")                      \
    X(stay_in_region, "change only counties inside the document's region", "请只改这份文件所管地区里的县")             \
    X(date_as_day, "write the date as YYYY-MM-DD", "日期请写成“年-月-日”，比如 2020-01-31")                            \
    X(date_as_day_or_month, "write the date as YYYY-MM-DD or YYYY-MM",                                                 \
      "日期请写成“年-月-日”或“年-月”，比如 2020-01-31 或 2020-01")                                                     \
    X(correct_a_date, "correct one of the two dates", "请改正其中一个日期")                                            \
    X(leave_out_future, "leave out what has not begun yet, and the end of what still goes on",                         \
      "还没有开始的请不要写；还在继续的请不要写结束日期")                                                              \
    X(correct_birth_or_begin, "correct the date of birth or the begin of the spell", "请改正出生日期或开始日期")       \
    X(correct_or_part_time, "correct the dates, or mark one of the two as part-time",                                  \
      "请改正日期，或者把其中一段标为兼职")                                                                            \
    X(state_home_post, "state the home post as one spell that goes on, if it was kept",                                \
      "选派期间原岗位保留的，请把原岗位写成不断的一段")                                                                \
    X(check_path, "check the path, and that it may be read", "请检查路径，以及有没有读的权限")                         \
    X(allow_longer_line, "split it, or allow longer lines with --max-line",                                            \
      "请拆成几行，或者用 --max-line 放宽每行的长度")                                                                  \
    X(add_spell, "add the spell that is missing, if there is one", "如果少写了一段经历，请补上")
