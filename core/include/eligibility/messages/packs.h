#pragma once
// What is said of policy packs: by their reader, and by an audit. Not needed by the page.

#define ELIGIBILITY_PACK_MESSAGES(X)                                                                                   \
    X(members_expected, "expected an object with members of the policy", "这里应当是花括号 { } 里的政策各项")          \
    X(unknown_section, "unknown section '{0}'", "没有“{0}”这一组")                                                     \
    X(unknown_modality, "unknown modality '{0}'", "没有“{0}”这种语气")                                                 \
    X(unknown_sentence_class, "unknown class of sentences '{0}'", "没有“{0}”这一类句子")                               \
    X(too_many_entries, "more than {0} entries in '{1}'", "“{1}”里超过了 {0} 条")                                      \
    X(article_twice, "article {0} occurs twice", "第 {0} 条出现了两次")                                                \
    X(no_sentence_of_article, "'{0}' is no sentence of article {1}", "“{0}”不是第 {1} 条的句子")                       \
    X(write_sentence_id, "write '{0}.1' for its first sentence", "它的第一句请写“{0}.1”")                              \
    X(no_article, "there is no article {0}", "没有第 {0} 条")                                                          \
    X(unknown_need_group, "unknown group of needs '{0}'", "没有“{0}”这一组需要")                                       \
    X(unknown_office, "unknown office '{0}'", "没有“{0}”这个去处")                                                     \
    X(long_title, "a short title has at most {0} characters", "短标题最多 {0} 个字")                                   \
    X(no_chapter, "there is no chapter {0}", "没有第 {0} 章")                                                          \
    X(unsure_is_taken, "'unsure' is the answer for not knowing", "“unsure”留给“不清楚”这个回答")                       \
    X(flag_values, "a fact of type bool has the values true and false",                                                \
      "类型是 bool 的事项要有 true 和 false 两个选项")                                                                 \
    X(option_count, "a fact has 1 to 100 options", "一个事项要有 1 到 100 个选项")                                     \
    X(type_has_no, "this type has no '{0}'", "这种类型没有“{0}”")                                                      \
    X(nothing_becomes, "only a fact that changes with time and has options becomes something",                         \
      "只有会随时间变、又有选项的事项才写这一项")                                                                      \
    X(not_monotone_type, "only numbers and ordered options have 'monotone'", "只有数和有次序的选项才写“monotone”")     \
    X(last_before_first, "the last day is before the first", "最后一天比第一天还早")                                   \
    X(no_date_becomes, "no date becomes another by waiting", "日期不会随时间变成别的日期")                             \
    X(no_county_code, "'{0}' is no six-digit code", "“{0}”不是六位代码")                                               \
    X(one_county_fact, "only one fact can be the county of the unit", "只能有一个事项问单位在哪个县")                  \
    X(no_counties, "the fact '{0}' asks for a county, and there is none", "事项“{0}”问是哪个县，可是一个县也没有")     \
    X(list_counties, "list the counties", "请列出各县")                                                                \
    X(too_many_facts, "more than {0} facts", "超过了 {0} 个事项")                                                      \
    /* Spells */                                                                                                       \
    X(spells_have_already, "every spell has '{0}' already", "每段经历本来就有“{0}”")                                   \
    X(nothing_to_choose, "the fact '{0}' has no values to choose from", "事项“{0}”没有可以选的值")                     \
    X(expected_true, "expected true, found {0}", "这里应当是 true，现在是 {0}")                                        \
    X(county_not_asked, "the county of a spell cannot be asked for", "不能按经历在哪个县来算")                         \
    X(spells_without_county, "no spell states a county", "经历里没有写在哪个县的一项")                                 \
    X(no_value, "'{0}' has no value", "“{0}”没有值")                                                                   \
    X(no_prefill, "the answer to '{0}' cannot be offered for '{1}': both have to be numbers in one unit",              \
      "“{0}”的回答不能拿来给“{1}”用：两个都要是数，单位要相同")                                                        \
    X(prefill_from_alike, "name another number in the same unit, or leave the prefilling out",                         \
      "请写另一个单位相同的数，或者把 prefillFrom 和 prefillQuestion 都删掉")                                          \
    X(add_place_attribute, "add an attribute with the id of the place fact to spellAttributes, or leave this out",     \
      "请在 spellAttributes 里加上和地点事项同名的一项，或者删掉这里")                                                 \
    X(not_derivable, "'{0}' cannot be derived from a service record; only years, months, days and dates can",          \
      "“{0}”不能从经历里算出来；只有年数、月数、天数和日期能算")                                                       \
    X(too_many_attributes, "more than {0} attributes", "超过了 {0} 种属性")                                            \
    /* Provisions and definitions */                                                                                   \
    X(cue_missing, "'{0}' does not stand in sentence {1}", "原文 {1} 句里没有“{0}”")                                   \
    X(stands_on_it_already, "leave it out: the provision stands on its own sentence already",                          \
      "请删掉：这条规定本来就出自这一句")                                                                              \
    X(circle, "definitions use each other in a circle: {0}", "这些定义绕了一圈互相使用：{0}")                          \
    X(excludes_itself, "a provision cannot exclude itself", "一条规定不能排除它自己")                                  \
    X(not_declared_monotone, "'{0}' is not declared monotone", "“{0}”没有声明为越高越好")                              \
    /* Size */                                                                                                         \
    X(too_many_together, "the two versions together have more than {0} facts", "两个版本合起来超过了 {0} 个事项")      \
    X(too_many_numbers, "'{0}' can be {1} numbers; to prove anything about all of them they may be at most {2}",       \
      "“{0}”可以是 {1} 个数；要对所有的数作证明，最多 {2} 个")                                                         \
    X(too_many_to_prove,                                                                                               \
      "facts, parameters, readings and region tags together are more than {0}, too many to prove anything about",      \
      "事项、地方数值、理解和名单合起来超过了 {0} 个，太多，没法证明")

/* What an audit finds; {0} of what was proved is how much was looked at. */
#define ELIGIBILITY_FINDING_MESSAGES(X)                                                                                \
    X(means_verdict_reachable, "every provision can give each verdict that it should be able to give",                 \
      "每条规定该能得出的结论都有人得得到")                                                                            \
    X(means_no_dead_fact, "every fact can change a verdict", "每个事项都可能改变结论")                                 \
    X(means_no_dead_option, "every option can change a verdict", "每个选项都可能改变结论")                             \
    X(means_no_dead_parameter, "every parameter can change a verdict", "每个地方数值都可能改变结论")                   \
    X(means_no_dead_reading, "every reading can change a verdict", "每种理解都可能改变结论")                           \
    X(means_no_dead_definition, "every definition is used by a provision", "每个定义都有规定在用")                     \
    X(means_more_never_hurts, "a higher value of a monotone fact makes no verdict worse",                              \
      "越高越好的事项提高了，结论不会变差")                                                                            \
    X(means_same_function, "provisions that give everybody the same verdict", "对谁结论都一样的规定")                  \
    X(means_contained, "provisions that are open only to people for whom another one is",                              \
      "能用这条的人都能用另一条的规定")                                                                                \
    X(means_question_reachable,                                                                                        \
      "every question matters to somebody who is asked it, and whoever a provision concerns is asked what it needs",   \
      "每个问题对被问的人里的一些人有用；规定说到谁，就会问谁它要的情况")                                              \
    X(means_sentence_classed, "every sentence has a class", "每句原文都分了类")                                        \
    X(means_sentence_has_provision, "every assessable sentence has a provision, every other sentence has none",        \
      "能对照的每句都有规定，别的句子都没有")                                                                          \
    X(means_threshold_in_text,                                                                                         \
      "every number and date that a condition asks for stands in its sentence, quote or title",                        \
      "条件要的每个数和日期，都写在原文、引文或标题里")                                                                \
    X(means_rule_reachable, "every rule about answers holds for somebody", "每条关于回答的规则都有人用得上")           \
    X(means_follows_agree, "no two rules give one person different answers to a fact",                                 \
      "没有两条规则对同一个人推出不同的回答")                                                                          \
    X(means_follows_not_circular, "no answer follows from itself", "没有哪个回答绕一圈推出它自己")                     \
    X(means_excludes_meet, "provisions that exclude each other are open to somebody together",                         \
      "互相排除的规定，有人两条都够得上")                                                                              \
    X(expected_verdicts, "{0} expected verdicts, each reached by some applicant", "该有的 {0} 个结论，每个都有人得到") \
    X(counted_facts, "{0} facts", "{0} 个事项")                                                                        \
    X(counted_options, "{0} options, each of a fact that matters", "{0} 个选项，所属的事项都有用")                     \
    X(counted_parameters, "{0} parameters", "{0} 个地方数值")                                                          \
    X(counted_readings, "{0} readings", "{0} 种理解")                                                                  \
    X(counted_definitions, "{0} definitions", "{0} 个定义")                                                            \
    X(counted_pairs, "{0} pairs of a provision and a fact that it depends on", "{0} 对规定和它用到的事项")             \
    X(counted_questions, "{0} questions", "{0} 个问题")                                                                \
    X(counted_sentences, "{0} sentences", "{0} 句")                                                                    \
    X(counted_provisions, "{0} provisions, with all numbers and dates of their conditions",                            \
      "{0} 条规定，连同条件里的所有数和日期")                                                                          \
    X(counted_rules, "{0} rules", "{0} 条规则")                                                                        \
    X(counted_excluded, "{0} pairs", "{0} 对")                                                                         \
    X(rule_without_people, "rule {0} holds for nobody", "第 {0} 条规则没有人用得上")                                   \
    X(rules_disagree, "rules {0} and {1} give this applicant different answers",                                       \
      "第 {0} 条和第 {1} 条规则给这个人推出不同的回答")                                                                \
    X(follows_from_itself, "its answer can follow from itself", "它的回答可能绕一圈推出它自己")                        \
    X(excluded_apart, "nobody has both open, so that the exclusion says nothing",                                      \
      "没有人两条都够得上，排除等于没有写")                                                                            \
    X(always_open, "neither notSatisfied nor notApplicable can be reached",                                            \
      "没有人得到“暂不符合”（notSatisfied）或“不适用”（notApplicable）")                                               \
    X(never_not_applicable, "notApplicable can never be reached", "没有人得到“不适用”（notApplicable）")               \
    X(never_needs_decision, "needsDecision can never be reached", "没有人得到“待认定”（needsDecision）")               \
    X(never_satisfied, "satisfied can never be reached", "没有人得到“符合”（satisfied）")                              \
    X(local_only, "satisfied only where a local document says more than the text",                                     \
      "只有本地文件比原文说得多的地方才有人符合")                                                                      \
    X(verdict_depends_on_nothing, "no verdict depends on it", "哪个结论都用不到它")                                    \
    X(fact_of_no_use, "no verdict depends on the fact", "哪个结论都用不到这个事项")                                    \
    X(options_alike, "every provision treats these alike", "每条规定对这几个选项都一样")                               \
    X(definition_unused, "no provision uses it", "没有规定用到它")                                                     \
    X(higher_is_worse, "a higher value can make the verdict worse", "数提高了，结论可能变差")                          \
    X(higher_is_worse_stated, "a higher value can make the verdict worse; the policy says so",                         \
      "数提高了，结论可能变差；政策里就是这样写的")                                                                    \
    X(exception_not_needed, "the exception is not needed: no higher value hurts", "这个例外用不着：数提高了不会变差")  \
    X(same_for_all, "everybody gets the same verdict from these", "这几条对谁结论都一样")                              \
    X(first_in_others, "whoever has the first open has the others, with verdicts at least as good",                    \
      "能用第一条的人也都能用后面几条，结论不会更差")                                                                  \
    X(asked_in_vain, "no provision for any audience of the fact depends on it", "问到的各类人里，没有一条规定用到它")  \
    X(asked_of_this_in_vain, "no provision for this audience depends on the fact", "给这类人的规定里，没有一条用到它") \
    X(not_asked, "this audience is not asked for a fact that the provision depends on",                                \
      "这条规定要用到这个事项，可是没有问这类人")                                                                      \
    X(provision_too_many, "a provision for a sentence of class {0}", "{0} 这类句子不该有规定，可是有")                 \
    X(provision_too_few, "no provision for a sentence of class {0}", "{0} 这类句子该有规定，可是没有")                 \
    X(number_not_in_text, "a condition asks for this number, which no text beside it names",                           \
      "有条件要这个数，可是旁边的原文里没有写")                                                                        \
    X(date_not_in_text, "a condition asks for this date, which no text beside it names",                               \
      "有条件要这个日期，可是旁边的原文里没有写")                                                                      \
    X(open_rule, "whether the rule holds for anybody: finding out would take more work than an audit may",             \
      "这条规则有没有人用得上：要算清太费时间，没有算完")                                                              \
    X(open_disagreement, "whether the rules disagree: finding out would take more work than an audit may",             \
      "这两条规则有没有冲突：要算清太费时间，没有算完")                                                                \
    X(open_exclusion, "whether anybody has both open: finding out would take more work than an audit may",             \
      "有没有人两条都够得上：要算清太费时间，没有算完")                                                                \
    X(open_satisfied,                                                                                                  \
      "whether satisfied takes more than the text: finding out would take more work than an audit may",                \
      "要“符合”是不是得靠原文以外的规定：要算清太费时间，没有算完")                                                    \
    X(open_higher,                                                                                                     \
      "whether a higher value can make the verdict worse: finding out would take more work than an "                   \
      "audit may",                                                                                                     \
      "数提高了结论会不会变差：要算清太费时间，没有算完")                                                              \
    X(open_first,                                                                                                      \
      "whether whoever has the first open has the others: finding out would take more work than an "                   \
      "audit may",                                                                                                     \
      "能用第一条的人是不是也能用后面几条：要算清太费时间，没有算完")
