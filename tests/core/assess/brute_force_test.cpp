// Every provision of the real pack, over every combination of cells, missing and unsure: the diagrams
// against plain evaluation of the conditions.
#include "../real_pack.h"
#include "policy/composition.h"
#include "policy/conditions.h"

#include <algorithm>
#include <map>
#include <set>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

void collect(const Policy& policy, const Condition& condition, std::vector<Leaf>& leaves) {
    if (const auto leaf = leaf_of(condition)) leaves.push_back(*leaf);
    else if (const auto* used = std::get_if<ByDefinition>(&condition.node))
        collect(policy, policy[used->definition].when, leaves);
    else {
        const auto* all = std::get_if<All>(&condition.node);
        const auto* any = std::get_if<Any>(&condition.node);
        for (const Condition& part : all ? all->of : any ? any->of : std::get<Not>(condition.node).of)
            collect(policy, part, leaves);
    }
}

// A fact of the provision with one sample value for each behaviour of the leaves, kUnsure included.
struct Axis {
    FactIndex fact;
    std::vector<Value> samples;
    bool recognised;
};

// The rows of all documents on one hole.
std::vector<const HoleRow*> all_rows(const Settings& settings, std::optional<ParameterIndex> parameter,
                                     std::optional<FactIndex> fact) {
    std::vector<const HoleRow*> rows;
    for (std::size_t i = 0; settings.documents && i < settings.documents->size(); ++i) {
        for (const auto& hole : settings.document(i).parameters)
            for (const HoleRow& row : hole.rows)
                if (hole.parameter == parameter) rows.push_back(&row);
        for (const auto& hole : settings.document(i).recognises)
            for (const HoleRow& row : hole.rows)
                if (hole.fact == fact) rows.push_back(&row);
    }
    return rows;
}

// The leaves of the provision, of rules on it, and of the rows of the holes that these use.
std::vector<Leaf> leaves_of(const Policy& policy, const Settings& settings, ProvisionIndex index) {
    std::vector<Leaf> leaves;
    const auto add = [&](const std::optional<Condition>& condition) {
        if (condition) collect(policy, *condition, leaves);
    };
    add(policy[index].applies_when);
    collect(policy, policy[index].when, leaves);
    for (std::size_t i = 0; settings.documents && i < settings.documents->size(); ++i)
        for (const DocumentRule& rule : settings.document(i).rules)
            if (rule.provision == index)
                for (const auto* one : {&rule.when, &rule.requires_, &rule.admits, &rule.replaces, &rule.addresses})
                    add(*one);
    std::set<const HoleRow*> seen;
    for (std::size_t i = 0; i < leaves.size(); ++i) { // which grow
        const Leaf leaf = leaves[i];
        for (const auto& rows : {all_rows(settings, leaf.parameter, {}), all_rows(settings, {}, leaf.fact),
                                 all_rows(settings, {}, leaf.other)})
            for (const HoleRow* row : rows)
                if (seen.insert(row).second) add(row->when);
    }
    return leaves;
}

std::vector<Axis> axes_of(const Policy& policy, const Settings& settings, ProvisionIndex index) {
    const std::vector<Leaf> leaves = leaves_of(policy, settings, index);
    std::set<FactIndex> facts;
    for (const Leaf& leaf : leaves) {
        if (leaf.fact) facts.insert(*leaf.fact);
        if (leaf.other) facts.insert(*leaf.other);
    }
    if (settings.zones.size() > 1 && policy.place_fact) facts.insert(*policy.place_fact);
    std::vector<Axis> axes;
    for (const FactIndex fact : facts) {
        Axis axis{fact, {}, policy[fact].recognised_by.has_value()};
        std::set<std::vector<int>> seen;
        const auto [first, last] = value_range(policy, fact);
        for (Value value = first; value <= last; ++value) {
            std::vector<int> behaviour;
            for (const Leaf& leaf : leaves) {
                if (leaf.other && (leaf.fact == fact || leaf.other == fact)) behaviour.push_back(value);
                else if (leaf.fact == fact) {
                    std::vector<Value> numbers{kUnset};
                    for (const HoleRow* row : all_rows(settings, leaf.parameter, {})) numbers.push_back(row->value);
                    for (const Value number : numbers)
                        behaviour.push_back(
                            static_cast<int>(leaf_standing(leaf, policy, settings, 0, value, 0, number)));
                }
            }
            if (fact == policy.place_fact)
                behaviour.push_back(settings.zone_of_region[static_cast<std::size_t>(value)]);
            if (seen.insert(behaviour).second) axis.samples.push_back(value);
        }
        if (axis.recognised) axis.samples.push_back(kUnsure);
        axes.push_back(std::move(axis));
    }
    return axes;
}

// Where the place is unsure: what all zones agree on, of whom it addresses and of what it takes.
Verdict plain_verdict(const Policy& policy, const Settings& settings, ProvisionIndex index, const Answers& answers) {
    std::set<std::size_t> zones;
    if (const auto zone = zone_of(policy, settings, answers)) zones.insert(*zone);
    else zones.insert(settings.zone_of_region.begin(), settings.zone_of_region.end());
    std::optional<Standing> applies, needed;
    for (const std::size_t zone : zones) {
        Evaluation evaluation(policy, settings, zone, answers);
        const Composed composed = compose(policy, settings, zone, index, evaluation);
        applies = agreed(applies.value_or(composed.applies.low), composed.applies.low);
        needed = agreed(needed.value_or(composed.needed().low), composed.needed().low);
    }
    if (*applies == Standing::no) return Verdict::not_applicable;
    const Standing standing = std::min(*applies, *needed);
    if (standing == Standing::no) return Verdict::not_satisfied;
    return standing == Standing::yes ? Verdict::satisfied : Verdict::needs_decision;
}

// A table over all axes, each index running over the samples and then "free".
class Table {
public:
    explicit Table(const std::vector<Axis>& axes) {
        std::size_t size = 1;
        for (const Axis& axis : axes) {
            strides_.push_back(size);
            sizes_.push_back(axis.samples.size());
            size *= axis.samples.size() + 1;
        }
        cells.resize(size);
    }
    std::size_t index(std::size_t state, std::size_t axis) const { return state / strides_[axis] % (sizes_[axis] + 1); }
    bool is_free(std::size_t state, std::size_t axis) const { return index(state, axis) == sizes_[axis]; }
    bool has_free(std::size_t state) const {
        for (std::size_t axis = 0; axis < sizes_.size(); ++axis)
            if (is_free(state, axis)) return true;
        return false;
    }
    // The state in which the free axis has this sample.
    std::size_t with(std::size_t state, std::size_t axis, std::size_t sample) const {
        return state - (sizes_[axis] - sample) * strides_[axis];
    }
    // For every state with free axes, the union over all samples of each.
    void spread() {
        for (std::size_t axis = 0; axis < sizes_.size(); ++axis)
            for (std::size_t state = 0; state < cells.size(); ++state) {
                if (!is_free(state, axis)) continue;
                for (std::size_t sample = 0; sample < sizes_[axis]; ++sample)
                    cells[state] |= cells[with(state, axis, sample)];
            }
    }
    std::size_t samples(std::size_t axis) const { return sizes_[axis]; }

    std::vector<std::uint8_t> cells;

private:
    std::vector<std::size_t> strides_, sizes_;
};

struct Expected {
    Table verdicts;             // bit v: the verdict v is possible
    std::vector<Table> matters; // one an axis: some completion in which it alone changes the verdict
};

Expected expect(const Policy& policy, const Settings& settings, ProvisionIndex provision,
                const std::vector<Axis>& axes) {
    Expected expected{Table(axes), {}};
    Answers answers(policy);
    for (std::size_t state = 0; state < expected.verdicts.cells.size(); ++state) {
        if (expected.verdicts.has_free(state)) continue;
        for (std::size_t axis = 0; axis < axes.size(); ++axis)
            answers[axes[axis].fact] = axes[axis].samples[expected.verdicts.index(state, axis)];
        const auto verdict = static_cast<unsigned>(plain_verdict(policy, settings, provision, answers));
        expected.verdicts.cells[state] = static_cast<std::uint8_t>(1u << verdict);
    }
    const Table concrete = expected.verdicts;
    expected.verdicts.spread();
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        Table matters(axes);
        for (std::size_t state = 0; state < matters.cells.size(); ++state) {
            if (!matters.is_free(state, axis)) continue;
            std::uint8_t all = 0;
            for (std::size_t sample = 0; sample < matters.samples(axis); ++sample)
                all |= concrete.cells[matters.with(state, axis, sample)];
            matters.cells[state] = std::popcount(all) > 1 ? 1 : 0; // 0 too where other axes are free
        }
        // union over completions of the other axes; this axis stays free
        for (std::size_t other = 0; other < axes.size(); ++other) {
            if (other == axis) continue;
            for (std::size_t state = 0; state < matters.cells.size(); ++state)
                if (matters.is_free(state, other))
                    for (std::size_t sample = 0; sample < matters.samples(other); ++sample)
                        matters.cells[state] |= matters.cells[matters.with(state, other, sample)];
        }
        expected.matters.push_back(std::move(matters));
    }
    return expected;
}

// Compares one combination; `plain_unsure` answers free facts without an authority with unsure.
bool same(Assessor& assessor, ProvisionIndex provision, const std::vector<Axis>& axes, const Expected& expected,
          std::size_t state, unsigned plain_unsure, Answers& answers) {
    std::vector<FactIndex> missing, unsure;
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        const bool free = expected.verdicts.is_free(state, axis), doubted = (plain_unsure >> axis & 1) != 0;
        answers[axes[axis].fact] = !free     ? axes[axis].samples[expected.verdicts.index(state, axis)]
                                   : doubted ? kUnsure
                                             : kAbsent;
        if (free && expected.matters[axis].cells[state] != 0) (doubted ? unsure : missing).push_back(axes[axis].fact);
    }
    const Assessment& assessment = assessor.assess(answers, std::span(&provision, 1));
    const ProvisionResult& result = assessment.provisions.front();
    const unsigned possible = expected.verdicts.cells[state];
    const auto worst = static_cast<Verdict>(std::countr_zero(possible));
    const auto best = static_cast<Verdict>(std::bit_width(possible) - 1);
    const Verdict verdict = worst == best ? worst : Verdict::unknown;
    const bool reasoned = verdict != Verdict::needs_decision || !assessment.reasons_of(result).empty();
    return result.verdict == verdict && result.best == best && result.worst == worst && reasoned &&
           std::ranges::equal(assessment.missing(result), missing) &&
           std::ranges::equal(assessment.unsure(result), unsure);
}

} // namespace

namespace {

enum class Unsure { every_subset, none };

// How many combinations of all provisions were compared; those that differ fail the test. Of the facts that can be
// answered with a plain unsure every subset is, or none.
std::size_t compare_all(Bench& bench, Unsure unsure) {
    const Policy& policy = bench.policy();
    const Settings& settings = bench.checker().settings();
    std::size_t combinations = 0, wrong = 0;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) {
        const Provision& provision = policy.provisions[i];
        const std::vector<Axis> axes = axes_of(policy, settings, {i});
        const Expected expected = expect(policy, settings, {i}, axes);
        Answers answers(policy);
        for (std::size_t state = 0; state < expected.verdicts.cells.size(); ++state) {
            unsigned doubtable = 0;
            for (std::size_t axis = 0; axis < axes.size(); ++axis)
                if (expected.verdicts.is_free(state, axis) && !axes[axis].recognised) doubtable |= 1u << axis;
            unsigned plain_unsure = unsure == Unsure::every_subset ? doubtable : 0;
            while (true) {
                ++combinations;
                if (!same(bench.assessor(), {i}, axes, expected, state, plain_unsure, answers)) ++wrong;
                if (plain_unsure == 0) break;
                plain_unsure = (plain_unsure - 1) & doubtable;
            }
        }
        CHECK_MESSAGE(wrong == 0, provision.id);
    }
    MESSAGE(combinations << " combinations of " << policy.provisions.size() << " provisions");
    return combinations;
}

} // namespace

TEST_CASE("verdict, best, worst, missing and unsure equal brute force for every provision") {
    Bench bench(real_policy());
    CHECK(compare_all(bench, Unsure::every_subset) > 100000);
}

TEST_CASE("the same under a document that holds in a region") {
    Bench bench(real_policy());
    bench.use_document(R"({"region": "4312",
        "parameters": {"localFastTrackYears": 10, "localRootedYears": 15, "countyTownCounts": true, "bracketRelaxed": false},
        "readings": {"postgraduateCountsAsMaster": false, "stillInTownshipRequired": false},
        "regionTags": {"431202": {"povertyArea": true}, "431222": {"wulingPlan": false}}})");
    REQUIRE(bench.checker().settings().zones.size() == 2);
    CHECK(compare_all(bench, Unsure::none) > 200000);
}

TEST_CASE("the same where a county is recognised by somebody, so that it can be unsure") {
    Bench bench(PackBuilder()
                    .county(true)
                    .years("y")
                    .boolean("a", true)
                    .parameter("n", 3)
                    .flag("f")
                    .reading("r", true)
                    .tag("t")
                    .region("430102", {"t"})
                    .region("430103", {}, {"t"})
                    .region("430203")
                    .provision("reading", R"({"reading": "r", "is": true})")
                    .provision("number", R"({"fact": "y", "atLeastParameter": "n"})")
                    .provision("mixed", R"({"any": [{"all": [{"reading": "r", "is": false}, {"fact": "a", "is": true}]},
                        {"not": {"fact": "county", "tagged": "t"}}, {"parameter": "f", "is": true}]})",
                               R"({"any": [{"fact": "y", "atLeast": 2}, {"parameter": "n", "isSet": true}]})"));
    bench.use_document(R"({"region": "4301", "parameters": {"n": 8, "f": true}, "readings": {"r": false}})");
    REQUIRE(bench.checker().settings().zones.size() == 2);
    CHECK(compare_all(bench, Unsure::every_subset) > 100);
    // nobody says where it is: what both sides agree on, else somebody decides
    CHECK(bench.verdict("reading", R"({"county": "unsure"})") == "needsDecision");
    CHECK(bench.verdict("number", R"({"county": "unsure", "y": 2})") == "notSatisfied");
    CHECK(bench.verdict("number", R"({"county": "unsure", "y": 9})") == "needsDecision");
    CHECK(bench.result("reading", R"({"county": "unsure"})")["reasons"][0]["fact"] == "county");
}

TEST_CASE("the same under documents of every level with rules and rows of every kind") {
    Bench bench(PackBuilder()
                    .boolean("a", true)
                    .county()
                    .boolean("b")
                    .boolean("r", true)
                    .years("y")
                    .parameter("n", 3)
                    .flag("f")
                    .reading("s", true)
                    .tag("t")
                    .region("430102", {"t"})
                    .region("430103", {}, {"t"})
                    .region("430203")
                    .definition("d", R"({"any": [{"fact": "r", "is": true}, {"reading": "s", "is": false}]})")
                    .provision("number", R"({"all": [{"fact": "y", "atLeastParameter": "n"}, {"definition": "d"}]})")
                    .provision("flagged",
                               R"({"any": [{"parameter": "f", "is": true}, {"fact": "county", "tagged": "t"}]})",
                               R"({"definition": "d"})", true)
                    .provision("plain", R"({"not": {"fact": "r", "is": true}})", R"({"fact": "b", "is": true})"));
    bench.use_documents(
        {R"({"level": "national", "recognises": {"r": [{"when": {"fact": "a", "is": true}, "is": true},
                                                     {"when": {"fact": "y", "atLeast": 20}, "is": false}]}})",
         R"({"parameters": {"n": [{"when": {"fact": "a", "is": true}, "value": 9}, {"value": 25}]},
             "readings": {"s": false},
             "rules": [{"provision": "plain", "when": {"fact": "a", "is": true}, "addresses": {"fact": "y", "atLeast": 12}},
                       {"provision": "plain", "when": {"fact": "y", "atLeast": 30}, "replaces": {"definition": "d"}},
                       {"provision": "flagged", "when": {"fact": "a", "is": true}, "adopts": true}]})",
         R"({"region": "4301", "parameters": {"n": [{"when": {"fact": "r", "is": true}, "value": 5}], "f": true},
             "readings": {"s": true},
             "rules": [{"provision": "number", "when": {"fact": "b", "is": true}, "requires": {"fact": "a", "is": true}},
                       {"provision": "flagged", "when": {"fact": "y", "atLeast": 40}, "adopts": false},
                       {"provision": "plain", "unchecked": [{"text": {"zh": "名额"}}], "when": {"fact": "a", "is": true}}]})",
         R"({"region": "430103", "regionTags": {"430103": {"t": false}},
             "rules": [{"provision": "flagged", "when": {"fact": "r", "is": true}, "adopts": true}]})"});
    REQUIRE(bench.checker().settings().zones.size() >= 3);
    CHECK(compare_all(bench, Unsure::every_subset) > 1000);
}
