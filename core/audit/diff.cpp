#include "eligibility/diff.h"

#include "audit/example.h"
#include "audit/joined_policy.h"
#include "audit/open_policy.h"
#include "audit/part_changes.h"
#include "audit/search.h"
#include "base/text.h"

#include <algorithm>
#include <memory>

namespace eligibility {
namespace {

using diagram::Node;

// How unwelcome a value is in an example: best are answers that both versions know and that are plain.
struct Unwelcome {
    enum : std::uint8_t { kPlain, kUnsureAnswer, kFactOfOne, kValueOfOne, kLocal, kLocalTag };
};

// The two versions compiled together, with or without the local documents open.
class Comparison {
public:
    Comparison(const JoinedPolicy& joined, OpenPolicy open, diagram::Compiled compiled, SearchBounds bounds)
        : joined_(joined), open_(std::move(open)), compiled_(std::move(compiled)),
          search_(compiled_.diagrams, costs(), bounds) {}
    Comparison(const Comparison&) = delete; // search_ refers to compiled_
    Comparison& operator=(const Comparison&) = delete;

    bool same(std::size_t before, std::size_t after) const { return compiled_.roots[before] == compiled_.roots[after]; }

    /// Examples of the change, as many as it may have.
    void exemplify(ProvisionChange& change, std::size_t before, std::size_t after) {
        bool given_up = false;
        const auto found = search_.find_changes(compiled_.roots[before], compiled_.roots[after], given_up);
        if (given_up) change.not_computed = NotComputed::too_much_work;
        for (const FoundChange& one : found) {
            const bool avoidable =
                one.found.cost == Unwelcome::kValueOfOne && found.front().found.cost < Unwelcome::kValueOfOne;
            if (change.examples.size() < ProvisionChange::kMostExamples && !avoidable)
                change.examples.push_back(
                    {example(one.found.cells), static_cast<Verdict>(one.before), static_cast<Verdict>(one.after)});
        }
    }

private:
    std::uint8_t cost(std::size_t variable, Value value) const {
        if (variable < open_.added.size()) {
            const AddedFact& added = open_.added[variable];
            if (value == added.default_value) return Unwelcome::kPlain;
            return added.kind == AddedFact::Kind::tag ? Unwelcome::kLocalTag : Unwelcome::kLocal;
        }
        const std::size_t fact = variable - open_.added.size();
        if (joined_.facts_in[fact] != kBoth) return Unwelcome::kFactOfOne;
        if (joined_.known(fact, value) != kBoth) return Unwelcome::kValueOfOne;
        return value == kUnsure ? Unwelcome::kUnsureAnswer : Unwelcome::kPlain;
    }

    // The most welcome raw value of a cell; of all cells where it is free.
    Value best_value(std::size_t variable, std::uint8_t cell) const {
        const diagram::Domain& domain = compiled_.domains[variable];
        Value best = domain.sample[cell == diagram::kFree ? 0 : cell];
        const auto consider = [&](Value value) {
            if (cost(variable, value) < cost(variable, best)) best = value;
        };
        domain.each_interval([&](Value first, Value last, std::uint8_t of) {
            if (cell != diagram::kFree && of != cell) return;
            if (first == last || variable < open_.added.size() || !is_scale(fact_of(variable).type)) {
                for (Value value = first; value <= last; ++value) consider(value);
                return;
            }
            // what both versions know begins where one of them, or the interval, does
            consider(first);
            for (const auto& [version, range] : joined_.ranges_in[variable - open_.added.size()])
                if (first < range.first && range.first <= last) consider(range.first);
        });
        return best;
    }

    const Fact& fact_of(std::size_t variable) const { return open_.policy.facts[variable]; }

    Costs costs() const {
        Costs costs;
        for (std::size_t variable = 0; variable < compiled_.domains.size(); ++variable) {
            std::vector<std::uint8_t>& of_variable = costs.emplace_back();
            for (std::uint8_t cell = 0; cell < compiled_.domains[variable].cells(); ++cell)
                of_variable.push_back(cost(variable, best_value(variable, cell)));
        }
        return costs;
    }

    Example example(const Cells& cells) const {
        const auto local = local_values(open_, compiled_.domains, cells);
        const bool names_county = need_county(open_, local);
        Answers answers(joined_.policy), retyped(joined_.policy);
        Value in_county = kAbsent;
        for (std::uint16_t fact = 0; fact < answers.values.size(); ++fact) {
            const std::size_t variable = open_.own({fact}).at;
            const bool is_county = names_county && joined_.policy.place_fact == FactIndex{fact};
            if (cells[variable] == diagram::kFree && !is_county) continue;
            const Value value = best_value(variable, cells[variable]);
            (is_retyped(fact) ? retyped : answers).values[fact] = value;
            if (is_county) in_county = value;
        }
        return {named_answers(joined_.policy, answers), named_answers(joined_.policy, retyped),
                settings_of(open_, local, in_county)};
    }

    // The later version's fact of an id that is of another type in the earlier one.
    bool is_retyped(std::size_t fact) const {
        const std::vector<Fact>& facts = joined_.policy.facts;
        return find_id(facts, facts[fact].id)->at != fact;
    }

    const JoinedPolicy& joined_;
    OpenPolicy open_;
    diagram::Compiled compiled_;
    Search search_;
};

std::unique_ptr<Comparison> compare_texts(const JoinedPolicy& joined, SearchBounds bounds, Issues& issues) {
    if (joined.policy.facts.size() > diagram::kMostVariables) {
        report(issues, IssueCode::too_large, "/facts",
               {Message::too_many_together, {number_text(diagram::kMostVariables)}});
        return nullptr;
    }
    auto compiled = diagram::compile(joined.policy, default_settings(joined.policy), issues);
    if (!compiled) return nullptr;
    OpenPolicy closed;
    closed.policy = joined.policy;
    return std::make_unique<Comparison>(joined, std::move(closed), std::move(*compiled), bounds);
}

std::unique_ptr<Comparison> compare_with_local_documents(const JoinedPolicy& joined, SearchBounds bounds) {
    Issues too_large;
    auto opened = open(joined.policy, too_large);
    if (!opened) return nullptr;
    auto compiled = diagram::compile(opened->policy, default_settings(opened->policy), too_large);
    if (!compiled) return nullptr;
    return std::make_unique<Comparison>(joined, std::move(*opened), std::move(*compiled), bounds);
}

// The change of a provision that both versions have; nothing when there is none.
std::optional<ProvisionChange> change_of(const Policy& policy_before, const Provision& before,
                                         const Policy& policy_after, const Provision& after, std::size_t root_before,
                                         std::size_t root_after, Comparison& texts, Comparison* local) {
    ProvisionChange change{after.id, ProvisionChangeKind::wording,
                           reworded_members(policy_before, before, policy_after, after)};
    Comparison* differing = !texts.same(root_before, root_after)                        ? &texts
                            : local != nullptr && !local->same(root_before, root_after) ? local
                                                                                        : nullptr;
    if (differing != nullptr) {
        change.kind = differing == local ? ProvisionChangeKind::local : ProvisionChangeKind::function;
        differing->exemplify(change, root_before, root_after);
    }
    if (differing == nullptr && change.reworded.empty()) return std::nullopt;
    return change;
}

// What follows from answers, by what follows: an answer is listed once, whatever audiences have rules for it.
std::vector<PartChange> follow_changes(const JoinedPolicy& joined, const Comparison& texts, const Comparison* local) {
    struct Found {
        std::string id;
        bool before = false, after = false, same = true;
    };
    std::vector<Found> all;
    for (const JoinedFollow& follow : joined.follows) {
        const auto known = std::find_if(all.begin(), all.end(), [&](const Found& one) { return one.id == follow.id; });
        Found& found = known == all.end() ? all.emplace_back(Found{follow.id}) : *known;
        found.before |= follow.before.has_value();
        found.after |= follow.after.has_value();
        found.same = found.same && follow.before && follow.after && texts.same(*follow.before, *follow.after) &&
                     (local == nullptr || local->same(*follow.before, *follow.after));
    }
    std::vector<PartChange> changes;
    for (const Found& one : all)
        if (!one.same)
            changes.push_back({"follows", one.id, !one.after ? "removed" : !one.before ? "added" : "reworded"});
    return changes;
}

} // namespace

std::optional<PolicyDiff> diff(const Policy& before, const Policy& after, Issues& issues, SearchBounds bounds) {
    const JoinedPolicy joined = join_versions(before, after);
    const auto texts = compare_texts(joined, bounds, issues);
    if (!texts) return std::nullopt;
    const auto local = compare_with_local_documents(joined, bounds);
    PolicyDiff result{before.id, before.hash, after.id, after.hash, {}, part_changes(before, after), local != nullptr};
    for (PartChange& change : follow_changes(joined, *texts, local.get())) result.parts.push_back(std::move(change));
    for (const Provision& provision : before.provisions)
        if (!find_id(after.provisions, provision.id))
            result.provisions.push_back({provision.id, ProvisionChangeKind::removed});
    for (std::size_t i = 0; i < after.provisions.size(); ++i) {
        const Provision& provision = after.provisions[i];
        const auto earlier = find_id(before.provisions, provision.id);
        if (!earlier) {
            result.provisions.push_back({provision.id, ProvisionChangeKind::added});
            continue;
        }
        auto change = change_of(before, before[*earlier], after, provision, earlier->at, joined.provisions_before + i,
                                *texts, local.get());
        if (change) result.provisions.push_back(std::move(*change));
    }
    return result;
}

} // namespace eligibility
