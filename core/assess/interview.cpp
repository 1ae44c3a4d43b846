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

    Work(Checker checker, std::span<const ProvisionIndex> provisions, std::optional<AudienceIndex> audience);
    NextQuestion next(const Answers& answers);

private:
    diagram::VariableSet open_facts(const Answers& answers);
    FactIndex best_of(const std::vector<FactIndex>& candidates);
    double expected_settled(FactIndex fact, std::size_t most_work);
    std::size_t settled();

    const Checker checker_;
    const diagram::Compiled& compiled_;
    const std::optional<AudienceIndex> audience_;
    std::vector<diagram::Node> roots_;
    diagram::Restriction restriction_;
    std::vector<std::uint8_t> cells_;
};

Interview::Interview(Checker checker, std::span<const ProvisionIndex> provisions, std::optional<AudienceIndex> audience)
    : work_(std::make_unique<Work>(std::move(checker), provisions, audience)) {}
Interview::~Interview() = default;
Interview::Interview(Interview&&) noexcept = default;
Interview& Interview::operator=(Interview&&) noexcept = default;

NextQuestion Interview::next(const Answers& answers) { return work_->next(answers); }

Interview::Work::Work(Checker checker, std::span<const ProvisionIndex> provisions,
                      std::optional<AudienceIndex> audience)
    : checker_(std::move(checker)), compiled_(checker_.compiled()), audience_(audience),
      restriction_(compiled_.diagrams) {
    std::vector<std::uint8_t> seen(compiled_.diagrams.size(), 0);
    for (const ProvisionIndex provision : provisions) {
        const diagram::Node root = compiled_.roots[provision.at];
        if (!seen[root]) roots_.push_back(root); // provisions that are the same function count once
        seen[root] = true;
    }
}

// Unanswered facts in the support of any provision that is not settled. Leaves the answers assigned.
diagram::VariableSet Interview::Work::open_facts(const Answers& answers) {
    compiled_.cells_of(answers, cells_);
    restriction_.assign(cells_);
    diagram::VariableSet support, open;
    for (const diagram::Node root : roots_) support |= restriction_.support(restriction_.reduce(root));
    support.each([&](diagram::Variable v) {
        if (answers.values[v] == kAbsent) open.insert(v);
    });
    return open;
}

NextQuestion Interview::Work::next(const Answers& answers) {
    const Policy& policy = checker_.policy();
    NextQuestion next;
    for (const Value value : answers.values) next.progress.answered += value != kAbsent ? 1 : 0;
    std::vector<FactIndex> candidates;
    open_facts(complete(checker_, answers, audience_).answers).each([&](diagram::Variable v) {
        ++next.progress.at_most;
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

// How many provisions are settled on average, each value of the fact being as likely as the other. Worthless once
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
    return static_cast<std::size_t>(std::count_if(roots_.begin(), roots_.end(), decided));
}

} // namespace eligibility
