#include "engine.h"

namespace eligibility::wasm {

std::unique_ptr<Engine::Variant> Engine::build(Settings settings, Issues& issues) const {
    auto checker = Checker::build(policy_, std::move(settings), issues);
    return checker ? std::make_unique<Variant>(std::move(*checker)) : nullptr;
}

std::string Engine::load(const std::string& pack, const std::string& hash) {
    Issues issues;
    auto policy = read_policy(pack, issues, {.texts = hash.empty(), .hash = hash});
    if (policy) {
        policy_ = std::move(*policy);
        answers_.emplace(policy_);
        plain_ = build(default_settings(policy_), issues);
    }
    return issues_json(issues);
}

std::string Engine::load_overlay(const std::string& text) {
    Issues issues;
    overlay_ = read_overlay(text, policy_, issues);
    if (overlay_) local_ = build(apply_overlay(policy_, *overlay_), issues);
    return issues_json(issues);
}

std::string Engine::use_date(const std::string& text) {
    Issues issues;
    const auto date = parse_date(text);
    if (!date) report(issues, IssueCode::invalid_date, "", join({"'", text, "' is no date"}));
    else use_local_ = local_ != nullptr && overlay_->in_force(*date);
    return issues_json(issues);
}

std::uintptr_t Engine::assess() {
    const Assessment& assessment = current().assessor.assess(*answers_);
    const auto address = [](const auto& list) { return reinterpret_cast<std::uintptr_t>(list.data()); };
    addresses_ = {address(assessment.provisions), address(assessment.facts), address(assessment.reasons)};
    return reinterpret_cast<std::uintptr_t>(&addresses_);
}

std::string Engine::check_answers(const std::string& facts) const {
    Issues issues;
    read_answers(facts, policy_, issues);
    return issues_json(issues);
}

} // namespace eligibility::wasm
