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
    X(roster_disposed, "this roster was disposed of", "这份名册已经释放，不能再用")                                    \
    X(column_length, "has {0} people, but '{1}' has {2}", "有 {0} 人，而“{1}”有 {2} 人")                               \
    X(give_same_length, "give every column one entry a person, null where there is no answer",                         \
      "请让每一列都是一人一项，没有回答的写 null")                                                                     \
    X(only_wasm, "it needs WebAssembly, which is missing or forbidden here",                                           \
      "它需要 WebAssembly，而这里没有，或者不允许")                                                                    \
    X(core_unavailable, "the core could not be loaded: {0}", "核心程序没有加载成功：{0}")                              \
    X(policy_unavailable, "the policy could not be loaded: {0}", "政策数据没有加载成功：{0}")                          \
    X(documents_unavailable, "the documents could not be loaded: {0}", "配套文件没有加载成功：{0}")                    \
    X(no_documents, "neither a list of documents nor an object with one",                                              \
      "既不是文件的列表，也不是带着这种列表的对象")                                                                    \
    X(module_foreign, "the module has no {0}", "加载的模块里没有 {0}")                                                 \
    X(module_silent, "the module does not start", "加载的模块没有启动")                                                \
    X(policy_damaged, "policy.bin is damaged or of another version than policy.json",                                  \
      "policy.bin 损坏了，或者和 policy.json 不是同一个版本")
