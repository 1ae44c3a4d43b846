#pragma once
// Writing results as JSON that stand beside those of the core: whatever has a describe() of its own.

#include "formats/describe.h"
#include "formats/json_sink.h"
