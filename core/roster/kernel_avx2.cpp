// Compiled for processors with AVX2; called on these alone.
#define ELIGIBILITY_KERNEL avx2
#include "roster/kernel_source.h"
