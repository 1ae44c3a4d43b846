#include "audit/day_conditions.h"

#include "audit/bare_policy.h"
#include "audit/document_parts.h"
#include "audit/example.h"

namespace eligibility {
namespace {

constexpr std::size_t kMostConditions = 1 << 14;

Condition everybody() { return {All{}}; }

} // namespace

DayConditions::DayConditions(const Policy& policy, std::span<const Document* const> documents, Date day,
                             bool recognising)
    : policy_(bare(policy)), day_(day) {
    policy_.provisions.clear();
    Documents holes;
    for (const Document* document : documents)
        if (document->confirmed && document->in_force(day)) holes.push_back(holes_alone(*document, recognising));
    documents_ = std::make_shared<const Documents>(std::move(holes));
}

std::size_t DayConditions::ask(const std::optional<Condition>& condition) {
    Provision& asked = policy_.provisions.emplace_back();
    asked.when = condition ? *condition : everybody();
    return policy_.provisions.size() - 1;
}

std::size_t DayConditions::ask_region(const Document& document) {
    if (document.region.empty() || !policy_.place_fact) return ask(std::nullopt);
    FactIn inside{*policy_.place_fact, {}};
    for (std::size_t i = 0; i < policy_.regions.size(); ++i)
        if (document.covers(policy_.regions[i])) inside.values.push_back(static_cast<Value>(i));
    return ask(Condition{std::move(inside)});
}

bool DayConditions::compile() {
    if (documents_->size() > kMostDocumentsADay || policy_.provisions.size() > kMostConditions) return false;
    leave_out_unused_definitions(policy_, *documents_);
    Issues too_large;
    compiled_ = diagram::compile(policy_, settings_on(policy_, documents_, day_), too_large);
    return compiled_.has_value();
}

Sought DayConditions::find(diagram::Node node, SearchBounds bounds) const {
    constexpr auto kHolds = static_cast<diagram::Node>(diagram::Outcome::satisfied);
    return Search(compiled_->diagrams, plain_costs(compiled_->domains), bounds).find(node, kHolds);
}

Example DayConditions::example(const Cells& cells) const { return plain_example(policy_, compiled_->domains, cells); }

} // namespace eligibility
