// An opened policy has every local document in it: as many verdicts as there are documents, all the same as theirs.
#include "../random_applicants.h"
#include "audit/open_policy.h"

#include <algorithm>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// A policy with its opened form, and what a local document says in both.
class Opened {
public:
    explicit Opened(Policy policy) : policy_(std::make_shared<const Policy>(std::move(policy))) {
        Issues issues;
        open_ = *open(*policy_, issues);
        compiled_ = diagram::compile(open_.policy, default_settings(open_.policy), issues);
        REQUIRE(issues.empty());
        all_ = Answers(open_.policy);
    }

    const Policy& policy() const { return *policy_; }

    void say_something(std::mt19937& random) {
        Document document;
        document.confirmed = true;
        for (std::size_t i = 0; i < policy_->parameters.size(); ++i) {
            const auto [first, last] = value_range(open_.policy, open_.parameters[i]);
            const bool set = random() % 2 == 0;
            const Value value = std::uniform_int_distribution<Value>(first, last)(random);
            if (set) document.parameters.push_back({{static_cast<std::uint16_t>(i)}, {{std::nullopt, value}}});
            all_[open_.parameters[i]] = set ? value : kUnsure;
        }
        for (std::uint16_t i = 0; i < policy_->readings.size(); ++i) {
            document.readings.push_back({ReadingIndex{i}, random() % 2 == 0});
            all_[open_.readings[i]] = document.readings.back().is;
        }
        auto documents = std::make_shared<Documents>();
        documents->push_back(std::move(document));
        Settings settings = settings_on(*policy_, std::move(documents), Date{});
        for (std::size_t i = 0; i < open_.tags.size(); ++i) {
            const auto setting = static_cast<TagSetting>(random() % 3);
            all_[open_.tags[i]] = static_cast<Value>(setting);
            if (setting == TagSetting::as_registered) continue;
            for (auto& county : settings.tags) county[i] = setting == TagSetting::yes ? TagState::yes : TagState::no;
        }
        Issues issues;
        checker_ = std::make_unique<Checker>(*Checker::build(policy_, settings, issues));
        assessor_ = std::make_unique<Assessor>(*checker_);
    }

    // Provisions whose verdict is another one.
    std::size_t wrong_for(Answers answers) {
        for (std::uint16_t i = 0; i < policy_->facts.size(); ++i)
            if (answers[{i}] == kUnsure && !policy_->facts[i].recognised_by) answers[{i}] = policy_->facts[i].min;
        std::copy(answers.values.begin(), answers.values.end(),
                  all_.values.begin() + static_cast<std::ptrdiff_t>(open_.added.size()));
        const auto verdicts = assessor_->verdicts(answers);
        std::size_t wrong = 0;
        for (std::size_t p = 0; p < verdicts.size(); ++p) wrong += end_of(compiled_->roots[p]) == verdicts[p] ? 0 : 1;
        return wrong;
    }

private:
    diagram::Node end_of(diagram::Node node) const {
        while (!compiled_->diagrams.is_terminal(node)) {
            const diagram::Variable v = compiled_->diagrams.variable(node);
            node = compiled_->diagrams.children(node)[compiled_->domains[v].cell(all_.values[v])];
        }
        return node;
    }

    std::shared_ptr<const Policy> policy_;
    OpenPolicy open_;
    std::optional<diagram::Compiled> compiled_;
    Answers all_;
    std::unique_ptr<Checker> checker_;
    std::unique_ptr<Assessor> assessor_;
};

std::size_t wrong_in(Opened opened, int documents, int people) {
    std::mt19937 random(17);
    std::size_t wrong = 0;
    for (int document = 0; document < documents; ++document) {
        opened.say_something(random);
        for (int person = 0; person < people; ++person)
            wrong += opened.wrong_for(random_answers(opened.policy(), random, 1.1));
    }
    return wrong;
}

} // namespace

TEST_CASE("an opened policy gives the verdicts of every local document") {
    CHECK(wrong_in(Opened(real_policy()), 60, 50) == 0);
}

TEST_CASE("what a county is called locally counts only for a county that is known") {
    for (const bool recognised : {false, true}) {
        const Policy policy =
            PackBuilder()
                .county(recognised)
                .tag("s")
                .tag("t")
                .reading("r", true)
                .region("430101", {"s"}, {"t"})
                .region("430102", {"t"})
                .region("430103", {}, {"s"})
                .definition("d", R"({"not": {"fact": "county", "tagged": "s"}})")
                .provision("p", R"({"fact": "county", "tagged": "s"})")
                .provision("q", R"({"any": [{"definition": "d"}, {"all": [{"fact": "county", "tagged": "t"},
                                            {"reading": "r", "is": false}]}]})")
                .policy();
        CHECK(wrong_in(Opened(policy), 40, 20) == 0);
    }
}

TEST_CASE("region tags count towards what can be proved at all") {
    PackBuilder pack;
    for (int i = 0; i < 120; ++i) pack.boolean("a" + std::to_string(i));
    pack.county().region("430101");
    for (int i = 0; i < 7; ++i) pack.tag("t" + std::to_string(i));
    Issues issues;
    CHECK(open(pack.policy(), issues));
    CHECK_FALSE(open(pack.tag("t").policy(), issues));
    REQUIRE(issues.size() == 1);
    CHECK(issues.front().code == IssueCode::too_large);
}

TEST_CASE("without counties there is nothing to say about them") {
    const Policy policy = PackBuilder().boolean("a").tag("t").provision("p", R"({"fact": "a", "is": true})").policy();
    Issues issues;
    CHECK(open(policy, issues)->added.empty());
}
