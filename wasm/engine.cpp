#include "engine.h"

namespace eligibility::wasm {
namespace {

void append_standings(const ExplanationNode& node, std::string& into) {
    into += node.standing.decided() ? "ndy"[static_cast<int>(node.standing.low)] : 'o';
    for (const ExplanationNode& part : node.parts) append_standings(part, into);
}

} // namespace

std::unique_ptr<Engine::Variant> Engine::build(Settings settings, Issues& issues) const {
    auto checker = Checker::build(policy_, std::move(settings), issues);
    return checker ? std::make_unique<Variant>(std::move(*checker)) : nullptr;
}

std::string Engine::load() {
    Issues issues;
    if (auto policy = read_compact(input_.bytes())) {
        policy_ = std::move(*policy);
        answers_.emplace(policy_);
        plain_ = build(default_settings(policy_), issues);
    }
    return issues_json(issues);
}

std::string Engine::load_overlay() {
    drop_overlay();
    Issues issues;
    overlay_ = read_overlay(input_.json(), policy_, issues);
    if (overlay_) local_ = build(apply_overlay(policy_, *overlay_), issues);
    return issues_json(issues);
}

void Engine::drop_overlay() {
    use_local_ = false;
    local_.reset();
    overlay_.reset();
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

std::string Engine::explain(std::size_t provision) {
    const ProvisionIndex index{static_cast<std::uint16_t>(provision)};
    const Explanation explanation = current().explainer.explain(index, *answers_);
    const auto number = [](auto value) { return std::to_string(static_cast<unsigned>(value)); };
    std::string result = number(explanation.verdict);
    for (const std::uint32_t fact : explanation.decisive) result += join({",", number(fact)});
    result += ';';
    if (explanation.applies_when) append_standings(*explanation.applies_when, result);
    append_standings(explanation.when, result);
    for (const OtherReading& other : explanation.readings)
        result += join({";", number(other.reading.at), ",", number(other.is), ",", number(other.verdict)});
    return result;
}

std::string Engine::routes(std::size_t provision, const std::string& date) {
    const ProvisionIndex index{static_cast<std::uint16_t>(provision)};
    return routes_json(current().routes.find(index, *answers_), policy_, parse_date(date).value_or(Date{}));
}

Interview Engine::interview(const std::string& chosen) const {
    std::vector<ProvisionIndex> provisions;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (chosen[i] == '1') provisions.push_back({static_cast<std::uint16_t>(i)});
    return Interview(current().checker, std::move(provisions));
}

int Engine::next_question(const std::string& chosen) const {
    const auto fact = interview(chosen).next(*answers_);
    return fact ? fact->at : -1;
}

std::size_t Engine::questions_left(const std::string& chosen) const {
    return interview(chosen).progress(*answers_).at_most;
}

std::string Engine::years(const std::string& date, const std::string& today) const {
    Issues issues;
    const Date as_of = parse_date(date).value_or(Date{});
    const auto record = read_service_record(input_.json(), policy_, as_of, issues, parse_date(today).value_or(Date{}));
    return record ? years_json(*record, policy_, current().checker.settings(), as_of, issues) : issues_json(issues);
}

std::string Engine::check_answers() const {
    Issues issues;
    const JsonDocument facts = input_.json();
    read_answers(facts.root(), "", policy_, issues);
    return issues_json(issues);
}

} // namespace eligibility::wasm
