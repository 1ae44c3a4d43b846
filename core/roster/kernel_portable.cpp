// For every processor that the program is compiled for.
#define ELIGIBILITY_KERNEL portable
#include "roster/kernel_source.h"
