#pragma once
// What only the JavaScript package says.

#define ELIGIBILITY_PACKAGE_MESSAGES(X)                                                                                \
    X(not_data, "a {0} is no JSON data", "{0} 不是 JSON 数据")                                                         \
    X(half_character_given, "half of a character (a lone surrogate)", "文字里有半个字符")                              \
    X(answer_not_data, "an answer is not plain data", "有一个回答不是普通数据")                                        \
    X(give_data, "give plain JSON data", "请给普通的 JSON 数据")                                                       \
    X(leave_out, "leave it out", "请去掉")                                                                             \
    X(checker_disposed, "this checker was disposed of", "这个核对器已经释放，不能再用")                                \
    X(interview_disposed, "this interview was disposed of", "这次问答已经结束，不能再用")                              \
    X(core_unavailable, "the core could not be loaded: {0}", "核心程序没有加载成功：{0}")                              \
    X(policy_unavailable, "the policy could not be loaded: {0}", "政策数据没有加载成功：{0}")                          \
    X(documents_unavailable, "the documents could not be loaded: {0}", "配套文件没有加载成功：{0}")                    \
    X(no_documents, "neither a list of documents nor an object with one", "既不是文件的列表，也不是带着这种列表的对象") \
    X(module_foreign, "the module has no {0}", "加载的模块里没有 {0}")                                                 \
    X(module_silent, "the module does not start", "加载的模块没有启动")                                                \
    X(policy_damaged, "policy.bin is damaged or of another version than policy.json",                                  \
      "policy.bin 损坏了，或者和 policy.json 不是同一个版本")
