// Compiled for processors with AVX2; called on these alone.
#define ELIGIBILITY_KERNEL avx2
#include "formats/table_kernel_source.h"
