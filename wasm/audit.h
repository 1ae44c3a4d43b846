#pragma once
// The audit, for the module that carries it; the page's does not.

#include "engine.h"

namespace eligibility::wasm {

/// The report on the loaded policy as JSON, or the list of issues when it is too large to prove.
std::string audit_report(const Engine& engine);

} // namespace eligibility::wasm
