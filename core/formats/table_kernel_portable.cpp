// For every processor that the program is compiled for.
#define ELIGIBILITY_KERNEL portable
#include "formats/table_kernel_source.h"
