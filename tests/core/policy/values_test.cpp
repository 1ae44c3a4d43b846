// Numbers in units, dates and places: what each comparison means at and around its bounds.
#include "../pack_builder.h"
#include "../random_applicants.h"
#include "diagram/compile.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

std::string fact(const std::string& name, const std::string& test) {
    return "{\"fact\": \"" + name + "\", " + test + "}";
}

std::string verdict_of(Bench& bench, const json& value) { return bench.verdict("p", json{{"f", value}}.dump()); }

/// The verdict is satisfied for these values and notSatisfied for those.
void expect(const PackBuilder& pack, const std::string& test, const std::vector<json>& holds,
            const std::vector<json>& fails) {
    PackBuilder with = pack;
    Bench bench(with.provision("p", fact("f", test)));
    for (const json& value : holds) CHECK_MESSAGE(verdict_of(bench, value) == "satisfied", test << " " << value);
    for (const json& value : fails) CHECK_MESSAGE(verdict_of(bench, value) == "notSatisfied", test << " " << value);
}

} // namespace

TEST_CASE("numbers may be negative and as large as a billion; bounds are included") {
    const PackBuilder money = PackBuilder().number("f", "yuan", -1'000'000'000, 1'000'000'000);
    expect(money, R"("atLeast": 0)", {0, 1, 1'000'000'000}, {-1, -1'000'000'000});
    expect(money, R"("atMost": -5)", {-5, -6, -1'000'000'000}, {-4, 0, 1'000'000'000});
    expect(money, R"("is": 1000000000)", {1'000'000'000}, {999'999'999, 0});
    expect(money, R"("in": [-3, 4])", {-3, 4}, {-4, -2, 3, 5});
    expect(money, R"("atLeast": -1000000000)", {-1'000'000'000, 0}, {});
    expect(money, R"("atMost": 1000000000)", {1'000'000'000, 0}, {});
}

TEST_CASE("months, days, percent and counts of something are whole numbers in their unit") {
    for (const json& unit : {json("month"), json("day"), json("percent"), json{{"zh", "篇"}, {"en", "papers"}}})
        expect(PackBuilder().number("f", unit, 0, 120), R"("atLeast": 36)", {36, 120}, {35, 0});
}

TEST_CASE("a date is compared with a day: that day is after the bar, not before it") {
    const PackBuilder date = PackBuilder().date("f");
    expect(date, R"("onOrAfter": "2016-02-29")", {"2016-02-29", "2016-03-01", "9999-12-31"},
           {"2016-02-28", "0001-01-01"});
    expect(date, R"("before": "2016-02-29")", {"2016-02-28", "0001-01-01"}, {"2016-02-29", "9999-12-31"});
    expect(date, R"("is": "1969-12-31")", {"1969-12-31"}, {"1970-01-01", "1969-12-30"});
    expect(date, R"("in": ["1969-12-31", "2000-01-01"])", {"1969-12-31", "2000-01-01"}, {"1970-01-01"});
}

TEST_CASE("ordered options are compared either way, and places by their codes") {
    const PackBuilder level = PackBuilder().option("f", {"low", "middle", "high"}, true);
    expect(level, R"("atMost": "middle")", {"low", "middle"}, {"high"});
    const PackBuilder place =
        PackBuilder().fact_of({{"id", "f"}, {"type", "place"}}).region("430101").region("430102").region("431201");
    expect(place, R"("in": ["430102", "431201"])", {"430102", "431201"}, {"430101"});
    expect(place, R"("is": "430101")", {"430101"}, {"430102"});
}

TEST_CASE("a number is compared with another one of the same unit") {
    Bench bench(PackBuilder()
                    .number("f", "month", -10, 100)
                    .number("g", "month", 0, 150)
                    .provision("p", fact("f", R"("atMostFact": "g")")));
    const auto verdict = [&](int f, int g) { return bench.verdict("p", json{{"f", f}, {"g", g}}.dump()); };
    for (const auto& [f, g, expected] :
         {std::tuple{7, 7, "satisfied"}, {7, 8, "satisfied"}, {8, 7, "notSatisfied"}, {-10, 0, "satisfied"}})
        CHECK(verdict(f, g) == expected);
    CHECK(bench.result("p", R"({"f": 7})")["missing"] == json{"g"});
    CHECK(bench.verdict("p", R"({"f": 0})") == "satisfied"); // whatever the other is
}

TEST_CASE("a recognised fact of any type that is unsure needs a decision") {
    const std::vector<std::pair<PackBuilder, std::string>> packs{
        {PackBuilder().number("f", "yuan", 0, 1'000'000, true), R"("atMost": 5)"},
        {PackBuilder().date("f", true), R"("before": "2000-01-01")"},
        {PackBuilder().number("f", "day", 0, 9, true).number("g", "day", 0, 9), R"("atMostFact": "g")"}};
    for (auto [pack, test] : packs) {
        Bench bench(pack.provision("p", fact("f", test)));
        CHECK(verdict_of(bench, "unsure") == "needsDecision");
    }
}

TEST_CASE("a wide range costs nothing: cells are cut only where a condition changes") {
    Bench bench(
        PackBuilder()
            .number("f", "yuan", -1'000'000'000, 1'000'000'000)
            .date("d")
            .provision(
                "p",
                R"({"any": [{"fact": "f", "atLeast": 10}, {"fact": "f", "is": 3}, {"fact": "d", "before": "2000-01-01"}]})"));
    const auto& domains = bench.checker().compiled().domains;
    CHECK(domains[0].begins.size() == 4); // to 2, 3, 4 to 9, from 10
    CHECK(domains[0].cells() == 3);
    CHECK(domains[1].cells() == 2);
}

TEST_CASE("diagrams give each value of wide facts the verdict of the plain conditions") {
    Bench bench(PackBuilder()
                    .number("n", "yuan", -70'000, 70'000, true)
                    .number("m", {{"zh", "次"}, {"en", "times"}}, -3, 90)
                    .date("d")
                    .parameter("local", -20, 60, {{"zh", "次"}, {"en", "times"}})
                    .provision("p", R"({"any": [
                        {"all": [{"fact": "n", "atLeast": -500}, {"fact": "n", "atMost": 6000}, {"not": {"fact": "n", "is": 77}}]},
                        {"fact": "m", "atLeastParameter": "local"},
                        {"all": [{"fact": "d", "onOrAfter": "1999-12-31"}, {"fact": "d", "before": "2024-02-29"}]}]})"));
    bench.use_document(R"({"parameters": {"local": 40}})");
    std::mt19937 random(20);
    const Policy& policy = bench.policy();
    for (int round = 0; round < 20'000; ++round) {
        Answers answers = random_answers(policy, random, 1);
        for (const Value edge : {-501, -500, 76, 77, 78, 6000, 6001})
            if (random() % 8 == 0) answers.values[0] = edge;
        Evaluation evaluation(policy, bench.checker().settings(), 0, answers);
        const Range plain = evaluation.of(policy.provisions[0].when);
        if (!plain.decided()) continue;
        const auto verdict = static_cast<Verdict>(bench.assessor().verdicts(answers)[0]);
        CHECK(verdict == (plain.low == Standing::yes              ? Verdict::satisfied
                          : plain.low == Standing::needs_decision ? Verdict::needs_decision
                                                                  : Verdict::not_satisfied));
    }
}

TEST_CASE("what does not fit, is out of bounds or no day is a fault with its place") {
    const auto codes = [](PackBuilder pack, const std::string& condition) {
        return pack.provision("p", condition).issue_codes();
    };
    using Codes = std::vector<std::string>;
    const PackBuilder pack = PackBuilder()
                                 .number("years", "year", 0, 60)
                                 .number("months", "month", 0, 600)
                                 .number("few", "month", 0, 100)
                                 .date("day")
                                 .boolean("flag")
                                 .option("plain", {"a", "b"})
                                 .parameter("local");
    CHECK(codes(pack, fact("years", R"("atLeast": 61)")) == Codes{"out-of-range"});
    CHECK(codes(pack, fact("years", R"("atMost": -1)")) == Codes{"out-of-range"});
    CHECK(codes(pack, fact("years", R"("is": 0.5)")) == Codes{"wrong-type"});
    CHECK(codes(pack, fact("years", R"("before": "2000-01-01")")) == Codes{"unfit-condition"});
    CHECK(codes(pack, fact("years", R"("atMostFact": "months")")) == Codes{"unfit-condition"});
    CHECK(codes(pack, fact("years", R"("atMostFact": "years")")) == Codes{"unfit-condition"});
    CHECK(codes(pack, fact("years", R"("atMostFact": "flag")")) == Codes{"unfit-condition"});
    CHECK(codes(pack, fact("few", R"("atMostFact": "months")")) == Codes{"too-large"});
    CHECK(codes(pack, fact("months", R"("atLeastParameter": "local")")) == Codes{"unfit-condition"});
    CHECK(codes(pack, fact("day", R"("atLeast": 3)")) == Codes{"unfit-condition"});
    CHECK(codes(pack, fact("day", R"("before": "2023-02-29")")) == Codes{"invalid-date"});
    CHECK(codes(pack, fact("day", R"("onOrAfter": "20000101")")) == Codes{"invalid-date"});
    CHECK(codes(pack, fact("plain", R"("atMost": "a")")) == Codes{"unfit-condition"});
    CHECK(codes(pack, fact("flag", R"("tagged": "t")")) == Codes{"unknown-tag"});
    CHECK(codes(pack, fact("years", R"("atLeast": 3, "atMost": 4)")) == Codes{"unfit-condition"});
}

TEST_CASE("answers at and beyond every bound") {
    Bench bench(
        PackBuilder()
            .number("n", "yuan", -5, 1'000'000'000)
            .date("d")
            .provision("p", R"({"any": [{"fact": "n", "atLeast": 0}, {"fact": "d", "before": "2000-01-01"}]})"));
    const auto code = [&](const char* answers) {
        Issues issues;
        read_answers(answers, bench.policy(), issues);
        return issues.empty() ? std::string_view("fits") : name_of(issues.front().code);
    };
    CHECK(code(R"({"n": -5})") == "fits");
    CHECK(code(R"({"n": -6})") == "out-of-range");
    CHECK(code(R"({"n": 1000000000})") == "fits");
    CHECK(code(R"({"n": 1000000001})") == "out-of-range");
    CHECK(code(R"({"n": 4294967296})") == "out-of-range");
    CHECK(code(R"({"n": -9223372036854775809})") == "out-of-range");
    CHECK(code(R"({"n": 1.5})") == "wrong-type");
    CHECK(code(R"({"n": "3"})") == "wrong-type");
    CHECK(code(R"({"d": "2024-02-29"})") == "fits");
    CHECK(code(R"({"d": "2023-02-29"})") == "invalid-date");
    CHECK(code(R"({"d": "2023-2-9"})") == "invalid-date");
    CHECK(code(R"({"d": 20230209})") == "wrong-type");
    CHECK(code(R"({"d": "unsure"})") == "fits");
}

TEST_CASE("a declared fact is within its bounds and has a unit that is known") {
    const auto codes = [](json fact) { return PackBuilder().fact_of(std::move(fact)).issue_codes(); };
    using Codes = std::vector<std::string>;
    const json number{{"id", "f"}, {"type", "number"}, {"unit", "year"}, {"min", 0}, {"max", 9}};
    const auto with = [&](const char* name, const json& value) {
        json changed = number;
        changed[name] = value;
        return codes(changed);
    };
    CHECK(codes(number).empty());
    CHECK(with("unit", "years") == Codes{"wrong-value"});
    CHECK(with("unit", 3) == Codes{"wrong-type"});
    CHECK(with("min", -1'000'000'001) == Codes{"out-of-range"});
    CHECK(with("max", 1'000'000'001) == Codes{"out-of-range"});
    CHECK(with("min", 10) == Codes{"out-of-range"});
    CHECK(codes({{"id", "f"}, {"type", "date"}, {"min", "2000-01-01"}, {"max", "1999-12-31"}}) ==
          Codes{"out-of-range"});
    CHECK(codes({{"id", "f"}, {"type", "date"}, {"min", "2000-02-30"}}) == Codes{"invalid-date"});
    CHECK(codes({{"id", "f"}, {"type", "date"}, {"unit", "day"}}) == Codes{"unknown-member"});
}
