// What people read of values, names and findings: labels and units, never ids or JSON.
#include "../audit/examples.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

/// A policy with labels of its own.
Policy labelled() {
    Policy policy = PackBuilder()
                        .years("y")
                        .boolean("b")
                        .option("o", {"low", "high"}, true)
                        .county()
                        .parameter("n", 1, 60, "percent")
                        .flag("f")
                        .reading("r", true)
                        .tag("poor")
                        .region("430101")
                        .provision("p", R"({"fact": "y", "atLeast": 30})")
                        .policy();
    policy.facts[0].label = {"年数", "Years"};
    policy.facts[1].label = {"在编", "On the staff"};
    policy.facts[1].options[0].label = {"已列入", "Listed"};
    policy.facts[2].label = {"级别", "Level"};
    policy.facts[2].options[1].label = {"高级", ""};
    policy.facts[3].label = {"所在县", "County"};
    policy.parameters[0].label = {"“一定比例”", "Share"};
    policy.parameters[1].label = {"已放宽", "Relaxed"};
    policy.readings[0].label = {"“以下”含本级", "'Below' includes the level"};
    policy.region_tags[0].label = {"贫困地区", "Poor area"};
    policy.regions[0].name = "某县";
    policy.audiences[0].label = {"在职的人", "Staff"};
    policy.provisions[0].title = {"“聘任”不限职数", "No limit"};
    return policy;
}

std::string sentence(const Policy& policy, const Finding& finding, Language language = Language::zh) {
    return finding_sentence(finding, PlainWords(policy, language), policy);
}

} // namespace

TEST_CASE("amounts have their unit in both languages") {
    const auto both = [](std::int64_t amount, const Unit& unit) {
        return amount_text(amount, unit, Language::zh) + "|" + amount_text(amount, unit, Language::en);
    };
    CHECK(both(1, {Unit::Kind::year}) == "1 年|1 year");
    CHECK(both(30, {Unit::Kind::year}) == "30 年|30 years");
    CHECK(both(1, {Unit::Kind::month}) == "1 个月|1 month");
    CHECK(both(0, {Unit::Kind::day}) == "0 天|0 days");
    CHECK(both(5, {Unit::Kind::percent}) == "5%|5%");
    CHECK(both(-2, {Unit::Kind::yuan}) == "-2 元|-2 yuan");
    CHECK(both(8, {Unit::Kind::named, {"级", "(grade)"}}) == "8 级|8 (grade)");
    CHECK(both(8, {Unit::Kind::named, {"级", ""}}) == "8 级|8 级");
    CHECK(range_text(0, 60, {Unit::Kind::year}, Language::zh) == "0 到 60 年");
}

TEST_CASE("answers are told by the labels of facts and options") {
    const Policy policy = labelled();
    const std::vector<NamedValue> answers{{"y", std::int64_t{1}},
                                          {"b", true},
                                          {"o", std::string("high")},
                                          {"county", std::string("430101")},
                                          {"other", std::string("x")}};
    CHECK(PlainWords(policy, Language::zh).answers(answers) ==
          "年数：1 年；在编：已列入；级别：高级；所在县：某县（430101）；other：x");
    CHECK(PlainWords(policy, Language::en).answers(answers) ==
          "Years: 1 year; On the staff: Listed; Level: 高级; County: 某县 (430101); other: x");
    CHECK(PlainWords(policy, Language::zh).answers({{"y", std::string("unsure")}}) == "年数：说不清");
    CHECK(PlainWords(policy, Language::zh).answers({}) == "任何人");
}

TEST_CASE("local documents are told by what they set") {
    const Policy policy = labelled();
    const LocalSettings settings{{{"n", std::int64_t{5}}, {"f", true}}, {{"r", false}}, {{"430101", {{"poor", true}}}}};
    CHECK(PlainWords(policy, Language::zh).settings(settings) ==
          "“一定比例”：5%；已放宽：是；不按“‘以下’含本级”理解；某县（430101）在“贫困地区”名单里");
}

TEST_CASE("what the later version does not have is named by the earlier one, and else by its id") {
    const Policy before = labelled();
    Policy after = labelled();
    after.provisions.clear();
    after.facts[2].options.pop_back();
    after.facts[0].label.zh = "累计年数";
    const PlainWords words(after, Language::zh, &before);
    CHECK(words.name(EntryKind::provision, "p") == "“‘聘任’不限职数”（1.1）");
    CHECK(words.name(EntryKind::option, "o=high") == "“级别：高级”");
    CHECK(words.name(EntryKind::fact, "y") == "“累计年数”");
    CHECK(words.kind_and_name(EntryKind::county, "430101") == "县 某县（430101）");
    CHECK(words.kind_and_name(EntryKind::sentence, "1.1") == "原文 1.1");
    CHECK(words.kind_and_name(EntryKind::parameter, "n") == "地方数值“‘一定比例’”");
    CHECK(PlainWords(after, Language::zh).name(EntryKind::provision, "p") == "p");
}

TEST_CASE("findings are sentences in which the subjects have their names") {
    const Policy policy = labelled();
    const auto told = [&](AuditProperty property, std::vector<std::string> subjects, Message detail) {
        return sentence(policy, {property, FindingStatus::noted, std::move(subjects), detail, {}});
    };
    CHECK(told(AuditProperty::more_never_hurts, {"p", "o"}, Message::higher_is_worse) ==
          "“级别”提高了，“‘聘任’不限职数”（1.1）的结论可能变差");
    CHECK(told(AuditProperty::question_reachable, {"p", "y", "serving"}, Message::not_asked) ==
          "“‘聘任’不限职数”（1.1）要用到“年数”，可是没有问“在职的人”");
    CHECK(told(AuditProperty::question_reachable, {"y"}, Message::asked_in_vain).starts_with("“年数”："));
    CHECK(told(AuditProperty::no_dead_option, {"o=low", "o=high"}, Message::options_alike) ==
          "“级别：t”、“级别：高级”：每条规定对这几个选项都一样");
    CHECK(told(AuditProperty::no_dead_reading, {"r"}, Message::verdict_depends_on_nothing)
              .starts_with("“‘以下’含本级”："));
    CHECK(told(AuditProperty::threshold_in_text, {"p", "y", "30"}, Message::number_not_in_text)
              .starts_with("“‘聘任’不限职数”（1.1）对“年数”要的是 30 年："));
    CHECK(told(AuditProperty::threshold_in_text, {"p", "y", "2016-01-01"}, Message::date_not_in_text)
              .find("在 2016-01-01 以前还是以后") != std::string::npos);
    const std::string contained = told(AuditProperty::contained, {"p", "q", "s"}, Message::first_in_others);
    CHECK(contained.find("也都能用q、s，") != std::string::npos);
    CHECK(sentence(policy,
                   {AuditProperty::no_dead_fact, FindingStatus::proved, {}, {Message::counted_facts, {"3"}}, {}}) ==
          "3 个事项");
}

TEST_CASE("classes of sentences have their labels") {
    Policy policy = labelled();
    policy.sentence_classes[0].label = {"对个人的规定", "A rule"};
    CHECK(sentence(policy, {AuditProperty::assessable_sentence_has_provision,
                            FindingStatus::violated,
                            {"1.1"},
                            {Message::provision_too_few, {"rule"}},
                            {}}) == "1.1：对个人的规定 这类句子该有规定，可是没有");
}
