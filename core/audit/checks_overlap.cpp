#include "audit/auditor.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::Node;

bool share_audience(const Provision& a, const Provision& b) {
    return std::find_first_of(a.audience.begin(), a.audience.end(), b.audience.begin(), b.audience.end()) !=
           a.audience.end();
}

// Looks for somebody who has `inner` open, but not `outer` with a verdict at least as good. What the two make
// of everybody else does not count: for them neither opens anything.
Sought find_outside(Auditor& auditor, std::size_t inner, std::size_t outer) {
    const Pairs refuting = pairs_where([](Node a, Node b) { return is_open(a) && b < a; });
    return auditor.search.find(auditor.compiled.roots[inner], auditor.compiled.roots[outer], refuting);
}

// Which of some provisions, each another function, are contained in which.
class Containment {
public:
    Containment(Auditor& auditor, std::vector<std::size_t> provisions)
        : auditor_(auditor), provisions_(std::move(provisions)) {
        for (std::size_t a = 0; a < provisions_.size(); ++a)
            for (std::size_t b = 0; b < provisions_.size(); ++b) relations_.push_back(relation(a, b));
    }

    void note() const {
        for (std::size_t a = 0; a < provisions_.size(); ++a) {
            std::vector<std::string> subjects{provision(a).id}, open{provision(a).id};
            for (std::size_t b = 0; b < provisions_.size(); ++b) {
                if (inside(a, b) && !follows(a, b)) subjects.push_back(provision(b).id);
                if (known(a, b) == Relation::not_computed) open.push_back(provision(b).id);
            }
            if (subjects.size() > 1)
                auditor_.note(AuditProperty::contained, std::move(subjects), Message::first_in_others);
            if (open.size() > 1) auditor_.give_up(AuditProperty::contained, std::move(open), Message::open_first);
        }
    }

private:
    enum class Relation : std::uint8_t { inside, outside, not_computed };

    Relation relation(std::size_t a, std::size_t b) const {
        if (a == b || !share_audience(provision(a), provision(b))) return Relation::outside;
        const Sought outside = find_outside(auditor_, provisions_[a], provisions_[b]);
        return outside.given_up ? Relation::not_computed : outside.found ? Relation::outside : Relation::inside;
    }
    const Provision& provision(std::size_t at) const { return auditor_.policy.provisions[provisions_[at]]; }
    Relation known(std::size_t a, std::size_t b) const { return relations_[a * provisions_.size() + b]; }
    bool inside(std::size_t a, std::size_t b) const { return known(a, b) == Relation::inside; }
    // From two other pairs: then it is left out, to keep the report short. Of provisions that are open to
    // the same people the first stands for all.
    bool follows(std::size_t a, std::size_t b) const {
        for (std::size_t c = 0; c < provisions_.size(); ++c) {
            const bool with_a = inside(c, a), with_b = inside(b, c);
            if (c == a || c == b || !inside(a, c) || !inside(c, b)) continue;
            if ((!with_a && !with_b) || (with_a && c < a) || (with_b && c < b)) return true;
        }
        return false;
    }

    Auditor& auditor_;
    std::vector<std::size_t> provisions_;
    std::vector<Relation> relations_; // [a][b]
};

// The provisions of a topic, one a function, that are open to somebody.
std::vector<std::size_t> functions_of(const Auditor& auditor, TopicIndex topic) {
    const std::vector<Node>& roots = auditor.compiled.roots;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        const bool open_to_somebody = is_open(static_cast<Node>(std::bit_width(auditor.reachable[i]) - 1));
        const auto same = [&](std::size_t other) { return roots[other] == roots[i]; };
        if (auditor.policy.provisions[i].topic == topic && open_to_somebody &&
            std::none_of(found.begin(), found.end(), same))
            found.push_back(i);
    }
    return found;
}

} // namespace

void check_same_function(Auditor& auditor) {
    const std::vector<Node>& roots = auditor.compiled.roots;
    for (auto first = roots.begin(); first != roots.end(); ++first) {
        if (std::find(roots.begin(), first, *first) != first) continue; // listed with an earlier one
        std::vector<std::string> same;
        for (auto other = first; other != roots.end(); ++other)
            if (*other == *first)
                same.push_back(auditor.policy.provisions[static_cast<std::size_t>(other - roots.begin())].id);
        if (same.size() > 1) auditor.note(AuditProperty::same_function, std::move(same), Message::same_for_all);
    }
}

void check_contained(Auditor& auditor) {
    std::vector<TopicIndex> topics;
    for (const Provision& provision : auditor.policy.provisions)
        if (std::find(topics.begin(), topics.end(), provision.topic) == topics.end()) topics.push_back(provision.topic);
    for (const TopicIndex topic : topics) Containment(auditor, functions_of(auditor, topic)).note();
}

} // namespace eligibility
