#include "base/processor.h"

namespace eligibility {

bool has_avx2() {
#if defined(ELIGIBILITY_AVX2)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("popcnt");
#else
    return false;
#endif
}

} // namespace eligibility
