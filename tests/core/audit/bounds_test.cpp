// Audits and differences end in a time that nobody notices, and say what they did not get to.
#include "examples.h"

#include <chrono>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

std::string fact_is(const std::string& id) { return R"({"fact": ")" + id + R"(", "is": true})"; }

// all of any(x_i, y_i): a diagram that has to remember all of x before it comes to y.
std::string pairs(int size, const std::string& x, const std::string& y) {
    std::string parts;
    for (int i = 0; i < size; ++i) {
        const std::string at = std::to_string(i);
        parts += (i == 0 ? "" : ", ") + ("{\"any\": [" + fact_is(x + at) + ", " + fact_is(y + at) + "]}");
    }
    return "{\"all\": [" + parts + "]}";
}

// Whoever has `inner` open has `outer`, but to see it takes all 4^size ways to combine what the two remember.
Policy hard(int size) {
    PackBuilder pack;
    for (const char* group : {"a", "c", "b", "d"})
        for (int i = 0; i < size; ++i) pack.boolean(group + std::to_string(i));
    return pack.boolean("e")
        .provision("inner", "{\"all\": [" + pairs(size, "a", "b") + ", " + fact_is("e") + "]}")
        .provision("outer", "{\"any\": [" + pairs(size, "c", "d") + ", " + fact_is("e") + "]}")
        .policy();
}

template <class Work> double seconds(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

bool has(const AuditReport& report, AuditProperty property, FindingStatus status) {
    return !findings(report, property, status).empty();
}

} // namespace

TEST_CASE("definitions that use each other twice, forty deep, cost no more than what they are") {
    const auto pack = [](int years) {
        PackBuilder builder;
        builder.years("y").definition("d0", R"({"fact": "y", "atLeast": )" + std::to_string(years) + "}");
        for (int i = 1; i <= 40; ++i) {
            const std::string used = R"({"definition": "d)" + std::to_string(i - 1) + "\"}";
            builder.definition("d" + std::to_string(i), "{\"all\": [" + used + ", " + used + "]}");
        }
        return builder.provision("p", R"({"definition": "d40"})").policy();
    };
    const Policy before = pack(30), after = pack(25);
    CHECK(seconds([&] { CHECK(audited(before).holds()); }) < 1);
    Issues issues;
    CHECK(seconds([&] { CHECK(diff(before, after, issues)->provisions.size() == 1); }) < 1);
}

TEST_CASE("what would take too much work is not computed: neither proved nor violated") {
    const Policy policy = hard(6);
    const Finding contained = findings(audited(policy), AuditProperty::contained, FindingStatus::noted).front();
    CHECK(contained.subjects == std::vector<std::string>{"inner", "outer"});
    const AuditReport report = audited(policy, {.of_one = 1000});
    CHECK(report.holds());
    CHECK_FALSE(report.computed());
    CHECK(report.computed(AuditProperty::verdict_reachable));
    CHECK_FALSE(has(report, AuditProperty::contained, FindingStatus::noted));
    const auto open = findings(report, AuditProperty::contained, FindingStatus::not_computed);
    REQUIRE(open.size() == 1);
    CHECK(open.front().subjects == std::vector<std::string>{"inner", "outer"});
    CHECK(open.front().detail.message == Message::open_first);
}

TEST_CASE("reports say plainly what was not computed") {
    Policy policy = PackBuilder().years("y").boolean("a").provision("p", R"({"fact": "y", "atLeast": 5})").policy();
    policy.facts[0].monotone = true;
    for (const SearchBounds bounds : {SearchBounds{.of_one = 0}, SearchBounds{.of_all = 0}}) {
        const AuditReport report = audited(policy, bounds);
        constexpr AuditProperty kProperty = AuditProperty::more_never_hurts;
        CHECK(report.holds(kProperty));
        CHECK_FALSE(has(report, kProperty, FindingStatus::proved));
        CHECK(findings(report, kProperty, FindingStatus::not_computed).front().subjects ==
              std::vector<std::string>{"p", "y"});
        const std::string text = audit_text(report, policy, Language::en);
        CHECK(text.find("could not be computed: 2 (number 1, 7)") != std::string::npos);
        CHECK(text.find(": not computed [more-never-hurts]\n") != std::string::npos);
        CHECK(text.find("is neither proved nor violated.") != std::string::npos);
        CHECK(text.find("Every property holds") == std::string::npos);
        const json written = json::parse(audit_json(report, policy));
        CHECK(written["computed"] == false);
        for (const json& property : written["properties"])
            if (property["property"] == "more-never-hurts") CHECK(property["computed"] == false);
    }
}

TEST_CASE("a bound takes the plainest example away, not the proof that there is one") {
    Policy policy = PackBuilder()
                        .years("y")
                        .boolean("r", true)
                        .provision("p", R"({"all": [{"fact": "r", "is": true}, {"not": {"fact": "y", "atLeast": 5}}]})")
                        .policy();
    policy.facts[0].monotone = true;
    for (std::size_t bound = 2; bound < 6; ++bound)
        CHECK(has(audited(policy, {.of_one = bound}), AuditProperty::more_never_hurts, FindingStatus::violated));
}
