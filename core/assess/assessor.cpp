#include "eligibility/assessor.h"

#include "assess/decisive.h"
#include "assess/given.h"
#include "assess/reasons.h"
#include "assess/result_numbers.h"
#include "assess/single_answers.h"
#include "diagram/compile.h"
#include "diagram/restriction.h"

#include <bit>

namespace eligibility {

class Assessor::Work {
public:
    explicit Work(Checker checker)
        : checker_(std::move(checker)), compiled_(checker_.compiled()), restriction_(compiled_.diagrams),
          singles_(compiled_), reasons_(checker_), documents_(checker_, restriction_),
          given_(checker_, restriction_, documents_), verdicts_(compiled_.roots.size()) {
        if (documents_.any()) result_.known_documents = checker_.settings().documents;
    }

    const Assessment& assess(const Answers& answers);
    const Assessment& assess(const Answers& answers, std::span<const ProvisionIndex> provisions);
    std::span<const std::uint8_t> verdicts(const Answers& answers);
    KnownResults known() const { return numbers_.known(); }

private:
    void assign(const Answers& answers);
    void begin(const Answers& answers, std::size_t provisions);
    void add_provision(ProvisionResult& result, ProvisionIndex provision, ProvisionIndex twin, const Answers& answers);
    void solve(ProvisionIndex provision, const Answers& answers, ProvisionResult& result);
    void add_documents(ProvisionResult& result, const Answers& answers);
    void add_open(diagram::Node node, const Answers& answers, ProvisionResult& result);
    bool add_decisive(ProvisionIndex provision, diagram::Node outcome);
    std::uint32_t facts_end() const { return static_cast<std::uint32_t>(result_.facts.size()); }

    const Checker checker_;
    const diagram::Compiled& compiled_;
    diagram::Restriction restriction_;
    SingleAnswers singles_;
    DecisiveSearch decisive_;
    ReasonCollector reasons_;
    DocumentFinder documents_;
    GivenFinder given_;
    std::vector<std::uint8_t> cells_;
    std::vector<std::uint8_t> verdicts_;
    Assessment result_;
    ResultNumbers numbers_;
};

Assessor::Assessor(Checker checker) : work_(std::make_unique<Work>(std::move(checker))) {}
Assessor::~Assessor() = default;
Assessor::Assessor(Assessor&&) noexcept = default;
Assessor& Assessor::operator=(Assessor&&) noexcept = default;

const Assessment& Assessor::assess(const Answers& answers) { return work_->assess(answers); }

const Assessment& Assessor::assess(const Answers& answers, std::span<const ProvisionIndex> provisions) {
    return work_->assess(answers, provisions);
}

std::span<const std::uint8_t> Assessor::verdicts(const Answers& answers) { return work_->verdicts(answers); }

KnownResults Assessor::known() const { return work_->known(); }

void Assessor::Work::assign(const Answers& answers) {
    compiled_.cells_of(answers, cells_);
    restriction_.assign(cells_);
}

std::span<const std::uint8_t> Assessor::Work::verdicts(const Answers& answers) {
    assign(answers);
    restriction_.outcomes(compiled_.roots, verdicts_);
    return verdicts_;
}

void Assessor::Work::begin(const Answers& answers, std::size_t provisions) {
    assign(answers);
    reasons_.begin(answers);
    documents_.begin(answers);
    if (documents_.any()) given_.begin(answers, cells_);
    numbers_.begin(provisions);
    result_.provisions.resize(provisions);
    result_.facts.clear();
    result_.reasons.clear();
    result_.documents.clear();
    result_.given.clear();
}

const Assessment& Assessor::Work::assess(const Answers& answers) {
    begin(answers, compiled_.roots.size());
    for (std::uint16_t i = 0; i < compiled_.roots.size(); ++i)
        add_provision(result_.provisions[i], {i}, compiled_.first_twins[i], answers);
    return result_;
}

const Assessment& Assessor::Work::assess(const Answers& answers, std::span<const ProvisionIndex> provisions) {
    begin(answers, provisions.size());
    for (std::size_t i = 0; i < provisions.size(); ++i)
        add_provision(result_.provisions[i], provisions[i], provisions[i], answers);
    return result_;
}

void Assessor::Work::solve(ProvisionIndex provision, const Answers& answers, ProvisionResult& result) {
    const diagram::Node node = restriction_.reduce(compiled_.roots[provision.at]);
    result.verdict = result.best = result.worst = static_cast<Verdict>(node);
    result.facts_begin = result.missing_end = result.unsure_end = facts_end();
    result.not_computed.reset();
    if (!compiled_.diagrams.is_terminal(node)) add_open(node, answers, result);
    else if (!add_decisive(provision, node)) result.not_computed = NotComputed::too_much_work;
    result.decisive_end = facts_end();
}

// What is possible under open answers, and which of them count.
void Assessor::Work::add_open(diagram::Node node, const Answers& answers, ProvisionResult& result) {
    result.verdict = Verdict::unknown;
    const unsigned reachable = restriction_.reachable(node);
    result.worst = static_cast<Verdict>(std::countr_zero(reachable));
    result.best = static_cast<Verdict>(std::bit_width(reachable) - 1);
    const diagram::VariableSet support = restriction_.support(node);
    const auto add_facts = [&](bool unanswered) {
        support.each([&](diagram::Variable v) {
            if ((answers.values[v] == kAbsent) == unanswered) result_.facts.push_back({v});
        });
        return facts_end();
    };
    result.missing_end = add_facts(true);
    result.unsure_end = add_facts(false);
}

bool Assessor::Work::add_decisive(ProvisionIndex provision, diagram::Node outcome) {
    if (const auto single = singles_.first(provision.at, cells_, outcome)) {
        result_.facts.push_back({*single});
        return true;
    }
    const auto found = decisive_.find(restriction_, compiled_.roots[provision.at]);
    if (found)
        for (const diagram::Variable v : *found) result_.facts.push_back({v});
    return found.has_value();
}

void Assessor::Work::add_documents(ProvisionResult& result, const Answers& answers) {
    const auto position = [](std::size_t size) { return static_cast<std::uint32_t>(size); };
    result.documents_begin = position(result_.documents.size());
    result.documents_end = position(documents_.add_documents(result.provision, answers, result_.documents));
    result.related_end = position(result_.documents.size());
    result.given_begin = position(result_.given.size());
    given_.add(result, answers, result_.given);
    result.given_end = position(result_.given.size());
}

// Provisions that are the same function share everything but their reasons: `twin` is before this one, or this one.
void Assessor::Work::add_provision(ProvisionResult& result, ProvisionIndex provision, ProvisionIndex twin,
                                   const Answers& answers) {
    if (twin == provision) solve(provision, answers, result);
    else result = result_.provisions[twin.at];
    result.provision = provision;
    const auto position = [&] { return static_cast<std::uint32_t>(result_.reasons.size()); };
    result.reasons_begin = position();
    if (result.verdict == Verdict::needs_decision) reasons_.collect(provision, result_.reasons);
    if (result.verdict == Verdict::not_satisfied && documents_.any())
        reasons_.collect_refusals(provision, result_.reasons);
    result.reasons_end = position();
    if (documents_.any()) add_documents(result, answers);
    numbers_.add(result, result_);
}

} // namespace eligibility
