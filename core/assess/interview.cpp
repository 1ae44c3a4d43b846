#include "eligibility/interview.h"

#include "diagram/compile.h"
#include "diagram/restriction.h"
#include "eligibility/completion.h"

#include <algorithm>

namespace eligibility {
namespace {

template <class Entry> bool contains(const std::vector<Entry>& list, Entry entry) {
    return std::find(list.begin(), list.end(), entry) != list.end();
}

} // namespace

std::vector<ProvisionIndex> provisions_in(const Policy& policy, const InterviewScope& scope) {
    std::vector<ProvisionIndex> provisions;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) {
        const Provision& provision = policy.provisions[i];
        const bool concerned = !scope.audience || contains(provision.audience, *scope.audience);
        if (concerned && (scope.topics.empty() || contains(scope.topics, provision.topic))) provisions.push_back({i});
    }
    return provisions;
}

class Interview::Work {
public:
    /// Nodes that may be looked at to find which question settles most; after that the first one is taken.
    static constexpr std::size_t kMostWork = std::size_t{1} << 22;

    Work(Checker checker, std::span<const ProvisionIndex> provisions, std::optional<AudienceIndex> audience,
         bool amounts);
    NextQuestion next(const Answers& answers);

private:
    diagram::VariableSet open_facts(const Answers& answers, const std::vector<diagram::Node>& of);
    ProvisionIndex provision_of(const diagram::CompiledRule& rule) const;
    std::vector<diagram::Node> rows_told();
    FactIndex best_of(const std::vector<FactIndex>& candidates);
    double expected_settled(FactIndex fact, std::size_t most_work);
    std::size_t settled();

    const Checker checker_;
    const diagram::Compiled& compiled_;
    const std::optional<AudienceIndex> audience_;
    std::vector<diagram::Node> roots_;
    std::vector<const diagram::CompiledRule*> giving_; // rules whose tables are to be settled
    std::vector<diagram::Node> settling_;              // what the next question is to settle
    diagram::Restriction restriction_;
    std::vector<std::uint8_t> cells_;
};

Interview::Interview(Checker checker, std::span<const ProvisionIndex> provisions, std::optional<AudienceIndex> audience,
                     bool amounts)
    : work_(std::make_unique<Work>(std::move(checker), provisions, audience, amounts)) {}
Interview::~Interview() = default;
Interview::Interview(Interview&&) noexcept = default;
Interview& Interview::operator=(Interview&&) noexcept = default;

NextQuestion Interview::next(const Answers& answers) { return work_->next(answers); }

Interview::Work::Work(Checker checker, std::span<const ProvisionIndex> provisions,
                      std::optional<AudienceIndex> audience, bool amounts)
    : checker_(std::move(checker)), compiled_(checker_.compiled()), audience_(audience),
      restriction_(compiled_.diagrams) {
    std::vector<std::uint8_t> seen(compiled_.diagrams.size(), 0);
    for (const ProvisionIndex provision : provisions) {
        const diagram::Node root = compiled_.roots[provision.at];
        if (!seen[root]) roots_.push_back(root); // provisions that are the same function count once
        seen[root] = true;
    }
    for (const diagram::CompiledRule& rule : compiled_.rules) {
        const bool chosen = std::find(provisions.begin(), provisions.end(), provision_of(rule)) != provisions.end();
        if (amounts && chosen) giving_.push_back(&rule);
    }
}

ProvisionIndex Interview::Work::provision_of(const diagram::CompiledRule& rule) const {
    return checker_.settings().document(rule.document).rules[rule.rule].provision;
}

// The rows of tables that are told, or will be when the verdict becomes one that has them.
std::vector<diagram::Node> Interview::Work::rows_told() {
    constexpr unsigned kOpen = 1u << static_cast<unsigned>(diagram::Outcome::needs_decision) |
                               1u << static_cast<unsigned>(diagram::Outcome::satisfied);
    std::vector<diagram::Node> rows;
    for (const diagram::CompiledRule* rule : giving_) {
        const diagram::Node verdict = restriction_.reduce(compiled_.roots[provision_of(*rule).at]);
        if ((restriction_.reachable(verdict) & kOpen) != 0)
            rows.insert(rows.end(), rule->rows.begin(), rule->rows.end());
    }
    return rows;
}

// Unanswered facts in the support of any of these that is not settled.
diagram::VariableSet Interview::Work::open_facts(const Answers& answers, const std::vector<diagram::Node>& of) {
    diagram::VariableSet support, open;
    for (const diagram::Node node : of) support |= restriction_.support(restriction_.reduce(node));
    support.each([&](diagram::Variable v) {
        if (answers.values[v] == kAbsent) open.insert(v);
    });
    return open;
}

NextQuestion Interview::Work::next(const Answers& answers) {
    const Policy& policy = checker_.policy();
    NextQuestion next;
    for (const Value value : answers.values) next.progress.answered += value != kAbsent ? 1 : 0;
    const Answers known = complete(checker_, answers, audience_).answers;
    compiled_.cells_of(known, cells_);
    restriction_.assign(cells_);
    settling_ = roots_;
    diagram::VariableSet open = open_facts(known, settling_), all = open;
    const std::vector<diagram::Node> rows = rows_told();
    const diagram::VariableSet for_rows = open_facts(known, rows);
    all |= for_rows;
    if (open.empty()) {
        open = for_rows;
        settling_ = rows;
    }
    all.each([&](diagram::Variable) { ++next.progress.at_most; });
    // What only documents use is for the time when it is known which of them speak.
    const bool place_first = policy.place_fact && open.contains(static_cast<diagram::Variable>(policy.place_fact->at));
    std::vector<FactIndex> candidates;
    open.each([&](diagram::Variable v) {
        if (place_first && policy.facts[v].for_documents) return;
        // facts stand section by section in the pack
        if (candidates.empty() || policy.facts[v].section == policy[candidates.front()].section)
            candidates.push_back({v});
    });
    if (candidates.empty()) return next;
    next.progress.at_least = 1;
    next.fact = best_of(candidates);
    return next;
}

FactIndex Interview::Work::best_of(const std::vector<FactIndex>& candidates) {
    FactIndex best = candidates.front();
    if (candidates.size() == 1) return best;
    double best_settled = -1;
    const std::size_t most_work = restriction_.work() + kMostWork;
    for (const FactIndex fact : candidates) {
        const double settled = expected_settled(fact, most_work);
        if (restriction_.work() > most_work) return candidates.front();
        if (settled > best_settled) {
            best = fact;
            best_settled = settled;
        }
    }
    return best;
}

// How many are settled on average, each value of the fact being as likely as the other. Worthless once
// there was too much work.
double Interview::Work::expected_settled(FactIndex fact, std::size_t most_work) {
    const diagram::Domain& domain = compiled_.domains[fact.at];
    std::vector<double> values(domain.cells(), 0);
    domain.each_interval([&](Value first, Value last, std::uint8_t cell) {
        values[cell] += static_cast<double>(ValueRange{first, last}.size());
    });
    if (domain.unsure) values[*domain.unsure] = 1;
    double sum = 0, total = 0;
    for (std::uint8_t cell = 0; cell < domain.cells() && restriction_.work() <= most_work; ++cell) {
        cells_[fact.at] = cell;
        restriction_.assign(cells_);
        sum += values[cell] * static_cast<double>(settled());
        total += values[cell];
    }
    cells_[fact.at] = diagram::kFree;
    return sum / total;
}

std::size_t Interview::Work::settled() {
    const auto decided = [&](diagram::Node root) { return restriction_.reduce(root) < diagram::kTerminals; };
    return static_cast<std::size_t>(std::count_if(settling_.begin(), settling_.end(), decided));
}

} // namespace eligibility
