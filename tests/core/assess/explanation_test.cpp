// What an explanation shows of documents: their rules in one tree with the text, and who filled a comparison.
#include "../random_documents.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

PackBuilder tree_pack() {
    return pack_with_holes()
        .region("430203")
        .provision("number", R"({"fact": "y", "atLeastParameter": "n"})")
        .provision("holes", R"({"all": [{"parameter": "f", "is": true}, {"reading": "s", "is": true},
            {"fact": "county", "tagged": "t"}, {"fact": "r", "is": true}]})")
        .provision("open", R"({"fact": "a", "is": true})", R"({"fact": "b", "is": true})", true);
}

Bench tree_under(const std::vector<std::string>& documents) {
    Bench bench(tree_pack());
    bench.use_documents(documents);
    return bench;
}

json explained(Bench& bench, const std::string& provision, const std::string& facts) {
    const auto index = find_id(bench.policy().provisions, provision);
    return json::parse(explanation_json(Explainer(bench.checker()).explain(*index, bench.answers(facts))));
}

/// The members of a node that are there: the first is what it is, the last how it stands.
std::string outline(const json& node) {
    std::string text = node.value("effect", node["kind"].get<std::string>());
    if (node.contains("fact")) text += " " + node["fact"].get<std::string>();
    if (node.contains("document")) text += " by " + node["document"].get<std::string>();
    if (node.contains("value")) text += " " + node["value"].dump();
    text += ": " + node["standing"].get<std::string>();
    std::string parts;
    for (const json& part : node.value("parts", json::array())) parts += (parts.empty() ? "" : ", ") + outline(part);
    return parts.empty() ? text : text + " (" + parts + ")";
}

} // namespace

TEST_CASE("a comparison names the document that filled it, and the value") {
    Bench bench = tree_under({R"({"id": "land", "parameters": {"n": 20, "f": true}, "readings": {"s": false},
                             "recognises": {"r": [{"when": {"fact": "a", "is": true}, "is": true}]}})",
                              R"({"id": "town", "region": "430102", "regionTags": {"430102": {"t": false}},
                             "parameters": {"n": [{"when": {"fact": "a", "is": true}, "value": 10}]}})"});
    const auto number = [&](const std::string& facts) {
        return outline(explained(bench, "number", R"({"y": 12, "county": ")" + facts)["when"]);
    };
    CHECK(number(R"(430102", "a": true})") == "fact y by town 10: yes");
    CHECK(number(R"(430102", "a": false})") == "fact y by land 20: no");
    CHECK(number(R"(430102"})") == "fact y: open"); // either row
    CHECK(outline(explained(bench, "holes", R"({"county": "430102", "a": true, "r": "unsure"})")["when"]) ==
          "all: no (parameter by land true: yes, reading by land false: no, fact county by town false: no, "
          "fact r by land true: yes)");
    CHECK(outline(explained(bench, "holes", R"({"county": "430203", "a": true, "r": true})")["when"]) ==
          "all: no (parameter by land true: yes, reading by land false: no, fact county: no, fact r: yes)");
}

TEST_CASE("the rules of documents stand in one tree with the text, in the order in which they are composed") {
    Bench bench = tree_under({R"({"id": "land", "sentences": [{"id": "3", "text": "wide"}], "rules": [
        {"provision": "open", "sentence": "3", "quote": "wide", "addresses": {"fact": "r", "is": true}},
        {"provision": "open", "when": {"fact": "y", "atLeast": 9}, "admits": {"fact": "r", "is": true}}]})",
                              R"({"id": "town", "region": "430102", "rules": [
        {"provision": "open", "when": {"fact": "y", "atLeast": 5}, "adopts": true,
         "requires": {"fact": "r", "is": true},
         "unchecked": [{"text": {"zh": "名额"}, "by": {"zh": "局"}}, {"text": {"zh": "分数"}}]}]})"});
    const json there = explained(bench, "open", R"({"county": "430102", "a": false, "b": false, "r": true, "y": 9})");
    CHECK(outline(there["appliesWhen"]) == "any: yes (fact b: no, addresses by land: yes (fact r: yes))");
    CHECK(there["appliesWhen"]["parts"][1]["sentence"] == "3");
    CHECK(there["appliesWhen"]["parts"][1]["quote"] == "wide");
    CHECK(outline(there["when"]) ==
          "all: needsDecision (any: yes (fact a: no, admits by land: yes (fact y: yes, fact r: yes)), "
          "requires by town: yes (fact y: yes, fact r: yes), "
          "adopts by town: yes (fact y: yes, decidedBy: needsDecision), "
          "unchecked by town: needsDecision (fact y: yes), unchecked by town: needsDecision (fact y: yes))");
    CHECK(there["when"]["parts"][3]["text"]["zh"] == "名额");
    CHECK(there["when"]["parts"][3]["by"]["zh"] == "局");
    CHECK_FALSE(there["when"]["parts"][4].contains("by"));
    CHECK(there["verdict"] == "needsDecision");
    // elsewhere the county's own rules are not there, and who decides is
    CHECK(
        outline(explained(bench, "open", R"({"county": "430203", "a": true, "b": true, "r": true, "y": 0})")["when"]) ==
        "all: needsDecision (any: yes (fact a: yes, admits by land: no (fact y: no, fact r: yes)), "
        "decidedBy: needsDecision)");
}

TEST_CASE("what is replaced stays in the tree while some are left to it, and what refuses stands for itself") {
    Bench bench = tree_under({R"({"id": "land", "rules": [
        {"provision": "open", "when": {"fact": "y", "atLeast": 5}, "replaces": {"fact": "r", "is": true}},
        {"provision": "open", "adopts": false}]})"});
    CHECK(outline(explained(bench, "open", R"({"a": true, "b": true, "r": false, "y": 5})")["when"]) ==
          "all: no (replaces by land: no (fact y: yes, fact r: no, fact a: yes), refuses by land: no)");
    CHECK(outline(explained(bench, "open", R"({"a": true, "b": true, "r": false, "y": 4})")["when"]) ==
          "all: no (replaces by land: yes (fact y: no, fact r: no, fact a: yes), refuses by land: no)");
    Bench everybody = tree_under({R"({"rules": [{"provision": "open", "replaces": {"fact": "r", "is": true}}]})"});
    CHECK(outline(explained(everybody, "open", R"({"r": true})")["when"]) ==
          "all: needsDecision (replaces by document-0: yes (fact r: yes), decidedBy: needsDecision)");
}

TEST_CASE("while places differ in which somebody may be the tree is that of the text, with what may matter beside it") {
    Bench bench = tree_under({R"({"id": "land", "parameters": {"n": 8, "f": true}})",
                              R"({"id": "town", "region": "430102", "parameters": {"n": 5},
                             "rules": [{"provision": "open", "adopts": true}]})"});
    const auto may_matter = [](const json& explanation) {
        std::vector<std::string> ids;
        for (const json& one : explanation.value("mayMatter", json::array())) ids.push_back(one["id"]);
        return ids;
    };
    using Ids = std::vector<std::string>;
    const json number = explained(bench, "number", R"({"y": 6})");
    CHECK(outline(number["when"]) == "fact y: open");
    CHECK(may_matter(number) == Ids{"land", "town"});
    CHECK(outline(explained(bench, "number", R"({"y": 9})")["when"]) == "fact y: yes"); // by either number
    const json open = explained(bench, "open", R"({"a": true, "b": true})");
    CHECK(outline(open["when"]) == "all: open (fact a: yes, decidedBy: needsDecision)");
    CHECK(may_matter(open) == Ids{"town"});
    // What is the same everywhere needs no place.
    const json holes = explained(bench, "holes", "{}");
    CHECK(outline(holes["when"]["parts"][0]) == "parameter by land true: yes");
    CHECK(may_matter(holes).empty());
}

TEST_CASE("a reading is contested where no document settles it, and only there") {
    Bench bench(PackBuilder().county().reading("r", true).region("430102").region("430203").provision(
        "p", R"({"reading": "r", "is": true})"));
    const auto readings = [&](const std::string& facts) { return explained(bench, "p", facts)["readings"]; };
    const json other{{{"reading", "r"}, {"is", false}, {"verdict", "notSatisfied"}}};
    bench.use_document(R"({"region": "4301", "readings": {"r": false}})");
    CHECK(readings(R"({"county": "430102"})").empty());
    CHECK(readings(R"({"county": "430203"})") == other);
    CHECK(readings("{}") == other);                                       // then it is so everywhere
    bench.use_document(R"({"region": "4301", "readings": {"r": true}})"); // as the text is read by itself
    CHECK(readings(R"({"county": "430102"})").empty());
    CHECK(readings(R"({"county": "430203"})") == other);
    CHECK(readings("{}") == json{{{"reading", "r"}, {"is", false}, {"verdict", "unknown"}}});
    bench.use_document(R"({"readings": {"r": true}})");
    CHECK(readings("{}").empty());
}

TEST_CASE("a reading that only the rule of a document asks is contested too") {
    Bench bench(PackBuilder().boolean("a").reading("r", true).provision("p", R"({"fact": "a", "is": true})"));
    bench.use_document(R"({"rules": [{"provision": "p", "admits": {"reading": "r", "is": true}}]})");
    CHECK(explained(bench, "p", R"({"a": false})")["readings"] ==
          json{{{"reading", "r"}, {"is", false}, {"verdict", "notSatisfied"}}});
}

namespace {

Verdict verdict_of(Standing applies, Standing needed) {
    if (applies == Standing::no) return Verdict::not_applicable;
    const Standing standing = std::min(applies, needed);
    if (standing == Standing::no) return Verdict::not_satisfied;
    return standing == Standing::yes ? Verdict::satisfied : Verdict::needs_decision;
}

Range root_of(const std::optional<ExplanationNode>& node) {
    return node ? node->standing : Range{Standing::yes, Standing::yes};
}

// Whether the verdict is among those that the standings leave possible.
bool allows(const Range& applies, const Range& needed, Verdict verdict) {
    for (int a = static_cast<int>(applies.low); a <= static_cast<int>(applies.high); ++a)
        for (int n = static_cast<int>(needed.low); n <= static_cast<int>(needed.high); ++n)
            if (verdict_of(static_cast<Standing>(a), static_cast<Standing>(n)) == verdict) return true;
    return false;
}

Value region_at(const Policy& policy, const std::string& adcode) {
    const auto same = [&](const Region& region) { return region.adcode == adcode; };
    return static_cast<Value>(std::ranges::find_if(policy.regions, same) - policy.regions.begin());
}

// Every answer is one that decides: a value, or unsure where somebody recognises the fact.
Answers complete_answers(const Policy& policy, std::mt19937& random) {
    Answers answers = random_answers(policy, random, 1);
    for (std::uint16_t i = 0; i < policy.facts.size(); ++i) {
        Value& answer = answers[{i}];
        while (answer == kUnsure && !policy.facts[i].recognised_by) answer = random_answers(policy, random, 1)[{i}];
    }
    return answers;
}

} // namespace

TEST_CASE("the roots of the trees are the verdict of the diagrams, and bound it while answers are missing") {
    Bench bench(real_policy()), plain(real_policy());
    const Policy& policy = bench.policy();
    const std::vector<std::string> places{"431202", "431222", "430102"};
    std::size_t wrong = 0, changed = 0, open = 0;
    for (unsigned seed = 1; seed <= 5; ++seed) {
        bench.use_documents(RandomDocuments(policy, seed).registered({"4301", "4312", "431202", "431222"}, 40));
        Explainer explainer(bench.checker());
        std::mt19937 random(seed);
        for (int round = 0; round < 20; ++round) {
            const bool complete = round % 2 == 0;
            Answers answers = complete ? complete_answers(policy, random) : random_answers(policy, random, 0.8);
            if (round % 5 > 0) answers[*policy.place_fact] = region_at(policy, places[seed % places.size()]);
            const Assessment assessment = bench.assessor().assess(answers);
            const Assessment by_text = plain.assessor().assess(answers);
            for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) {
                const Explanation found = explainer.explain({i}, answers);
                const ProvisionResult& result = assessment.provisions[i];
                const Range applies = root_of(found.applies_when), needed = found.when.standing;
                const bool decided = applies.decided() && needed.decided();
                if (complete) wrong += !decided || verdict_of(applies.low, needed.low) != result.verdict;
                else
                    wrong += !allows(applies, needed, result.best) || !allows(applies, needed, result.worst) ||
                             (decided && verdict_of(applies.low, needed.low) != result.verdict);
                changed += result.verdict != by_text.provisions[i].verdict;
                open += !found.may_matter.empty();
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(changed > 500); // the documents make a difference
    CHECK(open > 50);     // and so do places
}
