#include "intake.h"

#include "formats/compact.h"
#include "formats/read_answers.h"
#include "formats/read_document.h"
#include "formats/read_record.h"

namespace eligibility::wasm {

bool Intake::load_policy() {
    auto policy = read_compact_with_records(input_.bytes());
    if (policy) policy_ = std::make_shared<const Policy>(std::move(*policy));
    return policy.has_value();
}

std::uintptr_t Intake::years(int day, int today) {
    YearsFound found;
    const auto record = read_service_record(input_.json(), *policy_, date_of(day), found.issues, date_of(today));
    if (record) {
        found.years = years_from(*record, *policy_, settings_on(*policy_, documents_, date_of(day)), date_of(day));
        found.years->warnings = std::move(found.issues);
    }
    return result_.put(found);
}

std::uintptr_t Intake::check_answers() {
    Issues issues;
    const JsonDocument facts = input_.json();
    read_answers(facts.root(), "", *policy_, issues);
    return tell(issues);
}

std::uintptr_t Intake::check_corrections() {
    Issues issues;
    const JsonDocument corrections = input_.json();
    read_corrections(corrections.root(), *policy_, issues);
    return tell(issues);
}

} // namespace eligibility::wasm
