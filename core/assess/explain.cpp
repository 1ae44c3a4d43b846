#include "eligibility/explanation.h"

#include "assess/explanation_tree.h"
#include "diagram/compile.h"
#include "diagram/holes.h"
#include "diagram/restriction.h"
#include "eligibility/assessor.h"

#include <algorithm>

namespace eligibility {
namespace {

// A document settles the reading there, so that nobody contests it.
bool is_settled(const Settings& settings, const Zone& zone, ReadingIndex reading) {
    return std::any_of(zone.documents.begin(), zone.documents.end(), [&](std::uint16_t position) {
        const auto& set = settings.document(position).readings;
        return std::any_of(set.begin(), set.end(), [&](const auto& one) { return one.reading == reading; });
    });
}

} // namespace

class Explainer::Work {
public:
    explicit Work(Checker checker)
        : checker_(std::move(checker)), assessor_(checker_), prepared_(checker_.policy().provisions.size(), false) {}

    Explanation explain(ProvisionIndex provision, const Answers& answers);

private:
    /// One provision with one reading the same wherever it is contested; without diagrams when it is too large.
    struct Variant {
        ProvisionIndex provision;
        ReadingIndex reading;
        bool is = false;
        std::optional<diagram::Compiled> compiled;
        std::optional<diagram::Restriction> restriction = std::nullopt; // of its diagrams
    };

    void prepare(ProvisionIndex provision);
    void add_variant(ProvisionIndex provision, ReadingIndex reading, bool is);
    bool is_contested(const Variant& variant, const Answers& answers) const;
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

// Nothing to add when the reading is so already wherever it is contested.
void Explainer::Work::add_variant(ProvisionIndex provision, ReadingIndex reading, bool is) {
    Settings settings = checker_.settings();
    bool differs = false;
    for (Zone& zone : settings.zones) {
        if (is_settled(settings, zone, reading)) continue;
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
    const Policy& policy = checker_.policy();
    const diagram::HoleMap& map = *checker_.compiled().map;
    const diagram::Holes used = map.used_by(provision, policy);
    std::size_t count = 0;
    for (std::uint16_t i = 0; i < policy.readings.size(); ++i) {
        if (!used.has(map.of(ReadingIndex{i}))) continue;
        if (++count > kMostReadings) {
            variants_.push_back(std::make_unique<Variant>(Variant{provision, {i}, false, std::nullopt}));
            continue;
        }
        add_variant(provision, {i}, false);
        add_variant(provision, {i}, true);
    }
}

// Somewhere where the applicant may be.
bool Explainer::Work::is_contested(const Variant& variant, const Answers& answers) const {
    const Settings& settings = checker_.settings();
    bool contested = false;
    checker_.compiled().each_zone(
        variant.provision.at, zone_of(checker_.policy(), settings, answers),
        [&](std::size_t zone) { contested |= !is_settled(settings, settings.zones[zone], variant.reading); });
    return contested;
}

void Explainer::Work::add_other_readings(const Answers& answers, Explanation& explanation) {
    prepare(explanation.provision);
    std::vector<std::uint8_t> cells;
    for (const auto& variant : variants_) {
        if (variant->provision != explanation.provision || !is_contested(*variant, answers)) continue;
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
    const Assessment& assessment = assessor_.assess(answers, std::span(&index, 1));
    const ProvisionResult& result = assessment.provisions.front();
    const auto decisive = assessment.decisive(result);
    ExplanationTree tree(checker_, index, answers, decisive);
    Explanation explanation;
    explanation.policy = checker_.shared_policy();
    explanation.documents = checker_.settings().documents;
    explanation.provision = index;
    explanation.verdict = result.verdict;
    explanation.decisive.assign(decisive.begin(), decisive.end());
    explanation.not_computed = result.not_computed;
    if (tree.place_is_open()) {
        const auto bearing = assessment.documents_of(result);
        explanation.may_matter.assign(bearing.begin(), bearing.end());
    }
    explanation.applies_when = tree.applies();
    explanation.when = tree.needed();
    add_other_readings(answers, explanation);
    return explanation;
}

} // namespace eligibility
