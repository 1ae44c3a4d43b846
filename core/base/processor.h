#pragma once

namespace eligibility {

/// Whether what is compiled for AVX2, and for what came with it (BMI, POPCNT), may be called.
bool has_avx2();

} // namespace eligibility
