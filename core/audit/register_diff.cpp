#include "audit/register_diff.h"

#include "audit/bare_policy.h"
#include "audit/document_parts.h"
#include "audit/example.h"
#include "audit/side_by_side.h"
#include "audit/touched.h"

#include <algorithm>
#include <set>

namespace eligibility {
namespace {

using DocumentList = std::vector<const Document*>;

/// Two registers, of which some documents differ.
class RegisterComparison {
public:
    RegisterComparison(const Policy& policy, std::span<const diagram::Holes> holes, const Documents& before,
                       const Documents& after, std::span<const std::string> changed, ComparisonBounds& bounds)
        : policy_(policy), holes_(holes), bounds_(bounds), states_(policy.provisions.size()) {
        const std::set<std::string_view> ids(changed.begin(), changed.end());
        for (const Documents* side : {&before, &after})
            for (const Document& document : *side)
                if (document.confirmed && ids.contains(document.id)) changed_.push_back(&document);
        near(before, before_);
        near(after, after_);
    }

    /// In ascending order: those on which something is in force that differs, and after which something else is.
    std::vector<Date> days() const {
        std::set<Date> days;
        for (const DocumentList* side : {&before_, &after_})
            for (const Document* document : *side) {
                days.insert(document->from);
                if (document->to) days.insert(*document->to + std::chrono::days(1));
            }
        std::vector<Date> result;
        for (const Date day : days)
            if (!changed_on(day).empty()) result.push_back(day);
        return result;
    }

    void compare(Date day) {
        const DocumentList changed = changed_on(day), before = on(day, before_, changed),
                           after = on(day, after_, changed);
        if (before.size() > kMostDocumentsADay || after.size() > kMostDocumentsADay) {
            if (bounds_.days > 0) --bounds_.days;
            return give_up(all_open());
        }
        std::vector<ProvisionIndex> open = touched(changed, before, after);
        std::erase_if(open, [&](ProvisionIndex one) { return states_[one.at].day.has_value(); });
        if (open.empty()) return;
        if (bounds_.days == 0) return give_up(open);
        --bounds_.days;
        const auto both = side_by_side(before, after, open, day);
        if (!both) return give_up(open);
        Search search(both->diagrams, plain_costs(both->domains), bounds_.search);
        for (std::size_t i = 0; i < open.size(); ++i)
            if (both->before[i] != both->after[i]) exemplify(open[i], day, *both, i, search);
    }

    RegisterDiff result() {
        RegisterDiff diff;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (!states_[i].day && !states_[i].not_computed) {
                ++diff.unchanged;
                continue;
            }
            states_[i].id = policy_.provisions[i].id;
            diff.provisions.push_back(std::move(states_[i]));
        }
        return diff;
    }

private:
    std::vector<ProvisionIndex> all_open() const {
        std::vector<ProvisionIndex> open;
        for (std::uint16_t i = 0; i < states_.size(); ++i)
            if (!states_[i].day) open.push_back({i});
        return open;
    }

    void give_up(const std::vector<ProvisionIndex>& open) {
        for (const ProvisionIndex one : open) states_[one.at].not_computed = NotComputed::too_much_work;
    }

    // Those that can have a part where a document that differs speaks.
    void near(const Documents& side, DocumentList& into) const {
        for (const Document& document : side) {
            const auto meets = [&](const Document* other) {
                return matter_together(policy_, document, *other) && days_meet(document, *other);
            };
            if (document.confirmed && std::any_of(changed_.begin(), changed_.end(), meets)) into.push_back(&document);
        }
    }

    DocumentList changed_on(Date day) const {
        DocumentList result;
        for (const Document* document : changed_)
            if (document->in_force(day)) result.push_back(document);
        return result;
    }

    // Those of a side that speak where something differs.
    DocumentList on(Date day, const DocumentList& side, const DocumentList& changed) const {
        DocumentList result;
        for (const Document* document : side) {
            const auto meets = [&](const Document* other) { return matter_together(policy_, *document, *other); };
            if (document->in_force(day) && std::any_of(changed.begin(), changed.end(), meets))
                result.push_back(document);
        }
        return result;
    }

    std::vector<ProvisionIndex> touched(const DocumentList& changed, const DocumentList& before,
                                        const DocumentList& after) const {
        const auto earlier = touched_provisions(policy_, holes_, changed, before),
                   later = touched_provisions(policy_, holes_, changed, after);
        std::vector<ProvisionIndex> result;
        for (std::uint16_t i = 0; i < earlier.size(); ++i)
            if (earlier[i] || later[i]) result.push_back({i});
        return result;
    }

    // With what has a part in these provisions, and nothing else.
    std::optional<SideBySide> side_by_side(const DocumentList& before, const DocumentList& after,
                                           const std::vector<ProvisionIndex>& provisions, Date day) const {
        Policy policy = policy_;
        for (std::uint16_t i = 0; i < policy.provisions.size(); ++i)
            if (std::find(provisions.begin(), provisions.end(), ProvisionIndex{i}) == provisions.end())
                policy.provisions[i] = {};
        const auto parts = [&](const DocumentList& side) {
            auto documents = std::make_shared<Documents>();
            for (const Document* document : side) {
                Document& part = documents->emplace_back(verdicts_alone(*document));
                std::erase_if(part.rules, [&](const DocumentRule& rule) {
                    return std::find(provisions.begin(), provisions.end(), rule.provision) == provisions.end();
                });
            }
            return documents;
        };
        const auto earlier = parts(before), later = parts(after);
        Documents all = *earlier;
        all.insert(all.end(), later->begin(), later->end());
        leave_out_unused_definitions(policy, all);
        return eligibility::side_by_side(policy, settings_on(policy, earlier, day), settings_on(policy, later, day),
                                         provisions);
    }

    void exemplify(ProvisionIndex index, Date day, const SideBySide& both, std::size_t position, Search& search) {
        RegisterChange& state = states_[index.at];
        bool given_up = false;
        state.day = day;
        for (FoundChange& one : search.find_changes(both.before[position], both.after[position], given_up)) {
            if (state.examples.size() == ProvisionChange::kMostExamples) break;
            state.examples.push_back({plain_example(policy_, both.domains, one.found.cells),
                                      static_cast<Verdict>(one.before), static_cast<Verdict>(one.after)});
        }
        if (given_up) state.not_computed = NotComputed::too_much_work;
    }

    const Policy& policy_;
    std::span<const diagram::Holes> holes_;
    ComparisonBounds& bounds_;
    DocumentList changed_, before_, after_;
    std::vector<RegisterChange> states_; // one a provision
};

} // namespace

bool RegisterDiff::computed() const {
    return std::none_of(provisions.begin(), provisions.end(),
                        [](const RegisterChange& change) { return change.not_computed.has_value(); });
}

std::vector<std::string> ChangedDocuments::all() const {
    std::vector<std::string> ids = added;
    ids.insert(ids.end(), removed.begin(), removed.end());
    ids.insert(ids.end(), reworded.begin(), reworded.end());
    return ids;
}

RegisterComparer::RegisterComparer(const Policy& policy) : policy_(bare(policy)) {
    const diagram::HoleNames names(policy_);
    for (const Provision& provision : policy_.provisions) holes_.push_back(names.used_by(provision, policy_));
}

RegisterDiff RegisterComparer::compare(const Documents& before, const Documents& after,
                                       std::span<const std::string> changed, std::optional<Date> day,
                                       ComparisonBounds& bounds) const {
    RegisterComparison comparison(policy_, holes_, before, after, changed, bounds);
    for (const Date one : day ? std::vector<Date>{*day} : comparison.days()) comparison.compare(one);
    return comparison.result();
}

RegisterDiff diff(const Policy& policy, const Documents& before, const Documents& after,
                  std::span<const std::string> changed, std::optional<Date> day, ComparisonBounds bounds) {
    return RegisterComparer(policy).compare(before, after, changed, day, bounds);
}

} // namespace eligibility
