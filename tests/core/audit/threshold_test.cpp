// Numbers and dates that conditions ask for, and whether the text beside them names them.
#include "audit/dates.h"
#include "audit/numbers.h"
#include "examples.h"

using namespace eligibility;
using namespace eligibility::testing;

using Numbers = std::vector<std::int64_t>;

TEST_CASE("numbers are read whole, in digits of either width and in Chinese numerals") {
    CHECK(numbers_in("满30年，或者３年") == Numbers{30, 3});
    CHECK(numbers_in("十年、十五年、三十年、二十五年、两年") == Numbers{10, 15, 30, 25, 2});
    CHECK(numbers_in("一百元，一百零五元，一百一十元，两百二十三元，一千零一元，三万元，一万二千元") ==
          Numbers{100, 105, 110, 223, 1001, 30000, 12000});
    CHECK(numbers_in("二〇一六年，一九九八年") == Numbers{2016, 1998});
    CHECK(numbers_in("三至五年，百分之三十") == Numbers{3, 5, 30});
    CHECK(numbers_in("满三周年的，一年以上，50%") == Numbers{3, 1, 50});
    CHECK(numbers_in("1,2.").size() == 2);
    CHECK(numbers_in("").empty());
}

TEST_CASE("parts of numbers, ranks and common words are no numbers") {
    CHECK(numbers_in("2.5万").empty());
    CHECK(numbers_in("第三条第12款").empty());
    CHECK(numbers_in("一定年限，基层一线，统一，八个之一").size() == 1);             // 八
    CHECK(numbers_in("十分重要，千方百计，三五年，一百五，十三五规划").size() == 1); // 35, which nobody asks for
    CHECK(numbers_in("1234567890123 一二三四五六七八九一二三").empty());
}

TEST_CASE("dates are read whole, or as a year or a month") {
    using Dates = std::vector<DateInText>;
    CHECK(dates_in("自2016年1月15日起，二〇一六年三月二日前") == Dates{{2016, 1, 15}, {2016, 3, 2}});
    CHECK(dates_in("2016-01-15，2016/1/15，2016年1月15号") == Dates{{2016, 1, 15}, {2016, 1, 15}, {2016, 1, 15}});
    CHECK(dates_in("2016年1月起，到2018年12月底，2019年，1月") == Dates{{2016, 1}, {2018, 12}, {2019}});
    CHECK(dates_in("2016年12人，2017年13月1日，2018年2月40日") == Dates{{2016}, {2017}, {2018, 2}});
    CHECK(dates_in("〔2016〕91号，30年，2016-1，2016-13-01，2016-1/1").empty());
}

TEST_CASE("a change on a day is said of it, of the day before, and of years and months that begin or end there") {
    const auto day = [](const char* text) { return *parse_date(text); };
    for (const DateInText& named : {DateInText{2016, 1, 1}, {2016, 1}, {2016}, {2015, 12, 31}, {2015, 12}, {2015}})
        CHECK(bounds(named, day("2016-01-01")));
    for (const DateInText& named : {DateInText{2016, 1, 2}, {2016, 2}, {2017}, {2015, 1, 1}})
        CHECK_FALSE(bounds(named, day("2016-01-01")));
    CHECK(bounds({2016, 2, 29}, day("2016-03-01")));
    CHECK(bounds({2016, 2}, day("2016-03-01")));
    CHECK_FALSE(bounds({2016}, day("2016-03-01")));
    CHECK_FALSE(bounds({2016, 3}, day("2016-03-02")));
}

namespace {

// The pack's one sentence, and the title of its one provision, say this.
Policy worded(const PackBuilder& pack, const std::string& sentence, const std::string& title = "") {
    Policy policy = pack.policy();
    policy.sentences.front().text = sentence;
    policy.provisions.front().title.zh = title;
    return policy;
}

Subjects noted(const Policy& policy) {
    return subjects(policy, AuditProperty::threshold_in_text, FindingStatus::noted);
}

} // namespace

TEST_CASE("a number that stands neither in the sentence nor in quote or title is noted, and nothing worse") {
    const PackBuilder pack = PackBuilder().years("y").provision("p", R"({"fact": "y", "atLeast": 25})");
    for (const char* named : {"连续工作满25年", "满２５年", "满二十五年的"}) {
        CHECK(noted(worded(pack, named)).empty());
        CHECK(noted(worded(pack, "", named)).empty());
        Policy quoted = worded(pack, "");
        quoted.provisions.front().quote = named;
        CHECK(noted(quoted).empty());
    }
    for (const char* other : {"", "满三十年", "满5年", "满250年", "满一百二十五年"}) {
        CHECK(noted(worded(pack, other)) == Subjects{{"p", "y", "25"}});
        CHECK(audited(worded(pack, other)).holds());
    }
    const auto status = [&](const char* text) {
        std::vector<FindingStatus> all;
        for (const Finding& finding : audited(worded(pack, text)).findings)
            if (finding.property == AuditProperty::threshold_in_text) all.push_back(finding.status);
        return all;
    };
    CHECK(status("满25年") == std::vector{FindingStatus::proved});
    CHECK(status("满26年") == std::vector{FindingStatus::noted});
}

TEST_CASE("the numbers of a definition may stand in its own sentence or in the provision's") {
    const PackBuilder pack =
        PackBuilder()
            .years("y")
            .definition("inner", R"({"fact": "y", "atLeast": 30})")
            .definition("outer", R"({"any": [{"definition": "inner"}, {"fact": "y", "atLeast": 3}]})")
            .provision("p", R"({"not": {"definition": "outer"}})");
    Policy policy = worded(pack, "");
    policy.definitions[0].sentence = "1.2";
    policy.sentences.push_back({"1.2", "满30年", {}, {}});
    CHECK(noted(policy) == Subjects{{"p", "y", "3"}});
    policy.provisions.front().quote = "三年";
    CHECK(noted(policy).empty());
    policy.sentences.back().text = "";
    CHECK(noted(policy) == Subjects{{"p", "y", "30"}});
}

TEST_CASE("a date that no text beside it names is noted") {
    const PackBuilder pack =
        PackBuilder().date("d").provision("p", R"({"fact": "d", "before": "2016-07-01"})", R"({"fact": "d", "onOrAfter":
            "2015-01-01"})");
    CHECK(noted(worded(pack, "2015年以来，2016年6月30日以前参加工作的")).empty());
    CHECK(noted(worded(pack, "2015年以来，2016年上半年")) == Subjects{{"p", "d", "2016-07-01"}});
    CHECK(noted(worded(pack, "", "2016年7月1日")) == Subjects{{"p", "d", "2015-01-01"}});
    CHECK(audited(worded(pack, "")).holds());
}

TEST_CASE("options and yes or no are no numbers") {
    const PackBuilder pack =
        PackBuilder()
            .option("o", {"x", "y", "z"}, true)
            .boolean("a")
            .provision("p", R"({"any": [{"fact": "o", "atLeast": "z"}, {"fact": "a", "is": true}]})");
    CHECK(noted(worded(pack, "")).empty());
}
