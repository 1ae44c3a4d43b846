#include "eligibility/explanation.h"

#include "diagram/compile.h"
#include "diagram/restriction.h"
#include "eligibility/assessor.h"
#include "policy/conditions.h"
#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

class TreeBuilder {
public:
    TreeBuilder(const Checker& checker, const Answers& answers, std::span<const FactIndex> decisive)
        : policy_(checker.policy()), settings_(checker.settings()), answers_(answers),
          zone_(zone_of(policy_, settings_, answers)), evaluation_(policy_, settings_, zone_.value_or(0), answers),
          decisive_(decisive) {}

    ExplanationNode build(const Condition& condition) {
        ExplanationNode node{&condition, without_parts(condition)};
        if (const auto leaf = leaf_of(condition)) {
            node.standing = evaluation_.of_leaf(*leaf);
            node.decisive = counts(leaf->fact) || counts(leaf->other);
            if (leaf->fact) node.answer = answers_[*leaf->fact];
            if (leaf->parameter) node.set_to = local_value(*leaf->parameter);
        }
        const auto parts = parts_of(condition, policy_);
        if (!parts.empty() && count_ + parts.size() > Explainer::kMostNodes) {
            node.not_computed = NotComputed::too_much_work;
            node.standing = evaluation_.of(condition);
            return node;
        }
        count_ += parts.size();
        node.parts.reserve(parts.size());
        for (const Condition& part : parts) {
            node.parts.push_back(build(part));
            join(node.standing, condition, node.parts.back().standing);
        }
        return node;
    }

private:
    bool counts(std::optional<FactIndex> fact) const {
        return fact && std::find(decisive_.begin(), decisive_.end(), *fact) != decisive_.end();
    }

    // What documents set a parameter to where the applicant is; kUnset where that is not known.
    Value local_value(ParameterIndex parameter) {
        if (!zone_) return kUnset;
        for (const RowOf& one : rows_of(settings_, *zone_, parameter)) {
            const Range concerned = evaluation_.of(one.row->when);
            if (concerned.low == Standing::yes) return one.row->value;
            if (concerned.high != Standing::no) return kUnset;
        }
        return kUnset;
    }

    const Policy& policy_;
    const Settings& settings_;
    const Answers& answers_;
    const std::optional<std::size_t> zone_;
    Evaluation evaluation_;
    std::span<const FactIndex> decisive_;
    std::size_t count_ = 2; // of the two trees of a provision
};

// The readings that the conditions of a provision ask, in the order of the policy.
std::vector<ReadingIndex> readings_of(const Policy& policy, const Provision& provision) {
    std::vector<std::uint8_t> asked(policy.readings.size(), false);
    Walk walk(policy);
    walk(provision, [&](const Condition& condition) {
        const auto leaf = leaf_of(condition);
        if (leaf && leaf->reading) asked[leaf->reading->at] = true;
    });
    std::vector<ReadingIndex> readings;
    for (std::uint16_t i = 0; i < asked.size(); ++i)
        if (asked[i]) readings.push_back({i});
    return readings;
}

} // namespace

class Explainer::Work {
public:
    explicit Work(Checker checker)
        : checker_(std::move(checker)), assessor_(checker_), prepared_(checker_.policy().provisions.size(), false) {}

    Explanation explain(ProvisionIndex provision, const Answers& answers);

private:
    /// One provision with one reading the same everywhere; without diagrams when it is too large.
    struct Variant {
        ProvisionIndex provision;
        ReadingIndex reading;
        bool is = false;
        std::optional<diagram::Compiled> compiled;
        std::optional<diagram::Restriction> restriction = std::nullopt; // of its diagrams
    };

    void prepare(ProvisionIndex provision);
    void add_variant(ProvisionIndex provision, ReadingIndex reading, bool is);
    void add_other_readings(const Answers& answers, Explanation& explanation);

    const Checker checker_;
    Assessor assessor_;
    std::vector<std::uint8_t> prepared_; // one a provision: its variants are there
    std::vector<std::unique_ptr<Variant>> variants_;
};

Explainer::Explainer(Checker checker) : work_(std::make_unique<Work>(std::move(checker))) {}
Explainer::~Explainer() = default;
Explainer::Explainer(Explainer&&) noexcept = default;
Explainer& Explainer::operator=(Explainer&&) noexcept = default;

Explanation Explainer::explain(ProvisionIndex provision, const Answers& answers) {
    return work_->explain(provision, answers);
}

// Nothing to add when the reading is so everywhere already.
void Explainer::Work::add_variant(ProvisionIndex provision, ReadingIndex reading, bool is) {
    Settings settings = checker_.settings();
    bool differs = false;
    for (Zone& zone : settings.zones) {
        differs = differs || (zone.readings[reading.at] != 0) != is;
        zone.readings[reading.at] = is ? 1 : 0;
    }
    if (!differs) return;
    Issues too_large; // told as not computed
    auto variant = std::make_unique<Variant>(Variant{provision, reading, is, std::nullopt});
    variant->compiled = diagram::compile(checker_.policy(), settings, {&provision, 1}, too_large);
    if (variant->compiled) variant->restriction.emplace(variant->compiled->diagrams);
    variants_.push_back(std::move(variant));
}

void Explainer::Work::prepare(ProvisionIndex provision) {
    if (prepared_[provision.at]) return;
    prepared_[provision.at] = true;
    std::size_t count = 0;
    for (const ReadingIndex reading : readings_of(checker_.policy(), checker_.policy()[provision])) {
        if (++count > kMostReadings) {
            variants_.push_back(std::make_unique<Variant>(Variant{provision, reading, false, std::nullopt}));
            continue;
        }
        add_variant(provision, reading, false);
        add_variant(provision, reading, true);
    }
}

void Explainer::Work::add_other_readings(const Answers& answers, Explanation& explanation) {
    prepare(explanation.provision);
    std::vector<std::uint8_t> cells;
    for (const auto& variant : variants_) {
        if (variant->provision != explanation.provision) continue;
        if (!variant->compiled) {
            auto& missing = explanation.readings_not_computed;
            if (missing.empty() || missing.back() != variant->reading) missing.push_back(variant->reading);
            continue;
        }
        variant->compiled->cells_of(answers, cells);
        variant->restriction->assign(cells);
        const auto verdict = static_cast<Verdict>(variant->restriction->outcome(variant->compiled->roots.front()));
        if (verdict != explanation.verdict) explanation.readings.push_back({variant->reading, variant->is, verdict});
    }
}

Explanation Explainer::Work::explain(ProvisionIndex index, const Answers& answers) {
    const Provision& provision = checker_.policy()[index];
    const Assessment& assessment = assessor_.assess(answers, std::span(&index, 1));
    const ProvisionResult& result = assessment.provisions.front();
    const auto decisive = assessment.decisive(result);
    TreeBuilder tree(checker_, answers, decisive);
    Explanation explanation;
    explanation.policy = checker_.shared_policy();
    explanation.provision = index;
    explanation.verdict = result.verdict;
    explanation.decisive.assign(decisive.begin(), decisive.end());
    explanation.not_computed = result.not_computed;
    if (provision.applies_when) explanation.applies_when = tree.build(*provision.applies_when);
    explanation.when = tree.build(provision.when);
    add_other_readings(answers, explanation);
    return explanation;
}

} // namespace eligibility
