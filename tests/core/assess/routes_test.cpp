#include "../random_documents.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

json routes_of(const Bench& bench, const std::string& provision, const std::string& facts,
               const std::string& as_of = "2026-11-24") {
    RouteFinder finder(bench.checker());
    const auto index = find_id(bench.policy().provisions, provision);
    return json::parse(routes_json(finder.find(*index, bench.answers(facts), *parse_date(as_of)), bench.policy()));
}

const std::string kSixThree = "appoint-beyond-quota-after-30-township-years";

std::string teacher(const json& changes) {
    json facts = {{"relation", "employed"},      {"unitKind", "publicInstitution"}, {"unitLevel", "township"},
                  {"postKind", "professional"},  {"titleLevel", "intermediate"},    {"continuousTownshipYears", 30},
                  {"continuityRecognised", true}};
    facts.update(changes);
    return facts.dump();
}

} // namespace

TEST_CASE("waiting has its years and the latest day") {
    Bench bench(real_policy());
    const json found = routes_of(bench, kSixThree, teacher({{"continuousTownshipYears", 26}}));
    CHECK(found["verdict"] == "notSatisfied");
    REQUIRE(found["routes"].size() == 1);
    CHECK(found["routes"][0] == json::parse(R"({"verdict": "satisfied", "date": "2030-11-24", "steps": [
        {"fact": "continuousTownshipYears", "kind": "time", "from": 26, "to": [30], "wait": 4}]})"));
    CHECK(routes_of(bench, kSixThree, teacher({{"continuousTownshipYears", 29}}), "2024-02-29")["routes"][0]["date"] ==
          "2025-02-28");
}

TEST_CASE("a satisfied provision has no routes, and neither has an unknown one") {
    Bench bench(real_policy());
    CHECK(routes_of(bench, kSixThree, teacher(json::object()))["routes"].empty());
    CHECK(routes_of(bench, kSixThree, R"({"relation": "employed"})")["routes"].empty());
}

TEST_CASE("earning goes upward and costs its levels; waiting and earning make one route") {
    Bench bench(real_policy());
    const json found =
        routes_of(bench, kSixThree, teacher({{"continuousTownshipYears", 26}, {"titleLevel", "elementary"}}));
    REQUIRE(found["routes"].size() == 1);
    const json& steps = found["routes"][0]["steps"];
    REQUIRE(steps.size() == 2);
    CHECK(steps[0] == json::parse(R"({"fact": "titleLevel", "kind": "effort", "from": "elementary",
                                      "to": ["intermediate"]})"));
    CHECK(steps[1]["wait"] == 4);
    CHECK_FALSE(found["routes"][0].contains("date"));
}

TEST_CASE("choosing another county lists the counties") {
    Bench bench(real_policy());
    const json found = routes_of(
        bench, "graduate-tuition-and-loan-benefit",
        R"({"isGraduate": true, "relation": "joining", "unitLevel": "township", "unitKind": "publicInstitution",
            "county": "430102", "postKind": "professional"})");
    REQUIRE(found["routes"].size() >= 1);
    const json& step = found["routes"][0]["steps"][0];
    CHECK(step["fact"] == "county");
    CHECK(step["kind"] == "choice");
    CHECK(step["to"].size() == 51); // 40 on the national list, 11 for the authority to say
    CHECK(std::find(step["to"].begin(), step["to"].end(), "433130") != step["to"].end());
}

TEST_CASE("fixed facts never change") {
    PackBuilder builder;
    builder.boolean("born").change("fixed").boolean("move").change("choice").provision(
        "p", R"({"all": [{"fact": "born", "is": true}, {"fact": "move", "is": true}]})");
    Bench bench(builder);
    CHECK(routes_of(bench, "p", R"({"born": false, "move": false})")["routes"].empty());
    CHECK(routes_of(bench, "p", R"({"born": true, "move": false})")["routes"].size() == 1);
}

TEST_CASE("a recognition that is open can be sought") {
    Bench bench(real_policy());
    const json found = routes_of(bench, kSixThree, teacher({{"continuityRecognised", "unsure"}}));
    CHECK(found["verdict"] == "needsDecision");
    REQUIRE(found["routes"].size() == 1);
    CHECK(found["routes"][0]["steps"][0] ==
          json::parse(R"({"fact": "continuityRecognised", "kind": "effort", "from": "unsure", "to": [true]})"));
}

TEST_CASE("an alternative with the same benefit is named when it is open or nearer") {
    PackBuilder builder;
    builder.years("y").change("time").boolean("senior").change("effort");
    builder.provision("long", R"({"fact": "y", "atLeast": 30})").benefit("quota");
    builder.provision("title", R"({"fact": "senior", "is": true})").benefit("quota");
    builder.provision("other", R"({"fact": "senior", "is": true})");
    Bench bench(builder);
    CHECK(routes_of(bench, "long", R"({"y": 10, "senior": true})")["alternatives"] ==
          json::parse(R"([{"provision": "title", "verdict": "satisfied", "open": true}])"));
    CHECK(routes_of(bench, "long", R"({"y": 10, "senior": false})")["alternatives"] ==
          json::parse(R"([{"provision": "title", "verdict": "notSatisfied", "open": false}])"));
    CHECK(routes_of(bench, "long", R"({"y": 29, "senior": false})")["alternatives"].empty());
}

TEST_CASE("every route of the real pack leads where it says, and none dominates another") {
    Bench bench(real_policy());
    const Policy& policy = bench.policy();
    RouteFinder finder(bench.checker());
    std::size_t count = 0, wrong = 0;
    each_random_case(policy, 91, 60, 0.8, [&](ProvisionIndex provision, const Answers& answers) {
        const Routes found = finder.find(provision, answers, Date{});
        if (found.routes.size() > kMostRoutes || found.not_computed) ++wrong;
        for (const Route& route : found.routes) {
            ++count;
            if (route.verdict <= found.verdict) ++wrong;
            for (std::size_t choice = 0; choice < route.steps.front().to.size(); ++choice) {
                Answers changed = answers;
                for (const RouteStep& step : route.steps) {
                    if (policy[step.fact].change == Change::fixed) ++wrong;
                    changed[step.fact] = step.to[std::min(choice, step.to.size() - 1)];
                }
                const Assessment& then = bench.assessor().assess(changed, std::span(&provision, 1));
                if (then.provisions.front().worst != route.verdict) ++wrong;
            }
            for (const Route& other : found.routes)
                if (&other != &route && other.verdict >= route.verdict && other.cost.days <= route.cost.days &&
                    other.cost.efforts <= route.cost.efforts && other.cost.choices <= route.cost.choices &&
                    !(other.verdict == route.verdict && other.cost == route.cost))
                    ++wrong;
        }
    });
    CHECK(wrong == 0);
    CHECK(count > 1000);
}

TEST_CASE("no single change that helps is cheaper than the cheapest route") {
    Bench bench(real_policy());
    const Policy& policy = bench.policy();
    RouteFinder finder(bench.checker());
    std::size_t helped = 0, wrong = 0;
    each_random_case(policy, 17, 20, 1, [&](ProvisionIndex provision, const Answers& answers) {
        const Routes found = finder.find(provision, answers, Date{});
        if (!has_routes(policy[provision].kind)) return void(wrong += found.routes.size());
        if (found.verdict == Verdict::unknown || found.verdict == Verdict::satisfied) return;
        for (std::uint16_t f = 0; f < policy.facts.size(); ++f) {
            if (policy.facts[f].change != Change::choice || !is_value(answers.values[f])) continue;
            const auto [first, last] = value_range(policy, {f});
            for (Value value = first; value <= last; ++value) {
                Answers changed = answers;
                changed.values[f] = value;
                const Verdict verdict =
                    bench.assessor().assess(changed, std::span(&provision, 1)).provisions.front().verdict;
                if (verdict == Verdict::unknown || verdict < Verdict::needs_decision || verdict <= found.verdict)
                    continue;
                ++helped;
                const auto as_cheap = [&](const Route& route) {
                    return route.cost.total() <= RouteCost{0, 0, 1}.total();
                };
                if (std::none_of(found.routes.begin(), found.routes.end(), as_cheap)) ++wrong;
            }
        }
    });
    CHECK(wrong == 0);
    CHECK(helped > 100);
}

namespace {

/// Of three counties one has the tag that the text asks for; who is there needs three years.
Bench movable(const std::vector<std::string>& documents) {
    Bench bench(PackBuilder()
                    .county()
                    .change("choice")
                    .boolean("a")
                    .years("y")
                    .change("time")
                    .parameter("n", 3)
                    .tag("t")
                    .region("430102")
                    .region("430103")
                    .region("430203", {"t"})
                    .provision("tagged", R"({"fact": "county", "tagged": "t"})")
                    .provision("number", R"({"fact": "y", "atLeastParameter": "n"})")
                    .provision("left", R"({"fact": "county", "tagged": "t"})", {}, true)
                    .provision("plain", R"({"fact": "a", "is": true})"));
    bench.use_documents(documents);
    return bench;
}

/// Where the one step to another place leads, by verdict; "" where there is no such route.
std::string elsewhere(const Bench& bench, const std::string& provision, const std::string& facts) {
    std::string found;
    const json routes = routes_of(bench, provision, facts, "2026-01-01")["routes"];
    for (const json& route : routes)
        for (const json& step : route["steps"])
            if (step["fact"] == "county") found += route["verdict"].get<std::string>() + " " + step["to"].dump();
    return found;
}

} // namespace

TEST_CASE("no route leads elsewhere to escape a local document, or to reach one") {
    Bench number =
        movable({R"({"region": "4301", "parameters": {"n": 8}})", R"({"region": "4302", "parameters": {"n": 4}})"});
    const json waiting = routes_of(number, "number", R"({"county": "430102", "y": 5})", "2026-01-01");
    REQUIRE(waiting["routes"].size() == 1);
    CHECK(waiting["routes"][0]["date"] == "2029-01-01");
    CHECK_FALSE(waiting.contains("notComputed"));
    Bench adopted = movable({R"({"region": "430102", "rules": [{"provision": "plain", "adopts": false}]})",
                             R"({"region": "430103", "rules": [{"provision": "left", "adopts": true},
                                 {"provision": "plain", "requires": {"fact": "y", "atLeast": 9}}]})"});
    CHECK(elsewhere(adopted, "plain", R"({"county": "430102", "a": true, "y": 5})") == "");
    CHECK(elsewhere(adopted, "plain", R"({"county": "430103", "a": true, "y": 5})") == "");
    Bench tag = movable({R"({"region": "430103", "regionTags": {"430103": {"t": true}}})"});
    CHECK(elsewhere(tag, "tagged", R"({"county": "430102"})") == R"(satisfied ["430203"])");
    CHECK(elsewhere(movable({}), "tagged", R"({"county": "430102"})") == R"(satisfied ["430203"])");
}

TEST_CASE("a step that the text asks for is there though documents differ, and promises no more than the text") {
    Bench bench = movable({R"({"region": "430102", "parameters": {"n": 8}})",
                           R"({"region": "430203", "rules": [{"provision": "left", "adopts": true}]})"});
    CHECK(elsewhere(bench, "tagged", R"({"county": "430102"})") == R"(satisfied ["430203"])");
    CHECK(elsewhere(bench, "left", R"({"county": "430102"})") == R"(needsDecision ["430203"])");
    Bench refused = movable({R"({"region": "430203", "rules": [{"provision": "left", "adopts": false}]})"});
    CHECK(elsewhere(refused, "left", R"({"county": "430102"})") == "");
}

TEST_CASE("nobody is told to become somebody else, whatever documents ask") {
    Bench bench(
        PackBuilder().boolean("fixed").years("y").change("time").provision("p", R"({"fact": "y", "atLeast": 5})"));
    bench.use_document(R"({"rules": [{"provision": "p", "admits": {"fact": "fixed", "is": true}}]})");
    const json found = routes_of(bench, "p", R"({"fixed": false, "y": 4})");
    REQUIRE(found["routes"].size() == 1);
    CHECK(found["routes"][0]["steps"][0]["fact"] == "y");
}

TEST_CASE("under random documents a step to another place is there only for what the text says of it") {
    Bench bench(real_policy()), plain(real_policy());
    const Policy& policy = bench.policy();
    std::size_t moved = 0, wrong = 0;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        bench.use_documents(RandomDocuments(policy, seed).registered({"4301", "4312", "431202", "431222"}, 40));
        RouteFinder finder(bench.checker());
        each_random_case(policy, seed, 12, 1, [&](ProvisionIndex provision, const Answers& answers) {
            for (const Route& route : finder.find(provision, answers, {}).routes) {
                Answers stays = answers, goes = answers;
                bool elsewhere = false;
                for (const RouteStep& step : route.steps) {
                    goes[step.fact] = step.to.front();
                    elsewhere |= step.fact == policy.place_fact;
                    if (step.fact != policy.place_fact) stays[step.fact] = step.to.front();
                }
                if (!elsewhere) continue;
                ++moved;
                const auto worst = [&](const Answers& of) {
                    return plain.assessor().assess(of, std::span(&provision, 1)).provisions.front().worst;
                };
                const auto there = bench.assessor().assess(goes, std::span(&provision, 1)).provisions.front().worst;
                wrong += worst(goes) <= worst(stays) || route.verdict > worst(goes) || route.verdict > there;
            }
        });
    }
    CHECK(wrong == 0);
    CHECK(moved > 5);
}
