#include "engine.h"

#include "eligibility/interview.h"
#include "formats/compact.h"
#include "formats/describe_explanation.h"

namespace eligibility::wasm {
namespace {

std::optional<AudienceIndex> audience_at(int position) {
    if (position < 0) return std::nullopt;
    return AudienceIndex{static_cast<std::uint16_t>(position)};
}

} // namespace

std::shared_ptr<Engine::Variant> Engine::build(Settings settings, Issues& issues) const {
    auto checker = Checker::build(policy_, std::move(settings), issues);
    return checker ? std::make_shared<Variant>(std::move(*checker)) : nullptr;
}

std::uintptr_t Engine::load() {
    Issues issues;
    if (auto policy = read_compact(input_.bytes())) {
        policy_ = std::make_shared<const Policy>(std::move(*policy));
        answers_ = Answers(*policy_);
        plain_ = build(default_settings(*policy_), issues);
    }
    return tell(issues);
}

Engine* Engine::share() const {
    auto* other = new Engine;
    other->policy_ = policy_;
    other->plain_ = plain_;
    other->answers_ = Answers(*policy_);
    return other;
}

std::shared_ptr<Engine::Variant> Engine::with_documents_on(Date day, Issues& issues) {
    Kept wanted;
    for (const Document& document : *documents_) wanted.in_force.push_back(document.in_force(day));
    for (const Kept& one : kept_)
        if (one.in_force == wanted.in_force) return one.variant;
    wanted.variant = build(settings_on(*policy_, documents_, day), issues);
    if (!wanted.variant) return nullptr;
    if (kept_.size() == kMostKept) kept_.erase(kept_.begin());
    return kept_.emplace_back(std::move(wanted)).variant;
}

std::uintptr_t Engine::prepare(int day) {
    Issues issues;
    if (documents_) {
        last_ = with_documents_on(date_of(day), issues);
        last_day_ = day;
    }
    return tell(issues);
}

Engine::Variant& Engine::on(int day) {
    if (!documents_) return *plain_;
    if (day != last_day_) prepare(day);
    return *last_;
}

std::uintptr_t Engine::choose(std::size_t count) {
    chosen_.resize(count);
    return reinterpret_cast<std::uintptr_t>(chosen_.data());
}

std::uintptr_t Engine::verdicts(int day) {
    return reinterpret_cast<std::uintptr_t>(on(day).assessor.verdicts(answers_).data());
}

std::uintptr_t Engine::assess(int day, bool all) {
    Variant& variant = on(day);
    Assessor& assessor = variant.assessor;
    const Assessment& assessment = all ? assessor.assess(answers_) : assessor.assess(answers_, chosen_);
    KnownResults known = assessor.known();
    if (variant.generation != known.generation) variant.generation_told = ++generations_;
    variant.generation = known.generation;
    known.generation = variant.generation_told;
    assessment_ = &assessment;
    AssessmentOn told;
    told.assessment = &assessment;
    told.as_of = date_of(day);
    told.known = known;
    return result_.put(told);
}

std::uintptr_t Engine::told(std::size_t position) { return told_.put(ProvisionOf::at(*assessment_, position)); }

std::uintptr_t Engine::explain(int day, std::size_t provision) {
    return result_.put(on(day).explainer.explain({static_cast<std::uint16_t>(provision)}, answers_));
}

std::uintptr_t Engine::routes(int day, std::size_t provision) {
    return result_.put(on(day).routes.find({static_cast<std::uint16_t>(provision)}, answers_, date_of(day)));
}

std::uintptr_t Engine::next_question(int day, int audience, bool amounts) {
    return result_.put(Interview(on(day).checker, chosen_, audience_at(audience), amounts).next(answers_));
}

std::uintptr_t Engine::complete(int day, int audience) {
    return result_.put(eligibility::complete(on(day).checker, answers_, audience_at(audience)));
}

std::uintptr_t Engine::implausible(int day) {
    return result_.put(SlipList{eligibility::implausible(on(day).checker, answers_)});
}

std::uintptr_t Engine::provisions_in(int audience) {
    InterviewScope scope{audience_at(audience), {}};
    for (const ProvisionIndex topic : chosen_) scope.topics.push_back({topic.at});
    return result_.put(ProvisionList{eligibility::provisions_in(*policy_, scope)});
}

} // namespace eligibility::wasm
