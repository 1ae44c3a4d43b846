#include "formats/table_kernel.h"

#include "base/processor.h"

namespace eligibility::table {

const Kernel& kernel() {
#if defined(ELIGIBILITY_AVX2)
    if (has_avx2()) return avx2::kernel;
#endif
    return portable::kernel;
}

} // namespace eligibility::table
