#include "audit/diff.h"

#include "audit/joined_policy.h"
#include "audit/part_changes.h"

#include <algorithm>
#include <memory>

namespace eligibility {
namespace {

using diagram::Node;

// How unwelcome a value is in an example: best are answers that both versions know and that are plain.
enum Cost : std::uint8_t { kPlain, kUnsureAnswer, kFactOfOne, kValueOfOne, kLocal };

// The two versions compiled together, with or without the local documents open.
class Comparison {
public:
    Comparison(const JoinedPolicy& joined, OpenPolicy open, diagram::Compiled compiled)
        : joined_(joined), open_(std::move(open)), compiled_(std::move(compiled)),
          search_(compiled_.diagrams, costs()) {}
    Comparison(const Comparison&) = delete; // search_ refers to compiled_
    Comparison& operator=(const Comparison&) = delete;

    bool same(std::size_t before, std::size_t after) const { return compiled_.roots[before] == compiled_.roots[after]; }

    std::vector<ChangedVerdict> examples(std::size_t before, std::size_t after) {
        std::vector<std::pair<std::uint8_t, ChangedVerdict>> found;
        for (Node a = 0; a < diagram::kTerminals; ++a)
            for (Node b = 0; b < diagram::kTerminals; ++b) {
                if (a == b) continue;
                const auto cells = search_.find(compiled_.roots[before], compiled_.roots[after], pair_bit(a, b));
                if (!cells) continue;
                const ChangedVerdict change{example(cells->cells), static_cast<Verdict>(a), static_cast<Verdict>(b)};
                found.emplace_back(cells->cost, change);
            }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<ChangedVerdict> examples;
        for (auto& [cost, change] : found) {
            const bool avoidable = cost == kValueOfOne && found.front().first < kValueOfOne;
            if (examples.size() < ProvisionChange::kMostExamples && !avoidable) examples.push_back(std::move(change));
        }
        return examples;
    }

private:
    std::uint8_t cost(std::size_t variable, std::int16_t value) const {
        if (variable < open_.added) return value == open_.default_value[variable] ? kPlain : kLocal;
        const std::size_t fact = variable - open_.added;
        const bool unsure = value == kUnsure;
        const auto position = static_cast<std::size_t>(unsure ? 0 : value - compiled_.domains[variable].first);
        const auto& values = joined_.values_in[fact];
        const std::uint8_t known = unsure                     ? joined_.unsure_in[fact]
                                   : position < values.size() ? values[position]
                                                              : std::uint8_t{kNeither};
        if (joined_.facts_in[fact] != kBoth) return kFactOfOne;
        return known != kBoth ? kValueOfOne : unsure ? kUnsureAnswer : kPlain;
    }

    // The most welcome raw value of a cell.
    std::int16_t best_value(std::size_t variable, std::uint8_t cell) const {
        const diagram::Domain& domain = compiled_.domains[variable];
        std::int16_t best = domain.sample[cell];
        for (std::size_t i = 0; i < domain.cell_of.size(); ++i) {
            const auto value = static_cast<std::int16_t>(domain.first + static_cast<int>(i));
            if (domain.cell_of[i] == cell && cost(variable, value) < cost(variable, best)) best = value;
        }
        return best;
    }

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
        Answers answers(joined_.policy), retyped(joined_.policy);
        for (std::size_t fact = 0; fact < answers.values.size(); ++fact) {
            const std::size_t variable = fact + open_.added;
            if (cells[variable] == diagram::kFree) continue;
            Answers& side = is_retyped(fact) ? retyped : answers;
            side.values[fact] = best_value(variable, cells[variable]);
        }
        std::string changed = facts_json(joined_.policy, retyped);
        if (changed == "{}") changed.clear();
        return {facts_json(joined_.policy, answers), std::move(changed),
                settings_json(open_, compiled_.domains, cells)};
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

std::unique_ptr<Comparison> compare_texts(const JoinedPolicy& joined, Issues& issues) {
    if (joined.policy.facts.size() > diagram::kMostVariables) {
        report(issues, IssueCode::too_large, "/facts", "the two versions together have more than 128 facts");
        return nullptr;
    }
    auto compiled = diagram::compile(joined.policy, default_settings(joined.policy), issues);
    if (!compiled) return nullptr;
    OpenPolicy closed;
    closed.policy = joined.policy;
    return std::make_unique<Comparison>(joined, std::move(closed), std::move(*compiled));
}

std::unique_ptr<Comparison> compare_with_local_documents(const JoinedPolicy& joined) {
    Issues too_large;
    auto opened = open(joined.policy, too_large);
    if (!opened) return nullptr;
    auto compiled = diagram::compile(opened->policy, default_settings(opened->policy), too_large);
    return compiled ? std::make_unique<Comparison>(joined, std::move(*opened), std::move(*compiled)) : nullptr;
}

// The change of a provision that both versions have; nothing when there is none.
std::optional<ProvisionChange> change_of(const Provision& before, const Provision& after, std::size_t root_before,
                                         std::size_t root_after, Comparison& texts, Comparison* local) {
    ProvisionChange change{after.id, ProvisionChangeKind::wording, reworded_members(before, after), {}};
    Comparison* differing = !texts.same(root_before, root_after)                        ? &texts
                            : local != nullptr && !local->same(root_before, root_after) ? local
                                                                                        : nullptr;
    if (differing != nullptr) {
        change.kind = differing == local ? ProvisionChangeKind::local : ProvisionChangeKind::function;
        change.examples = differing->examples(root_before, root_after);
    }
    if (differing == nullptr && change.reworded.empty()) return std::nullopt;
    return change;
}

} // namespace

std::string_view name_of(ProvisionChangeKind kind) {
    switch (kind) {
    case ProvisionChangeKind::removed: return "removed";
    case ProvisionChangeKind::added: return "added";
    case ProvisionChangeKind::function: return "function";
    case ProvisionChangeKind::local: return "local";
    case ProvisionChangeKind::wording: return "wording";
    }
    return {};
}

std::optional<PolicyDiff> diff(const Policy& before, const Policy& after, Issues& issues) {
    const JoinedPolicy joined = join_versions(before, after);
    const auto texts = compare_texts(joined, issues);
    if (!texts) return std::nullopt;
    const auto local = compare_with_local_documents(joined);
    PolicyDiff result{before.id, before.hash, after.id, after.hash, {}, part_changes(before, after), local != nullptr};
    for (const Provision& provision : before.provisions)
        if (!find_id(after.provisions, provision.id))
            result.provisions.push_back({provision.id, ProvisionChangeKind::removed, {}, {}});
    for (std::size_t i = 0; i < after.provisions.size(); ++i) {
        const Provision& provision = after.provisions[i];
        const auto earlier = find_id(before.provisions, provision.id);
        if (!earlier) {
            result.provisions.push_back({provision.id, ProvisionChangeKind::added, {}, {}});
            continue;
        }
        auto change =
            change_of(before[*earlier], provision, earlier->at, joined.provisions_before + i, *texts, local.get());
        if (change) result.provisions.push_back(std::move(*change));
    }
    return result;
}

} // namespace eligibility
